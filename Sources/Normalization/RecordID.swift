/// The identity of a record: what is honoured, in which edition, and who.
struct RecordKey: Hashable {
  var programme: String
  var award: String
  var edition: Int?
  var recipient: String
}

/// Writes a record's id, a function of the identity key alone.
enum RecordID {
  /// Stands for the edition of claims that nothing places.
  static let undated = "undated"

  /// `programme/award/edition/recipient`, for example `icf/smart21/2023/vn-hai-phong`.
  static func make(_ key: RecordKey) -> String {
    "\(key.programme)/\(key.award)/\(key.edition.map(String.init) ?? undated)/\(key.recipient)"
  }
}
