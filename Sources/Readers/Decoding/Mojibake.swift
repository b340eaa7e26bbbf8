/// Text that was decoded wrongly before it was saved as UTF-8: UTF-8 read as windows-1252 (`BÃ¬nh DÆ°Æ¡ng`), or a legacy
/// Vietnamese encoding read as Latin-1 (`B×nh D­¬ng`, `Bình Döông`).
enum Mojibake {
  /// Fewer broken places than this are left alone: they may be quoted on purpose.
  private static let fewest = 3

  /// The text as it was meant, and what was wrong with it; nil when nothing was. One pass over clean text.
  static func repaired(_ text: [UInt8]) -> (bytes: [UInt8], charset: String, warning: String)? {
    let signs = Signs(text)
    guard signs.latin >= fewest, signs.vietnamese * 8 <= signs.latin else { return nil }
    if signs.pairs >= fewest, let twice = decodedTwice(text) { return (twice, "utf-8", "double-encoded") }
    let words = CharsetGuess.markedWords(text).compactMap { windows1252Bytes($0) }
    guard let charset = CharsetGuess.vietnamese(words: words.map { $0[...] }) else { return nil }
    return (reread(text, as: charset), charset.rawValue, "wrong-charset")
  }

  /// What a first pass counts.
  private struct Signs {
    /// Letters and marks of Latin-1's upper half.
    var latin = 0
    /// Letters that only Vietnamese has.
    var vietnamese = 0
    /// A letter that leads in UTF-8 before a character that follows there.
    var pairs = 0

    init(_ text: [UInt8]) {
      var latin = 0
      var vietnamese = 0
      var pairs = 0
      text.withUnsafeBytes { buffer in
        var index = 0
        while index + 2 < buffer.count {
          while index + 8 <= buffer.count,
            buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
          { index += 8 }
          guard index + 2 < buffer.count else { return }
          let byte = buffer[index]
          if byte < 0x80 {
            index += 1
            continue
          }
          if byte == 0xc2 || byte == 0xc3 {
            latin += 1
            let next = buffer[index + 2]
            if byte == 0xc3, (0x82...0xb4).contains(buffer[index + 1]), [0xc2, 0xe2, 0xc5, 0xc6, 0xcb].contains(next) {
              pairs += 1
            }
          } else if byte == 0xe1, buffer[index + 1] == 0xba || buffer[index + 1] == 0xbb {
            vietnamese += 1
          }
          index += byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
        }
      }
      self.latin = latin
      self.vietnamese = vietnamese
      self.pairs = pairs
    }
  }

  /// Every run of non-ASCII characters that is UTF-8 when written as windows-1252, so written.
  private static func decodedTwice(_ text: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var fixed = 0
    var kept = 0
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, text[index] < 0x80 { index += 1 }
      out.append(contentsOf: text[start..<index])
      let run = index
      while index < text.count, text[index] >= 0x80 { index += 1 }
      guard index > run else { break }
      if let bytes = windows1252Bytes(text[run..<index]), bytes.count > 1, UTF8Text.firstError(bytes) == nil {
        out.append(contentsOf: bytes)
        fixed += 1
      } else {
        out.append(contentsOf: text[run..<index])
        // A no-break space or a quotation mark added later does not speak against it.
        if index - run > 3 { kept += 1 }
      }
    }
    return fixed >= fewest && kept * 4 <= fixed ? out : nil
  }

  /// The text with its Latin-1 characters read as another encoding; what windows-1252 does not have stays.
  private static func reread(_ text: [UInt8], as charset: LegacyCharset) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var pending: [UInt8] = []
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if let byte = byte(scalar.value) {
        pending.append(byte)
      } else {
        charset.append(pending, to: &out)
        pending.removeAll(keepingCapacity: true)
        UTF8Text.append(scalar.value, to: &out)
      }
    }
    charset.append(pending, to: &out)
    return out
  }

  /// The text as windows-1252 bytes; nil when a character is not in it.
  private static func windows1252Bytes(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard let byte = byte(scalar.value) else { return nil }
      out.append(byte)
    }
    return out
  }

  /// The five bytes windows-1252 has nothing for are the C1 controls they look like.
  private static func byte(_ scalar: UInt32) -> UInt8? { scalar < 0x100 ? UInt8(scalar) : backwards[scalar] }

  private static let backwards: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for (offset, scalar) in Windows1252.c1.enumerated() { if let scalar { table[scalar] = UInt8(0x80 + offset) } }
    return table
  }()
}
