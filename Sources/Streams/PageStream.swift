package import JSONText
package import Model

/// One line of a JSON Lines input that holds a page as a scraper stored it.
package struct PageLine: Hashable, Sendable {
  package enum Markup: String, Sendable { case html, text }

  /// `document`, or else `id`, or else `url`; nil when the line has none of them.
  package var document: String?
  package var url: String?
  package var markup: Markup
  package var content: String
  package var title: String?
  package var published: DateValue?
  package var language: Language?

  /// Reads `html`, or else `text`; members of other names are passed over.
  package init(json: JSONValue) throws(StreamError) {
    let members = try Members(json)
    document = try members.identity()
    url = try members.string("url")
    if let html = try members.string("html") {
      markup = .html
      content = html
    } else {
      markup = .text
      content = try members.required("text", members.string)
    }
    title = try members.string("title")
    published = try members.string("published").flatMap(Self.date)
    language = try members.language("language")
  }

  /// EDTF, also with a space between date and time; nil for other forms, so that the page's own date counts.
  private static func date(_ text: String) -> DateValue? {
    DateValue(edtf: text) ?? DateValue(edtf: text.split(separator: " ").joined(separator: "T"))
  }
}
