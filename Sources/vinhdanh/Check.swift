internal import ArgumentParser
internal import Pipeline

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify everything in a folder that run has written.",
    discussion: """
      Every quote is what stands at its place in the page's text; ids of claims and records follow from what they say; \
      values are in the claims that records cite for them, and every asserted claim is in a record; each input has one \
      outcome; each line is as its schema says; each file is what was written. No page is read again.

      Prints one line a problem, FILE:LINE: CODE: MESSAGE, and ends with exit code 1 when there are any. The \
      contradictions between records that run found are listed with the code "finding" and are no problem of the \
      folder.

      Examples:

        vinhdanh check out
        vinhdanh check out --store awards.db
      """)

  @Argument(help: "A folder that run has written.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "A store that is to be sound and to hold the same records, claims, outcomes and findings.", valueName: "file"),
    completion: .file())
  var store: String?

  func run() async throws {
    let job = CheckJob(folder, store: store)
    try await finish { try job.run(console: $0) }
  }
}
