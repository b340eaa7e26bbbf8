import Foundation
import Model
import Testing

@testable import Readers

@Suite struct ContainerTests {
  private func described(_ page: ContainedPage) -> String {
    switch page {
    case .page(let page): "\(page.document) \(page.bytes.count) \(page.url ?? "-")"
    case .failed(let document, let failure): "\(document) \(failure.code)"
    }
  }

  private func warc(_ bytes: [UInt8], pieces: Int = 4096) -> [String] {
    var pages = WARCPages(stream(bytes, pieces: pieces), name: "in.warc")
    var found: [String] = []
    while let page = pages.next(), found.count < 1000 { found.append(described(page)) }
    return found
  }

  @Test(arguments: [
    ("WARC/1.0\r\n", "a.warc", ContainerKind.warc),
    ("{\"url\": 1}", "a.jsonl", .jsonLines),
    ("\u{feff} {\"url\": 1}", "a", .jsonLines),
    ("{ text in braces }", "a.txt", .page),
    ("<html>", "a.jsonl", .page),
    ("", "a.warc", .page),
  ])
  func kindIsDecidedByContent(head: String, name: String, kind: ContainerKind) {
    #expect(ContainerKind.of(head: Array(head.utf8), name: name) == kind)
  }

  private func record(_ id: String, _ body: String, type: String = "response", length: Int? = nil, http: String? = nil)
    -> [UInt8]
  {
    let head = http ?? "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    let block = (type == "response" ? head : "") + body
    let text =
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <\(id)>\r\nWARC-Target-URI: https://x.example/\(id)\r\n"
      + "Content-Type: application/http\r\nContent-Length: \(length ?? block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
    return Array(text.utf8)
  }

  @Test(arguments: [1, 50, 100_000])
  func readsResponses(pieces: Int) {
    let file =
      record("info", "software: x", type: "warcinfo") + record("a", "<p>one</p>")
      + record("q", "GET /", type: "request")
      + record("img", "xx", http: "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n")
      + record("gone", "<p>x</p>", http: "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n")
      + record(
        "b", "5\r\n<p>on\r\n5\r\ne</p>\r\n0\r\n\r\n", http: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    #expect(
      warc(file, pieces: pieces) == [
        "https://x.example/a 10 https://x.example/a", "https://x.example/b 10 https://x.example/b",
      ])
  }

  @Test func readsPackedMembers() throws {
    let file = try gzip(record("a", "<p>one</p>")) + gzip(record("b", "<p>two</p>"))
    for pieces in [1, 33, 10_000] {
      #expect(
        warc(file, pieces: pieces) == [
          "https://x.example/a 10 https://x.example/a", "https://x.example/b 10 https://x.example/b",
        ])
    }
    #expect(warc(try gzip(record("a", "<p>one</p>") + record("b", "<p>two</p>"))).count == 2)
  }

  @Test func aCutFileIsReported() throws {
    #expect(
      warc(Array((record("a", "<p>one</p>") + record("b", "<p>two</p>")).dropLast(9))) == [
        "https://x.example/a 10 https://x.example/a", "https://x.example/b truncated",
      ])
    let packed = try gzip(record("a", "<p>one</p>")) + Array(gzip(record("b", "<p>two</p>")).dropLast(5))
    let found = warc(packed)
    #expect(found.first == "https://x.example/a 10 https://x.example/a")
    #expect(found.last?.hasSuffix("bad-gzip") == true)
  }

  @Test func aDamagedMemberCostsOnlyItself() throws {
    var bad = try gzip(record("b", String(repeating: "<p>two</p>", count: 50)))
    bad[bad.count / 2] ^= 0xff
    let found = warc(try gzip(record("a", "<p>one</p>")) + bad + gzip(record("c", "<p>three</p>")))
    #expect(found.contains("https://x.example/a 10 https://x.example/a"))
    #expect(found.contains("https://x.example/c 12 https://x.example/c"))
    #expect(found.last?.hasSuffix("bad-gzip") == true)
  }

  @Test(arguments: [3, 5000])
  func aWrongLengthCostsOnlyItsRecord(length: Int) {
    let file = record("a", "<p>one</p>", length: length) + record("b", "<p>two</p>")
    #expect(warc(file).last == "https://x.example/b 10 https://x.example/b")
    #expect(warc(file).count == 2)
  }

  @Test func holesAndMissingLengthsAreSurvived() {
    let missing = Array("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <m>\r\n\r\n".utf8)
    let file =
      record("a", "<p>one</p>") + [UInt8](repeating: 0, count: 3000) + [0x0a] + missing + record("b", "<p>two</p>")
    #expect(
      warc(file) == [
        "https://x.example/a 10 https://x.example/a", "m bad-warc", "https://x.example/b 10 https://x.example/b",
      ])
  }

  @Test func aRecordWithABrokenVersionLineIsNotLostInSilence() {
    var broken = record("a", "<p>one</p>")
    broken[2] = UInt8(ascii: "x")
    let found = warc(record("b", "<p>two</p>") + broken + record("c", "<p>three</p>"))
    #expect(found.count == 3)
    #expect(found.dropFirst().first?.hasSuffix("bad-warc") == true)
    #expect(found.last == "https://x.example/c 12 https://x.example/c")
    #expect(warc(record("b", "<p>two</p>") + broken).last?.hasSuffix("bad-warc") == true)
  }

  @Test func aPackedBodyIsUnpacked() throws {
    let body = try gzip(Array("<p>one</p>".utf8))
    let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n".utf8)
    let response = try #require(try HTTPResponse(head + body, limit: 1000))
    #expect(response.body == Array("<p>one</p>".utf8))
    #expect(response.mediaType == "text/html")
  }
}
