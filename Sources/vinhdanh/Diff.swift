internal import ArgumentParser
internal import Pipeline

struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What became of each record between two states, and why.",
    discussion: """
      OLD and NEW are folders that run has written, files of records, baselines that accept has written, or \
      git:REVISION:PATH for either of them in a revision, or snapshots of a store: store:FILE@NUMBER, and store:FILE for \
      the newest. Without NEW, the revision is compared with the same path in \
      the working tree.

      Records are added, removed, renamed, merged, split or changed, or only the evidence behind them is another. Each \
      change says its cause (a new page, a page edited or gone, other rules or words, a decision, claims of other \
      pages) with the words gained and lost; what one cause does to many records is told once. Causes need folders or \
      baselines: files of records tell only which pages are cited.

      Exit code 0 without differences, 1 with differences that --fail-on counts, 2 where the two cannot be compared.

      Examples:

        vinhdanh diff yesterday today
        vinhdanh diff baseline.jsonl out --fail-on breaking
        vinhdanh diff git:HEAD~1:out
        vinhdanh diff store:awards.db@3 store:awards.db
        vinhdanh diff git:main:baseline.jsonl out --format markdown
        vinhdanh diff old new --only recipient --only rank --ignore evidence
      """)

  @Argument(help: ArgumentHelp("The state before.", valueName: "old"), completion: .file())
  var old: String

  @Argument(help: ArgumentHelp("The state after.", valueName: "new"), completion: .file())
  var new: String?

  @Option(name: .shortAndLong, help: "text, markdown, json, github (annotations) or junit.")
  var format = DiffJob.Format.text

  @Option(help: "What makes the exit code 1: breaking differences, any, or none.")
  var failOn = DiffJob.FailOn.any

  @Option(
    help: ArgumentHelp(
      "Show and count only what the word names; repeatable.",
      discussion: "Words: \(DiffJob.terms.joined(separator: ", ")).", valueName: "word"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Leave out what the word names; repeatable.", valueName: "word"))
  var ignore: [String] = []

  @Flag(help: "In text, list every record that a cause has changed.")
  var all = false

  func validate() throws {
    for word in only + ignore where !DiffJob.terms.contains(word) {
      throw ValidationError("\(word) is none of \(DiffJob.terms.joined(separator: ", ")).")
    }
    for argument in [old, new].compactMap(\.self) where StateSource(argument) == nil {
      throw ValidationError("A revision is written git:REVISION:PATH, not \(argument).")
    }
    if new == nil, StateSource(old)?.workingTree == nil { throw ValidationError("Two states are compared.") }
    if old == "-", new == "-" { throw ValidationError("Standard input can be read only once.") }
  }

  func run() async throws {
    guard let before = StateSource(old), let after = new.map({ StateSource($0) }) ?? before.workingTree else { return }
    var options = DiffJob.Options()
    options.format = format
    options.failOn = failOn
    options.only = only
    options.ignored = ignore
    options.listsAll = all
    options.coloured = StandardOutput.isTerminal
    let job = DiffJob(before, after, options)
    try await finish { try job.run(console: $0) }
  }
}

extension DiffJob.Format: ExpressibleByArgument {}
extension DiffJob.FailOn: ExpressibleByArgument {}
