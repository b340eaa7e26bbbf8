internal import ArgumentParser
internal import Pipeline

struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Pages in, canonical records out: the whole way.",
    discussion: """
      Writes these files to the folder, each complete or not at all:

        records.jsonl    one award of one recipient in one edition a line
        records.csv      the same for a spreadsheet
        findings.jsonl   contradictions between records, for a person to look at
        claims.jsonl     what each page says, with quotes and their places
        articles.jsonl   the texts that claims quote
        outcomes.jsonl   what became of each input, one line each
        decisions.jsonl  the decisions of people that the run was given
        manifest.json    what was written, by which check knows damage

      When nothing can be read, as when a disk is not mounted, the folder stays as it is.

      Examples:

        vinhdanh run pages --out out
        vinhdanh run pages more.jsonl --out out --jobs 8
        zcat pages.jsonl.gz | vinhdanh run - --out out
      """)

  @OptionGroup var pages: PageArguments
  @OptionGroup var words: WordArguments
  @OptionGroup var dates: DateArguments

  @Option(name: .shortAndLong, help: "The folder for the results; it is made when missing.", completion: .directory)
  var out: String

  @Flag(help: "Show the records as a table, as on a terminal.")
  var table = false

  @OptionGroup var decided: DecisionArguments
  @OptionGroup var kept: StoreArguments

  func run() async throws {
    let showsTable = table || StandardOutput.isTerminal
    if let memory = kept.memory {
      let job = RememberingRunJob(
        dates.options(pages), memory: memory, folder: out, table: showsTable, decisions: decided.file,
        lexicon: words.lexicon)
      return try await finish { try await job.run(console: $0) }
    }
    let job = RunJob(
      dates.options(pages), folder: out, table: showsTable, decisions: decided.file,
      lexicon: words.lexicon)
    try await finish { try await job.run(console: $0) }
  }
}
