import Foundation
import Model
import Testing

@testable import Extraction

/// A text in which `[[...]]` marks every place mention, and the other forms in which it must read the same.
struct PlaceMentionExample: Sendable, CustomTestStringConvertible {
  enum Form: String, Sendable, CaseIterable {
    case printed, decomposed
    /// `hoà` for `hòa`.
    case oldTones
    /// All capitals, as in headlines.
    case capitals
    /// Typed without marks.
    case bare
  }

  var marked: String
  var language: Language
  var form = Form.printed

  var testDescription: String { form == .printed ? marked : "\(form.rawValue): \(marked)" }

  /// The example in its own form and those that always hold, with more on request.
  static func forms(_ marked: String, _ language: Language, _ more: [Form]) -> [PlaceMentionExample] {
    let always: [Form] = language == .vietnamese ? [.printed, .decomposed, .oldTones] : [.printed, .decomposed]
    return (always + more).map { PlaceMentionExample(marked: marked, language: language, form: $0) }
  }

  private var formed: String {
    switch form {
    case .printed: marked
    case .decomposed: marked.decomposedStringWithCanonicalMapping
    case .oldTones: Self.withOldTones(marked)
    case .capitals: marked.uppercased()
    case .bare: Self.bare(marked)
    }
  }

  /// The text and the UTF-8 spans that were marked, both composed as readers do.
  var parsed: (text: String, expected: [String]) {
    let composed = formed.precomposedStringWithCanonicalMapping
    var text = ""
    var expected: [String] = []
    for (index, piece) in composed.components(separatedBy: "[[").enumerated() {
      guard index > 0 else {
        text += piece
        continue
      }
      let parts = piece.components(separatedBy: "]]")
      expected.append("\(text.utf8.count) \(parts[0])")
      text += parts.joined()
    }
    return (text, expected)
  }

  /// Start and text of every place mention.
  var found: [String] {
    mentions.filter { $0.kind == .place }.map { "\($0.range.start) \($0.text)" }
  }

  var mentions: [Mention] { Pages.extract(parsed.text, language).mentions }

  private static func bare(_ text: String) -> String {
    String(
      text.replacingOccurrences(of: "đ", with: "d").replacingOccurrences(of: "Đ", with: "D")
        .decomposedStringWithCanonicalMapping.unicodeScalars.filter { !$0.properties.isDiacritic }.map(Character.init))
  }

  private static func withOldTones(_ text: String) -> String {
    let pairs = [
      "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ",
      "ụy": "uỵ", "òe": "oè", "óe": "oé", "ỏe": "oẻ", "õe": "oẽ", "ọe": "oẹ",
    ]
    var words = text.components(separatedBy: " ")
    for index in words.indices {
      for (new, old) in pairs where words[index].contains(new) {
        let rest = words[index].components(separatedBy: new).last?.first { $0.isLetter }
        if rest == nil { words[index] = words[index].replacingOccurrences(of: new, with: old) }
      }
    }
    return words.joined(separator: " ")
  }
}
