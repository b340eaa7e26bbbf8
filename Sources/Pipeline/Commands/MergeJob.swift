internal import JSONText
internal import Model
internal import Normalization
internal import Readers
internal import Streams

/// `merge`: claims in, canonical records out.
package struct MergeJob: Sendable {
  /// Files of claims, or `-`.
  let inputs: [String]
  let lexicon: String?

  /// `lexicon`: a folder of tables to lay over the embedded ones.
  package init(inputs: [String], lexicon: String? = nil) {
    self.inputs = inputs
    self.lexicon = lexicon
  }

  /// Writes the records sorted by id. Lines of other streams are passed over; broken ones are reported.
  package func run(console: Console) throws -> ExitStatus {
    let engine = try loadEngine(lexicon: lexicon, console: console)
    var source = ClaimSource()
    for input in inputs { source.read(input, console: console) }
    let merged = engine.merge(source.claims)
    let output = ByteOutput.standardOutput
    var line: [UInt8] = []
    for record in merged.records {
      line.removeAll(keepingCapacity: true)
      record.json.writeLine(to: &line)
      try output.write(line)
    }
    try output.flush()
    var counts = [counted(source.claims.count, "claim"), counted(merged.records.count, "record")]
    if !merged.findings.isEmpty { counts.append(counted(merged.findings.count, "contradiction")) }
    console.report(nil, (counts + ["\(source.failed) failed"]).joined(separator: ", "))
    if source.lacksInput { return .noInput }
    if source.failed == 0 { return .done }
    return source.claims.isEmpty ? .allInputsFailed : .someInputsFailed
  }
}

/// Gathers the claims of several inputs.
private struct ClaimSource {
  var claims: [Claim] = []
  /// Lines and files that could not be read.
  var failed = 0
  var lacksInput = false

  mutating func read(_ input: String, console: Console) {
    let label = input == "-" ? "standard input" : input
    do throws(ReadFailure) {
      let source = input == "-" ? ByteSource.standardInput() : try ByteSource(claimFile(FilePath(input)))
      try source.eachLine { add($0, label: label, console: console) }
    } catch {
      failed += 1
      if error.code == "missing" { lacksInput = true }
      console.report(label, OutcomeMessages.message(code: error.code, detail: error.detail))
    }
  }

  /// A folder stands for the claims of the run that wrote it.
  private func claimFile(_ path: FilePath) -> FilePath {
    let isFolder = (try? FileStatus(path))?.kind == .folder
    return isFolder ? path.appending(Array(RunJob.files.claims.utf8)) : path
  }

  private mutating func add(_ line: JSONLines.Line, label: String, console: Console) {
    do throws(StreamError) {
      guard let bytes = line.bytes else { throw StreamError(.badMember, "the line is too long") }
      let json = try JSONValue(line: bytes)
      switch try LineKind(json: json).kind {
      case .claim: claims.append(try Claim(json: json))
      case .article, .mention, .outcome, .record, .finding, .manifest: break
      case .page, .other: throw StreamError(.otherType, "not a claim")
      }
    } catch {
      failed += 1
      console.report("\(label):\(line.number)", error.detail)
    }
  }
}
