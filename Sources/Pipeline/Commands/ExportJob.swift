internal import JSONText
internal import Model
internal import Readers
internal import Reports
internal import Streams

/// `export`: records in another format, in the order in which they stand.
package struct ExportJob: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case jsonld, csv
  }

  let input: String
  let format: Format

  /// `input` is a file of records, a folder that `run` has written, or `-`.
  package init(_ input: String, format: Format) {
    self.input = input
    self.format = format
  }

  /// Lines of other streams are passed over; broken ones are reported. Memory for one record at a time.
  package func run(console: Console) throws -> ExitStatus {
    let output = ByteOutput.standardOutput
    let label = input == "-" ? "standard input" : input
    var counts = (records: 0, failed: 0)
    var bytes: [UInt8] = []
    var failure: RunFailure?
    switch format {
    case .csv: RecordCSV.writeHeader(to: &bytes)
    case .jsonld: RecordJSONLD.writeHead(to: &bytes)
    }
    try output.write(bytes)
    do throws(ReadFailure) {
      let source = input == "-" ? ByteSource.standardInput() : try ByteSource(Self.recordFile(FilePath(input)))
      try source.eachLine { line in
        guard failure == nil else { return }
        bytes.removeAll(keepingCapacity: true)
        do throws(StreamError) {
          guard let record = try Self.record(line) else { return }
          switch format {
          case .csv: RecordCSV.write(record, to: &bytes)
          case .jsonld: RecordJSONLD.write(record, isFirst: counts.records == 0, to: &bytes)
          }
          counts.records += 1
        } catch {
          counts.failed += 1
          console.report("\(label):\(line.number)", error.detail)
        }
        do throws(RunFailure) { try output.write(bytes) } catch { failure = error }
      }
    } catch {
      throw RunFailure(
        error.code == "missing" ? .noInput : .allInputsFailed, subject: label,
        message: OutcomeMessages.message(code: error.code, detail: error.detail))
    }
    if let failure { throw failure }
    if format == .jsonld {
      bytes.removeAll()
      RecordJSONLD.writeTail(hasRecords: counts.records > 0, to: &bytes)
      try output.write(bytes)
    }
    try output.flush()
    console.report(nil, "\(counted(counts.records, "record")), \(counts.failed) failed")
    if counts.failed == 0 { return .done }
    return counts.records == 0 ? .allInputsFailed : .someInputsFailed
  }

  private static func record(_ line: JSONLines.Line) throws(StreamError) -> Record? {
    guard let bytes = line.bytes else { throw StreamError(.badMember, "the line is too long") }
    let json = try JSONValue(line: bytes)
    switch try LineKind(json: json).kind {
    case .record: return try Record(json: json)
    case .article, .mention, .claim, .outcome, .finding, .decision, .manifest: return nil
    case .page, .other: throw StreamError(.otherType, "not a record")
    }
  }

  /// A folder stands for the records of the run that wrote it.
  private static func recordFile(_ path: FilePath) -> FilePath {
    let isFolder = (try? FileStatus(path))?.kind == .folder
    return isFolder ? path.appending(Array(RunJob.files.records.utf8)) : path
  }
}
