internal import Evaluation
internal import Foundation
internal import JSONText
internal import Model
internal import Readers
internal import Reports
internal import Streams

/// `eval`: extraction held against labelled pages, and its scores against pinned floors.
package struct EvaluateJob: Sendable {
  package enum Pinning: Sendable {
    case no
    /// Rewrites the floors unless one would fall.
    case raise
    /// Rewrites the floors whatever they become.
    case lower
  }

  package struct Options: Sendable {
    /// Holds `pages`, `labels.jsonl` and, where scores are pinned, `floors.json`.
    package var folder: String
    /// In place of those of the folder.
    package var pages: String?
    package var labels: String?
    package var jobs: Int
    /// Members of JSON lines, in place of the usual ones of their fields.
    package var fields: [LineField]
    package var json: Bool
    package var mistakes: Bool
    package var pinning: Pinning
    /// A folder of tables to lay over the embedded ones.
    package var lexicon: String?

    package init(
      folder: String, pages: String? = nil, labels: String? = nil, jobs: Int = BatchOptions.defaultJobs,
      fields: [LineField] = [], json: Bool = false, mistakes: Bool = false, pinning: Pinning = .no,
      lexicon: String? = nil
    ) {
      self.folder = folder
      self.pages = pages
      self.labels = labels
      self.jobs = jobs
      self.fields = fields
      self.json = json
      self.mistakes = mistakes
      self.pinning = pinning
      self.lexicon = lexicon
    }
  }

  let options: Options

  package init(_ options: Options) { self.options = options }

  package func run(console: Console) async throws -> ExitStatus {
    let engine = try loadEngine(lexicon: options.lexicon, console: console)
    let labelPath = options.labels ?? path("labels.jsonl")
    let labels = try read(labelPath)
    let pages = try parsed(labelPath) { () throws(StreamError) in try LabelledPage.pages(labels) }
    let batch = PageBatch(
      BatchOptions(inputs: [options.pages ?? path("pages")], jobs: options.jobs, fields: options.fields),
      console: console)
    var claims: [Claim] = []
    let tally = try await batch.run(.claims(engine)) { result throws(RunFailure) in claims += result.claims }
    var score = Scorer.score(claims, against: pages)
    if options.labels == nil, FileManager.default.fileExists(atPath: path("labels-records.jsonl")) {
      let bytes = try read(path("labels-records.jsonl"))
      let labels = try parsed(path("labels-records.jsonl")) { () throws(StreamError) in
        try LabelledRecord.records(bytes)
      }
      RecordScorer.add(engine.records(from: claims), against: labels, to: &score)
    }
    let measured = Floors(score, labels: Floors.hash(labels))
    let floors = try pinnedFloors()
    var shortfalls = floors?.shortfalls(measured) ?? []
    if let floors, floors.labels != measured.labels, options.pinning == .no {
      shortfalls.append("the labels changed since the floors were pinned: pin them again")
    }
    try show(score, shortfalls)
    if batch.list.lacksInput { return .noInput }
    if options.pinning == .no || (options.pinning == .raise && !shortfalls.isEmpty) {
      for shortfall in shortfalls { console.report(path("floors.json"), shortfall) }
      return shortfalls.isEmpty ? .done : .doesNotHold
    }
    try pin(measured)
    return tally.status(lacksInput: false)
  }

  private func path(_ name: String) -> String { FilePath(options.folder).appending(Array(name.utf8)).display }

  private func read(_ path: String) throws(RunFailure) -> [UInt8] {
    do throws(ReadFailure) {
      return try FileBytes.read(FilePath(path))
    } catch {
      throw RunFailure(
        .noInput, subject: path, message: OutcomeMessages.message(code: error.code, detail: error.detail))
    }
  }

  private func parsed<T>(_ path: String, _ body: () throws(StreamError) -> T) throws(RunFailure) -> T {
    do throws(StreamError) {
      return try body()
    } catch {
      throw RunFailure(.allInputsFailed, subject: path, message: error.detail)
    }
  }

  /// Nil where none are pinned.
  private func pinnedFloors() throws(RunFailure) -> Floors? {
    guard FileManager.default.fileExists(atPath: path("floors.json")) else { return nil }
    let bytes = try read(path("floors.json"))
    return try parsed(path("floors.json")) { () throws(StreamError) in
      try Floors(json: try JSONValue(line: bytes))
    }
  }

  private func pin(_ floors: Floors) throws(RunFailure) {
    let folder = try OutputFolder(options.folder)
    try folder.file("floors.json").write(floors.text)
    try folder.publish()
  }

  private func show(_ score: Score, _ shortfalls: [String]) throws(RunFailure) {
    let output = ByteOutput.standardOutput
    if options.json {
      var line: [UInt8] = []
      EvaluationReport.json(score, shortfalls: shortfalls).writeLine(to: &line)
      try output.write(line)
    } else {
      if options.mistakes { try output.write(EvaluationReport.mistakes(score) + "\n") }
      try output.write(EvaluationReport.text(score))
    }
    try output.flush()
  }
}
