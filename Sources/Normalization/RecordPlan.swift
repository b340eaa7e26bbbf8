internal import Model

/// Which claims make which record of an award, before any record is made.
struct RecordPlan {
  var key: RecordKey
  var group: EditionPlacement.Group
  /// Ids that the record has had or would have without decisions and placements.
  var aliases: Set<String> = []
  /// Claims about it that a decision rejects.
  var rejected: [Int] = []
  /// Whether a decision brought claims of several records together.
  var isLinked = false
}

/// Plans the records of one award: places claims without edition, then follows the decisions about whole records.
struct RecordPlanner {
  let placement: EditionPlacement
  let set: ClaimSet
  let book: DecisionBook
  /// Rejected claims by the id of the record that they would be in.
  let rejected: [String: [Int]]

  /// Plans sorted by record id, and the ids of the records before decisions linked them. Linear, but for sorting.
  func plans(_ blocks: [Block], _ streaks: [StreakLengths]) -> (plans: [RecordPlan], ids: Set<String>) {
    var plans: [String: RecordPlan] = [:]
    var ids: Set<String> = []
    let keepsIDs = book.comparesRecords
    for (block, streaks) in zip(blocks, streaks) {
      for plan in self.plans(block, streaks) {
        let id = RecordID.make(plan.key)
        if keepsIDs { ids.insert(id) }
        let target = book.target(of: id)
        if target == id, plans[id] == nil { plans[id] = plan } else { link(plan, id, to: target, in: &plans) }
      }
    }
    for id in plans.keys {
      plans[id]!.aliases = plans[id]!.aliases.filter { $0 != id && plans[$0] == nil }
      plans[id]!.rejected = rejected[id] ?? []
    }
    return (plans.sorted { $0.key < $1.key }.map(\.value), ids)
  }

  private func plans(_ block: Block, _ streaks: StreakLengths) -> [RecordPlan] {
    var groups = placement.groups(block, streaks)
    if book.separatesRecords { groups = separated(groups, block) }
    var plans = groups.map { RecordPlan(key: block.key($0.edition), group: $0) }
    for (number, plan) in plans.enumerated() where !book.entities.isEmpty {
      for name in originalNames(plan.group.members) where name != block.recipient {
        var key = plan.key
        key.recipient = name
        plans[number].aliases.insert(RecordID.make(key))
      }
    }
    // What was undated until other claims placed it was known by that id, when it has become part of one record.
    let placed = plans.indices.filter { !plans[$0].group.ways.isEmpty }
    if placed.count == 1, !plans.contains(where: { $0.key.edition == nil }) {
      for name in originalNames(plans[placed[0]].group.ways.keys.sorted()).union([block.recipient]) {
        var key = block.key(nil)
        key.recipient = name
        plans[placed[0]].aliases.insert(RecordID.make(key))
      }
    }
    return plans
  }

  private func originalNames(_ members: [Int]) -> Set<String> {
    Set(members.map { set.store.strings[Int(set.heads[$0].recipient)] })
  }

  /// Moves placed claims back to the undated record, where a decision says that the two records are different.
  private func separated(_ groups: [EditionPlacement.Group], _ block: Block) -> [EditionPlacement.Group] {
    let undatedID = RecordID.make(block.key(nil))
    var moved: [Int] = []
    var groups = groups
    for number in groups.indices where groups[number].edition != nil {
      guard book.areApart(undated: undatedID, RecordID.make(block.key(groups[number].edition))) else { continue }
      let ways = groups[number].ways
      moved += groups[number].members.filter { ways[$0] != nil }
      groups[number].members.removeAll { ways[$0] != nil }
      groups[number].ways = [:]
    }
    guard !moved.isEmpty else { return groups }
    for number in groups.indices { groups[number].impliedBy.removeAll { moved.contains($0) } }
    groups.removeAll { $0.members.isEmpty && $0.impliedBy.isEmpty }
    if groups.last?.edition != nil || groups.isEmpty {
      groups.append(EditionPlacement.Group(edition: nil, members: [], ways: [:]))
    }
    groups[groups.count - 1].members = ClaimOrder.sorted(groups[groups.count - 1].members + moved, set.store)
    return groups
  }

  private func link(_ plan: RecordPlan, _ id: String, to target: String, in plans: inout [String: RecordPlan]) {
    var whole =
      plans[target]
      ?? RecordPlan(
        key: RecordID.parse(target) ?? plan.key,
        group: EditionPlacement.Group(edition: RecordID.parse(target)?.edition, members: [], ways: [:]))
    whole.group.members = ClaimOrder.sorted(whole.group.members + plan.group.members, set.store)
    whole.group.ways.merge(plan.group.ways) { first, _ in first }
    whole.group.impliedBy = ClaimOrder.sorted(whole.group.impliedBy + plan.group.impliedBy, set.store)
      .filter { !whole.group.members.contains($0) }
    whole.aliases.formUnion(plan.aliases)
    whole.aliases.insert(id)
    whole.isLinked = true
    plans[target] = whole
  }
}
