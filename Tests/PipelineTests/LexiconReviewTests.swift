import Foundation
import Lexicons
import Model
import Testing

@testable import Pipeline

@Suite struct LexiconReviewTests {
  private func review(_ table: String, _ text: String) throws -> [String] {
    let file = LexiconFile(name: table, bytes: Array(text.utf8))
    return try LexiconReview.files([file]).findings.map(\.description)
  }

  /// Every row of the built-in tables passes what a user's rows pass.
  @Test func theBuiltInTablesAreSound() {
    let found = LexiconReview(Overlay.embedded()).findings.map(\.description)
    let silences = found.filter { $0.hasPrefix("cues.tsv:") && $0.contains("in its counterexample") }
    #expect(found.filter { !silences.contains($0) } == [])
    withKnownIssue("some cues are read in their counterexamples and set aside later", isIntermittent: true) {
      #expect(silences == [])
    }
  }

  @Test func aCueIsReadInItsExample() throws {
    let head = "kind\tvalue\tlanguage\tpattern\texample\tcounterexample\n"
    #expect(try review("cues.tsv", head + "win\t\ten\thoisted the flag of\tHue hoisted the flag of the list\n") == [])
    #expect(
      try review("cues.tsv", head + "win\t\ten\thoisted the flag of\tHue lowered the flag\n")
        == ["cues.tsv:2: not read in its example “Hue lowered the flag”"])
    #expect(
      try review("cues.tsv", head + "win\t\ten\thoisted\tHue hoisted it\tthey won|they hoisted a sail\n")
        == ["cues.tsv:2: read in its counterexample “they hoisted a sail”"])
  }

  @Test func theNameOfAnAwardIsReadInItsExample() throws {
    let head = "programme\taward\tstrength\tlanguage\tpattern\texample\tcounterexample\n"
    #expect(try review("award-names.tsv", head + "icf\ttop7\tshort\ten\tproud seven\tthe proud seven\tseven\n") == [])
    #expect(
      try review("award-names.tsv", head + "icf\ttop7\tshort\ten\tproud seven\tthe seven\tone proud seven\n") == [
        "award-names.tsv:2: not read in its example “the seven”",
        "award-names.tsv:2: read in its counterexample “one proud seven”",
      ])
  }

  @Test func anEngineTakesTables() throws {
    let tables = [
      Engine.WordTable(name: "programmes.tsv", content: Array("id\tenglish\nreef\tReef Prize\n".utf8)),
      Engine.WordTable(
        name: "awards.tsv", content: Array("programme\tid\tenglish\tkind\nreef\tprize\tReef Prize\ttitle\n".utf8)),
      Engine.WordTable(
        name: "award-names.tsv",
        content: Array("programme\taward\tstrength\tlanguage\tpattern\nreef\tprize\tname\ten\treef prize\n".utf8)),
    ]
    let text = SourceText("Hue won the Reef Prize 2030.")
    let article = Article(
      document: "a", language: .english, text: text,
      blocks: [Block(.paragraph, TextRange(0, text.count), language: .english)])
    let engine = try Engine(lexicon: tables)
    let claims = engine.claims(in: article)
    #expect(
      claims.map { "\($0.programme)/\($0.award)/\($0.edition ?? 0) \($0.recipient.id)" } == ["reef/prize/2030 vn-hue"])
    #expect(engine.records(from: claims).map(\.programme.name.english) == ["Reef Prize"])
    #expect(try Engine().claims(in: article).isEmpty)
  }

  @Test func anEngineRefusesTablesAndSaysAllThatIsWrong() throws {
    let table = Engine.WordTable(name: "programmes.tsv", content: Array("id\tcolour\nA\tred\n".utf8))
    let error = try #require(throws: EngineError.self) { try Engine(lexicon: [table]) }
    #expect(error.code == "lexicon")
    let lines = (error.detail ?? "").split(separator: "\n")
    #expect(lines.count > 2 && lines.allSatisfy { $0.hasPrefix("programmes.tsv:") }, "\(lines)")
  }
}
