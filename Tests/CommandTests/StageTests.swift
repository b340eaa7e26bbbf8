import Foundation
import TestSupport
import Testing

@Suite struct StageTests {
  private static let pages = Repository.corpus.appending(path: "pages").path()

  /// The corpus and what a careless crawl adds to it.
  private func messyFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Self.pages, toPath: folder.path("pages"))
    try folder.write("", to: "pages/en/empty.html")
    try folder.write([0, 1, 2, 3, 4, 5, 6, 7, 8], to: "pages/en/binary.html")
    try folder.link("pages/vi/loop", to: "..")
    return folder
  }

  @Test func runEqualsReadThenExtractThenMerge() throws {
    let folder = try messyFolder()
    let pages = folder.path("pages")
    let whole = try Program.run("run", pages, "--out", folder.path("out"))
    #expect(whole.status == 3)
    #expect(whole.output.isEmpty)
    let articles = try Program.run("read", pages)
    let claims = try Program.run(["extract", "-"], input: articles.output)
    let records = try Program.run(["merge", "-"], input: claims.output)
    func file(_ name: String) throws -> [UInt8] { try Repository.bytes(URL(filePath: folder.path("out/" + name))) }
    #expect(try file("outcomes.jsonl") == claims.lines(ofType: "outcome"))
    #expect(try file("claims.jsonl") == claims.lines(ofType: "claim"))
    #expect(try file("records.jsonl") == records.output)
    #expect(articles.status == 3 && claims.status == 3 && records.status == 0)
  }

  @Test func extractOfPagesEqualsExtractOfTheirArticles() throws {
    let folder = try messyFolder()
    let direct = try Program.run("extract", "--mentions", folder.path("pages"))
    let articles = try Program.run("read", folder.path("pages"))
    let piped = try Program.run(["extract", "--mentions", "-"], input: articles.output)
    #expect(direct.output == piped.output)
    #expect(direct.status == piped.status)
    // What the first stage reported is not reported twice.
    #expect(piped.errors.split(separator: "\n").count == 1)
  }

  @Test func theNumberOfJobsAndTheProcessDoNotMatter() throws {
    let one = try Program.run("extract", "--mentions", "--jobs", "1", Self.pages)
    for jobs in ["1", "2"] {
      #expect(try Program.run("extract", "--mentions", "--jobs", jobs, Self.pages).output == one.output)
    }
  }

  @Test func bareDatesLieWhereTheReaderPrefersThem() throws {
    let line = #"{"document":"a","published":"2023-02-25","language":"en","text":"The lamps burn on March 3."}"# + "\n"
    let nearest = try Program.run(["extract", "--mentions", "-"], input: Array(line.utf8))
    let past = try Program.run(["extract", "--mentions", "--prefer", "past", "-"], input: Array(line.utf8))
    let future = try Program.run(["extract", "--mentions", "--prefer", "future", "-"], input: Array(line.utf8))
    #expect(nearest.text.contains(#""edtf":"2023-03-03""#))
    #expect(past.text.contains(#""edtf":"2022-03-03""#))
    #expect(future.text.contains(#""edtf":"2023-03-03""#))
    #expect(try Program.run("extract", "--prefer", "present", "-").status == 64)
  }

  @Test func theOrderOfInputsDoesNotMatter() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Self.pages).sorted()
      .filter { $0.hasSuffix(".html") || $0.hasSuffix(".txt") }.map { Self.pages + "/" + $0 }
    let forward = try Program.run(["extract"] + files)
    let backward = try Program.run(["extract"] + files.reversed())
    #expect(forward.output == backward.output)
    #expect(forward.lines(ofType: "outcome").split(separator: 10).count == files.count)
  }

  @Test func theOrderAndSplitOfLinesDoesNotMatter() throws {
    let folder = try TemporaryFolder()
    let articles = try Program.run("read", Self.pages)
    let expected = try Program.run(["extract", "-"], input: articles.output)
    let lines = articles.lines.reversed().map { $0 + "\n" }
    try folder.write(lines.prefix(7).joined(), to: "1.jsonl")
    try folder.write(lines.dropFirst(7).joined(), to: "2.jsonl")
    #expect(try Program.run("extract", folder.url.path()).output == expected.output)
  }

  @Test func packedPagesAndLinesAreReadLikePlainOnes() throws {
    let folder = try TemporaryFolder()
    let lines = try Program.run("read", Self.pages)
    try folder.write(lines.output, to: "articles.jsonl")
    let plain = try Program.run("extract", folder.path("articles.jsonl"))
    _ = try Program.run(["-f", folder.path("articles.jsonl")], executable: "/bin/gzip")
    #expect(try Program.run("extract", folder.path("articles.jsonl.gz")).output == plain.output)
  }

  @Test func aClosedReaderEndsTheRunQuietly() throws {
    let result = try Program.shell("{ vinhdanh read '\(Self.pages)'; echo \"status $?\" >&2; } | head -c 1")
    #expect(result.text == "{")
    #expect(result.errors.contains("status 0"))
    #expect(!result.errors.contains("Broken pipe"))
  }

  @Test func aFullDiskIs74() throws {
    let result = try Program.shell("vinhdanh read '\(Self.pages)' > /dev/full")
    #expect(result.status == 74)
    #expect(result.errors.contains("vinhdanh: standard output: No space left on device"))
  }

  @Test func mergeOfARunGivesItsRecords() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("run", Self.pages, "--out", folder.path("out"))
    let records = try Repository.bytes(URL(filePath: folder.path("out/records.jsonl")))
    #expect(try Program.run("merge", folder.path("out")).output == records)
    let whole = try Program.shell("cat out/*.jsonl out/manifest.json | vinhdanh merge -", in: folder.url)
    #expect(whole.output == records)
    #expect(whole.status == 0)
    #expect(!records.isEmpty)
  }

  @Test func mergePassesOverOtherStreamsAndReportsBrokenLines() throws {
    let claim = """
      {"type":"claim","document":"a","language":"en","programme":"icf","award":"smart21","edition":2020,"recipient":\
      {"id":"ca-surrey","name":{"en":"Surrey","vi":null}},"country":"CA","modality":"asserted","status":"announced"}
      """
    let lines = [claim, #"{"type":"outcome","document":"a","status":"claims"}"#, #"{"type":"claim"}"#, "x"]
    let result = try Program.run("merge", "-", input: lines.joined(separator: "\n"))
    #expect(result.status == 3)
    #expect(result.lines.count == 1)
    #expect(result.lines.first?.hasPrefix(#"{"type":"record","id":"icf/smart21/2020/"#) == true)
    #expect(result.errors.contains("standard input:3: "))
    #expect(result.errors.contains("standard input:4: "))
    #expect(try Program.run("merge", "/nowhere/claims.jsonl").status == 66)
  }

  /// Lines that a page would lose as furniture are text where another tool says that they are.
  @Test func anArticleWithoutBlocksKeepsEveryLineOfItsText() throws {
    let lines = [
      #"{"type":"article","document":"a","published":"2013-02-12","language":"en","text":"yesterday"}"#,
      #"{"type":"article","document":"b","published":"2013-02-12","text":"Ngày 24/02/2023\nThành phố Huế đón khách."}"#,
    ]
    let result = try Program.run("extract", "--mentions", "-", input: lines.joined(separator: "\n"))
    #expect(result.status == 0)
    #expect(result.text.contains(#""edtf":"2013-02-11""#))
    #expect(result.text.contains(#""edtf":"2023-02-24""#))
    #expect(result.text.contains(#""id":"vn-hue""#))
  }
}
