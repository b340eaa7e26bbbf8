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
    let members = try Members(json)
    self.init(
      document: try members.required("document", members.string),
      status: try members.requiredEnumeration("status", Status.self), code: try members.string("code"),
      detail: try members.string("detail"))
  }
}
