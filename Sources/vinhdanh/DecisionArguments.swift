internal import ArgumentParser
internal import Pipeline

/// The option of every command that merges.
struct DecisionArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file of decisions that outrank every rule.",
      discussion: """
        One object of JSON a line, with "by", "on" (a day) and "why", and one of

          {"decision":"same","entities":[ID,ID]}      also "different"; or "records" in place of "entities"
          {"decision":"prefer","record":ID,"field":F,"value":V}
          {"decision":"reject","claim":ID}

        Decisions that no longer change anything are reported.
        """, valueName: "file"),
    completion: .file())
  var decisions: String?

  var file: DecisionFile? { decisions.map(DecisionFile.init) }
}
