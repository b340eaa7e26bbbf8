import Foundation
import Model
import Testing

@testable import Extraction
@testable import Text

/// A text and the dates it holds, in order; brackets in the text, where there are any, stand around their phrases.
struct DateExample: Sendable, CustomTestStringConvertible {
  var text: String
  var language: Language
  var published: String?
  var expected: [String]
  /// The phrases that are to be marked; empty where the example says nothing of them.
  var phrases: [String]

  var testDescription: String { text }

  /// Pages of the examples appeared on a Saturday unless they say otherwise.
  static let usual = "2023-02-25"

  init(text: String, language: Language, published: String?, expected: [String]) {
    self.text = text.filter { $0 != "⟦" && $0 != "⟧" }
    self.language = language
    self.published = published
    self.expected = expected
    phrases = text.split(separator: "⟦", omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: "⟧").first.map(String.init)
    }
  }

  static func vi(_ text: String, published: String? = usual, _ expected: String...) -> DateExample {
    DateExample(text: text, language: .vietnamese, published: published, expected: expected)
  }

  static func en(_ text: String, published: String? = usual, _ expected: String...) -> DateExample {
    DateExample(text: text, language: .english, published: published, expected: expected)
  }

  var found: [String] { Self.found(text, language, published) }

  /// The form as decomposed bytes, composed by the reader.
  var foundDecomposed: [String] {
    let bytes = NFC.compose(Array(text.decomposedStringWithCanonicalMapping.utf8))
    return Self.found(String(decoding: bytes, as: UTF8.self), language, published)
  }

  var foundUpper: [String] { Self.found(text.uppercased(), language, published) }

  var foundOldTones: [String] { Self.found(OldTones.of(text), language, published) }

  var foundPhrases: [String] {
    Pages.extract(text, language, published: published).mentions.filter { $0.kind == .date }.map(\.text)
  }

  private static func found(_ text: String, _ language: Language, _ published: String?) -> [String] {
    Pages.extract(text, language, published: published).mentions.compactMap {
      if case .date(let value, _) = $0.value { value.edtf } else { nil }
    }
  }
}

/// Vietnamese with the tone on the second vowel of oa, oe and uy at the end of a syllable, as many pages print it.
enum OldTones {
  private static let pairs: [(String, String)] = [
    ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ"),
    ("õe", "oẽ"), ("ọe", "oẹ"), ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
  ]

  static func of(_ text: String) -> String {
    pairs.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }
}
