internal import Model

/// Which decisions still have something to decide.
struct DecisionAudit {
  private let book: DecisionBook
  private let set: ClaimSet
  /// Rejected claims by the id of the record that they would be in.
  let rejected: [String: [Int]]
  private var effective: Set<Int> = []
  /// Ids of records before decisions link them.
  private var records: Set<String> = []

  init(_ book: DecisionBook, _ set: ClaimSet) {
    self.book = book
    self.set = set
    var rejected: [String: [Int]] = [:]
    if !book.rejections.isEmpty {
      let all = ClaimOrder.distinct(set.store) { $0.modality == .asserted }
      for id in book.rejections.keys.sorted() {
        guard let start = ClaimOrder.position(in: all, set.store, of: id) else { continue }
        for index in all[start...].prefix(while: { set.store.id($0) == id }) {
          effective.formUnion(book.rejections[id]!)
          let claim = set.store.claim(index)
          let key = RecordKey(
            programme: claim.programme, award: claim.award, edition: claim.edition,
            recipient: RecipientID.make(claim.recipient))
          rejected[book.current(RecordID.make(key)), default: []].append(index)
        }
      }
    }
    self.rejected = rejected
  }

  mutating func saw(_ ids: Set<String>) { records.formUnion(ids) }

  mutating func applied(_ decisions: Set<Int>) { effective.formUnion(decisions) }

  /// Decisions without effect with the reason, in the order of the book.
  var ineffective: [(Decision, String)] {
    let entities = presentEntities()
    return book.decisions.enumerated().compactMap { number, decision in
      if let reason = book.refused[number] { return (decision, reason) }
      switch decision.verdict {
      case .same(.entities(let ids)), .different(.entities(let ids)):
        return ids.count(where: entities.contains) < 2 ? (decision, "no claim names two of them") : nil
      case .same(.records(let ids)), .different(.records(let ids)):
        let seen = ids.count { records.contains(book.beforeLinks($0)) }
        return seen < 2 ? (decision, "no claims make two of them") : nil
      case .prefer: return effective.contains(number) ? nil : (decision, "no page gives the record this value")
      case .reject: return effective.contains(number) ? nil : (decision, "no such claim")
      }
    }
  }

  private func presentEntities() -> Set<String> {
    var wanted: Set<String> = []
    for decision in book.decisions {
      switch decision.verdict {
      case .same(.entities(let ids)), .different(.entities(let ids)): wanted.formUnion(ids)
      default: break
      }
    }
    guard !wanted.isEmpty else { return [] }
    return Set(set.order.lazy.map { set.store.strings[Int(set.heads[$0].recipient)] }.filter(wanted.contains))
  }
}
