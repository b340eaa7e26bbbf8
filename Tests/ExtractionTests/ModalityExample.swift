import Foundation
import Model
import TestSupport
import Testing

@testable import Extraction

/// A statement of `Tests/Examples/modality.tsv`: what it claims, or the reason for which it is dismissed.
struct ModalityExample: Sendable, CustomTestStringConvertible {
  var line: Int
  var language: Language
  /// `aspired`, `scheduled`, `negated`, `process`; `silent` where no statement is made at all; else claims.
  var outcome: String
  var text: String

  var testDescription: String { "\(line) \(text)" }
  var isClaim: Bool { outcome.contains("/") }

  static let published = "2023-02-15"

  static let all: [ModalityExample] = {
    let file = Repository.root.appending(path: "Tests/Examples/modality.tsv")
    let text = String(decoding: (try? Repository.bytes(file)) ?? [], as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count == 3, !line.hasPrefix("#") else { return nil }
      return ModalityExample(
        line: index + 1, language: cells[0] == "vi" ? .vietnamese : .english, outcome: cells[1], text: cells[2])
    }
  }()

  func extraction(_ rewritten: (String) -> String = { $0 }) -> Extraction {
    Pages.extract(rewritten(text), language, published: Self.published)
  }
}
