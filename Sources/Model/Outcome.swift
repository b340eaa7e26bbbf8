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
  /// A hash over all that extraction reads of the article; nil where there is none. Tells an edited page from other rules.
  public var text: String?

  public init(document: String, status: Status, code: String? = nil, detail: String? = nil, text: String? = nil) {
    self.document = document
    self.status = status
    self.code = code
    self.detail = detail
    self.text = text
  }
}
