import Foundation
import TestSupport
import Testing

/// Words of a user's own, through the built program.
@Suite struct LexiconTests {
  static let example = Repository.root.appending(path: "examples/open-quay")
  private static let words = example.appending(path: "words").path()
  private static let pages = example.appending(path: "pages").path()

  private func brokenWords() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("id\tenglish\tcolour\nReef\tReef Prize\tred\n", to: "words/programmes.tsv")
    try folder.write("Hue won the Reef Prize 2030.\n", to: "pages/a.txt")
    return folder
  }

  /// The records as `id: fields`, of which the example's ranking, list and title consist.
  private func records(_ arguments: [String]) throws -> [String] {
    let result = try Program.run(arguments)
    #expect(result.status == 0, "\(result.errors)")
    return result.lines.map { line in
      func value(_ marker: String) -> String {
        line.components(after: marker).prefix { $0 != "," && $0 != "}" }.filter { $0 != "\"" }
      }
      let languages = line.components(after: "\"languages\":[").prefix { $0 != "]" }.filter { $0 != "\"" }
      return "\(value("\"id\":")) rank=\(value("\"rank\":")) \(value("\"status\":")) \(languages)"
    }
  }

  @Test func aProgrammeOfRowsAloneIsExtractedAndMergedInBothLanguages() throws {
    let folder = try TemporaryFolder()
    let claims = try Program.run("extract", Self.pages, "--lexicon", Self.words)
    #expect(claims.status == 0)
    let path = try folder.write(claims.output, to: "claims.jsonl")
    let merged = try records(["merge", path, "--lexicon", Self.words])
    #expect(
      merged == [
        "open-quay/beacons/2031/ca-halifax rank=null confirmed en,vi",
        "open-quay/beacons/2031/fi-turku rank=null confirmed en,vi",
        "open-quay/beacons/2031/pt-aveiro rank=null confirmed en,vi",
        "open-quay/beacons/2031/vn-ben-sen rank=null confirmed en,vi",
        "open-quay/beacons/2031/vn-hue rank=null confirmed en,vi",
        "open-quay/city-of-the-year/2031/vn-ben-sen rank=null confirmed en,vi",
        "open-quay/index/2030/vn-ben-sen rank=6 inferred en",
        "open-quay/index/2032/fi-turku rank=1 confirmed en,vi",
        "open-quay/index/2032/vn-ben-sen rank=4 confirmed en,vi",
        "open-quay/index/2032/vn-hue rank=2 confirmed en,vi",
      ])
    let text = try Program.run("merge", path, "--lexicon", Self.words).text
    for name in ["Thành phố Bến mở của năm", "Open Quay Index", "Bến Sen", "Nước sạch"] {
      #expect(text.contains("\"\(name)\""))
    }
  }

  @Test func withoutTheRowsNothingIsFound() throws {
    let result = try Program.run("extract", Self.pages)
    #expect(result.lines(ofType: "claim").isEmpty)
    #expect(result.status == 0)
  }

  @Test func everyCommandTakesTheRows() throws {
    let folder = try TemporaryFolder()
    let out = folder.path("out")
    let run = try Program.run("run", Self.pages, "--lexicon", Self.words, "--out", out)
    #expect(run.status == 0 && run.errors.contains("10 records"))
    let explained = try Program.run("explain", Self.pages + "/index-2032.txt", "--lexicon", Self.words)
    #expect(explained.text.contains("open-quay/index 2032: Turku"))
    #expect(try Program.run("explain", "x", "--records", out, "--lexicon", Self.words).status == 64)
    let label = #"{"id":"index-2032.txt","lang":"en","records":[]}"#
    let labels = try folder.write(label + "\n", to: "labels.jsonl")
    let scored = try Program.run(
      "eval", folder.url.path(), "--pages", Self.pages, "--labels", labels, "--json", "--lexicon", Self.words)
    let plain = try Program.run("eval", folder.url.path(), "--pages", Self.pages, "--labels", labels, "--json")
    #expect(scored.output != plain.output)
  }

  @Test func checkingTheExampleFindsNothing() throws {
    let result = try Program.run("lexicon", "check", Self.words)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("nothing is wrong"))
  }

  @Test func faultsAreLinesOfOutputAndTheStatusIs2() throws {
    let folder = try brokenWords()
    let words = folder.path("words")
    let result = try Program.run("lexicon", "check", words)
    #expect(result.status == 2)
    #expect(result.lines.count == 4)
    #expect(result.lines.allSatisfy { $0.hasPrefix("\(words)/programmes.tsv:") })
    #expect(result.text.contains("\(words)/programmes.tsv:1: no column colour; "))
    #expect(result.text.contains("\(words)/programmes.tsv:2: Reef is no id: "))
    #expect(try Program.run("lexicon", "check", words).output == result.output)
  }

  @Test(arguments: [["extract"], ["explain"], ["run", "--out"], ["eval"], ["merge"]])
  func aRunWithFaultyRowsReadsNothing(_ command: [String]) throws {
    let folder = try brokenWords()
    let checked = try Program.run("lexicon", "check", folder.path("words"))
    let rest = command.count > 1 ? [command[1], folder.path("out")] : []
    let input = command[0] == "merge" || command[0] == "eval" ? folder.path("nowhere") : folder.path("pages/a.txt")
    let result = try Program.run([command[0], input, "--lexicon", folder.path("words")] + rest)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
    for line in checked.lines { #expect(result.errors.contains("vinhdanh: \(line)\n")) }
    #expect(result.errors.hasSuffix("\(folder.path("words")): 4 faults; nothing was read\n"))
  }

  @Test func aFolderThatIsNotThereOrEmptyIs66() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("lexicon", "check", folder.path("gone")).status == 66)
    #expect(try Program.run("extract", Self.pages, "--lexicon", folder.path("gone")).status == 66)
    try folder.write("notes", to: "words/README.md")
    #expect(try Program.run("lexicon", "check", folder.path("words")).errors.contains("no table in the folder"))
  }

  @Test func notesAndHiddenFilesArePassedOver() throws {
    let folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.words) {
      try folder.write(try Repository.bytes(Self.example.appending(path: "words/" + name)), to: "words/" + name)
    }
    for name in ["README.md", ".hidden", "awards.tsv~"] { try folder.write("x", to: "words/" + name) }
    #expect(try Program.run("lexicon", "check", folder.path("words")).status == 0)
    try folder.write("x", to: "words/awards.csv")
    let result = try Program.run("lexicon", "check", folder.path("words"))
    #expect(result.status == 2 && result.text.contains("awards.csv:1: no table of this name; "))
  }
}
