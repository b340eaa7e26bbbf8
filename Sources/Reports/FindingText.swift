package import Model

/// A contradiction in words for people.
package enum FindingText {
  /// Of more records or statements, the others are counted.
  private static let shown = 6

  /// What contradicts what, in one line: `rank-held-twice: rank 3 (a/b/2022/x, a/b/2022/y)`.
  package static func line(_ finding: Finding) -> String {
    let records = some(finding.records).joined(separator: ", ")
    return "\(finding.code.rawValue): \(finding.detail)" + (records.isEmpty ? "" : " (\(records))")
  }

  /// The line, and below it each side's page and words.
  package static func lines(_ finding: Finding) -> [String] {
    let statements = finding.statements.map { "\($0.document)" + ($0.quote.map { "  \"\($0)\"" } ?? "") }
    return [line(finding)] + some(statements).map { "  " + $0 }
  }

  private static func some(_ texts: [String]) -> [String] {
    // One left out would take as much room as the words that count it.
    guard texts.count > shown + 1 else { return texts }
    return texts.prefix(shown) + ["and \(texts.count - shown) more"]
  }
}
