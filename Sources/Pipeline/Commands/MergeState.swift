internal import JSONText
internal import Model
internal import Normalization
internal import Streams

/// What merging works on, as lines: claims, outcomes and decisions, each once and sorted.
///
/// States are sets, and merging states is their union: any order, split or repetition of the inputs gives the same
/// bytes, and the records of states are the records of what they were made from.
struct MergeState {
  /// Lines made before those made are written; bounds memory.
  private static let batch = 4096

  private let claims: ClaimStore
  private let outcomes: Set<Outcome>
  private let decisions: Set<Decision>

  init(_ claims: ClaimStore, _ outcomes: Set<Outcome>, _ decisions: Set<Decision>) {
    self.claims = claims
    self.outcomes = outcomes
    self.decisions = decisions
  }

  func write(to output: ByteOutput) throws(RunFailure) {
    try each { line throws(RunFailure) in try output.write(line) }
  }

  /// Hands over every line in its place.
  func each<Failure: Error>(_ body: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let order = claims.distinct
    for start in stride(from: 0, to: order.count, by: Self.batch) {
      let part = order[start..<min(order.count, start + Self.batch)]
      for line in ParallelMap.map(part.count, { Self.line(claims.claim(part[start + $0]).json) }) { try body(line) }
    }
    for line in outcomes.map({ Self.line($0.json) }).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      try body(line)
    }
    for line in Self.lines(of: decisions) { try body(line) }
  }

  /// Decisions in the form and order in which they are kept.
  static func lines(of decisions: Set<Decision>) -> [[UInt8]] {
    decisions.map { line($0.json) }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func line(_ json: JSONValue) -> [UInt8] {
    var line: [UInt8] = []
    json.writeLine(to: &line)
    return line
  }
}
