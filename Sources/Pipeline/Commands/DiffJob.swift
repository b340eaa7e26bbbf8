internal import Differences
internal import JSONText
internal import Model
internal import Reports
internal import Streams

/// `diff`: what became of the records between two states, and why.
package struct DiffJob: Sendable {
  package enum Format: String, Sendable, CaseIterable { case text, markdown, json, github, junit }

  /// From which severity on differences make the exit code 1.
  package enum FailOn: String, Sendable, CaseIterable { case breaking, any, none }

  /// Words that `only` and `ignore` take.
  package static let terms = DifferenceFilter.names

  package struct Options: Sendable {
    package var format = Format.text
    package var failOn = FailOn.any
    /// Some of `terms`; any other word is passed over.
    package var only: [String] = []
    package var ignored: [String] = []
    /// Whether every record of a group is shown.
    package var listsAll = false
    package var coloured = false

    package init() {}
  }

  let old: StateSource
  let new: StateSource
  let options: Options

  package init(_ old: StateSource, _ new: StateSource, _ options: Options = Options()) {
    self.old = old
    self.new = new
    self.options = options
  }

  /// Memory for both states; time linear in them, but for sorting.
  package func run(console: Console) throws -> ExitStatus {
    do throws(RunFailure) {
      return try compare(console)
    } catch {
      throw RunFailure(.incomparable, subject: error.subject, message: error.message)
    }
  }

  private func compare(_ console: Console) throws(RunFailure) -> ExitStatus {
    let (before, after) = (try StateLoader(old), try StateLoader(new))
    let filter = DifferenceFilter(
      only: options.only.compactMap { DifferenceFilter.Term($0) },
      ignored: options.ignored.compactMap { DifferenceFilter.Term($0) })
    let differences = filter.apply(to: StateComparison.differences(before.state, after.state))
    do throws(RunFailure) {
      let output = ByteOutput.standardOutput
      try write(differences, before, after, to: output)
      try output.flush()
    } catch {
      // A reader that has seen enough changes nothing about the outcome.
      guard error == .closedOutput else { throw error }
    }
    let counts = [before, after].map { counted($0.state.records.count, "record") }
    console.report(nil, "\(counts[0]) before, \(counts[1]) after; \(DifferenceCounts(differences).text)")
    return differences.contains(where: fails) ? .doesNotHold : .done
  }

  private func fails(_ difference: RecordDifference) -> Bool {
    switch options.failOn {
    case .any: true
    case .breaking: difference.severity == .breaking
    case .none: false
    }
  }

  private func write(
    _ differences: [RecordDifference], _ before: StateLoader, _ after: StateLoader, to output: ByteOutput
  ) throws(RunFailure) {
    let groups = DifferenceGroup.groups(differences)
    switch options.format {
    case .text:
      try output.write(
        DifferenceText(groups, listsAll: options.listsAll, ink: Ink(coloured: options.coloured)).text)
    case .markdown: try output.write(DifferenceMarkdown(groups, DifferenceCounts(differences)).text())
    case .json:
      for difference in differences {
        var line: [UInt8] = []
        difference.json.writeLine(to: &line)
        try output.write(line)
      }
    case .github:
      let annotations = DifferenceAnnotations(groups) { difference in
        difference.new.first.flatMap { after.places[$0] } ?? difference.old.first.flatMap { before.places[$0] }
      }
      try output.write(annotations.text)
    case .junit: try output.write(DifferenceJUnit(differences, fails: fails).text)
    }
  }
}
