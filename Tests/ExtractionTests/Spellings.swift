import Foundation
import Text

/// Ways to print one text that must not change what is read from it.
enum Spellings {
  /// As decomposed bytes, composed by the reader.
  static func decomposed(_ text: String) -> String {
    String(decoding: NFC.compose(Array(text.decomposedStringWithCanonicalMapping.utf8)), as: UTF8.self)
  }

  static func upper(_ text: String) -> String { text.uppercased() }

  /// Vietnamese with the tone on the second vowel, as many pages print it.
  static func oldTones(_ text: String) -> String { OldTones.of(text) }
}
