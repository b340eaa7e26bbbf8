import TestSupport
import Testing

@Suite struct HelpTests {
  static let commands = [
    "run", "read", "extract", "merge", "explain", "export", "diff", "accept", "check", "status", "schema", "eval",
    "lexicon",
  ]

  @Test(arguments: commands)
  func everyCommandExplainsItselfWithAnExample(command: String) throws {
    let result = try Program.run(command, "--help")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.text.contains("\n  vinhdanh \(command) "))
    #expect(result.text.contains("USAGE: vinhdanh \(command)"))
  }

  @Test func theOverviewNamesEveryCommandAndNoOther() throws {
    let result = try Program.run("--help")
    #expect(result.status == 0)
    let listed = result.text.components(after: "SUBCOMMANDS:").split(separator: "\n").compactMap { line -> String? in
      line.hasPrefix("  ") && !line.hasPrefix("   ") && !line.contains("'")
        ? line.split(separator: " ").first.map(String.init) : nil
    }
    #expect(listed == Self.commands)
  }

  @Test func helpFitsATerminal() throws {
    for arguments in [["--help"], ["lexicon", "check", "--help"]] + Self.commands.map({ [$0, "--help"] }) {
      let result = try Program.run(arguments)
      let wide = result.lines.filter { $0.count > 80 && !$0.contains("{") && !$0.hasPrefix("USAGE") }
      #expect(wide == [], "\(arguments)")
    }
  }

  @Test func theVersionNamesTheParserLibrary() throws {
    let result = try Program.run("--version")
    #expect(result.status == 0)
    #expect(result.text.hasPrefix("vinhdanh "))
    #expect(result.text.contains("libxml2 2."))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsArePrinted(shell: String) throws {
    let result = try Program.run("--generate-completion-script", shell)
    #expect(result.status == 0)
    #expect(result.text.contains("explain"))
  }

  @Test(arguments: [
    ["fly"], ["run", "corpus"], ["read"], ["read", "a", "--jobs", "0"], ["read", "a", "--jobs", "many"],
    ["read", "-", "-"], ["merge"], ["eval", "corpus", "--lower"], ["extract", "--nonsense", "a"],
  ])
  func wrongUsageIs64AndSaysHow(arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Usage: vinhdanh"))
  }
}

extension String {
  /// What follows the first occurrence of a text, or nothing.
  func components(after marker: String) -> String {
    firstRange(of: marker).map { String(self[$0.upperBound...]) } ?? ""
  }
}
