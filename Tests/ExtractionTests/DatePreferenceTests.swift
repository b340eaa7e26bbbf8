import Model
import Testing

@testable import Extraction

/// What a bare date becomes when the reader asks for the past, for the future, or for neither.
@Suite struct DatePreferenceTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var text: String
    var language: Language = .vietnamese
    var past: String
    var future: String
    /// Where the two are equally bare, the past unless told otherwise.
    var nearest: String? = nil
    var testDescription: String { text }
  }

  /// Tuesday, 12 February 2013.
  static let published = "2013-02-12"

  static let examples: [Example] = [
    Example(text: "thứ Sáu", past: "2013-02-08", future: "2013-02-15"),
    Example(text: "thứ ba", past: "2013-02-12", future: "2013-02-19"),
    Example(text: "ngày 15/2", past: "2012-02-15", future: "2013-02-15", nearest: "2013-02-15"),
    Example(text: "tháng 12", past: "2012-12", future: "2013-12"),
    Example(text: "quý 3", past: "2012-07/2012-09", future: "2013-07/2013-09"),
    Example(text: "Quốc khánh", past: "2012-09-02", future: "2013-09-02"),
    Example(text: "cuối tuần", past: "2013-02-09/2013-02-10", future: "2013-02-16/2013-02-17"),
    Example(text: "ngày 20", past: "2013-01-20", future: "2013-02-20"),
    Example(text: "Monday", language: .english, past: "2013-02-11", future: "2013-02-18"),
    Example(text: "March 3", language: .english, past: "2012-03-03", future: "2013-03-03", nearest: "2013-03-03"),
    // Tense and what is printed win.
    Example(text: "The vote was held on Monday.", language: .english, past: "2013-02-11", future: "2013-02-11"),
    Example(text: "Hội nghị sẽ họp ngày 15/2.", past: "2013-02-15", future: "2013-02-15"),
    Example(text: "ngày 3/3/2012", past: "2012-03-03", future: "2012-03-03"),
  ]

  @Test(arguments: examples, DatePreference.allCases)
  func aBareDateFollowsThePreference(_ example: Example, _ preference: DatePreference) {
    var extractor = Pages.extractor
    extractor.preference = preference
    let article = Pages.article(example.text, example.language, published: Self.published)
    let dates = extractor.extract(article).mentions.compactMap {
      if case .date(let value, _) = $0.value { value.edtf } else { nil }
    }
    let expected =
      switch preference {
      case .nearest: example.nearest ?? example.past
      case .past: example.past
      case .future: example.future
      }
    #expect(dates == [expected])
  }
}
