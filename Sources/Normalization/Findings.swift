internal import Lexicons
internal import Model

/// Looks through merged records for what cannot all be true.
struct Findings {
  private let set: ClaimSet
  private(set) var found: [Finding] = []

  init(_ set: ClaimSet) { self.set = set }

  /// Checks the records of one recipient and award, ascending by edition. Linear.
  mutating func checkChain(_ records: [RecordBrief], _ cycle: AwardCycle, _ streaks: StreakLengths?) {
    for record in records {
      if let edition = record.edition, !cycle.hasEdition(edition) {
        add(.noSuchEdition, [record], "no edition in \(edition)", [record.editionStatement], field: "edition")
      }
      for field in record.undecided {
        add(
          .undecidedField, [record], "\(field.field): " + field.values.joined(separator: ", "), field.claims,
          field: field.field)
      }
    }
    let counted = records.filter { $0.edition != nil && $0.ordinal != nil }
    for (earlier, later) in zip(counted, counted.dropFirst()) {
      guard let first = earlier.edition, let last = later.edition, let low = earlier.ordinal, let high = later.ordinal
      else { continue }
      let streak = later.ordinalStatement.flatMap { streaks?.length(set.heads[$0], endingAt: last) } ?? 1
      let expected = (0..<max(1, streak)).first { cycle.edition(last, moved: -$0) == first }
      if low >= high || expected.map({ high - $0 != low }) == true {
        add(
          .ordinalMismatch, [earlier, later], "ordinal \(low) in \(first), ordinal \(high) in \(last)",
          [earlier.ordinalStatement, later.ordinalStatement], field: "ordinal")
      }
    }
  }

  /// Checks the records of one edition of an award, all recipients. Linear, but for sorting ranks.
  mutating func checkEdition(_ records: [RecordBrief], _ award: Award) {
    let stated = records.filter { $0.status != .inferred }
    let statements = stated.map(\.editionStatement)
    if award.kind == .title, award.size == 1, stated.count > 1 {
      add(
        .severalWinners, stated, stated.map(\.recipient).joined(separator: ", "), statements, field: "edition")
    }
    if award.kind == .list, let size = award.size, stated.count > size {
      add(.listTooLong, stated, "\(stated.count) of \(size)", statements, field: "edition")
    }
    guard award.kind == .ranking || award.size.map({ $0 > 1 }) == true else { return }
    var holders: [Int: [RecordBrief]] = [:]
    for record in stated { if let rank = record.rank { holders[rank, default: []].append(record) } }
    for rank in holders.keys.sorted() {
      guard let records = holders[rank], records.count > 1, !areTied(records) else { continue }
      add(.rankHeldTwice, records, "rank \(rank)", records.map(\.rankStatement), field: "rank")
    }
  }

  /// Reports a decision that changes nothing any more.
  mutating func add(ineffective decision: Decision, _ reason: String) {
    found.append(
      Finding(
        code: .decisionWithoutEffect, records: [], detail: decision.summary + ": " + reason,
        statements: []))
  }

  /// All findings in a fixed order.
  func sorted() -> [Finding] {
    found.sorted { a, b in
      if a.records != b.records { return a.records.lexicographicallyPrecedes(b.records) }
      return (a.code.rawValue, a.detail) < (b.code.rawValue, b.detail)
    }
  }

  /// True when a page speaks of a tie, or gives the rank to two of the holders itself.
  private func areTied(_ records: [RecordBrief]) -> Bool {
    var documents: Set<String> = []
    for record in records {
      let claims = record.rankClaims.map(set.store.claim)
      if claims.contains(where: { $0.warnings.contains { $0.code == "tie" } }) { return true }
      for document in Set(claims.map(\.document)) where !documents.insert(document).inserted { return true }
    }
    return false
  }

  private mutating func add(
    _ code: Finding.Code, _ records: [RecordBrief], _ detail: String, _ claims: [Int?], field: String
  ) {
    let statements = claims.compactMap(\.self).map { index in
      let claim = set.store.claim(index)
      let evidence = claim.evidence.first { $0.field == field } ?? claim.evidence.first
      return Finding.Statement(claim: claim.id, document: claim.document, quote: evidence?.quote)
    }
    found.append(
      Finding(code: code, records: records.map(\.id).sorted(), detail: detail, statements: statements))
  }
}
