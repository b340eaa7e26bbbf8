package import JSONText
package import Model

extension Outcome {
  /// The outcome as one line of a stream.
  package var json: JSONValue { Self.shape.write(self) }

  static let shape = Shape<Outcome>.object { members in
    members.add("type", .constant("outcome")) { _ in "" }
    members.add("document", .name) { $0.document }
    members.add("status", .choice) { $0.status }
    members.addNullable("code", .name, "Why there is no article, as a stable code.") { $0.code }
    members.addNullable("detail", .text) { $0.detail }
    members.addNullable("input", .hash, "Over the page as it was found.") { $0.input }
    members.addNullable("text", .hash, "Over all that extraction reads of the article.") { $0.text }
  }

  /// Reads what `json` writes.
  package init(json: JSONValue) throws(StreamError) {
    let members = try Members(json)
    self.init(
      document: try members.required("document", members.string),
      status: try members.requiredEnumeration("status", Status.self), code: try members.string("code"),
      detail: try members.string("detail"), input: try members.string("input"), text: try members.string("text"))
  }
}
