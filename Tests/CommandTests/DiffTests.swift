import Foundation
import TestSupport
import Testing

@Suite struct DiffTests {
  private static let page = """
    Hue wins Smart21 2031

    On 20 February 2031 the Intelligent Community Forum named Hue one of its Smart21 Communities of 2031.
    """

  /// Results of one page before and after an edit, in `old` and `new`.
  private func folders(_ edit: (String) -> String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in [("old", Self.page), ("new", edit(Self.page))] {
      try folder.write(text, to: "pages/hue.txt")
      #expect(try Program.run("run", folder.path("pages"), "--out", folder.path(name)).status == 0)
    }
    return folder
  }

  private func diff(_ folder: TemporaryFolder, _ arguments: String...) throws -> Program.Result {
    try Program.run(["diff"] + arguments, in: folder.url)
  }

  @Test func equalResultsAreTheSame() throws {
    let folder = try folders { $0 }
    for arguments in [["old", "new"], ["old/records.jsonl", "new"], ["old", "new", "--fail-on", "breaking"]] {
      let result = try Program.run(["diff"] + arguments, in: folder.url)
      #expect(result.status == 0)
      #expect(result.output.isEmpty)
      #expect(result.errors == "vinhdanh: 1 record before, 1 record after; no difference\n")
    }
  }

  @Test func anEditedPageIsTheCauseOfAnotherDate() throws {
    let folder = try folders { $0.replacing("20 February", with: "21 February") }
    let result = try diff(folder, "old", "new")
    #expect(result.status == 1)
    #expect(result.text.contains("announced  2031-02-20 → 2031-02-21  contradicted\n    page edited: hue.txt\n"))
    #expect(result.text.contains("- \"20 February 2031\"") && result.text.contains("+ \"21 February 2031\""))
    #expect(!result.text.contains("\u{1b}"))
  }

  @Test func theExitCodeFollowsTheSeverityAndTheFilters() throws {
    let folder = try folders { $0.replacing("20 February", with: "February") }
    #expect(try diff(folder, "old", "new", "--fail-on", "breaking").status == 1)
    #expect(try diff(folder, "new", "old", "--fail-on", "breaking").status == 0)
    #expect(try diff(folder, "new", "old").status == 1)
    #expect(try diff(folder, "new", "old", "--fail-on", "none").status == 0)
    #expect(try diff(folder, "old", "new", "--only", "rank").status == 0)
    #expect(try diff(folder, "old", "new", "--only", "announced").status == 1)
    #expect(try diff(folder, "old", "new", "--ignore", "announced").output.isEmpty)
  }

  @Test(arguments: ["text", "markdown", "json", "github", "junit"])
  func aClosedPipeDoesNotHideADifference(format: String) throws {
    let folder = try folders { $0.replacing("20 February", with: "21 February") }
    let line = "vinhdanh diff old new --format \(format) >&-; echo $?"
    #expect(try ["1", "2"].contains(Program.shell(line, in: folder.url).lines.last))
    let result = try Program.shell("{ vinhdanh diff old new --format \(format); echo $? >&2; } | true", in: folder.url)
    #expect(result.errors.split(separator: "\n").last == "1")
  }

  @Test func whatCannotBeComparedIsTrouble() throws {
    let folder = try folders { $0 }
    try folder.write("", to: "empty/claims.jsonl")
    try folder.write("{}\n", to: "page.jsonl")
    let record = try #require(try Program.shell("cat old/records.jsonl", in: folder.url).lines.first)
    try folder.write("\(record)\n\(record)\n", to: "twice.jsonl")
    try folder.write("\(record)\n{\"type\":\"record\"}\n", to: "broken.jsonl")
    for (state, message) in [
      ("nowhere", "nowhere: not found"), ("empty", "empty: no records.jsonl in the folder"),
      ("page.jsonl", "page.jsonl:1: no line of a stream"), ("twice.jsonl", "twice.jsonl:2: the record "),
      ("broken.jsonl", "broken.jsonl:2: id: missing"), ("old/claims.jsonl", "old/claims.jsonl: no record in it"),
    ] {
      for arguments in [[state, "new"], ["old", state]] {
        let result = try Program.run(["diff"] + arguments, in: folder.url)
        #expect(result.status == 2, "\(state)")
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(message), "\(result.errors)")
      }
    }
  }

  @Test(arguments: [
    ["old"], ["git:HEAD"], ["git::path"], ["old", "new", "--only", "colour"], ["old", "new", "--format", "song"],
    ["old", "new", "--fail-on", "sometimes"], ["-", "-"],
  ])
  func wrongUsageIs64(arguments: [String]) throws {
    let result = try Program.run(["diff"] + arguments)
    #expect(result.status == 64)
    #expect(result.errors.contains("Usage: vinhdanh diff"))
  }

  @Test func recordsComeFromStandardInput() throws {
    let folder = try folders { $0.replacing("20 February", with: "21 February") }
    let records = try Repository.bytes(folder.url.appending(path: "old/records.jsonl"))
    let result = try Program.run(["diff", "-", "new"], input: records, in: folder.url)
    #expect(result.status == 1)
    #expect(result.text.contains("cause unknown: the records alone do not tell"))
  }

  @Test func inAnyOrderOfTheRecordsTheDifferencesAreTheSame() throws {
    let folder = try TemporaryFolder()
    let expected = Repository.corpus.appending(path: "expected/records.jsonl").path()
    let lines = try Program.shell("cat '\(expected)'").lines
    try folder.write(lines.dropFirst(20).joined(separator: "\n"), to: "old.jsonl")
    try folder.write(lines.dropLast(20).joined(separator: "\n"), to: "new.jsonl")
    try folder.write(lines.dropFirst(20).reversed().joined(separator: "\n"), to: "old2.jsonl")
    try folder.write(lines.dropLast(20).reversed().joined(separator: "\n"), to: "new2.jsonl")
    let result = try diff(folder, "old.jsonl", "new.jsonl", "--format", "json")
    #expect(result.lines.count == 40)
    #expect(try diff(folder, "old2.jsonl", "new2.jsonl", "--format", "json").output == result.output)
  }
}
