internal import Model

/// The words of a claim that give a field of a record.
enum FieldQuotes {
  /// More are cut: the claim has them all.
  private static let shown = 3

  /// In quotation marks, the headline's first; nil when the claim has no words for the field.
  ///
  /// Nil for criteria, too: a claim quotes all of them together, so that its words tell no value from another.
  static func text(_ field: String, in claim: Claim) -> String? {
    let name = evidenceName(field)
    if name == FieldName.criteria.rawValue { return nil }
    let quotes = claim.evidence.filter { $0.field == name }.sorted { $0.zone == .title && $1.zone == .text }
    var seen: Set<String> = []
    let words = quotes.map(\.quote).filter { seen.insert($0).inserted }
    if words.isEmpty { return nil }
    let listed = words.prefix(shown).map { "\"\($0)\"" }.joined(separator: ", ")
    return words.count > shown ? listed + ", …" : listed
  }

  /// Claims give a motto in one field, and the count and the row of times in another.
  private static func evidenceName(_ field: String) -> String {
    switch FieldName(rawValue: field) {
    case .englishTheme, .vietnameseTheme: "theme"
    case .consecutive: "ordinal"
    default: field
    }
  }
}
