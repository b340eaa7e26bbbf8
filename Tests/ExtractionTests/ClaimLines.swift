import Model

/// Claims as the lines that examples expect: `programme/award/edition recipient status` and, where they hold, `rank=`,
/// `ordinal=`, `consecutive`, `on=`.
enum ClaimLines {
  /// What is inferred is compared only when something inferred is expected, a date only when one is expected.
  static func of(_ claims: [Claim], besides expected: [String]) -> [String] {
    let wantsInferred = expected.contains { $0.contains(" inferred") }
    let wantsDates = expected.contains { $0.contains(" on=") }
    return claims.filter { wantsInferred || $0.status != .inferred }.map { line($0, wantsDates) }.sorted()
  }

  private static func line(_ claim: Claim, _ isDated: Bool) -> String {
    let edition = claim.edition.map(String.init) ?? "-"
    var line = "\(claim.programme)/\(claim.award)/\(edition) \(claim.recipient.id) \(claim.status.rawValue)"
    if let rank = claim.rank { line += " rank=\(rank)" }
    if let ordinal = claim.ordinal { line += " ordinal=\(ordinal)" }
    if claim.consecutive { line += " consecutive" }
    if isDated, let date = claim.announced { line += " on=\(date.edtf)" }
    return line
  }
}
