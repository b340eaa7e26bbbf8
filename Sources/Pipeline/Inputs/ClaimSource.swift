internal import JSONText
internal import Model
internal import Normalization
internal import Readers
internal import Streams

/// Gathers the claims of several inputs, and what else a partial merge carries on.
struct ClaimSource {
  /// Bytes of lines that are parsed at once by all processors.
  private static let batchBytes = 1 << 23

  private(set) var claims = ClaimStore()
  private(set) var decisions: Set<Decision> = []
  /// Only where they are wanted.
  private(set) var outcomes: Set<Outcome> = []
  /// Lines and files that could not be read.
  private(set) var failed = 0
  private(set) var lacksInput = false
  private let wantsOutcomes: Bool
  private var waiting: [JSONLines.Line] = []
  private var waitingBytes = 0

  init(wantsOutcomes: Bool = false) { self.wantsOutcomes = wantsOutcomes }

  mutating func read(_ input: String, console: Console) {
    let label = input == "-" ? "standard input" : input
    do throws(ReadFailure) {
      let source = input == "-" ? ByteSource.standardInput() : try ByteSource(claimFile(FilePath(input)))
      defer { parseWaiting(label, console) }
      try source.eachLine { line in
        waiting.append(line)
        waitingBytes += line.bytes?.count ?? 0
        if waitingBytes >= Self.batchBytes { parseWaiting(label, console) }
      }
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

  private enum Content: Sendable {
    case claim(Claim)
    case outcome(Outcome)
    case decision(Decision)
    case other
    case broken(String)
  }

  private mutating func parseWaiting(_ label: String, _ console: Console) {
    let (lines, wantsOutcomes) = (waiting.map(\.bytes), wantsOutcomes)
    let contents = ParallelMap.map(lines.count, grain: 64) { Self.parse(lines[$0], wantsOutcomes: wantsOutcomes) }
    for (line, content) in zip(waiting, contents) {
      switch content {
      case .claim(let claim): claims.add(claim)
      case .outcome(let outcome): outcomes.insert(outcome)
      case .decision(let decision): decisions.insert(decision)
      case .other: break
      case .broken(let detail):
        failed += 1
        console.report("\(label):\(line.number)", detail)
      }
    }
    waiting.removeAll(keepingCapacity: true)
    waitingBytes = 0
  }

  private static func parse(_ line: [UInt8]?, wantsOutcomes: Bool) -> Content {
    do throws(StreamError) {
      guard let bytes = line else { throw StreamError(.badMember, "the line is too long") }
      let json = try JSONValue(line: bytes)
      switch try LineKind(json: json).kind {
      case .claim: return .claim(try Claim(json: json))
      case .other("decision"): return .decision(try Decision(json: json))
      case .outcome: return wantsOutcomes ? .outcome(try Outcome(json: json)) : .other
      case .article, .mention, .record, .finding, .manifest: return .other
      case .page, .other: throw StreamError(.otherType, "not a claim")
      }
    } catch {
      return .broken(error.detail)
    }
  }
}
