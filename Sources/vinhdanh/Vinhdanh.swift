internal import ArgumentParser
internal import Pipeline

@main
struct Vinhdanh: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vinhdanh",
    abstract: "Turn news pages into award records that can be checked.",
    discussion: """
      Reads saved Vietnamese and English news pages and writes one record for each award that a city, province, \
      organisation or person was given, with the sentence of the page behind every value.

      Start with a folder of pages:

        vinhdanh run pages --out out       # records.jsonl, records.csv and more
        vinhdanh explain pages/one.html    # what was read in one page, and what was not claimed
        vinhdanh explain ID --records out  # why a record says what it says
        vinhdanh check out                 # that everything in it still holds
        vinhdanh diff old out              # what became of each record, and why

      and at home, from cron: vinhdanh run pages --store awards.db --out out reads only what is new.

      Each stage is also a filter over JSON Lines, and run is their composition:

        vinhdanh read pages | vinhdanh extract - | vinhdanh merge -

      Data goes to standard output, everything else to standard error. Equal pages give equal bytes, whatever their \
      order and the number of jobs.

      Exit codes: 0 done; 1 eval is below a floor, check found problems or diff differences; 2 the tables of \
      --lexicon are wrong or diff cannot compare; 3 done, but some inputs failed; 64 wrong usage; 65 every input \
      failed; 66 an input does not exist; 70 a bug; 73 cannot create an output; 74 input or output error; \
      75 another run is at work on the store; 130 and 143 ended by a signal.

      Completions: vinhdanh --generate-completion-script bash (or zsh, fish) prints the script.
      """,
    version: "vinhdanh \(Engine.version) (libxml2 \(Engine.libxml2Version))",
    subcommands: [
      Run.self, Read.self, Extract.self, Merge.self, Explain.self, Export.self, Diff.self, Accept.self, Check.self,
      Status.self, Schema.self, Eval.self, Lexicon.self,
    ])

  static func main() async {
    StandardOutput.fillClosedStreams()
    StandardOutput.ignoreClosedPipes()
    if needsWords(CommandLine.arguments.dropFirst()) { Engine.prepare() }
    await main(nil)
  }

  /// True for a command line that will most likely need the built-in words: they can be loaded while it is parsed. To err
  /// costs some milliseconds of another core, and changes nothing.
  private static func needsWords(_ arguments: ArraySlice<String>) -> Bool {
    guard let command = arguments.first, ["eval", "explain", "extract", "merge", "run"].contains(command) else {
      return false
    }
    return !arguments.contains { argument in
      ["-h", "--help"].contains(argument) || ["--lexicon", "--store"].contains { argument.hasPrefix($0) }
    }
  }
}
