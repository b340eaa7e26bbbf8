internal import JSONText
internal import Model
internal import Normalization
internal import Store

/// The work of a run: reads what is new, extracts anew what another engine has extracted, and keeps both batch by batch.
struct StoreUpdate {
  /// Pages in one transaction: so much is done again after a power cut.
  private static let batch = 256

  let store: Store
  let engine: Engine
  let fingerprints: Fingerprints
  let options: BatchOptions
  /// Whether somebody wishes that the run ends.
  let isStopped: () -> Bool
  let console: Console
  let summary: RunSummary

  init(
    store: Store, engine: Engine, fingerprints: Fingerprints, options: BatchOptions, isStopped: @escaping () -> Bool,
    console: Console, summary: RunSummary
  ) {
    self.store = store
    self.engine = engine
    self.fingerprints = fingerprints
    self.options = options
    self.isStopped = isStopped
    self.console = console
    self.summary = summary
  }

  private func checkStopped() throws(RunFailure) {
    if isStopped() { throw StopSignal.failure }
  }

  private lazy var worker = Result { try makeWorker() }

  private func makeWorker() throws -> RememberingWorker {
    RememberingWorker(
      pages: PageWorker(.article, fields: LineField.fields(options.fields), maximumBytes: options.maximumBytes),
      engine: engine, fingerprints: fingerprints,
      claimsMade: try store.number(ofFingerprint: fingerprints.extraction), readings: try store.readings(),
      articles: try store.articles())
  }

  /// Every item read, with what the store keeps of it.
  mutating func read(_ items: [InputItem]) async throws -> [FreshPage] {
    if items.isEmpty { return [] }
    let worker = try worker.get()
    var fresh: [FreshPage] = []
    var waiting: [Int] = []
    var works = 0
    defer { console.endProgress() }
    let made = try store.number(ofFingerprint: fingerprints.reading)
    func keep() throws {
      let kept = try store.keep(
        waiting.map { ReadingWork(reading: fresh[$0].reading!, article: fresh[$0].article) }, made: made)
      for (index, reading) in zip(waiting, kept) {
        fresh[index].reading = reading
        fresh[index].article = nil
      }
      waiting.removeAll(keepingCapacity: true)
    }
    summary.set("pages", .integer(items.count))
    try await OrderedBatch.run(
      items, jobs: options.jobs, isStopped: isStopped, work: { worker.process($0) }
    ) { page in
      fresh.append(page)
      if page.isWork {
        works += 1
        waiting.append(fresh.count - 1)
        if waiting.count == Self.batch { try keep() }
      }
      console.progress(fresh.count, of: items.count)
      summary.set("done", .integer(fresh.count))
      summary.set("read", .integer(works))
      summary.update()
    }
    try keep()
    try checkStopped()
    return fresh
  }

  /// Makes the claims of stored articles anew where another engine, other words or other options have made them.
  mutating func extractAnew() async throws {
    let worker = try worker.get()
    let stale = worker.articles.values.filter { $0.claimsMade != worker.claimsMade }.map(\.id).sorted()
    summary.set("extracted_anew", .integer(stale.count))
    for start in stride(from: 0, to: stale.count, by: Self.batch) {
      try checkStopped()
      let ids = Array(stale[start..<min(stale.count, start + Self.batch)])
      let lines = try store.lines(of: ids)
      let claims = ParallelMap.map(ids.count, grain: 8) { worker.claims(of: lines[$0]) }
      guard let unreadable = claims.firstIndex(where: { $0 == nil }) else {
        try store.keep(zip(ids, claims).map { (article: $0, claims: $1!) })
        summary.update()
        continue
      }
      throw StoreFailure(.damaged, "article \(ids[unreadable]) cannot be read")
    }
  }
}
