import Foundation
import Model
import TestSupport
import Testing

@testable import Pipeline

@Suite struct InputListingTests {
  private func documents(_ arguments: [String]) -> [String] { InputListing.list(arguments).items.map(\.document) }

  @Test func aFolderIsWalkedInByteOrderAndOnlyPagesCount() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b/2.html", "a.txt", "b.html", "B.HTM", "b/1.php.gz", "logo.png", "notes.md", ".hidden.html", ".git/x.html",
    ] {
      try folder.write("x", to: name)
    }
    #expect(documents([folder.url.path()]) == ["B.HTM", "a.txt", "b.html", "b/1.php.gz", "b/2.html"])
  }

  @Test func theOrderOfArgumentsDoesNotMatter() throws {
    let folder = try TemporaryFolder()
    let paths = try ["x/same.txt", "y/same.txt", "z/same.txt", "other.txt"].map { try folder.write($0, to: $0) }
    let listed = InputListing.list(paths).items
    #expect(listed.map(\.document) == ["other.txt", "same.txt", "same.txt#2", "same.txt#3"])
    let reversed = InputListing.list(paths.reversed()).items
    #expect(reversed.map(\.document) == listed.map(\.document))
    #expect(reversed.map(\.label) == listed.map(\.label))
  }

  @Test func twoInputsOfOneNameAreToldApartByContentNotByPath() throws {
    let first = try TemporaryFolder()
    let second = try TemporaryFolder()
    try first.write("one", to: "a/p.txt")
    try first.write("two", to: "b/p.txt")
    try second.write("two", to: "a/p.txt")
    try second.write("one", to: "b/p.txt")
    func contents(_ folder: TemporaryFolder) throws -> [[UInt8]] {
      try InputListing.list([folder.path("a/p.txt"), folder.path("b/p.txt")]).items.map {
        try Repository.bytes(URL(filePath: $0.label))
      }
    }
    #expect(try contents(first) == contents(second))
  }

  @Test func aFileNamedTwiceIsOneInput() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "a.txt")
    #expect(documents([path, folder.url.path(), path]) == ["a.txt"])
    let lines = try folder.write("{\"id\":\"one\",\"text\":\"\"}\n{\"id\":\"one\",\"text\":\"\"}\n", to: "b.jsonl")
    #expect(documents([lines, lines]) == ["one", "one#2"])
    #expect(documents([folder.path("gone"), folder.path("gone")]) == ["gone"])
  }

  @Test func aFileThatIsNamedIsTriedWhateverItsName() throws {
    let folder = try TemporaryFolder()
    #expect(documents([try folder.write("x", to: "page.bin")]) == ["page.bin"])
    let lines = try folder.write("{\"id\":\"one\",\"text\":\"x\"}\n{\"id\":\"two\",\"text\":\"y\"}\n", to: "articles")
    #expect(documents([lines]) == ["one", "two"])
  }

  @Test func linesOfSeveralFilesAreOneSortedList() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"id\":\"c\",\"text\":\"\"}\n\n{\"url\":\"a\",\"text\":\"\"}\r\n", to: "1.jsonl")
    try folder.write("{\"document\":\"b\",\"text\":\"\"}\n{\"text\":\"\"}\nnonsense", to: "2.ndjson")
    #expect(documents([folder.url.path()]) == ["2.ndjson:2", "2.ndjson:3", "a", "b", "c"])
  }

  @Test func idsAreComposed() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "Hue\u{302}\u{301}.txt")
    #expect(documents([folder.url.path()]).map { Array($0.utf8) } == [Array("Huế.txt".utf8)])
  }

  @Test func aLoopEndsAndIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a/b/page.html")
    try folder.link("a/b/up", to: "../..")
    let items = InputListing.list([folder.url.path()]).items
    #expect(items.map(\.document) == ["a/b/page.html", "a/b/up"])
    guard case .settled(.skipped, "loop", nil) = items[1].content else {
      Issue.record("not a loop: \(items[1].content)")
      return
    }
  }

  @Test func aMissingPathAndAFolderWithoutPagesLackInput() throws {
    let folder = try TemporaryFolder()
    #expect(InputListing.list([folder.path("gone.html")]).lacksInput)
    #expect(InputListing.list([folder.url.path()]).lacksInput)
    try folder.write("x", to: "a.html")
    #expect(!InputListing.list([folder.url.path()]).lacksInput)
  }
}

@Suite struct PageNamesTests {
  @Test(arguments: ["a.html", "a.HTM", "a.php", "a.aspx", "x.y.txt", "a.html.gz"])
  func pages(name: String) { #expect(PageNames.kind(Array(name.utf8)) == .page) }

  @Test(arguments: ["a", "html", "a.gz", "a.png", "a.css", "a.js", "html.gz", ""])
  func others(name: String) { #expect(PageNames.kind(Array(name.utf8)) == nil) }

  @Test func containers() {
    #expect(PageNames.kind(Array("a.jsonl".utf8)) == .lines)
    #expect(PageNames.kind(Array("a.warc.gz".utf8)) == .archive)
  }
}
