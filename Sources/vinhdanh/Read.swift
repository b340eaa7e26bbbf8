internal import ArgumentParser
internal import Pipeline

struct Read: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Pages in, articles out: main text, title, date, language.",
    discussion: """
      Writes one line of JSON for each input: the article, or an outcome that says why there is none.

      Examples:

        vinhdanh read page.html
        vinhdanh read pages > articles.jsonl
        vinhdanh read pages | vinhdanh extract -
      """)

  @OptionGroup var pages: PageArguments

  func run() async throws {
    let job = ReadJob(pages.options)
    try await finish { try await job.run(console: $0) }
  }
}
