package import Lexicons
package import Model

/// Claims to canonical records: a pure function of the set of claims and of the set of decisions, whatever their order
/// or repetition.
package struct Normalizer: Sendable {
  /// What merging gives: the records, and the contradictions between them.
  package struct Result: Hashable, Sendable {
    /// Sorted by id.
    package var records: [Record]
    /// Sorted by the records concerned.
    package var findings: [Finding]
  }

  /// Records made before those made are handed on; bounds memory.
  private static let batch = 4096

  private let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Records sorted by id. Only asserted claims count.
  package func merge(_ claims: [Claim]) -> [Record] { result(of: claims).records }

  package func result(of claims: [Claim], decisions: [Decision] = []) -> Result {
    result(of: ClaimStore(claims), decisions: decisions)
  }

  /// Records and findings. Only asserted claims count; claims are compared within a block only, so that time grows with
  /// the number of claims and not with its square.
  package func result(of store: ClaimStore, decisions: [Decision] = []) -> Result {
    var records: [Record] = []
    let findings = merge(store, decisions: decisions, as: { $0 }, into: { records.append($0) })
    return Result(records: records, findings: findings)
  }

  /// Hands each record to `write` in the order of the ids, in the form that `make` gives it, and keeps none.
  ///
  /// `make` is called from several threads. Gives the findings.
  package func merge<Output: Sendable, Failure: Error>(
    _ store: ClaimStore, decisions: [Decision], as make: @Sendable (Record) -> Output,
    into write: (Output) throws(Failure) -> Void
  ) throws(Failure) -> [Finding] {
    let book = DecisionBook(decisions, lexicon)
    let set = ClaimSet(store, without: Set(book.rejections.keys))
    let canonicalizer = Canonicalizer(lexicon)
    var audit = DecisionAudit(book, set)
    var findings = Findings(set)
    for blocks in Blocking.blocks(set, book) {
      let award = canonicalizer.award(blocks[0].programme, blocks[0].award)
      let cycle = AwardCycle(award)
      var calendar = AnnouncementCalendar()
      for block in blocks {
        for index in block.members { calendar.learn(set.heads[index], family: Int(set.families[index])) }
      }
      let streaks = blocks.map { StreakLengths($0.members, set) }
      let planner = RecordPlanner(
        placement: EditionPlacement(award: award, cycle: cycle, calendar: calendar, set: set), set: set, book: book,
        rejected: audit.rejected)
      let (plans, ids) = planner.plans(blocks, streaks)
      audit.saw(ids)
      var briefs: [RecordBrief] = []
      for start in stride(from: 0, to: plans.count, by: Self.batch) {
        let part = plans[start..<min(plans.count, start + Self.batch)]
        let made = ParallelMap.map(part.count) { number in
          let assembled = RecordAssembly(set: set, plan: part[start + number], book: book).assembled(canonicalizer)
          return (output: make(assembled.record), brief: assembled.brief, applied: assembled.applied)
        }
        for record in made {
          try write(record.output)
          briefs.append(record.brief)
          audit.applied(record.applied)
        }
      }
      let lengths = Dictionary(uniqueKeysWithValues: zip(blocks.map(\.recipient), streaks))
      let chains = Dictionary(grouping: briefs, by: \.recipient)
      for recipient in chains.keys.sorted() {
        let chain = chains[recipient]!.sorted { ($0.edition ?? Int.max) < ($1.edition ?? Int.max) }
        findings.checkChain(chain, cycle, lengths[recipient])
      }
      guard let award else { continue }
      let editions = Dictionary(grouping: briefs.filter { $0.edition != nil }, by: \.edition)
      for edition in editions.keys.compactMap({ $0 }).sorted() { findings.checkEdition(editions[edition]!, award) }
    }
    for (decision, reason) in audit.ineffective { findings.add(ineffective: decision, reason) }
    return findings.sorted()
  }
}
