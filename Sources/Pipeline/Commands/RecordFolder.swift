internal import JSONText
internal import Model
internal import Readers
internal import Streams

/// The records and claims of a folder that `run` has written, for the commands that explain them.
struct RecordFolder {
  /// How many ids are offered for one that is not there.
  private static let offered = 10

  private let folder: FilePath

  init(_ path: String) { folder = FilePath(path) }

  /// The records of the given ids, in that order; an id that a record has only as an alias stands for that record.
  ///
  /// Fails for an id that no record has and offers like ones.
  func records(_ ids: [String]) throws(RunFailure) -> [Record] {
    let path = path(RunJob.files.records)
    var found: [String: Record] = [:]
    var holders: [String: Record] = [:]
    var others: [String] = []
    try each(path) { json throws(StreamError) in
      guard let name = json["id"]?.string else { return }
      let aliases = (json["aliases"]?.array ?? []).compactMap(\.string).filter(ids.contains)
      if ids.contains(name) || !aliases.isEmpty {
        let record = try Record(json: json)
        found[name] = record
        for alias in aliases where holders[alias] == nil { holders[alias] = record }
      } else {
        others.append(name)
      }
    }
    var records: [Record] = []
    for id in ids {
      guard let record = found[id] ?? holders[id] else {
        let near = others.filter { $0.contains(id) }.prefix(Self.offered)
        let offer = near.isEmpty ? "" : "; there are: " + near.joined(separator: " ")
        throw RunFailure(.noInput, subject: path.display, message: "no record \(id)\(offer)")
      }
      records.append(record)
    }
    return records
  }

  /// All claims; none when the file is not there.
  func claims() throws(RunFailure) -> [Claim] {
    let path = path(RunJob.files.claims)
    var claims: [Claim] = []
    guard (try? FileStatus(path)) != nil else { return [] }
    try each(path) { json throws(StreamError) in claims.append(try Claim(json: json)) }
    return claims
  }

  private func path(_ file: String) -> FilePath { folder.appending(Array(file.utf8)) }

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
