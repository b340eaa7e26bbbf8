internal import JSONText
internal import Model
internal import Normalization
internal import Streams

/// `merge`: claims in, canonical records out.
package struct MergeJob: Sendable {
  /// Files of claims, or `-`.
  let inputs: [String]
  let decisions: DecisionFile?
  /// Whether to write what was read, brought into one form, in place of records.
  let isPartial: Bool
  let lexicon: String?

  /// `lexicon`: a folder of tables to lay over the embedded ones.
  package init(
    inputs: [String], decisions: DecisionFile? = nil, isPartial: Bool = false, lexicon: String? = nil
  ) {
    self.inputs = inputs
    self.decisions = decisions
    self.isPartial = isPartial
    self.lexicon = lexicon
  }

  /// Writes the records sorted by id. Lines of other streams are passed over; broken ones are reported.
  package func run(console: Console) throws -> ExitStatus {
    let engine = try loadEngine(lexicon: lexicon, console: console)
    let decided = try decisions?.read() ?? []
    var source = ClaimSource(wantsOutcomes: isPartial)
    for input in inputs { source.read(input, console: console) }
    let output = ByteOutput.standardOutput
    var counts = [counted(source.claims.count, "claim")]
    if isPartial {
      try MergeState(source.claims, source.outcomes, source.decisions.union(decided)).write(to: output)
    } else {
      var records = 0
      let findings = try engine.merge(
        source.claims, decisions: source.decisions + decided, as: { Self.line($0) }
      ) { (line) throws(RunFailure) in
        records += 1
        try output.write(line)
      }
      counts += [counted(records, "record")] + FindingCounts(findings, decisions, console).parts
    }
    try output.flush()
    console.report(nil, (counts + ["\(source.failed) failed"]).joined(separator: ", "))
    if source.lacksInput { return .noInput }
    if source.failed == 0 { return .done }
    return source.claims.count == 0 ? .allInputsFailed : .someInputsFailed
  }

  private static func line(_ record: Record) -> [UInt8] {
    var line: [UInt8] = []
    record.json.writeLine(to: &line)
    return line
  }
}

/// Findings as parts of a summary; decisions without effect are reported one by one.
struct FindingCounts {
  private(set) var parts: [String] = []

  init(_ findings: [Finding], _ decisions: DecisionFile?, _ console: Console) {
    let idle = findings.filter { $0.code == .decisionWithoutEffect }
    for finding in idle { console.report(decisions?.path ?? "decisions", finding.detail) }
    let contradictions = findings.count - idle.count
    if contradictions > 0 { parts.append(counted(contradictions, "contradiction")) }
    if !idle.isEmpty { parts.append("\(counted(idle.count, "decision")) without effect") }
  }
}
