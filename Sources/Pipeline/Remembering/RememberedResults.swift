internal import JSONText
internal import Model
internal import Normalization
internal import Readers
internal import Store
internal import Streams

/// The end of a run: which pages are known now, and the one transaction after which the results are theirs.
struct RememberedResults {
  /// Pages whose lines are held at once.
  private static let batch = 512

  let job: RememberingRunJob
  let store: Store
  let engine: Engine
  let fingerprints: Fingerprints
  let target: StoreState
  let before: StoreState?
  /// Whether the folder holds what the fingerprints of now give for the pages of before.
  let isPublished: Bool
  let decided: [Decision]
  let list: InputList
  let recall: FileRecall
  let fresh: [FreshPage]
  let summary: RunSummary
  let console: Console

  func publish() throws -> ExitStatus {
    let (recalled, gone) = try known()
    // An input that is not there is reported, and no page.
    let pages =
      list.lacksInput ? fresh.filter { !job.options.inputs.contains($0.item.label) || $0.reading != nil } : fresh
    var ledger = PageLedger(recalled: recalled, fresh: pages, gone: gone, isGuarded: list.lacksInput)
    let isRefused = job.memory.prunes && !list.lacksInput && !ledger.prune(allowsShrink: job.memory.allowsShrink)
    ledger.settle()
    let failures = failures(gone)
    let files = recall.rows(fresh)
    summary.set("failed", .integer(failures.count))
    summary.set("vanished", .integer(ledger.vanished))
    summary.set("removed", .integer(ledger.removed.count))
    if isPublished, ledger.isUnchanged {
      // Files were touched.
      if !files.isEmpty { try store.refresh(files) }
      summary.set("changed", false)
    } else {
      try publish(ledger, files)
    }
    failures.report(to: console, of: ledger.entries.count, outcomes: job.folder + "/" + RunJob.files.outcomes)
    if console.isTerminal, failures.count == 0 {
      console.report(nil, "\(counted(ledger.entries.count, "page")), \(fresh.count(where: \.isWork)) read")
    }
    if isRefused {
      console.report(
        job.memory.store,
        "\(ledger.vanished) of \(counted(ledger.entries.count, "page")) vanished; not pruned without --allow-shrink")
      return .allInputsFailed
    }
    if list.lacksInput { return .noInput }
    if failures.count == 0 { return .done }
    return ledger.entries.contains { $0.page.reading?.article != nil } ? .someInputsFailed : .allInputsFailed
  }

  /// The pages of files that were not opened, and all others that are known.
  private func known() throws -> (recalled: [(page: KnownPage, identity: FileStatus.Identity)], gone: [KnownPage]) {
    let identities = Dictionary(
      list.recalled.map { ($0.file.id, $0.identity) }, uniquingKeysWith: { first, _ in first })
    var recalled: [(page: KnownPage, identity: FileStatus.Identity)] = []
    var gone: [KnownPage] = []
    for page in try store.pages() {
      if let identity = page.file.flatMap({ identities[$0] }) {
        recalled.append((page, identity))
      } else {
        gone.append(page)
      }
    }
    return (recalled, gone)
  }

  /// What failed and was not known to fail, and what the system cannot read: that has to be put right.
  private func failures(_ known: [KnownPage]) -> FailureDigest {
    var failures = FailureDigest()
    var readings: [String: Set<ContentDigest>] = [:]
    var outcomes: [String: Set<Outcome>] = [:]
    for page in known {
      if let key = page.reading?.key { readings[page.name, default: []].insert(key) }
      if var outcome = page.settled {
        outcome.document = page.name
        outcomes[page.name, default: []].insert(outcome)
      }
    }
    for page in fresh {
      guard let failure = page.failure else { continue }
      let name = page.item.document
      let isKnown =
        page.reading.map { readings[name]?.contains($0.key) ?? false }
        ?? page.settled.map { outcomes[name]?.contains($0) ?? false } ?? false
      if isKnown, failure.code != OutcomeMessages.unreadable { continue }
      failures.add(page.item.label, code: failure.code, detail: failure.detail)
    }
    return failures
  }

