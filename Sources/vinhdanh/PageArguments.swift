internal import ArgumentParser
internal import Pipeline

/// The arguments of every command that reads pages.
struct PageArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Pages: files, folders, or - for standard input.",
      discussion: """
        A folder is walked; of its entries, pages (\(PageNames.pages.joined(separator: ", "))) , JSON Lines \
        (\(PageNames.lines.joined(separator: ", "))) and web archives (\(PageNames.archives.joined(separator: ", "))) \
        count, also gzipped, and names that begin with a dot are passed over. A file that is named is always tried. A \
        page is known by its path below the folder, or by its file name; a page of an archive by its address.

        A line of JSON Lines is a page ("document", "url", "html" or "text", and where known "title", "published", \
        "language", or what scrapers call these) or an article as the read command writes it. Standard input is JSON \
        Lines.
        """,
      valueName: "input"),
    completion: .file())
  var inputs: [String]

  @Option(
    name: .shortAndLong,
    help: "How many pages to work on at a time (default: one for each processor). Never changes the result.")
  var jobs: Int?

  @OptionGroup var lines: LineArguments

  @Option(
    help: """
      Refuse pages of more bytes after unpacking, as too-large (default: \(BatchOptions.defaultMaximumBytes)). Memory \
      for one page can reach forty times its bytes.
      """)
  var maxBytes: Int?

  func validate() throws {
    guard (1...BatchOptions.mostMaximumBytes).contains(maxBytes ?? 1) else {
      throw ValidationError("--max-bytes takes a number from 1 to \(BatchOptions.mostMaximumBytes).")
    }
    guard (1...1024).contains(jobs ?? 1) else { throw ValidationError("--jobs takes a number from 1 to 1024.") }
    guard inputs.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("Standard input can be read only once.")
    }
  }

  var options: BatchOptions {
    BatchOptions(
      inputs: inputs, jobs: jobs ?? BatchOptions.defaultJobs, fields: lines.fields,
      maximumBytes: maxBytes ?? BatchOptions.defaultMaximumBytes)
  }
}
