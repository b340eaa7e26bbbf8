internal import Lexicons
internal import Model

/// Looks through merged records for what cannot all be true.
struct Findings {
  private let set: ClaimSet
  private let indices: [String: Int]
  private(set) var found: [Finding] = []

  init(_ set: ClaimSet) {
    self.set = set
    var indices: [String: Int] = [:]
    indices.reserveCapacity(set.order.count)
    for index in set.order where indices[set.id(index)] == nil { indices[set.id(index)] = index }
    self.indices = indices
  }

  /// Checks the records of one recipient and award, ascending by edition. Linear.
  mutating func checkChain(_ records: [Record], _ cycle: AwardCycle, _ streaks: StreakLengths) {
    for record in records {
      if let edition = record.edition, !cycle.hasEdition(edition) {
        add(.noSuchEdition, [record], "no edition in \(edition)", field: "edition")
      }
      for field in record.fields where record.status == .disputed {
        let undecided = field.values.filter { $0.reason == "undecided" }
        guard undecided.count > 1 else { continue }
        add(
          .undecidedField, [record], "\(field.name): " + undecided.map(\.value).joined(separator: ", "),
          claims: undecided.compactMap(\.claims.first), preferring: field.name)
      }
    }
    let counted = records.filter { $0.edition != nil && $0.ordinal != nil }
    for (earlier, later) in zip(counted, counted.dropFirst()) {
      guard let first = earlier.edition, let last = later.edition, let low = earlier.ordinal, let high = later.ordinal
      else { continue }
      let streak = statement(later, "ordinal").map { streaks.length(set.claims[$0], endingAt: last) } ?? 1
      let expected = (0..<max(1, streak)).first { cycle.edition(last, moved: -$0) == first }
      if low >= high || expected.map({ high - $0 != low }) == true {
        add(
          .ordinalMismatch, [earlier, later], "ordinal \(low) in \(first), ordinal \(high) in \(last)",
          field: "ordinal")
      }
    }
  }

  /// Checks the records of one edition of an award, all recipients. Linear, but for sorting ranks.
  mutating func checkEdition(_ records: [Record], _ award: Award) {
    let stated = records.filter { $0.status != .inferred }
    if award.kind == .title, award.size == 1, stated.count > 1 {
      add(.severalWinners, stated, stated.map(\.recipient.id).joined(separator: ", "), field: "edition")
    }
    if award.kind == .list, let size = award.size, stated.count > size {
      add(.listTooLong, stated, "\(stated.count) of \(size)", field: "edition")
    }
    guard award.kind == .ranking || award.size.map({ $0 > 1 }) == true else { return }
    var holders: [Int: [Record]] = [:]
    for record in stated { if let rank = record.rank { holders[rank, default: []].append(record) } }
    for rank in holders.keys.sorted() {
      guard let records = holders[rank], records.count > 1, !areTied(records) else { continue }
      add(.rankHeldTwice, records, "rank \(rank)", field: "rank")
    }
  }

  /// All findings in a fixed order.
  func sorted() -> [Finding] {
    found.sorted { a, b in
      if a.records != b.records { return a.records.lexicographicallyPrecedes(b.records) }
      return (a.code.rawValue, a.detail) < (b.code.rawValue, b.detail)
    }
  }

  /// True when a page speaks of a tie, or gives the rank to two of the holders itself.
  private func areTied(_ records: [Record]) -> Bool {
    var documents: Set<String> = []
    for record in records {
      let claims = record.fields.first { $0.name == "rank" }?.values.first?.claims.compactMap { indices[$0] } ?? []
      if claims.contains(where: { set.claims[$0].warnings.contains { $0.code == "tie" } }) { return true }
      for document in Set(claims.map({ set.claims[$0].document })) where !documents.insert(document).inserted {
        return true
      }
    }
    return false
  }

  /// The claim that stands for a record's preferred value of a field: the first that states it, else the first.
  private func statement(_ record: Record, _ field: String) -> Int? {
    let claims = record.fields.first { $0.name == field }?.values.first?.claims.compactMap { indices[$0] } ?? []
    return claims.first { set.claims[$0].status != .inferred } ?? claims.first
  }

  /// One statement a record.
  private mutating func add(_ code: Finding.Code, _ records: [Record], _ detail: String, field: String) {
    let claims = records.compactMap { statement($0, field) }
    add(code, records, detail, claims: claims.map(set.id), preferring: field)
  }

  private mutating func add(
    _ code: Finding.Code, _ records: [Record], _ detail: String, claims: [String], preferring field: String
  ) {
    let statements = claims.compactMap { id in
      indices[id].map { index in
        let claim = set.claims[index]
        let evidence = claim.evidence.first { $0.field == field } ?? claim.evidence.first
        return Finding.Statement(claim: id, document: claim.document, quote: evidence?.quote)
      }
    }
    found.append(
      Finding(code: code, records: records.map(\.id).sorted(), detail: detail, statements: statements))
  }
}
