package import JSONText
package import Model

extension Finding {
  /// The finding as one line of a stream.
  package var json: JSONValue { Self.shape.write(self) }

  static let shape = Shape<Finding>.object { members in
    members.add("type", .constant("finding")) { _ in "" }
    members.add("code", .choice) { $0.code }
    members.add("records", Shape<String>.name.list(), "Ids of the records concerned, sorted.") { $0.records }
    members.add("detail", .text, "What contradicts what.") { $0.detail }
    members.add("statements", Statement.shape.list(), "The two sides, or more.") { $0.statements }
  }

  /// Reads what `json` writes.
  package init(json: JSONValue) throws(StreamError) {
    let members = try Members(json)
    try members.expect(type: "finding")
    var statements: [Statement] = []
    for statement in try members.objects("statements") {
      statements.append(
        Statement(
          claim: try statement.required("claim", statement.string),
          document: try statement.required("document", statement.string), quote: try statement.string("quote")))
    }
    self.init(
      code: try members.requiredEnumeration("code", Code.self), records: try members.strings("records"),
      detail: try members.string("detail") ?? "", statements: statements)
  }
}

extension Finding.Statement {
  fileprivate static let shape = Shape<Finding.Statement>.object { members in
    members.add("claim", .claimID) { $0.claim }
    members.add("document", .name) { $0.document }
    members.addNullable("quote", .text) { $0.quote }
  }
}
