import Foundation
import TestSupport
import Testing

/// JSON Lines as scrapers write them, read by the built program.
@Suite struct ScrapedLinesTests {
  private static let text = "The town opened a library on Monday. It holds many books, and people came to see them."

  @Test func theNamesOfScrapersAreKnown() throws {
    let lines = [
      #"{"link":"https://news.example/a","headline":"A library","body":"\#(Self.text)","date":"24/02/2023 11:47"}"#,
      #"{"id":8,"type":"article","content":["\#(Self.text)"]}"#,
      #"{"id":7,"type":"news","body":"<html><body><p>\#(Self.text)</p></body></html>","lang":"en"}"#,
    ]
    let result = try Program.run("read", "-", input: lines.joined(separator: "\n"))
    #expect(result.status == 0)
    #expect(result.lines.count == 3)
    #expect(result.lines.first?.contains(#""document":"7""#) == true)
    #expect(result.text.contains(#""document":"https://news.example/a""#))
    #expect(result.text.contains(#""title":"A library""#))
    #expect(result.text.contains(#""published":"2023-02-24T11:47"#))
    #expect(!result.text.contains("<p>"))
  }

  @Test(arguments: ["read", "extract"])
  func otherNamesAreGivenByField(command: String) throws {
    let line = #"{"nr":"x1","article_body":"\#(Self.text)","text":"teaser"}"#
    let result = try Program.run(command, "-", "--field", "text=article_body", "--field", "document=nr", input: line)
    #expect(result.status == 0)
    #expect(result.text.contains(#""document":"x1""#))
    #expect(!result.text.contains("teaser"))
  }

  @Test(arguments: ["text", "colour=x", "text=", "=x"])
  func aFieldThatThereIsNotIsWrongUsage(field: String) throws {
    let result = try Program.run("read", "-", "--field", field)
    #expect(result.status == 64)
    #expect(result.errors.contains("--field"))
  }

  @Test func aCutPackedFileGivesItsLinesAndAFailure() throws {
    let folder = try TemporaryFolder()
    let line = #"{"id":"a","text":"\#(Self.text)"}"# + "\n"
    let packed = try Program.run(["-c", "-n"], input: Array(line.utf8), executable: "/bin/gzip").output
    try folder.write(packed + packed.dropLast(6), to: "cut.jsonl.gz")
    let result = try Program.run("read", folder.url.path())
    #expect(result.status == 3)
    #expect(result.text.contains(#""type":"article","document":"a""#))
    #expect(result.text.contains(#""document":"cut.jsonl.gz","status":"failed","code":"bad-gzip""#))
  }
}
