package import Model

/// Samples a text's word sequences.
package enum TextSketcher {
  /// Words of a sequence: a Vietnamese word is one or two syllables, so that five syllables say about as much as three
  /// English words.
  static func length(_ language: Language) -> Int { language == .vietnamese ? 5 : 3 }

  /// The sketch of a text's words and numbers without case, marks and punctuation; nil for a text shorter than a
  /// sequence. Linear, but for sorting the hashes.
  package static func make(_ text: SourceText, language: Language) -> TextSketch? {
    let words = Tokenizer.tokens(text, in: TextRange(0, text.count)).filter { $0.kind != .mark }.map(\.bare)
    let length = length(language)
    guard words.count >= length else { return nil }
    var hashes: Set<UInt32> = []
    for start in 0...(words.count - length) {
      var hash = StableHash()
      for word in words[start..<start + length] { withUnsafeBytes(of: word.littleEndian) { hash.add($0) } }
      hashes.insert(UInt32(truncatingIfNeeded: hash.value >> 32))
    }
    return TextSketch(hashes)
  }
}
