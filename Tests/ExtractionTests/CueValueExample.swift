import Model
import Testing

@testable import Extraction

/// A text and the values that mentions of one kind give, in order.
struct CueValueExample: Sendable, CustomTestStringConvertible {
  var text: String
  var language: Language
  var expected: [String]
  var reason = ""

  var testDescription: String { text }

  static func vi(_ text: String, _ expected: String...) -> CueValueExample {
    CueValueExample(text: text, language: .vietnamese, expected: expected)
  }

  static func en(_ text: String, _ expected: String...) -> CueValueExample {
    CueValueExample(text: text, language: .english, expected: expected)
  }

  func rewritten(_ spelling: (String) -> String) -> CueValueExample {
    var copy = self
    copy.text = spelling(text)
    return copy
  }

  func because(_ reason: String) -> CueValueExample {
    var copy = self
    copy.reason = reason
    return copy
  }

  /// `5 in a row`, `2`: how often.
  var recurrences: [String] {
    Pages.extract(text, language).mentions.compactMap {
      guard case .recurrence(let count, let consecutive) = $0.value else { return nil }
      return "\(count)" + (consecutive ? " in a row" : "")
    }
  }

  /// `3`, `+5`, `-2`: a place, or places gained or lost.
  var ranks: [String] {
    Pages.extract(text, language).mentions.compactMap {
      guard case .rank(let rank, let change) = $0.value else { return nil }
      return rank.map(String.init) ?? change.map { $0 > 0 ? "+\($0)" : "\($0)" }
    }
  }
}
