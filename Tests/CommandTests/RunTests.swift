import Foundation
import TestSupport
import Testing

@Suite struct RunTests {
  private static let page = "Hanoi opens a new library\n\nThe city opened a library on Monday. It holds many books.\n"

  private static let files = [
    "articles.jsonl", "claims.jsonl", "decisions.jsonl", "findings.jsonl", "manifest.json", "outcomes.jsonl",
    "records.csv", "records.jsonl",
  ]

  @Test func allFilesAppearAndStandardOutputStaysEmpty() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "pages/a.txt")
    let result = try Program.run("run", folder.path("pages"), "--out", folder.path("deep/out"))
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors == "vinhdanh: 1 page, 1 article, 0 claims, 0 records, 0 failed\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("deep/out")).sorted()
    #expect(names == Self.files)
  }

  @Test func theTableIsAskedForAndNamesTheFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "pages/a.txt")
    let result = try Program.run("run", folder.path("pages"), "--out", folder.path("out"), "--table")
    #expect(result.text.contains(folder.path("out/records.csv")))
    #expect(!result.text.contains("\u{1b}"))
  }

  @Test func whenNothingCanBeReadTheOldResultsStay() throws {
    let folder = try TemporaryFolder()
    try folder.write("old\n", to: "out/records.jsonl")
    let result = try Program.run("run", folder.path("unmounted"), "--out", folder.path("out"))
    #expect(result.status == 66)
    #expect(try String(contentsOfFile: folder.path("out/records.jsonl"), encoding: .utf8) == "old\n")
    #expect(result.errors.contains("left as it is"))
  }

  @Test func aFolderThatCannotBeMadeIs73() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write(Self.page, to: "a.txt")
    let result = try Program.run("run", page, "--out", page + "/out")
    #expect(result.status == 73)
    #expect(result.errors.contains("vinhdanh: \(page)/out: cannot create the folder"))
  }

  @Test func resultsAmongThePagesAreNoInput() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "a.txt")
    for _ in 0..<2 {
      let result = try Program.run("run", folder.url.path(), "--out", folder.path("out"))
      #expect(result.status == 0)
      #expect(result.errors == "vinhdanh: 1 page, 1 article, 0 claims, 0 records, 0 failed\n")
    }
  }

  @Test func runningTwiceChangesNoByte() throws {
    let folder = try TemporaryFolder()
    let pages = Repository.corpus.appending(path: "pages").path()
    _ = try Program.run("run", pages, "--out", folder.path("one"), "--jobs", "1")
    _ = try Program.run("run", pages, "--out", folder.path("two"), "--jobs", "2")
    _ = try Program.run("run", pages, "--out", folder.path("two"), "--jobs", "2")
    for name in Self.files {
      let one = try Repository.bytes(URL(filePath: folder.path("one/" + name)))
      #expect(try one == Repository.bytes(URL(filePath: folder.path("two/" + name))))
    }
  }

  @Test func textsAreKeptOfPagesThatAreQuoted() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "pages/a.txt")
    try folder.write(
      "Hue named to the Smart21 Communities of 2022\n\nHue was named one of the Smart21 Communities of 2022.\n",
      to: "pages/b.txt")
    let result = try Program.run("run", folder.path("pages"), "--out", folder.path("out"))
    #expect(result.errors.contains("2 articles, 1 claim"))
    let articles = try Repository.bytes(URL(filePath: folder.path("out/articles.jsonl")))
    #expect(articles == (try Program.run("read", folder.path("pages/b.txt")).output))
  }
}
