package import Lexicons
package import Model

/// Claims to canonical records: a pure function of the set of claims, whatever their order or repetition.
package struct Normalizer: Sendable {
  /// What merging gives: the records, and the contradictions between them.
  package struct Result: Hashable, Sendable {
    /// Sorted by id.
    package var records: [Record]
    /// Sorted by the records concerned.
    package var findings: [Finding]
  }

  private let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Records sorted by id. Only asserted claims count.
  package func merge(_ claims: [Claim]) -> [Record] { result(of: claims).records }

  /// Records and findings. Only asserted claims count; claims are compared within a block only, so that time grows with
  /// the number of claims and not with its square.
  package func result(of claims: [Claim]) -> Result {
    let set = ClaimSet(claims)
    var canonicalizer = Canonicalizer(lexicon)
    let blocks = Blocking.blocks(set, &canonicalizer)
    var findings = Findings(set)
    var records: [Record] = []
    var start = 0
    while start < blocks.count {
      var end = start
      while end < blocks.count, blocks[end].isOfSameAward(as: blocks[start]) { end += 1 }
      records += merge(blocks[start..<end], set, &canonicalizer, &findings)
      start = end
    }
    return Result(records: records.sorted { $0.id < $1.id }, findings: findings.sorted())
  }

  /// The records of one award, all recipients.
  private func merge(
    _ blocks: ArraySlice<Block>, _ set: ClaimSet, _ canonicalizer: inout Canonicalizer, _ findings: inout Findings
  ) -> [Record] {
    guard let first = blocks.first else { return [] }
    let award = canonicalizer.award(first.programme, first.award)
    let cycle = AwardCycle(award)
    var calendar = AnnouncementCalendar()
    for block in blocks {
      for index in block.members { calendar.learn(set.claims[index], family: set.families[index]) }
    }
    let placement = EditionPlacement(award: award, cycle: cycle, calendar: calendar, set: set)
    var records: [Record] = []
    for block in blocks {
      let streaks = StreakLengths(block.members, set)
      let groups = placement.groups(block, streaks)
      let chain = groups.map { RecordAssembly(set: set, block: block, group: $0).record(&canonicalizer) }
      findings.checkChain(chain, cycle, streaks)
      records += chain
    }
    if let award {
      let editions = Dictionary(grouping: records.filter { $0.edition != nil }, by: \.edition)
      for edition in editions.keys.compactMap({ $0 }).sorted() { findings.checkEdition(editions[edition]!, award) }
    }
    return records
  }
}
