import Foundation
import TestSupport
import Testing

/// Web archives made here, read by the built program.
@Suite struct ArchiveTests {
  private static let site = "https://news.example/"
  private static let pages = [
    ("harbour", "Harbour city opens a museum", "The harbour city opened a museum of ships on Monday, its mayor said."),
    ("bridge", "A bridge for the valley", "Engineers finished the bridge over the valley after four years of work."),
    ("school", "Schools begin in September", "All schools of the province begin on the first Monday of September."),
  ]

  private static func html(_ title: String, _ text: String) -> String {
    """
    <html><head><title>\(title)</title></head><body><article><h1>\(title)</h1><p>\(text)</p>\
    <p>People of the town came to see it, and many of them stayed until the evening.</p></article></body></html>
    """
  }

  private static func record(_ path: String, _ body: String, type: String = "response") -> [UInt8] {
    let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    let head =
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:x:\(path)>\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n"
      + "WARC-Target-URI: \(site)\(path)\r\nContent-Length: \(block.utf8.count)\r\n\r\n"
    return Array("\(head)\(block)\r\n\r\n".utf8)
  }

  private static let records =
    [record("request", "", type: "request")] + pages.map { record($0.0, html($0.1, $0.2)) }
  private static let documents = pages.map { site + $0.0 }.sorted()

  private func packed(_ bytes: [UInt8]) throws -> [UInt8] {
    try Program.run(["-c", "-n"], input: bytes, executable: "/bin/gzip").output
  }

  private func documents(_ result: Program.Result) -> [String] {
    result.lines.map { $0.components(after: #""document":""#).split(separator: "\"").first.map(String.init) ?? "" }
  }

  @Test func pagesOfAnArchiveAreReadHoweverItIsPacked() throws {
    let folder = try TemporaryFolder()
    let whole = Array(Self.records.joined())
    let paths = [
      try folder.write(whole, to: "plain.warc"),
      try folder.write(try packed(whole), to: "whole.warc.gz"),
      try folder.write(try Self.records.flatMap { try packed($0) }, to: "records.warc.gz"),
      try folder.write(try packed(whole), to: "named-otherwise"),
    ]
    let first = try Program.run("read", paths[0])
    #expect(first.status == 0)
    #expect(documents(first) == Self.documents)
    #expect(first.text.contains(#""title":"A bridge for the valley""#))
    // The time of the crawl is no date of publication, and no output names it.
    #expect(!first.text.contains("2024-05-06"))
    for path in paths.dropFirst() { #expect(try Program.run("read", path).output == first.output) }
    let inFolder = try TemporaryFolder()
    try inFolder.write(try packed(whole), to: "deep/crawl.warc.gz")
    #expect(try Program.run("read", inFolder.url.path()).output == first.output)
  }

  @Test func anArchiveGivesTheRunOfItsStages() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(Self.records.joined()), to: "crawl.warc")
    let run = try Program.run("run", path, "--out", folder.path("out"))
    #expect(run.status == 0)
    let extracted = try Program.run("extract", path)
    let outcomes = try Repository.bytes(URL(filePath: folder.path("out/outcomes.jsonl")))
    #expect(outcomes == extracted.lines(ofType: "outcome"))
    #expect(extracted.lines.count == 3)
  }

  @Test func capturesOfOneAddressAreToldApartByContentNotByOrder() throws {
    let folder = try TemporaryFolder()
    let other = Self.record("bridge", Self.html("The bridge is closed", "The bridge was closed on Friday for a day."))
    let one = try folder.write(Array(Self.records.joined()), to: "one.warc")
    let two = try folder.write(other + other, to: "two.warc")
    let forward = try Program.run("read", one, two, one)
    let backward = try Program.run("read", "--jobs", "1", two, one)
    #expect(forward.output == backward.output)
    #expect(documents(forward).filter { $0.contains("bridge") }.count == 3)
    #expect(Set(documents(forward)).count == 5)
    try folder.write(Array((Self.records.reversed() + [other, other]).joined()), to: "all.warc")
    #expect(try Program.run("read", folder.path("all.warc")).output == forward.output)
  }

  @Test(arguments: [false, true])
  func aCutArchiveFailsWhereItIsCutAndTheRestIsRead(isPacked: Bool) throws {
    let folder = try TemporaryFolder()
    let bytes = isPacked ? try Self.records.flatMap { try packed($0) } : Array(Self.records.joined())
    try folder.write(Array(bytes.dropLast(60)), to: isPacked ? "cut.warc.gz" : "cut.warc")
    try folder.write("A quiet day\n\nNothing happened in the village on Monday, as on other days.\n", to: "good.txt")
    let result = try Program.run("extract", folder.url.path())
    #expect(result.status == 3)
    let failed = result.lines.filter { $0.contains(#""status":"failed""#) }
    #expect(failed.contains { $0.contains(isPacked ? "bad-gzip" : "truncated") })
    #expect(documents(result).contains("good.txt"))
    #expect(documents(result).filter { $0.hasSuffix("harbour") || $0.hasSuffix("bridge") }.count == 2)
    #expect(failed.count == result.lines.count - 3)
    #expect(result.errors.contains("cut.warc"))
  }

  @Test(arguments: [
    ("empty.warc", "", 65, "bad-warc"), ("words.warc", "no archive at all\n", 65, "bad-warc"),
    ("requests.warc", String(decoding: records[0], as: UTF8.self), 0, "empty-archive"),
  ])
  func anArchiveWithoutPagesHasOneOutcome(name: String, text: String, status: Int, code: String) throws {
    let folder = try TemporaryFolder()
    let result = try Program.run("read", try folder.write(text, to: name))
    #expect(Int(result.status) == status)
    #expect(result.lines.count == 1)
    #expect(result.text.contains(#""document":"\#(name)""#))
    #expect(result.text.contains(#""code":"\#(code)""#))
  }

  @Test func onePageOfAnArchiveIsExplained() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(try packed(Array(Self.records.joined())), to: "crawl.warc.gz")
    let result = try Program.run("explain", path, "--document", Self.site + "school")
    #expect(result.status == 0)
    #expect(result.text.contains("Schools begin in September"))
    #expect(!result.text.contains("valley"))
    #expect(try Program.run("explain", path, "--document", "elsewhere").status == 66)
  }
}
