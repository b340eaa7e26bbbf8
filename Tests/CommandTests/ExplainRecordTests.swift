import Foundation
import TestSupport
import Testing

/// Why records are as they are, over pages of which two are copies and one prints another date.
@Suite struct ExplainRecordTests {
  private static let id = "icf/smart21/2022/vn-hue"

  private func results() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let report = """
      Hue named to the Smart21 Communities of 2022

      Hue was named one of the Smart21 Communities of 2022 on October 27, 2021. The mayor thanked all who took part in \
      the bid. It is the first time for the old capital, whose rivers and gardens draw many guests in every season.

      """
    try folder.write(report, to: "pages/a.txt")
    try folder.write(report + "\nCopied with thanks.\n", to: "pages/b.txt")
    try folder.write(
      "Hue on the list\n\nHue was named to the Smart21 Communities of 2022 on November 3, 2021, officials said.\n",
      to: "pages/c.txt")
    try folder.write(
      "Da Nang on the list\n\nDa Nang was named to the Smart21 Communities of 2022, officials said.\n",
      to: "pages/d.txt")
    _ = try Program.run("run", folder.path("pages"), "--out", folder.path("out"))
    return folder
  }

  private func explain(_ folder: TemporaryFolder, _ arguments: String...) throws -> Program.Result {
    try Program.run(["explain"] + arguments + ["--records", folder.path("out")])
  }

  @Test func aRecordShowsWordsWitnessesAndHowItsClaimsCameTogether() throws {
    let text = try explain(try results(), Self.id).text
    #expect(text.contains("a.txt  \"October 27, 2021\"\n"))
    #expect(text.contains("c.txt  \"November 3, 2021\"\n"))
    #expect(text.contains("WITNESSES\n\n  1  a.txt\n     b.txt  a copy of a.txt by its words\n  2  c.txt\n"))
    #expect(text.contains("MERGED\n\n  by icf/smart21 and vn-hue\n"))
    #expect(text.contains("    recipient: \"Hue\"\n    edition: 2022, printed as \"2022\"\n"))
  }

  @Test func oneFieldShowsItsValuesAndTheirPagesAlone() throws {
    let folder = try results()
    let text = try explain(folder, Self.id, "--field", "ordinal").text
    #expect(text.hasPrefix("\(Self.id)\n\nordinal\n  preferred 1  "))
    #expect(!text.contains("announced"))
    #expect(!text.contains("c.txt"))
    #expect(!text.contains("SOURCES"))
    let dates = try explain(folder, Self.id, "--field", "announced").text
    #expect(dates.contains("  preferred 2021-10-27  "))
    #expect(dates.contains(" 2021-11-03  "))
    #expect(try explain(folder, Self.id, "--field", "rank").text == "\(Self.id)\n\nrank\n  no page gives it\n")
  }

  @Test func twoRecordsDifferInTheirRecipient() throws {
    let folder = try results()
    let result = try explain(folder, "--not", Self.id, "icf/smart21/2022/vn-da-nang")
    #expect(result.status == 0)
    #expect(result.text.contains("\naward: the same, smart21\n\nedition: the same, 2022\n\nrecipient: differs\n"))
    #expect(result.text.contains("  vn-hue  Hue / Huế\n    c_"))
    #expect(result.text.contains("a.txt  \"Hue\"\n"))
    #expect(result.text.contains("  vn-da-nang  Da Nang / Đà Nẵng\n    c_"))
    #expect(result.text.contains("d.txt  \"Da Nang\"\n"))
    let missing = try explain(folder, "--not", Self.id, "icf/smart21/2021/vn-hue")
    #expect(missing.status == 66)
  }

  @Test(arguments: [
    ["explain", "a", "b"], ["explain", "--not", "a", "--records", "x"], ["explain", "--not", "a", "b"],
    ["explain", "a", "--field", "rank"], ["explain", "a", "--field", "colour", "--records", "x"],
    ["explain", "a", "--member", "text=t", "--records", "x"], ["explain", "a", "--member", "colour=t"],
    ["explain", "--not", "a", "b", "--field", "rank", "--records", "x"],
  ])
  func wrongUsageIs64(arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 64)
  }

  @Test func membersOfLinesAreChosenForExplainAndEvalToo() throws {
    let folder = try TemporaryFolder()
    let line = #"{"id":"a","story":"The city opened a library.\n\nIt holds many books."}"#
    let path = try folder.write(line, to: "pages/lines.jsonl")
    try folder.write(#"{"id":"a","lang":"en","records":[]}"#, to: "labels.jsonl")
    #expect(try Program.run("explain", path).status == 65)
    #expect(try Program.run("explain", path, "--member", "text=story").text.contains("It holds many books."))
    #expect(try Program.run("extract", path, "--member", "text=story").status == 0)
    #expect(try Program.run("extract", path, "--field", "text=story").status == 0)
    #expect(try Program.run("eval", folder.url.path()).errors.contains("lines.jsonl:1"))
    #expect(try !Program.run("eval", folder.url.path(), "--field", "text=story").errors.contains("lines.jsonl:1"))
  }
}
