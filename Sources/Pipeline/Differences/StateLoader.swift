internal import Differences
internal import JSONText
internal import Model
internal import Readers
internal import Reports
internal import Streams

/// Reads one side of a comparison. A line that cannot be read ends it: a record that is passed over would look removed.
struct StateLoader {
  private(set) var state = RecordState()
  /// By id, where the record stands.
  private(set) var places: [String: DifferenceAnnotations.Place] = [:]
  private var hasRecords = false
  private var hasManifest = false
  private var lines = 0
  private var lacksTexts = false

  init(_ source: StateSource) throws(RunFailure) {
    for file in try Self.files(of: source) { try read(file) }
    if lines > 0, !hasRecords, !hasManifest {
      throw RunFailure(.incomparable, subject: source.label, message: "no record in it")
    }
  }

  /// One file of a state, and how its lines are reached.
  struct File {
    var label: String
    /// Relative to the working folder where the argument was.
    var path: String
    /// What a file of the name tells even when it is empty.
    var name: String?
    var open: () throws(ReadFailure) -> ByteSource?
  }

  /// The files of a folder in the order in which they are needed; a single file for anything else.
  static func files(of source: StateSource) throws(RunFailure) -> [File] {
    switch source {
    case .path("-"):
      return [File(label: source.label, path: "-") { () throws(ReadFailure) in ByteSource.standardInput() }]
    case .path(let path):
      let whole = FilePath(path)
      guard let status = try? FileStatus(whole) else { throw missing(source) }
      guard status.kind == .folder else {
        return [File(label: path, path: path) { () throws(ReadFailure) in try ByteSource(whole) }]
      }
      return try inFolder(source, path) { name in
        (try? FileStatus(whole.appending(Array(name.utf8)))) != nil
      } open: {
        name in
        let file = whole.appending(Array(name.utf8))
        return { () throws(ReadFailure) in try ByteSource(file) }
      }
    case .snapshot(let store, let number): return try SnapshotFiles(store: store, number: number).files(source)
    case .git(let revision, let path):
      let files = try GitFiles(revision: revision)
      switch try files.kind(path) {
      case nil: throw missing(source)
      case .file:
        let bytes = try files.read(path) ?? []
        return [File(label: source.label, path: path) { () throws(ReadFailure) in ByteSource.bytes(bytes) }]
      case .folder:
        var contents: [String: [UInt8]] = [:]
        for name in names { contents[name] = try files.read(FilePath(path).appending(Array(name.utf8)).display) }
        return try inFolder(source, path) {
          contents[$0] != nil
        } open: { name in
          let bytes = contents[name] ?? []
          return { () throws(ReadFailure) in ByteSource.bytes(bytes) }
        }
      }
    }
  }

  /// Of a folder of results; articles come last, since they are read only for outcomes without a digest.
  private static let names = [
    RunJob.files.manifest, RunJob.files.decisions, RunJob.files.outcomes, RunJob.files.claims, RunJob.files.records,
    RunJob.files.articles,
  ]

  private static func inFolder(
    _ source: StateSource, _ path: String, exists: (String) -> Bool,
    open: (String) -> () throws(ReadFailure) -> ByteSource?
  ) throws(RunFailure) -> [File] {
    guard exists(RunJob.files.records) else {
      throw RunFailure(.incomparable, subject: source.label, message: "no \(RunJob.files.records) in the folder")
    }
    return names.filter(exists).map { name in
      let label = FilePath(source.label).appending(Array(name.utf8)).display
      return File(
        label: label, path: FilePath(path).appending(Array(name.utf8)).display, name: name, open: open(name))
    }
  }

  private static func missing(_ source: StateSource) -> RunFailure {
    RunFailure(.incomparable, subject: source.label, message: "not found")
  }

  private mutating func read(_ file: File) throws(RunFailure) {
    switch file.name {
    case RunJob.files.claims: state.knowsClaims()
    case RunJob.files.outcomes: state.knowsPages()
    case RunJob.files.decisions: state.knowsDecisions()
    case RunJob.files.records: hasRecords = true
    case RunJob.files.articles where !lacksTexts: return
    default: break
    }
    try Self.eachLine(of: file) { number, json throws(StreamError) in
      lines += 1
      try add(json, file, number)
    }
  }

  /// Hands over each line as JSON.
  static func eachLine(
    of file: File, _ body: (Int, JSONValue) throws(StreamError) -> Void
  ) throws(RunFailure) {
    var broken: RunFailure?
    do throws(ReadFailure) {
      try file.open()?.eachLine { line in
        guard broken == nil else { return }
        do throws(StreamError) {
          guard let bytes = line.bytes else { throw StreamError(.badMember, "the line is too long") }
          try body(line.number, try JSONValue(line: bytes))
        } catch {
          broken = RunFailure(.incomparable, subject: "\(file.label):\(line.number)", message: error.detail)
        }
      }
    } catch {
      throw RunFailure(
        .incomparable, subject: file.label, message: OutcomeMessages.message(code: error.code, detail: error.detail))
    }
    if let broken { throw broken }
  }

  private mutating func add(_ json: JSONValue, _ file: File, _ line: Int) throws(StreamError) {
    switch try LineKind(json: json).kind {
    case .record:
      hasRecords = true
      let record = try Record(json: json)
      guard state.add(record) else { throw StreamError(.badMember, "the record \(record.id) stands twice") }
      places[record.id] = .init(file: file.path, line: line)
    case .claim: state.add(try Claim(json: json))
    case .outcome:
      let outcome = try Outcome(json: json)
      if outcome.text == nil, outcome.status == .claims || outcome.status == .noClaims { lacksTexts = true }
      state.add(outcome)
    case .article: state.add(try Article(json: json))
    case .manifest:
      hasManifest = true
      state.describe(try Manifest(json: json))
      state.knowsClaims()
      state.knowsPages()
      state.knowsDecisions()
    case .decision: state.add(try Decision(json: json))
    case .mention, .finding, .other("difference"): break
    case .page, .other: throw StreamError(.otherType, "no line of a stream")
    }
  }
}
