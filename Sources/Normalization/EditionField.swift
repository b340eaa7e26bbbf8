internal import Model

/// How the edition of a record is known: printed by a page that states the award, or by the ways that led to it.
struct EditionField {
  /// The ways, where no page prints it.
  let derivation: String?
  /// The first value cites every claim of the record, or those that imply it; after it stand editions that pages print
  /// and refute, and those of other records that a decision made this one.
  let values: [FieldValue]

  init(_ plan: RecordPlan, _ claims: RecordClaims) {
    let (members, set) = (claims.members, claims.set)
    let isPrinted = members.contains { index in
      set.claims[index].status != .inferred && set.claims[index].edition != nil
        && set.claims[index].edition == plan.key.edition
    }
    let ways = Self.ways(claims)
    let derivation = isPrinted || ways.isEmpty ? nil : ways.sorted().joined(separator: "+")
    let unprinted = plan.isLinked ? FieldResolution.decision : derivation ?? RecordID.undated
    let value = FieldValue(
      value: plan.key.edition.map(String.init) ?? RecordID.undated, rank: .preferred,
      reason: isPrinted ? "printed" : unprinted, claims: set.ids(members.isEmpty ? claims.implying : members))
    self.derivation = derivation
    let others = FieldResolution(set: set).resolve(Self.others(plan, claims)) { $0 == $1 ? .equal : .conflict }
    values = [value] + others.values
  }

  private static func ways(_ claims: RecordClaims) -> Set<String> {
    var ways: Set<String> = []
    for index in claims.members {
      for way in claims.ways[index] ?? [] { ways.insert(way.rawValue) }
      if claims.set.claims[index].status == .inferred {
        ways.insert(claims.set.claims[index].derivation?.split(separator: ":").first.map(String.init) ?? "inferred")
      }
    }
    if !claims.implying.isEmpty { ways.insert(EditionPlacement.Way.streak.rawValue) }
    return ways
  }

  private static func others(_ plan: RecordPlan, _ claims: RecordClaims) -> [Candidate<Int>] {
    var others = FieldCollection.numbers("edition", claims.members, claims.set) { _ in nil }
    guard plan.isLinked else { return others }
    for index in claims.members {
      guard let edition = claims.set.claims[index].edition, edition != plan.key.edition else { continue }
      var other = Candidate(value: edition, text: String(edition))
      other.refutations = [(index, FieldResolution.decision)]
      if let known = others.firstIndex(where: { $0.value == edition }) {
        others[known].refutations += other.refutations
      } else {
        others.append(other)
      }
    }
    return others
  }
}
