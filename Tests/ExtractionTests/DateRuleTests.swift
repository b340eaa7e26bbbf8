import Lexicons
import Model
import Testing

@testable import Extraction
@testable import Text

/// The examples that stand with the rules.
@Suite struct DateRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var text: String
    var testDescription: String { "\(rule): \(text)" }
  }

  static let examples = DateRules.all.flatMap { rule in rule.examples.map { Case(rule: rule.id, text: $0) } }
  static let counterexamples = DateRules.all.flatMap { rule in
    rule.counterexamples.map { Case(rule: rule.id, text: $0) }
  }

  private static func dates(_ example: Case) -> (symbols: [DateSymbol], tokens: Int) {
    let language: Language = example.rule.hasPrefix("en/") ? .english : .vietnamese
    let sentences = Pages.sentences(example.text, language)
    #expect(sentences.count == 1)
    return (sentences[0].dates, sentences[0].tokens.count)
  }

  @Test(arguments: examples)
  func readsTheWhole(_ example: Case) {
    let (symbols, tokens) = Self.dates(example)
    #expect(symbols.map(\.rule) == [example.rule])
    #expect(symbols.map(\.full) == [Span(0, tokens)])
  }

  @Test(arguments: counterexamples)
  func staysSilent(_ example: Case) {
    let (symbols, _) = Self.dates(example)
    #expect(!symbols.contains { $0.rule == example.rule })
  }

  @Test func rulesHaveNamesOfTheirOwn() {
    let ids = DateRules.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.split(separator: "/").dropFirst().first == "date") }
  }

  @Test(arguments: DateRules.all.map(\.id))
  func hasCounterexamples(_ id: String) {
    #expect(DateRules.all.first { $0.id == id }.map { !$0.counterexamples.isEmpty } ?? false)
  }
}
