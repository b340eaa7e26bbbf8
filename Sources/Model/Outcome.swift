/// What became of one input: every input has exactly one.
public struct Outcome: Hashable, Sendable {
  public enum Status: String, Sendable, CaseIterable {
    case claims
    case noClaims = "no-claims"
    case duplicate, skipped, failed
  }

  public var document: String
  public var status: Status
  /// A stable code for `skipped`, `failed` and `duplicate`, for example `empty`, `binary`, `unreadable`.
  public var code: String?
  public var detail: String?
  /// A hash over the page as it was found; nil where no article was read from it.
  public var input: String?
  /// A hash over all that extraction reads of the article; nil where there is none.
  public var text: String?

  public init(
    document: String, status: Status, code: String? = nil, detail: String? = nil, input: String? = nil,
    text: String? = nil
  ) {
    self.document = document
    self.status = status
    self.code = code
    self.detail = detail
    self.input = input
    self.text = text
  }
}
