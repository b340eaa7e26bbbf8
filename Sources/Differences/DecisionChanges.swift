internal import Model

/// Decisions that were made or withdrawn between two states, by what they are about.
struct DecisionChanges {
  /// By the ids of entities, records and claims.
  private var causes: [String: [ChangeCause]] = [:]

  init(_ old: Set<Decision>, _ new: Set<Decision>) {
    for decision in new.subtracting(old) { add(ChangeCause(.decision, decision: decision), decision) }
    for decision in old.subtracting(new) { add(ChangeCause(.decisionWithdrawn, decision: decision), decision) }
  }

  private mutating func add(_ cause: ChangeCause, _ decision: Decision) {
    let subjects: [String] =
      switch decision.verdict {
      case .same(.entities(let ids)), .different(.entities(let ids)), .same(.records(let ids)),
        .different(.records(let ids)):
        ids
      case .prefer(let record, _, _): [record]
      case .reject(let claim): [claim]
      }
    for subject in subjects { causes[subject, default: []].append(cause) }
  }

  /// About any of the records, under an id that it has or had, its recipient, or a claim that it cites.
  func concerning(_ records: [Record]) -> [ChangeCause] {
    if causes.isEmpty { return [] }
    let ids = Set(records.flatMap { [$0.id] + $0.aliases })
    let recipients = ids.compactMap { $0.split(separator: "/").last.map(String.init) }
    return found(ids.union(recipients).union(records.flatMap { Footing.claims(of: $0) }))
  }

  /// About one member: what somebody prefers of its values, or a claim that is cited for one.
  func concerning(_ field: String, of records: [Record], claims: Set<String>) -> [ChangeCause] {
    if causes.isEmpty { return [] }
    return found(claims.union(records.map(\.id))).filter { cause in
      switch cause.decision?.verdict {
      case .prefer(_, let name, _): name == field
      case .reject: true
      case .same, .different, nil: false
      }
    }
  }

  private func found(_ subjects: Set<String>) -> [ChangeCause] { Array(Set(subjects.flatMap { causes[$0] ?? [] })) }
}
