internal import ArgumentParser
internal import Pipeline

struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show why: what was read in a page, or what is behind a record.",
    discussion: """
      With a page: its text, block by block, with every date, place, award and rank in numbered brackets and the rule \
      that read it; the claims with the words behind each value; and the statements that look like awards and were not \
      claimed, with the reason (a goal, a host, how winners are chosen, and so on).

      With the id of a record and --records: its fields with all values, preferred, normal and deprecated, each with \
      its reason and its claims; then the pages and their words.

      Examples:

        vinhdanh explain pages/one.html
        vinhdanh explain crawl.warc.gz --document https://news.example/one
        vinhdanh explain icf/smart21/2023/vn-hai-phong --records out
      """)

  @Argument(help: "A page, or with --records the id of a record.", completion: .file())
  var subject: String

  @Option(help: "A folder that run has written.", completion: .directory)
  var records: String?

  @Option(help: "The id of one page of a folder, an archive or JSON Lines.")
  var document: String?

  @OptionGroup var words: WordArguments
  @OptionGroup var dates: DateArguments

  func validate() throws {
    if records != nil && document != nil { throw ValidationError("--document goes without --records.") }
    if records != nil && words.lexicon != nil { throw ValidationError("--lexicon goes without --records.") }
  }

  func run() async throws {
    let coloured = StandardOutput.isTerminal
    try await finish { console in
      if let records {
        return try ExplainRecordJob(subject, folder: records, coloured: coloured).run(console: console)
      } else {
        var job = ExplainPageJob(subject, document: document, coloured: coloured, lexicon: words.lexicon)
        job.preference = dates.preference
        return try job.run(console: console)
      }
    }
  }
}
