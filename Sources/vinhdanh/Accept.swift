internal import ArgumentParser
internal import Pipeline

struct Accept: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Write the baseline that diff compares with.",
    discussion: """
      Look at the differences first; then accept makes the results the new baseline, one file to be kept under version \
      control. It holds the records and, so that later differences can say their causes, the claims, outcomes, decisions \
      and the manifest of the run. The old baseline stays until the new one is complete.

      Examples:

        vinhdanh accept out --baseline baseline.jsonl
        vinhdanh diff baseline.jsonl out && echo the same
      """)

  @Argument(
    help: ArgumentHelp("A folder that run has written, or a file of records.", valueName: "out"), completion: .file())
  var results: String

  @Option(help: "The file of the baseline; its folder is made when missing.", completion: .file())
  var baseline: String

  @Flag(help: "Keep the records alone: a smaller baseline that tells fewer causes.")
  var recordsOnly = false

  func run() async throws {
    let job = AcceptJob(results, baseline: baseline, recordsOnly: recordsOnly)
    try await finish { try job.run(console: $0) }
  }
}