  private func publish(_ ledger: PageLedger, _ files: [KnownFile]) throws {
    let output = try OutputFolder(job.folder)
    let results = try ResultFiles(output)
    var state = target
    let merged = try store.publish { publication in
      try put(ledger, files, publication)
      var claims = ClaimStore()
      try putLines(of: ledger.entries, results, publication, &claims)
      let merged = try results.merge(claims, decided, engine, keepsRecords: job.table) { id, line throws(RunFailure) in
        do { try publication.put(record: line, id: id) } catch {
          throw RunFailure(StoreFailure(error), store: job.memory.store)
        }
      }
      try publication.put(findings: merged.findings.map { ResultFiles.line($0.json) })
      try publication.put(decisions: MergeState.lines(of: Set(decided)))
      state.manifest = try results.finish(inputs: ledger.entries.count, lexicon: fingerprints.lexicon)
      try output.synchronize()
      let counts = (pages: ledger.entries.count, claims: claims.count, records: merged.count)
      let snapshot = try publication.finish(
        state, engine: fingerprints.engine, lexicon: fingerprints.lexicon, counts: counts)
      summary.set("pages", .integer(counts.pages))
      summary.set("claims", .integer(counts.claims))
      summary.set("records", .integer(counts.records))
      summary.set("snapshot", .integer(snapshot))
      return merged
    }
    let isAsBefore = ResultFolderState.isAsWritten(job.folder, manifest: state.manifest)
    summary.set("changed", .bool(!isAsBefore))
    if !isAsBefore { try output.publish() }
    for finding in merged.findings where finding.code == .decisionWithoutEffect {
      if !isAsBefore { console.report(job.decisions?.path ?? "decisions", finding.detail) }
    }
    if job.table { try RunJob.show(merged, output, hasDecisions: job.decisions != nil) }
  }

  private func put(_ ledger: PageLedger, _ files: [KnownFile], _ publication: Publication) throws {
    var rows: [FilePath: Int64] = recall.ids
    for file in files { rows[FilePath(file.path)] = try publication.put(file) }
    for id in ledger.removed { try publication.removePage(id) }
    for entry in ledger.entries where entry.isChanged {
      var page = entry.page
      if let file = entry.file { page.file = rows[file.path] }
      try publication.put(
        page, source: PageSource.name(of: page, url: try publication.url(of: page)), isNews: entry.isNews)
    }
    if !ledger.isUnchanged { try publication.removeUnused() }
  }

  private func putLines(
    of entries: [PageLedger.Entry], _ results: ResultFiles, _ publication: Publication, _ claims: inout ClaimStore
  ) throws {
    let isExtractedTheSame = before?.extraction == target.extraction
    for start in stride(from: 0, to: entries.count, by: Self.batch) {
      try StopSignal.check()
      let pages = entries[start..<min(entries.count, start + Self.batch)].map(\.page)
      let stored = try publication.lines(of: pages.map { $0.reading?.article })
      let made = ParallelMap.map(pages.count, grain: 16) { PageLines(pages[$0], stored[$0]) }
      for page in made {
        guard let page else { throw StoreFailure(.damaged, "an article or its claims cannot be read") }
        try results.write(article: page.article, claims: page.claimLines.flatMap(\.self), outcome: page.outcomeLine)
        let isKnown = try publication.put(page.outcome, article: page.digest)
        if !(isKnown && isExtractedTheSame) {
          try publication.put(claims: page.claimLines, of: page.outcome.document)
        }
        for claim in page.claims { claims.add(claim) }
      }
    }
  }
}

/// One known page as the files of results have it.
private struct PageLines: Sendable {
  var outcome: Outcome
  var digest: ContentDigest?
  /// Empty where no claim quotes it.
  var article: [UInt8] = []
  var claims: [Claim] = []
  var claimLines: [[UInt8]] = []
  var outcomeLine: [UInt8] = []

  /// Nil where what is stored cannot be read.
  init?(_ page: KnownPage, _ stored: ArticleLines?) {
    digest = stored?.digest
    outcome = page.outcome(hasClaims: stored?.claims != nil, text: stored?.text)
    outcome.json.writeLine(to: &outcomeLine)
    guard let packed = stored?.claims else { return }
    guard let lines = packed.unpacked, let claims = ArticleLine.claims(lines, document: page.document),
      let anonymous = stored?.article?.unpacked,
      let article = ArticleLine.line(
        anonymous, document: page.document, input: page.reading?.input)
    else { return nil }
    self.claims = claims
    self.article = article
    claimLines = claims.map { claim in
      var line: [UInt8] = []
      claim.json.writeLine(to: &line)
      return line
    }
  }
}
