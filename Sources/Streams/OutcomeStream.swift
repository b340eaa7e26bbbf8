package import JSONText
package import Model

extension Outcome {
  /// The outcome as one line of a stream.
  package var json: JSONValue {
    .members([
      "type": "outcome", "document": .string(document), "status": .string(status.rawValue), "code": .optional(code),
      "detail": .optional(detail),
    ])
  }

  /// Reads what `json` writes.
  package init(json: JSONValue) throws(StreamError) {
    guard let status = Status(rawValue: try json.text("status")) else {
      throw StreamError(.badMember, "no such status")
    }
    self.init(
      document: try json.text("document"), status: status, code: try json.optionalText("code"),
      detail: try json.optionalText("detail"))
  }
}
