internal import JSONText
internal import Model
internal import Readers
internal import Reports
internal import Streams

/// `explain ID --records DIR`: why a record of a run says what it says.
package struct ExplainRecordJob: Sendable {
  /// How many ids are offered for one that is not there.
  private static let offered = 10

  let id: String
  let folder: String
  let coloured: Bool

  package init(_ id: String, folder: String, coloured: Bool) {
    self.id = id
    self.folder = folder
    self.coloured = coloured
  }

  package func run(console: Console) throws -> ExitStatus {
    let path = FilePath(folder).appending(Array(RunJob.files.records.utf8))
    var found: Record?
    var ids: [String] = []
    try each(path) { json throws(StreamError) in
      guard let name = json["id"]?.string else { return }
      if name == id { found = try Record(json: json) } else { ids.append(name) }
    }
    guard let found else {
      let near = ids.filter { $0.contains(id) }.prefix(Self.offered)
      let offer = near.isEmpty ? "" : "; there are: " + near.joined(separator: " ")
      throw RunFailure(.noInput, subject: path.display, message: "no record \(id)\(offer)")
    }
    let wanted = Set(found.fields.flatMap { $0.values.flatMap(\.claims) })
    var claims: [Claim] = []
    let claimPath = FilePath(folder).appending(Array(RunJob.files.claims.utf8))
    if (try? FileStatus(claimPath)) != nil {
      try each(claimPath) { json throws(StreamError) in
        if let name = json["id"]?.string, wanted.contains(name) { claims.append(try Claim(json: json)) }
      }
    }
    let output = ByteOutput.standardOutput
    try output.write(RecordExplanation(found, claims: claims, ink: Ink(coloured: coloured)).text)
    try output.flush()
    return .done
  }

  private func each(_ path: FilePath, _ body: (JSONValue) throws(StreamError) -> Void) throws(RunFailure) {
    var broken: RunFailure?
    do throws(ReadFailure) {
      try ByteSource(path).eachLine { line in
        do throws(StreamError) {
          if let bytes = line.bytes, broken == nil { try body(try JSONValue(line: bytes)) }
        } catch {
          broken = RunFailure(.allInputsFailed, subject: "\(path.display):\(line.number)", message: error.detail)
        }
      }
    } catch {
      throw RunFailure(
        .noInput, subject: path.display, message: OutcomeMessages.message(code: error.code, detail: error.detail))
    }
    if let broken { throw broken }
  }
}
