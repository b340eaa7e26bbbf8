import Foundation
import TestSupport
import Testing

/// What the documents say is run or looked up, so that they cannot drift from the program.
@Suite struct DocumentsTests {
  private static func text(_ name: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: name), encoding: .utf8)
  }

  /// Commands and output between ```` ```console ```` and ```` ``` ````, run in a folder with the corpus beside it.
  @Test func theExamplesOfTheReadmeGiveTheirOutput() throws {
    let folder = try TemporaryFolder()
    try folder.link("corpus", to: Repository.corpus.path())
    try folder.link("examples", to: Repository.root.appending(path: "examples").path())
    try FileManager.default.createDirectory(atPath: folder.path("pages"), withIntermediateDirectories: true)
    var rewritten: [String] = []
    var inExample = false
    for line in try Self.text("README.md").split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if inExample, line != "```", !line.hasPrefix("$ ") { continue }
      rewritten.append(line)
      if line == "```console" { inExample = true }
      if line == "```" { inExample = false }
      guard inExample, line.hasPrefix("$ ") else { continue }
      let result = try Program.shell(String(line.dropFirst(2)), in: folder.url)
      #expect(result.status == 0, "\(line): \(result.errors)")
      rewritten += result.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
    try Golden.check(
      Array(rewritten.joined(separator: "\n").utf8), against: Repository.root.appending(path: "README.md"))
  }

  /// The lines of shell that a recipe runs: a block of `sh`, or the steps of a job.
  private static func recipe(_ kind: String) throws -> [String] {
    let block = try text("README.md").components(after: "```\(kind)\n").components(before: "```")
    if kind == "sh" { return [block] }
    return block.components(separatedBy: "run: ").dropFirst().map { step in
      let lines = step.split(separator: "\n").prefix { !$0.hasPrefix("- ") }
      return lines.first == "|" ? lines.dropFirst().joined(separator: "\n") : String(lines.first ?? "")
    }
  }

  /// The recipes for continuous integration pass while nothing breaks, fail when something does, and say what.
  @Test(arguments: ["sh", "yaml"])
  func theRecipesOfTheReadmeRun(kind: String) throws {
    let steps = try Self.recipe(kind)
    #expect(steps.count == (kind == "sh" ? 1 : 3))
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.corpus.appending(path: "pages/en").path(), toPath: folder.path("pages"))
    try folder.write("", to: "summary.md")
    func run() throws -> [Program.Result] {
      try steps.map { step in
        try Program.shell("set -e; GITHUB_STEP_SUMMARY=summary.md\n" + step, in: folder.url)
      }
    }
    _ = try Program.run(["run", "pages", "--out", "out"], in: folder.url)
    _ = try Program.run(["accept", "out", "--baseline", "baseline.jsonl"], in: folder.url)
    #expect(try run().allSatisfy { $0.status == 0 })
    try FileManager.default.removeItem(atPath: folder.path("pages/liveability-ranking-2024-ties.html"))
    let broken = try run()
    #expect(broken.map(\.status).contains(1))
    let said = broken.map(\.text).joined()
    #expect(said.contains("page gone: liveability-ranking-2024-ties.html"))
    guard kind == "yaml" else { return }
    #expect(said.hasPrefix("::error file="))
    let summary = String(decoding: try Repository.bytes(folder.url.appending(path: "summary.md")), as: UTF8.self)
    #expect(summary.hasPrefix("## Records: no difference\n## Records: 15 breaking\n"))
    let report = try Repository.bytes(folder.url.appending(path: "records.xml"))
    #expect(XMLWellFormedness(String(decoding: report, as: UTF8.self)).problem == nil)
  }

  @Test(arguments: HelpTests.commands)
  func theReadmeListsEveryCommand(command: String) throws {
    #expect(try Self.text("README.md").contains("| `vinhdanh \(command) "))
  }

  @Test func everyCommandInTheReadmeExists() throws {
    let words = try Self.text("README.md").split { $0 == "\n" || $0 == "`" || $0 == "|" }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix("vinhdanh ") }
      .compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
    let known = Set(HelpTests.commands + ["COMMAND", "--version", "--generate-completion-script"])
    #expect(words.count > 10)
    #expect(Set(words).subtracting(known) == [])
  }

  @Test func theReadmeListsTheExitCodesOfTheHelp() throws {
    let help = try Program.run("--help").text.replacing("\n", with: " ")
    let rows = try Self.text("README.md").split(separator: "\n").compactMap { line -> String? in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return cells.count == 2 ? cells[0] : nil
    }.filter { Int($0) != nil }
    #expect(rows == ["0", "1", "2", "3", "64", "65", "66", "70", "73", "74", "75", "130", "143"])
    for code in rows { #expect(help.contains(" \(code) "), "exit code \(code)") }
  }

  @Test func theTablesThatTheReadmeNamesAreThere() throws {
    let data = Repository.root.appending(path: "Sources/CLexicons/data")
    let present = Set(try FileManager.default.contentsOfDirectory(atPath: data.path()).filter { $0.hasSuffix(".tsv") })
    let named = Set(try Self.text("README.md").split(separator: "`").map(String.init).filter { $0.hasSuffix(".tsv") })
    #expect(named == present)
  }

  @Test func theArchitectureNamesEveryModuleAndNoOther() throws {
    let sources = Repository.root.appending(path: "Sources")
    let present = Set(try FileManager.default.contentsOfDirectory(atPath: sources.path()))
    let table = try Self.text("ARCHITECTURE.md").components(after: "| Module |").components(before: "\n\n")
    let named = table.split(separator: "\n").dropFirst(2).flatMap { row in
      row.split(separator: "|")[0].split(separator: "`").map(String.init).filter { !$0.contains { " ,".contains($0) } }
    }
    #expect(Set(named) == present)
    #expect(named.count == present.count)
  }

  @Test func theArchitectureFitsAPage() throws {
    #expect(try Self.text("ARCHITECTURE.md").split(separator: "\n").count <= 60)
  }
}

extension String {
  /// What stands before the first occurrence of a text, or all of it.
  fileprivate func components(before marker: String) -> String {
    firstRange(of: marker).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
