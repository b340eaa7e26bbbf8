import Model
import Testing

@testable import Extraction

/// A short page and the claims it makes, each as `programme/award/edition recipient status` and, where they hold,
/// `rank=`, `ordinal=`, `consecutive`, `on=`.
///
/// What is inferred is compared only when something inferred is expected, a date only when one is expected.
struct ClaimExample: Sendable, CustomTestStringConvertible {
  var text: String
  var language: Language
  var published: String?
  var title: String?
  var expected: [String]
  /// Why the code does not read it yet.
  var reason = ""

  var testDescription: String { text }

  static func vi(_ text: String, _ published: String?, title: String? = nil, _ expected: String...) -> ClaimExample {
    ClaimExample(text: text, language: .vietnamese, published: published, title: title, expected: expected)
  }

  static func en(_ text: String, _ published: String?, title: String? = nil, _ expected: String...) -> ClaimExample {
    ClaimExample(text: text, language: .english, published: published, title: title, expected: expected)
  }

  func because(_ reason: String) -> ClaimExample {
    var copy = self
    copy.reason = reason
    return copy
  }

  var extraction: Extraction { Pages.extract(text, language, published: published, title: title) }

  var found: [String] { ClaimLines.of(extraction.claims, besides: expected) }
}
