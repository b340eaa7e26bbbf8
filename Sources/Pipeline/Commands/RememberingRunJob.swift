internal import Foundation
internal import JSONText
internal import Model
internal import Normalization
internal import Readers
internal import Store
internal import Streams

/// `run --store`: the results of all pages ever seen, for the work that the new and changed ones give.
///
/// What was read is kept batch by batch; pages, snapshot and results change in one transaction at the end, and the files
/// of the results are renamed after it. A run that is cut off anywhere leaves the state before or the one after, and the
/// next one finishes the work.
package struct RememberingRunJob: Sendable {
  /// How a run treats what it remembers.
  package struct Memory: Sendable {
    package var store: String
    /// Whether to forget pages that are gone from the inputs.
    package var prunes: Bool
    /// Whether even if these are more than a fifth.
    package var allowsShrink: Bool
    /// Where to tell what the run does.
    package var summary: String?

    package init(store: String, prunes: Bool = false, allowsShrink: Bool = false, summary: String? = nil) {
      self.store = store
      self.prunes = prunes
      self.allowsShrink = allowsShrink
      self.summary = summary
    }
  }

  let options: BatchOptions
  let memory: Memory
  let folder: String
  let table: Bool
  let decisions: DecisionFile?
  let lexicon: String?
  /// What stands for the build of the program.
  var program = ProgramDigest.value
  var loadEngine: @Sendable (LexiconFolder?, String?, Console) throws -> Engine = {
    try Pipeline.loadEngine($0, from: $1, console: $2)
  }
  var isStopped: @Sendable () -> Bool = { StopSignal.isReceived }

  package init(
    _ options: BatchOptions, memory: Memory, folder: String, table: Bool = false, decisions: DecisionFile? = nil,
    lexicon: String? = nil
  ) {
    self.options = options
    self.memory = memory
    self.folder = folder
    self.table = table
    self.decisions = decisions
    self.lexicon = lexicon
  }

  /// Silent where nothing failed, so that cron sends no mail.
  package func run(console: Console) async throws -> ExitStatus {
    StopSignal.listen()
    let lock = try takeLock()
    defer { withExtendedLifetime(lock) {} }
    let summary = try RunSummary(path: memory.summary)
    do {
      let status = try await run(summary, console)
      try summary.finish(status, message: nil)
      return status
    } catch {
      let failure = (error as? StoreFailure).map { RunFailure($0, store: memory.store) } ?? error
      let ending = failure as? RunFailure
      try? summary.finish(ending?.status ?? .bug, message: ending?.message)
      throw failure
    }
  }

  private func takeLock() throws(RunFailure) -> StoreLock {
    do throws(StoreLock.Refusal) {
      return try StoreLock(store: memory.store)
    } catch {
      switch error {
      case .held(let holder):
        throw RunFailure(.locked, subject: memory.store, message: "another run is at work: \(holder)")
      case .failed(let message): throw RunFailure(.cannotCreate, subject: memory.store + ".lock", message: message)
      }
    }
  }

  private func run(_ summary: RunSummary, _ console: Console) async throws -> ExitStatus {
    let decided = try decisions?.read() ?? []
    let words = try lexicon.map { folder throws(RunFailure) in try LexiconFolder(folder) }
    let fingerprints = Fingerprints(options, lexicon: words, program: program)
    let store = try Store(path: memory.store)
    defer { store.close() }
    let state = try store.state()
    let known = try store.files()
    let isReadTheSame = state?.reading == fingerprints.reading
    let recall = FileRecall(isReadTheSame ? known : [])
    try StopSignal.check()
    let list = InputListing.list(
      options.inputs, fields: LineField.fields(options.fields), excluding: folder, recall: recall.file)
    if list.isEmpty, known.isEmpty {
      var failures = FailureDigest()
      for item in list.items { failures.add(item) }
      failures.report(to: console, of: list.items.count, outcomes: folder)
      console.report(folder, "left as it is: nothing to read")
      return .noInput
    }
    let target = StoreState(
      snapshot: 0, reading: fingerprints.reading, extraction: fingerprints.extraction,
      decisions: ContentDigest(of: MergeState.lines(of: Set(decided)).flatMap(\.self)).hex, manifest: [])
    let isPublished = state.map { $0.isLike(target) && ResultFolderState.isAsWritten(folder, manifest: $0.manifest) }
    if isPublished == true, try isNothingNew(list, known, store) {
      summary.set("changed", false)
      summary.set("unchanged", .integer(known.count))
      if console.isTerminal { console.report(memory.store, "nothing new in \(counted(known.count, "file"))") }
      return .done
    }
    let engine = try loadEngine(words, lexicon, console).preferring(options.preference)
    var update = StoreUpdate(
      store: store, engine: engine, fingerprints: fingerprints, options: options, isStopped: isStopped,
      console: console, summary: summary)
    let fresh = try await update.read(list.items)
    try await update.extractAnew()
    return try RememberedResults(
      job: self, store: store, engine: engine, fingerprints: fingerprints, target: target, before: state,
      isPublished: isPublished ?? false, decided: decided, list: list, recall: recall, fresh: fresh,
      summary: summary, console: console
    ).publish()
  }

  /// Whether every file is one that was known by its times and sizes, every file known is there, and what is no page is
  /// what it was.
  private func isNothingNew(_ list: InputList, _ known: [KnownFile], _ store: Store) throws -> Bool {
    guard !list.lacksInput, Set(list.recalled.map(\.file.id)).count == known.count else { return false }
    if !list.items.isEmpty {
      let outcomes = Set(list.items.compactMap(\.settledOutcome))
      guard outcomes.count == list.items.count, !outcomes.contains(where: { $0.code == OutcomeMessages.unreadable }),
        try outcomes == store.settledOutcomes()
      else { return false }
    }
    return try !(memory.prunes && store.hasVanishedPages())
  }
}
