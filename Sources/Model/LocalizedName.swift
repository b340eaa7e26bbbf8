/// A name in the two languages of the project; either may be unknown.
public struct LocalizedName: Hashable, Sendable {
  public var english: String?
  public var vietnamese: String?

  public init(english: String? = nil, vietnamese: String? = nil) {
    self.english = english
    self.vietnamese = vietnamese
  }

  public var isEmpty: Bool { english == nil && vietnamese == nil }

  /// The name in the given language, or the other one.
  public func preferred(_ language: Language) -> String? {
    language == .vietnamese ? vietnamese ?? english : english ?? vietnamese
  }
}
