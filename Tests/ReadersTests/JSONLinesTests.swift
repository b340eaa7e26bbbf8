import JSONText
import Model
import Testing

@testable import Readers

@Suite struct JSONLinesTests {
  private func lines(_ bytes: [UInt8], pieces: Int, limit: Int = 1000) -> [String] {
    var lines = JSONLines(stream(bytes, pieces: pieces), limit: limit)
    var found: [String] = []
    while let line = lines.next() {
      found.append("\(line.number)@\(line.offset) \(line.bytes.map { String(decoding: $0, as: UTF8.self) } ?? "-")")
    }
    return found
  }

  @Test(arguments: [1, 2, 3, 5, 100])
  func linesDoNotDependOnPieces(pieces: Int) {
    #expect(
      lines(Array("one\n\n  \ntwo three\r\nend".utf8), pieces: pieces) == ["1@0 one", "4@8 two three\r", "5@19 end"])
  }

  @Test(arguments: [1, 7, 100])
  func anOverlongLineIsPassedOverAndCounted(pieces: Int) {
    let text = String(repeating: "a", count: 50) + "\nok\n"
    #expect(lines(Array(text.utf8), pieces: pieces, limit: 10) == ["1@0 -", "2@51 ok"])
  }

  @Test(arguments: [1, 10, 1000])
  func packedLinesAreUnpacked(pieces: Int) throws {
    #expect(lines(try gzip(Array("a\nbc\n".utf8)), pieces: pieces) == ["1@0 a", "2@2 bc"])
  }

  @Test func aCutPackedFileIsKnown() throws {
    var lines = JSONLines(stream(Array(try gzip(Array("a\nbc\n".utf8)).dropLast(6)), pieces: 4))
    while lines.next() != nil {}
    #expect(lines.lostBytes > 0)
  }

  @Test func zerosAfterTheLastMemberAreNoDamage() throws {
    let padded = try gzip(Array("a\n".utf8)) + [UInt8](repeating: 0, count: 512)
    var lines = JSONLines(stream(padded, pieces: 64))
    while lines.next() != nil {}
    #expect(lines.lostBytes == 0)
  }

  private func page(_ line: String, _ fields: JSONLinesFields = .init()) throws -> RawPage {
    try fields.page(of: try JSONParser.parse(line), document: "d")
  }

  @Test(arguments: [
    (#"{"html":"<p>h</p>","text":"t"}"#, "<p>h</p>"), (#"{"body":"t"}"#, "t"), (#"{"content":["t"]}"#, "t"),
    (#"{"raw_html":"<p>h</p>","body":"t"}"#, "<p>h</p>"), (#"{"html":"","text":"t"}"#, "t"), (#"{"text":""}"#, ""),
  ])
  func contentIsFoundUnderTheNamesOfScrapers(line: String, content: String) throws {
    #expect(try page(line).bytes == Array(content.utf8))
  }

  @Test(arguments: [
    (#"{"document":"a","id":"b","url":"c"}"#, "a"), (#"{"id":"i","url":"u"}"#, "i"), (#"{"id":7}"#, "7"),
    (#"{"url":"u"}"#, "u"), (#"{"link":"l"}"#, "l"), (#"{"text":"t"}"#, nil),
  ])
  func aPageIsKnownByItsIdOrAddress(line: String, identity: String?) throws {
    #expect(JSONLinesFields().identity(of: try JSONParser.parse(line)) == identity)
  }

  @Test(arguments: [
    ("published", "2023-02-24 11:47:00", "2023-02-24T11:47"), ("date", "24/02/2023 11:47", "2023-02-24T11:47"),
    ("publish_date", "2023-02-24", "2023-02-24"), ("published", "yesterday", nil),
  ])
  func aDateIsReadInTheFormsOfScrapers(name: String, text: String, date: String?) throws {
    let found = try page(#"{"text":"t","\#(name)":"\#(text)"}"#).published?.edtf
    if let date { #expect(found?.hasPrefix(date) == true) } else { #expect(found == nil) }
  }

  @Test func whatIsKnownOfAPageIsKept() throws {
    let page = try page(#"{"link":"l","headline":"h","text":"t","lang":"vi-VN"}"#)
    #expect((page.url, page.title, page.language) == ("l", "h", .vietnamese))
    #expect(try self.page(#"{"text":"t","lang":"fr"}"#).language == .other)
  }

  @Test func fieldsAreSettable() throws {
    var fields = JSONLinesFields()
    for name in JSONLinesFields.names + ["colour"] {
      let isField = fields.set(name, to: ["x-" + name])
      #expect(isField == (name != "colour"))
    }
    let page = try page(#"{"x-text":"abc","text":"no","x-url":"u","x-title":"h"}"#, fields)
    #expect((page.bytes, page.url, page.title) == (Array("abc".utf8), "u", "h"))
    #expect(fields.identity(of: try JSONParser.parse(#"{"id":"no","x-document":"x"}"#)) == "x")
  }

  @Test func aLineWithoutContentIsRefused() {
    #expect(throws: ReadFailure.self) { try page(#"{"id":"x"}"#) }
  }
}
