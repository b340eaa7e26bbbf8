internal import Foundation

/// The names of a recipient as they are compared: without case, marks, punctuation and kind of place.
package struct RecipientNames: Hashable, Sendable {
  /// Names shorter than this are compared whole only: "Hue" stands inside too many others.
  private static let shortestPart = 5

  /// Folded, sorted, never empty strings.
  package let folded: [String]

  package init(english: String?, vietnamese: String?) {
    folded = Set([english, vietnamese].compactMap { $0.map(Self.fold) }).subtracting([""]).sorted()
  }

  /// True when a name in either language is equal, or one is a run of words of the other.
  package func matches(_ other: RecipientNames) -> Bool {
    folded.contains { name in
      other.folded.contains { candidate in
        name == candidate
          || (name.utf8.count >= Self.shortestPart && candidate.utf8.count >= Self.shortestPart
            && (" \(name) ".contains(" \(candidate) ") || " \(candidate) ".contains(" \(name) ")))
      }
    }
  }

  /// Words for a kind of place, longest first, which stand before or after a name in either language.
  private static let kinds: [[String]] = [
    "regional municipality of", "city of", "town of", "county of", "province of", "region of", "greater city of",
    "vung thong minh", "thanh pho", "thi xa", "thu do", "smart city", "the", "tinh", "vung", "huyen", "tp", "tx",
    "quan", "city", "county", "region", "province", "township", "municipality",
  ].map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }

  /// How many kinds are taken off each end: "the city of" and the like are two.
  private static let layers = 3

  static func fold(_ name: String) -> String {
    var words = words(of: name)
    for _ in 0..<layers {
      if let kind = kinds.first(where: { words.count > $0.count && words.starts(with: $0) }) {
        words.removeFirst(kind.count)
      }
      if let kind = kinds.first(where: { words.count > $0.count && words.suffix($0.count).elementsEqual($0) }) {
        words.removeLast(kind.count)
      }
    }
    return words.joined(separator: " ")
  }

  /// The words of a name in lower case without marks; what stands in parentheses is left out.
  private static func words(of name: String) -> [String] {
    var text = ""
    var depth = 0
    for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case _ where depth > 0: continue
      case "đ", "Đ", "ð", "Ð": text += "d"
      case _ where scalar.properties.generalCategory == .nonspacingMark: continue
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        text += scalar.properties.lowercaseMapping
      default: text += " "
      }
    }
    return text.split(separator: " ").map(String.init)
  }
}
