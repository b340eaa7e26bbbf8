import JSONText
import Model
import Streams
import Testing

@Suite struct ArticleStreamTests {
  private let article = Article(
    document: "vi/a.html", url: "https://a.example", title: "Tiêu đề", published: DateValue(edtf: "2023-02-24T11:47"),
    publishedBy: "meta:article:published_time", language: .vietnamese, site: "A", byline: nil,
    text: SourceText("Một\nTwo"),
    blocks: [
      Block(.heading, TextRange(0, 5), language: .vietnamese), Block(.paragraph, TextRange(6, 9), language: .english),
    ], warnings: ["charset"], input: "0123456789abcdef")

  @Test func whatIsWrittenIsReadBack() throws {
    #expect(try Article(json: try JSONParser.parse(article.json.compact)) == article)
  }

  @Test func withoutBlocksEachLineIsAParagraph() throws {
    let line = #"{"type":"article","document":"x","language":"en","text":"  One \n\n\tTwo\n"}"#
    let read = try Article(json: try JSONParser.parse(line))
    #expect(read.text.string == "  One \n\n\tTwo\n")
    #expect(read.blocks.map { read.text[$0.range] } == ["One", "Two"])
    #expect(read.blocks.allSatisfy { $0.kind == .paragraph && $0.language == .english })
  }

  @Test(arguments: [
    #"{"document":"x"}"#, #"{"text":"x"}"#, #"{"document":"x","text":"a","published":"soon"}"#,
    #"{"document":"x","text":"a","blocks":[{"kind":"paragraph","start":0,"end":2}]}"#,
    #"{"document":"x","text":"ế","blocks":[{"kind":"paragraph","start":0,"end":1}]}"#,
    #"{"document":"x","text":"ab","blocks":[{"kind":"item","start":1,"end":2},{"kind":"item","start":0,"end":1}]}"#,
  ])
  func aLineThatDoesNotFitIsRefused(line: String) throws {
    let json = try JSONParser.parse(line)
    #expect(throws: StreamError.self) { try Article(json: json) }
  }
}

@Suite struct LineKindTests {
  @Test func theTypeSaysWhatALineIs() throws {
    func kind(_ line: String) throws -> LineKind.Kind { try LineKind(json: try JSONParser.parse(line)).kind }
    #expect(try kind(#"{"text":"t"}"#) == .page)
    #expect(try kind(#"{"type":"outcome"}"#) == .outcome)
    #expect(try kind(#"{"type":"edge"}"#) == .other("edge"))
  }

  @Test func aLineOfAScraperMayHaveAnIdOfAnyKind() throws {
    #expect(try LineKind(json: try JSONParser.parse(#"{"id":7,"type":["x"]}"#)) == LineKind(json: .members([:])))
  }
}

@Suite struct OutcomeStreamTests {
  @Test(arguments: Outcome.Status.allCases)
  func whatIsWrittenIsReadBack(status: Outcome.Status) throws {
    let outcome = Outcome(document: "a", status: status, code: "empty", detail: "no bytes")
    #expect(try Outcome(json: try JSONParser.parse(outcome.json.compact)) == outcome)
  }
}
