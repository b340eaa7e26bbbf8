/// The identity of a record: what is honoured, in which edition, and who.
struct RecordKey: Hashable {
  var programme: String
  var award: String
  var edition: Int?
  var recipient: String

  var awardPath: String { programme + "/" + award }
}

/// Writes a record's id, a function of the identity key alone.
enum RecordID {
  /// Stands for the edition of claims that nothing places.
  static let undated = "undated"

  /// `programme/award/edition/recipient`, for example `icf/smart21/2023/vn-hai-phong`.
  static func make(_ key: RecordKey) -> String {
    "\(key.programme)/\(key.award)/\(key.edition.map(String.init) ?? undated)/\(key.recipient)"
  }

  /// Reads what `make` writes of parts without a slash; nil for anything else.
  static func parse(_ id: String) -> RecordKey? {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, !parts.contains("") else { return nil }
    let edition = Int(parts[2])
    guard edition != nil || parts[2] == undated else { return nil }
    return RecordKey(programme: parts[0], award: parts[1], edition: edition, recipient: parts[3])
  }

  static func isUndated(_ id: String) -> Bool {
    id.split(separator: "/").dropFirst(2).first.map { $0 == undated } ?? false
  }
}
