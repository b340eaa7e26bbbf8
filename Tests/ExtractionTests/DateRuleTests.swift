import Foundation
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

  private static func dates(
    _ example: Case, _ change: (String) -> String = { $0 }
  ) -> (symbols: [DateSymbol], tokens: Int) {
    let language: Language = example.rule.hasPrefix("en/") ? .english : .vietnamese
    let sentences = Pages.sentences(change(example.text), language)
    #expect(sentences.count == 1)
    return (sentences[0].dates, sentences[0].tokens.count)
  }

  @Test(arguments: examples)
  func readsTheWhole(_ example: Case) {
    let (symbols, tokens) = Self.dates(example)
    #expect(symbols.map(\.rule) == [example.rule])
    #expect(symbols.map(\.full) == [Span(0, tokens)])
  }

  /// Every example has a value once the page is dated, but for those that need a date named before.
  @Test(arguments: examples)
  func givesAValue(_ example: Case) {
    let language: Language = example.rule.hasPrefix("en/") ? .english : .vietnamese
    let first = language == .english ? "On 3 May 2020 it rained.\n" : "Ngày 3/5/2020 có mưa.\n"
    let mentions = Pages.extract(first + example.text, language, published: "2023-02-25").mentions
    let dates = mentions.filter { $0.kind == .date }
    #expect(dates.count == 2)
    #expect(dates.last?.text == example.text)
  }

  @Test(arguments: examples)
  func readsEverySpelling(_ example: Case) {
    for change in Spelling.allCases {
      let (symbols, tokens) = Self.dates(example, change.apply)
      #expect(symbols.map(\.full) == [Span(0, tokens)], "\(change)")
    }
  }

  /// Spellings of one text that mean the same.
  enum Spelling: CaseIterable {
    case decomposed, upper, oldTones, toneless

    func apply(_ text: String) -> String {
      switch self {
      case .decomposed: text.decomposedStringWithCanonicalMapping
      case .upper: text.uppercased()
      case .oldTones: OldTones.of(text)
      case .toneless:
        text.decomposedStringWithCanonicalMapping.unicodeScalars
          .filter { !(0x300...0x36f).contains($0.value) }
          .map { $0 == "đ" ? "d" : $0 == "Đ" ? "D" : String($0) }.joined()
      }
    }
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
