internal import Foundation
package import Model
internal import Readers

/// What every command that reads pages is told.
package struct BatchOptions: Sendable {
  /// Files, folders, or `-`.
  package var inputs: [String]
  /// How many pages are worked on at a time; never changes an output.
  package var jobs: Int
  /// Members of JSON lines, in place of the usual ones of their fields.
  package var fields: [LineField]
  /// Larger pages, after unpacking, are refused as `too-large`.
  package var maximumBytes: Int
  /// Where dates lie that could lie on both sides of a page's publication.
  package var preference = DatePreference.nearest

  package static let defaultMaximumBytes = ReaderLimits().maximumBytes
  /// Beyond this a single page could take more memory than common machines have.
  package static let mostMaximumBytes = 200_000_000

  /// One for each processor.
  package static var defaultJobs: Int { ProcessInfo.processInfo.activeProcessorCount }

  package init(inputs: [String], jobs: Int, fields: [LineField] = [], maximumBytes: Int = defaultMaximumBytes) {
    self.inputs = inputs
    self.jobs = jobs
    self.fields = fields
    self.maximumBytes = maximumBytes
  }
}

/// The part that `read`, `extract` and `run` share: list the inputs, work on them, report what failed.
struct PageBatch {
  let list: InputList
  let jobs: Int
  let fields: JSONLinesFields
  private let maximumBytes: Int
  let console: Console

  init(_ options: BatchOptions, excluding results: String? = nil, console: Console) {
    fields = LineField.fields(options.fields)
    list = InputListing.list(options.inputs, fields: fields, excluding: results)
    jobs = options.jobs
    maximumBytes = options.maximumBytes
    self.console = console
  }

  /// True when no argument led to anything that could be read.
  var isEmpty: Bool { list.isEmpty }

  /// Hands every result over in the order of the documents and tells the console what went wrong.
  func run(_ depth: PageWorker.Depth, deliver: (PageResult) throws(RunFailure) -> Void) async throws -> Tally {
    let worker = PageWorker(depth, fields: fields, maximumBytes: maximumBytes)
    var tally = Tally()
    defer { console.endProgress() }
    try await OrderedBatch.run(list.items, jobs: jobs, work: { worker.process($0) }) { result in
      tally.count(result)
      if let label = result.label, let message = OutcomeMessages.message(result.outcome) {
        console.endProgress()
        console.report(label, message)
      }
      try deliver(result)
      console.progress(tally.pages, of: list.items.count)
    }
    return tally
  }
}

/// An engine, or the failure that a broken build deserves.
func loadEngine() throws(RunFailure) -> Engine {
  do throws(EngineError) {
    return try Engine()
  } catch {
    throw RunFailure(.bug, message: "the embedded word tables are broken: \(error.detail ?? error.code)")
  }
}
