internal import Differences
internal import JSONText
internal import Model
internal import Readers
internal import Streams

/// `accept`: writes the baseline that later states are compared with.
package struct AcceptJob: Sendable {
  let results: String
  let baseline: String
  let recordsOnly: Bool

  /// `recordsOnly` leaves out what tells causes.
  package init(_ results: String, baseline: String, recordsOnly: Bool) {
    self.results = results
    self.baseline = baseline
    self.recordsOnly = recordsOnly
  }

  /// Everything is read before anything is written, and the old baseline stays until the new one is complete.
  package func run(console: Console) throws -> ExitStatus {
    let source = StateSource.path(results)
    let state: RecordState
    let lines: [UInt8]
    do throws(RunFailure) {
      state = try StateLoader(source).state
      lines = try self.lines(of: source)
    } catch {
      throw RunFailure(.noInput, subject: error.subject, message: error.message)
    }
    let path = FilePath(baseline)
    try refuseToOverwrite(path, source)
    let news = try news(state, path)
    let parent = path.bytes.lastIndex(of: UInt8(ascii: "/")).map { FilePath(Array(path.bytes[..<max($0, 1)])) }
    let folder = try OutputFolder(parent?.display ?? ".")
    try folder.file(FilePath(path.lastComponent).display).write(lines)
    try folder.publish()
    console.report(baseline, "\(counted(state.records.count, "record")) accepted; \(news)")
    return .done
  }

  /// The manifest, outcomes, claims and records of the results as they stand.
  private func lines(of source: StateSource) throws(RunFailure) -> [UInt8] {
    var kept: [UInt8] = []
    for file in try StateLoader.files(of: source) where file.name != RunJob.files.articles {
      try StateLoader.eachLine(of: file) { _, json throws(StreamError) in
        switch try LineKind(json: json).kind {
        case .record: json.writeLine(to: &kept)
        case .manifest, .outcome, .claim, .decision: if !recordsOnly { json.writeLine(to: &kept) }
        case .page, .article, .mention, .finding, .other: break
        }
      }
    }
    return kept
  }

  private func refuseToOverwrite(_ path: FilePath, _ source: StateSource) throws(RunFailure) {
    guard let status = try? FileStatus(path) else { return }
    if status.kind == .folder { throw RunFailure(.cannotCreate, subject: baseline, message: "a folder") }
    for file in try StateLoader.files(of: source)
    where (try? FileStatus(FilePath(file.path)))?.identity == status.identity {
      throw RunFailure(.usage, subject: baseline, message: "is what would be accepted")
    }
  }

  /// What changes for those who compare with the baseline.
  private func news(_ state: RecordState, _ path: FilePath) throws(RunFailure) -> String {
    guard (try? FileStatus(path)) != nil else { return "a new baseline" }
    guard let old = try? StateLoader(.path(baseline)).state else { return "the file before was no baseline" }
    return DifferenceCounts(StateComparison.differences(old, state)).text
  }
}
