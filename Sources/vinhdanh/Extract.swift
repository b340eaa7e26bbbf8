internal import ArgumentParser
internal import Pipeline

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Pages or articles in, claims out: who was given what, with quotes.",
    discussion: """
      Writes, for each input, one line of JSON for each claim and one for the outcome. A claim is one statement of one \
      page that a recipient holds an award; each of its values names the bytes of the article's text that give it.

      Examples:

        vinhdanh extract page.html
        vinhdanh extract --mentions page.html
        vinhdanh read pages | vinhdanh extract - | vinhdanh merge -
      """)

  @OptionGroup var pages: PageArguments
  @OptionGroup var words: WordArguments
  @OptionGroup var dates: DateArguments

  @Flag(help: "Also write every date, place, award, rank and the like that was read.")
  var mentions = false

  func run() async throws {
    let job = ExtractJob(dates.options(pages), mentions: mentions, lexicon: words.lexicon)
    try await finish { try await job.run(console: $0) }
  }
}
