internal import Text

/// Text that was decoded wrongly before it was saved as UTF-8: UTF-8 read as windows-1252 (`BÃ¬nh DÆ°Æ¡ng`), or a legacy
/// Vietnamese encoding read as Latin-1 (`B×nh D­¬ng`, `Bình Döông`).
enum Mojibake {
  /// Fewer broken runs than this are left alone: they may be quoted on purpose.
  private static let fewestRuns = 3

  /// The text as it was meant, and what was wrong with it; nil when nothing was.
  static func repaired(_ text: [UInt8]) -> (bytes: [UInt8], charset: String, warning: String)? {
    // Only characters of windows-1252's upper half take part; text without enough of them is left at once.
    var latin = 0
    var vietnamese = 0
    text.withUnsafeBufferPointer { buffer in
      var index = 0
      while index + 1 < buffer.count {
        let byte = buffer[index]
        if byte == 0xc2 || byte == 0xc3 {
          latin += 1
        } else if byte == 0xe1, buffer[index + 1] == 0xba || buffer[index + 1] == 0xbb {
          vietnamese += 1
        }
        index += byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      }
    }
    guard latin >= fewestRuns, vietnamese * 8 <= latin else { return nil }
    if let twice = decodedTwice(text) { return (twice, "utf-8", "double-encoded") }
    guard let bytes = windows1252Bytes(text), let charset = CharsetGuess.vietnamese(bytes) else { return nil }
    return (charset.decode(bytes), charset.rawValue, "wrong-charset")
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
      if let bytes = windows1252Bytes(Array(text[run..<index])), bytes.count > 1, UTF8Text.firstError(bytes) == nil {
        out.append(contentsOf: bytes)
        fixed += 1
      } else {
        out.append(contentsOf: text[run..<index])
        // A no-break space or a quotation mark added later does not speak against it.
        if index - run > 3 { kept += 1 }
      }
    }
    return fixed >= fewestRuns && kept * 4 <= fixed ? out : nil
  }

  /// The text as windows-1252 bytes; nil when a character is not in it.
  private static func windows1252Bytes(_ text: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar.value < 0x80 || (0xa0...0xff).contains(scalar.value) {
        out.append(UInt8(scalar.value))
      } else if let byte = backwards[scalar.value] {
        out.append(byte)
      } else if (0x80..<0xa0).contains(scalar.value) {
        out.append(UInt8(scalar.value))
      } else {
        return nil
      }
    }
    return out
  }

  private static let backwards: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for (offset, scalar) in Windows1252.c1.enumerated() { if let scalar { table[scalar] = UInt8(0x80 + offset) } }
    return table
  }()
}
