internal import Model

// Shapes that stand in more than one stream: names, places, quotes.

extension LocalizedName {
  static let shape = Shape<LocalizedName>.object { members in
    members.addNullable("en", .text) { $0.english }
    members.addNullable("vi", .text) { $0.vietnamese }
  }

  init(_ members: Members?) throws(StreamError) {
    self.init(english: try members?.string("en"), vietnamese: try members?.string("vi"))
  }
}

extension PlaceReference {
  static let shape = Shape<PlaceReference>.object { members in
    members.addNullable("id", .name) { $0.id }
    members.add("name", LocalizedName.shape) { $0.name }
    members.addNullable("venue", .text) { $0.venue }
    members.addNullable("country", .country) { $0.country }
  }

  init(_ members: Members) throws(StreamError) {
    self.init(
      id: try members.string("id"), name: try LocalizedName(members.object("name")),
      venue: try members.string("venue"), country: try members.string("country"))
  }
}

extension Evidence {
  /// Without the zone, which the member's name gives.
  static let shape = Shape<Evidence>.object { members in
    members.add("field", .name) { $0.field }
    members.add("start", .offset) { $0.range.start }
    members.add("end", .offset) { $0.range.end }
    members.add("quote", .text) { $0.quote }
  }

  /// With the zone, where quotes of text and title stand together.
  static let zonedShape = Shape<Evidence>.object { members in
    members.add("field", .name) { $0.field }
    members.add("zone", .choice) { $0.zone }
    members.add("start", .offset) { $0.range.start }
    members.add("end", .offset) { $0.range.end }
    members.add("quote", .text) { $0.quote }
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
