internal import JSONText

/// The context of the JSON-LD export: every term that it uses, so that a reader needs no network.
enum LinkedContext {
  /// Of the terms that schema.org lacks.
  static let namespace = "urn:vinhdanh:term:"

  static let json: JSONValue = .object(
    [
      JSONMember("schema", "https://schema.org/"), JSONMember("vinhdanh", .string(namespace)),
      JSONMember("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ]
      + types.map { JSONMember($0, .string("schema:" + $0)) }
      + ownTypes.map { JSONMember($0, .string("vinhdanh:" + $0)) }
      + terms)

  private static let types = [
    "AchieveAction", "AdministrativeArea", "City", "Country", "NewsArticle", "Person", "Place", "Project", "Quotation",
    "Thing",
  ]

  private static let ownTypes = ["Award", "AwardRecord", "Criterion", "Programme"]

  /// EDTF is a datatype of the Library of Congress; dates of schema.org must have a year.
  private static let edtf = "http://id.loc.gov/datatypes/edtf"

  private static let terms: [JSONMember] = [
    term("name", "schema:name", ("@container", "@language")),
    term("agent", "schema:agent"), term("object", "schema:object"), term("location", "schema:location"),
    term("containedInPlace", "schema:containedInPlace"), term("subjectOf", "schema:subjectOf"),
    term("sameAs", "schema:sameAs", ("@type", "@id")), term("identifier", "schema:identifier"),
    term("url", "schema:url", ("@type", "schema:URL")), term("headline", "schema:headline"),
    term("datePublished", "schema:datePublished", ("@type", edtf)), term("inLanguage", "schema:inLanguage"),
    term("text", "schema:text"),
    term("announced", "vinhdanh:announced", ("@type", edtf)),
    term("consecutive", "vinhdanh:consecutive", ("@type", "xsd:boolean")), term("country", "vinhdanh:country"),
    term("criterion", "vinhdanh:criterion"), term("derivation", "vinhdanh:derivation"),
    number("edition"), number("end"), term("eventDate", "vinhdanh:eventDate", ("@type", edtf)),
    term("field", "vinhdanh:field"), number("independentPages"), number("pages"),
    term("programme", "vinhdanh:programme"), term("quotation", "vinhdanh:quotation"), number("rank"),
    term("recordStatus", "vinhdanh:recordStatus"), number("start"), term("successor", "vinhdanh:successor"),
    term("theme", "vinhdanh:theme", ("@container", "@language")), number("times"), term("zone", "vinhdanh:zone"),
  ]

  private static func number(_ name: String) -> JSONMember {
    term(name, "vinhdanh:" + name, ("@type", "xsd:integer"))
  }

  private static func term(_ name: String, _ id: String, _ more: (String, String)...) -> JSONMember {
    if more.isEmpty { return JSONMember(name, .string(id)) }
    return JSONMember(
      name, .object([JSONMember("@id", .string(id))] + more.map { JSONMember($0.0, .string($0.1)) }))
  }
}
