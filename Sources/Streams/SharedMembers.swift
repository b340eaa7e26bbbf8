internal import JSONText
internal import Model

// Shapes that stand in more than one stream: names, places, quotes.

extension LocalizedName {
  var json: JSONValue { .members(["en": .optional(english), "vi": .optional(vietnamese)]) }

  init(_ members: Members?) throws(StreamError) {
    self.init(english: try members?.string("en"), vietnamese: try members?.string("vi"))
  }
}

extension PlaceReference {
  var json: JSONValue {
    .members([
      "id": .optional(id), "name": name.json, "venue": .optional(venue), "country": .optional(country),
    ])
  }

  init(_ members: Members) throws(StreamError) {
    self.init(
      id: try members.string("id"), name: try LocalizedName(members.object("name")),
      venue: try members.string("venue"), country: try members.string("country"))
  }
}

extension Evidence {
  /// Without the zone, which the member's name gives.
  var json: JSONValue {
    .members([
      "field": .string(field), "start": .integer(range.start), "end": .integer(range.end), "quote": .string(quote),
    ])
  }

  /// With the zone, where quotes of text and title stand together.
  var zonedJSON: JSONValue {
    .members([
      "field": .string(field), "zone": .string(zone.rawValue), "start": .integer(range.start),
      "end": .integer(range.end), "quote": .string(quote),
    ])
  }

  init(_ members: Members, zone: Zone) throws(StreamError) {
    self.init(
      field: try members.required("field", members.string), zone: zone, range: try members.range(),
      quote: try members.required("quote", members.string))
  }

  init(zoned members: Members) throws(StreamError) {
    try self.init(members, zone: members.enumeration("zone", Zone.self) ?? .text)
  }
}
