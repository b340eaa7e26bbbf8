internal import ArgumentParser
internal import Pipeline

struct Merge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Claims in, canonical records out.",
    discussion: """
      Gathers all claims, whatever their order, and writes one line of JSON for each award of a recipient in an edition. \
      Values that lose against others stay in the record with the reason. Lines of other streams are passed over, so \
      the output of extract can be given as it is.

      Examples:

        vinhdanh merge claims.jsonl
        vinhdanh merge monday.jsonl tuesday.jsonl > records.jsonl
        vinhdanh extract pages | vinhdanh merge -
        vinhdanh merge claims.jsonl --decisions decisions.jsonl

      With --partial many machines share the work: each brings its claims into one form, and merging those gives the \
      records of all, byte for byte, however the claims were split:

        vinhdanh merge --partial claims-7.jsonl > state-7.jsonl
        vinhdanh merge state-*.jsonl > records.jsonl
      """)

  @Argument(
    help: ArgumentHelp("Files of claims, folders that run has written, or - for standard input.", valueName: "claims"),
    completion: .file())
  var inputs: [String]

  @OptionGroup var words: WordArguments
  @OptionGroup var decided: DecisionArguments

  @Flag(help: "Write claims, outcomes and decisions, each once and sorted, in place of records.")
  var partial = false

  func validate() throws {
    guard inputs.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("Standard input can be read only once.")
    }
  }

  func run() async throws {
    let job = MergeJob(
      inputs: inputs, decisions: decided.file, isPartial: partial, lexicon: words.lexicon)
    try await finish { try job.run(console: $0) }
  }
}
