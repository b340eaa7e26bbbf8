internal import ArgumentParser
internal import Pipeline

struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show why: what was read in a page, or what is behind a record.",
    discussion: """
      With a page: its text, block by block, with every date, place, award and rank in numbered brackets and the rule \
      that read it; the claims with the words behind each value; and the statements that look like awards and were not \
      claimed, with the reason (a goal, a host, how winners are chosen, and so on).

      With the id of a record and --records: its fields with all values, preferred, normal and deprecated, each with \
      its reason, its claims and their words; which pages are copies and count once; how each claim came to the record; \
      then the pages and their words. --field shows one field alone.

      With --not and two ids: which part of their identity keeps two records apart, and the words on either side.

      Examples:

        vinhdanh explain pages/one.html
        vinhdanh explain crawl.warc.gz --document https://news.example/one
        vinhdanh explain icf/smart21/2023/vn-hai-phong --records out
        vinhdanh explain icf/smart21/2023/vn-hue --field announced --records out
        vinhdanh explain --not icf/top7/2023/vn-hue icf/top7/2024/vn-hue --records out
      """)

  @Argument(
    help: ArgumentHelp("A page, or with --records the id of a record, or two with --not.", valueName: "subject"),
    completion: .file())
  var subjects: [String]

  @Option(help: "A folder that run has written.", completion: .directory)
  var records: String?

  @Option(
    help: ArgumentHelp(
      "One field of a record.", discussion: "Fields: \(ExplainRecordJob.fields.joined(separator: ", "))."),
    completion: .list(ExplainRecordJob.fields))
  var field: String?

  @Flag(help: "Why two records are not one.")
  var not = false

  @Option(help: "The id of one page of a folder, an archive or JSON Lines.")
  var document: String?

  @OptionGroup var words: WordArguments
  @OptionGroup var dates: DateArguments

  @Option(
    help: ArgumentHelp(
      "The member of a JSON line that holds a field, as --field of the other commands; repeatable.",
      valueName: "name=member"),
    transform: LineArguments.field)
  var member: [LineField] = []

  func validate() throws {
    if subjects.count != (not ? 2 : 1) {
      throw ValidationError(not ? "--not takes the ids of two records." : "One page or one record is explained.")
    }
    if records != nil && document != nil { throw ValidationError("--document goes without --records.") }
    if records != nil && words.lexicon != nil { throw ValidationError("--lexicon goes without --records.") }
    if records != nil && !member.isEmpty { throw ValidationError("--member goes without --records.") }
    if records == nil && not { throw ValidationError("--not goes with --records.") }
    guard let field else { return }
    if records == nil || not {
      throw ValidationError("--field goes with --records and one id; --member chooses members of JSON lines.")
    }
    if !ExplainRecordJob.fields.contains(field) {
      throw ValidationError("--field takes one of \(ExplainRecordJob.fields.joined(separator: ", ")).")
    }
  }

  func run() async throws {
    let coloured = StandardOutput.isTerminal
    try await finish { console in
      if let records, not {
        try ExplainDifferenceJob(subjects[0], subjects[1], folder: records, coloured: coloured).run(console: console)
      } else if let records {
        try ExplainRecordJob(subjects[0], folder: records, field: field, coloured: coloured).run(console: console)
      } else {
        try page(coloured: coloured).run(console: console)
      }
    }
  }

  private func page(coloured: Bool) -> ExplainPageJob {
    var job = ExplainPageJob(
      subjects[0], document: document, fields: member, coloured: coloured, lexicon: words.lexicon)
    job.preference = dates.preference
    return job
  }
}
