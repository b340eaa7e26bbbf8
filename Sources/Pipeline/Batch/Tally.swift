internal import Model

/// Counts over the inputs of one command.
struct Tally: Sendable {
  private(set) var pages = 0
  private(set) var articles = 0
  private(set) var claims = 0
  private(set) var failed = 0
  private(set) var skipped = 0

  mutating func count(_ result: PageResult) {
    pages += 1
    if result.hasArticle { articles += 1 }
    claims += result.claims.count
    switch result.outcome.status {
    case .failed: failed += 1
    case .skipped: skipped += 1
    case .claims, .noClaims, .duplicate: break
    }
  }

  /// The exit status of a command that went through all its inputs.
  func status(lacksInput: Bool) -> ExitStatus {
    if lacksInput { return .noInput }
    if failed == 0 { return .done }
    return failed == pages - skipped ? .allInputsFailed : .someInputsFailed
  }

  /// For example `12 pages, 11 articles, 30 claims, 9 records, 1 failed`; a nil count is left out. `findings` are
  /// parts of the summary.
  func summary(claims: Int?, records: Int?, findings: [String] = []) -> String {
    var parts = [counted(pages, "page"), counted(articles, "article")]
    if let claims { parts.append(counted(claims, "claim")) }
    if let records { parts.append(counted(records, "record")) }
    parts += findings
    if skipped > 0 { parts.append("\(skipped) skipped") }
    parts.append("\(failed) failed")
    return parts.joined(separator: ", ")
  }
}

/// For example `1 page` or `2 pages`.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
