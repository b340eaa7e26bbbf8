import Foundation
import Model
import Testing

@testable import Readers

@Suite struct ContainerTests {
  static let text = "The river town won the green valley prize for a third year, the jury of the region said on Friday."

  /// A stream that arrives in pieces of a given size.
  private func stream(_ bytes: [UInt8], pieces: Int) -> ByteStream {
    var rest = bytes[...]
    return ByteStream {
      let piece = Array(rest.prefix(pieces))
      rest = rest.dropFirst(pieces)
      return piece
    }
  }

  private func described(_ page: ContainedPage) -> String {
    switch page {
    case .page(let page): "\(page.document) \(page.bytes.count) \(page.url ?? "-") \(page.published?.edtf ?? "-")"
    case .failed(let document, let failure): "\(document) \(failure.code)"
    }
  }

  private func jsonLines(_ bytes: [UInt8], pieces: Int = 7, fields: JSONLinesFields = .init()) -> [String] {
    var pages = JSONLinesPages(stream(bytes, pieces: pieces), name: "in.jsonl", fields: fields)
    var found: [String] = []
    while let page = pages.next() { found.append(described(page)) }
    return found
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

  @Test(arguments: [1, 3, 100_000])
  func readsJSONLines(pieces: Int) {
    let lines = """
      \u{feff}{"document":"a","url":"https://x.example/a","text":"\(Self.text)","published":"2023-02-24"}\r
      {"link":"https://x.example/b","html":["<p>\(Self.text)</p>"],"date":"24/02/2023 11:47","lang":"vi-VN"}

      {"id":7,"body":"\(Self.text)"}
      {"text":"\(Self.text)"}
      [1]
      {"id":"no page"}
      {"id":"surrogate","text":"\\ud800 lone"}
      {"id":"half","text":"cut
      """
    #expect(
      jsonLines(Array(lines.utf8), pieces: pieces) == [
        "a \(Self.text.utf8.count) https://x.example/a 2023-02-24",
        "https://x.example/b \(Self.text.utf8.count + 7) https://x.example/b 2023-02-24T11:47",
        "7 \(Self.text.utf8.count) - -", "in.jsonl#5 \(Self.text.utf8.count) - -", "in.jsonl#6 bad-json",
        "no page no-text", "surrogate 8 - -", "in.jsonl#9 bad-json",
      ])
  }

  @Test func fieldsAreSettable() {
    var fields = JSONLinesFields()
    fields.text = ["artikel"]
    fields.document = ["nr"]
    #expect(jsonLines(Array("{\"nr\":\"x\",\"artikel\":\"abc\",\"text\":\"no\"}".utf8), fields: fields) == ["x 3 - -"])
  }

  @Test func aDeepOrLongLineIsNamedAndTheNextIsRead() {
    let deep = String(repeating: "[", count: 600)
    #expect(
      jsonLines(Array("{\"a\":\(deep)\n{\"id\":\"b\",\"text\":\"abc\"}".utf8), pieces: 5000) == [
        "in.jsonl#1 bad-json", "b 3 - -",
      ])
    var limits = ReaderLimits()
    limits.maximumBytes = 10
    let long = "{\"text\":\"" + String(repeating: "x", count: 500) + "\"}\n{\"id\":\"b\",\"text\":\"abc\"}"
    var pages = JSONLinesPages(stream(Array(long.utf8), pieces: 64), name: "in", limits: limits)
    #expect(pages.next().map(described) == "in#1 too-large")
    #expect(pages.next().map(described) == "b 3 - -")
    #expect(pages.next() == nil)
  }

  @Test func readsPackedJSONLines() throws {
    let lines = "{\"id\":\"a\",\"text\":\"abc\"}\n{\"id\":\"b\",\"text\":\"abcd\"}\n"
    #expect(jsonLines(try gzip(Array(lines.utf8)), pieces: 10) == ["a 3 - -", "b 4 - -"])
  }

  // MARK: WARC

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
    #expect(warc(file, pieces: pieces) == ["a 10 https://x.example/a -", "b 10 https://x.example/b -"])
  }

  @Test func readsPackedMembers() throws {
    let file = try gzip(record("a", "<p>one</p>")) + gzip(record("b", "<p>two</p>"))
    for pieces in [1, 33, 10_000] {
      #expect(warc(file, pieces: pieces) == ["a 10 https://x.example/a -", "b 10 https://x.example/b -"])
    }
    #expect(warc(try gzip(record("a", "<p>one</p>") + record("b", "<p>two</p>"))).count == 2)
  }

  @Test func aCutFileIsReported() throws {
    #expect(
      warc(Array((record("a", "<p>one</p>") + record("b", "<p>two</p>")).dropLast(9))) == [
        "a 10 https://x.example/a -", "b truncated",
      ])
    let packed = try gzip(record("a", "<p>one</p>")) + Array(gzip(record("b", "<p>two</p>")).dropLast(5))
    let found = warc(packed)
    #expect(found.first == "a 10 https://x.example/a -")
    #expect(found.last?.hasSuffix("bad-gzip") == true)
  }

  @Test func aDamagedMemberCostsOnlyItself() throws {
    var bad = try gzip(record("b", String(repeating: "<p>two</p>", count: 50)))
    bad[bad.count / 2] ^= 0xff
    let found = warc(try gzip(record("a", "<p>one</p>")) + bad + gzip(record("c", "<p>three</p>")))
    #expect(found.contains("a 10 https://x.example/a -"))
    #expect(found.contains("c 12 https://x.example/c -"))
    #expect(found.last?.hasSuffix("bad-gzip") == true)
  }

  @Test(arguments: [3, 5000])
  func aWrongLengthCostsOnlyItsRecord(length: Int) {
    let file = record("a", "<p>one</p>", length: length) + record("b", "<p>two</p>")
    #expect(warc(file).last == "b 10 https://x.example/b -")
    #expect(warc(file).count == 2)
  }

  @Test func holesAndMissingLengthsAreSurvived() {
    let missing = Array("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <m>\r\n\r\n".utf8)
    let file =
      record("a", "<p>one</p>") + [UInt8](repeating: 0, count: 3000) + [0x0a] + missing + record("b", "<p>two</p>")
    #expect(warc(file) == ["a 10 https://x.example/a -", "m bad-warc", "b 10 https://x.example/b -"])
  }

  @Test func aPackedBodyIsUnpacked() throws {
    let body = try gzip(Array("<p>one</p>".utf8))
    let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n".utf8)
    let response = try #require(try HTTPResponse(head + body, limit: 1000))
    #expect(response.body == Array("<p>one</p>".utf8))
    #expect(response.mediaType == "text/html")
  }
}
