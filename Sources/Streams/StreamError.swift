package import JSONText

/// Why a line of a stream was refused.
package struct StreamError: Error, Hashable, Sendable {
  package enum Code: String, Sendable {
    /// The line is no JSON text.
    case notJSON = "not-json"
    /// A member that the line's type needs is absent or of another kind.
    case badMember = "bad-member"
    /// Spans lie outside the text, overlap or cut a character.
    case badSpan = "bad-span"
    /// The `type` is not one that this command reads.
    case otherType = "other-type"
  }

  package var code: Code
  package var detail: String

  package init(_ code: Code, _ detail: String) {
    self.code = code
    self.detail = detail
  }

  package init(_ error: JSONError) {
    self.init(.notJSON, "\(error.code.rawValue) at byte \(error.offset)")
  }
}
