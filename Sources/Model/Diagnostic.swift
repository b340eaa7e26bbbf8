/// One message about one input or the run, for people and for machines.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Sendable, CaseIterable { case note, warning, error }

  public var severity: Severity
  /// A stable code, for example `unreadable`.
  public var code: String
  /// The path or id of the input, when there is one.
  public var path: String?
  public var message: String

  public init(_ severity: Severity, code: String, path: String? = nil, message: String) {
    self.severity = severity
    self.code = code
    self.path = path
    self.message = message
  }
}
