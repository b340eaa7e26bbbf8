internal import ArgumentParser
internal import Pipeline

struct Lexicon: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Check your own tables of words.",
    discussion: """
      Programmes, awards, their names, places and the phrases of news are tables of tab-separated values. A folder with \
      rows of your own is laid over them with the option --lexicon of the commands that extract and merge.

      Examples:

        vinhdanh lexicon check my-words
      """,
    subcommands: [Check.self])

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Say what is wrong with a folder of tables, or with the built-in ones.",
      discussion: """
        Writes FILE:LINE: message for everything that is wrong: unknown files and columns, cells that hold what they \
        cannot, references that lead nowhere, rows that stand twice, patterns that do not compile, examples in which \
        their row is not read, and names that are another programme's. Ends with 2 when anything is.

        Examples:

          vinhdanh lexicon check my-words
          vinhdanh lexicon check
        """)

    @Argument(help: "A folder of tables; without it the built-in tables are checked.", completion: .directory)
    var folder: String?

    func run() async throws {
      let job = CheckLexiconJob(folder: folder)
      try await finish { try job.run(console: $0) }
    }
  }
}
