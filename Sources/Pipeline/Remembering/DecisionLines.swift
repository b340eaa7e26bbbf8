internal import JSONText
internal import Model
internal import Store
internal import Streams

/// The decisions in force, each once and in one order.
struct DecisionLines: Sendable {
  let decisions: [Decision]
  let lines: [[UInt8]]

  init(_ decisions: [Decision]) {
    self.decisions = decisions
    lines = Set(decisions).map { decision in
      var line: [UInt8] = []
      decision.json.writeLine(to: &line)
      return line
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  var digest: String { ContentDigest(of: lines.flatMap(\.self)).hex }
}
