internal import ArgumentParser
internal import Pipeline

struct Eval: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Score the extraction against labelled pages.",
    discussion: """
      FOLDER holds pages (a folder), labels.jsonl (what a person found in each page), where they are labelled \
      labels-records.jsonl (the records that all pages give), and where scores are pinned floors.json. Prints precision, \
      recall and F1 by language, accuracy by field, false alarms and traps sprung, and ends with exit code 1 when a \
      score is below its floor or the labels were edited since they were pinned.

      A line of labels: {"id": "vi/page.html", "lang": "vi", "records": [{"programme": "icf", "award": "smart21",
      "edition": 2023, "recipient": {"en": "...", "vi": "..."}, "country": "VN", "status": "announced",
      "announced": "2023-02-24", "rank": null, "ordinal": 5, "consecutive": true}], "negatives": [...]}

      Examples:

        vinhdanh eval corpus
        vinhdanh eval corpus --mistakes
        vinhdanh eval corpus --pin
      """)

  @Argument(help: "The folder with pages, labels.jsonl and floors.json.", completion: .directory)
  var folder: String

  @Option(help: "Pages in place of FOLDER/pages.", completion: .directory)
  var pages: String?

  @Option(help: "Labels in place of FOLDER/labels.jsonl.", completion: .file())
  var labels: String?

  @OptionGroup var lines: LineArguments

  @Flag(help: "List every claim that is wrong, missed, or has a wrong field.")
  var mistakes = false

  @Flag(help: "Print one JSON object; ratios are integers per mille.")
  var json = false

  @Flag(help: "Write the scores to floors.json, unless one would fall.")
  var pin = false

  @Flag(help: "With --pin: also write scores that fall.")
  var lower = false

  @OptionGroup var words: WordArguments

  func validate() throws {
    if lower && !pin { throw ValidationError("--lower goes with --pin.") }
  }

  func run() async throws {
    let job = EvaluateJob(
      EvaluateJob.Options(
        folder: folder, pages: pages, labels: labels, fields: lines.fields, json: json, mistakes: mistakes,
        pinning: pin ? (lower ? .lower : .raise) : .no, lexicon: words.lexicon))
    try await finish { try await job.run(console: $0) }
  }
}
