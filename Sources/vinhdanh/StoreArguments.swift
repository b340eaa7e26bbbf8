internal import ArgumentParser
internal import Pipeline

/// The options of a run that remembers.
struct StoreArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file that keeps every page seen, so that a rerun reads only what is new or changed.",
      discussion: """
        It is made when missing. Pages stay known when they vanish from the inputs. A run with a store is silent unless \
        something fails; the command status tells what is in it.
        """, valueName: "file"),
    completion: .file())
  var store: String?

  @Flag(help: "With --store: forget pages that vanished from the inputs, but not more than a fifth of them.")
  var prune = false

  @Flag(help: "With --prune: even if more than a fifth of the pages vanished.")
  var allowShrink = false

  @Option(
    help: ArgumentHelp(
      "With --store: a file that tells what the run does, as JSON, rewritten as it goes.", valueName: "file"),
    completion: .file())
  var summaryJson: String?

  func validate() throws {
    if store == nil, prune || summaryJson != nil {
      throw ValidationError("--prune and --summary-json need --store.")
    }
    if allowShrink, !prune { throw ValidationError("--allow-shrink needs --prune.") }
  }

  var memory: RememberingRunJob.Memory? {
    store.map { .init(store: $0, prunes: prune, allowsShrink: allowShrink, summary: summaryJson) }
  }
}
