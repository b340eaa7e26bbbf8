internal import ArgumentParser
internal import Pipeline

struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Records in, a sheet or linked data out.",
    discussion: """
      csv is what run writes as records.csv: one row a record, in UTF-8 with a byte order mark, so that spreadsheets show \
      Vietnamese; a cell that a spreadsheet would run as a formula begins with an apostrophe.

      jsonld is one document of JSON-LD 1.1 in terms of schema.org, with a context of its own for what schema.org lacks \
      (edition, rank, times in a row, support). It holds the values that won, the pages and their quotes; the values \
      that lost are in records.jsonl.

      Examples:

        vinhdanh export --format jsonld out > records.jsonld
        vinhdanh export --format csv records.jsonl > records.csv
        vinhdanh merge claims.jsonl | vinhdanh export --format jsonld -
      """)

  @Option(name: .shortAndLong, help: "jsonld or csv.")
  var format: ExportJob.Format

  @Argument(
    help: ArgumentHelp(
      "A file of records, a folder that run has written, or - for standard input.", valueName: "records"),
    completion: .file())
  var input: String

  func run() async throws {
    let job = ExportJob(input, format: format)
    try await finish { try job.run(console: $0) }
  }
}

extension ExportJob.Format: ExpressibleByArgument {}
