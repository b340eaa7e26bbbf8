internal import ArgumentParser

/// The option of every command that uses the tables of words.
struct WordArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder of your own tables of words, laid over the built-in ones.",
      discussion: """
        Files have the names of the built-in tables, such as programmes.tsv; a row replaces the built-in row of the same \
        identity. Check them with the command lexicon check.
        """,
      valueName: "dir"),
    completion: .directory)
  var lexicon: String?
}
