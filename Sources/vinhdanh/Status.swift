internal import ArgumentParser
internal import Pipeline

struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell what is in a store that run has filled.",
    discussion: """
      How many pages, claims and records there are, when each source last gave something new, what fails and how often, \
      and the newest records. Works while a run writes, and shows the results that were published last.

      Examples:

        vinhdanh status --store awards.db
        vinhdanh status --store awards.db --json
        vinhdanh status --store awards.db --check
      """)

  @Option(help: ArgumentHelp("A file that run --store has written.", valueName: "file"), completion: .file())
  var store: String

  @Flag(help: "One JSON object in place of tables.")
  var json = false

  @Flag(help: "Read the whole file and verify that it is sound; exit code 1 where it is not.")
  var check = false

  func run() async throws {
    let job = StatusJob(store: store, isJSON: json, checks: check)
    try await finish { try job.run(console: $0) }
  }
}
