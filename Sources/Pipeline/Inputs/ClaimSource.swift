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

  /// A folder stands for the claims of the run that wrote it, and for the decisions that it followed.
  mutating func read(_ input: String, console: Console) {
    if input == "-" { return read("standard input", .standardInput(), console) }
    let path = FilePath(input)
    guard (try? FileStatus(path))?.kind == .folder else { return read(input, path, console) }
    read(input, path.appending(Array(RunJob.files.claims.utf8)), console)
    let decisions = path.appending(Array(RunJob.files.decisions.utf8))
    if (try? FileStatus(decisions)) != nil { read(decisions.display, decisions, console) }
  }

  private mutating func read(_ label: String, _ path: FilePath, _ console: Console) {
    do throws(ReadFailure) {
      read(label, try ByteSource(path), console)
    } catch {
      fail(label, error, console)
    }
  }

  private mutating func read(_ label: String, _ source: ByteSource, _ console: Console) {
    do throws(ReadFailure) {
      defer { parseWaiting(label, console) }
      try source.eachLine { line in
        waiting.append(line)
        waitingBytes += line.bytes?.count ?? 0
        if waitingBytes >= Self.batchBytes { parseWaiting(label, console) }
      }
    } catch {
      fail(label, error, console)
    }
  }

  private mutating func fail(_ label: String, _ error: ReadFailure, _ console: Console) {
    failed += 1
    if error.code == "missing" { lacksInput = true }
    console.report(label, OutcomeMessages.message(code: error.code, detail: error.detail))
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
      case .decision: return .decision(try Decision(json: json))
      case .outcome: return wantsOutcomes ? .outcome(try Outcome(json: json)) : .other
      case .article, .mention, .record, .finding, .manifest: return .other
      case .page, .other: throw StreamError(.otherType, "not a claim")
      }
    } catch {
      return .broken(error.detail)
    }
  }
}
