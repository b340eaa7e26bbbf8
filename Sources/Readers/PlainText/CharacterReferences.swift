/// Character references that scrapers leave in text: `&amp;`, `&#7843;`, `&ndash;`.
enum CharacterReferences {
  private static let named: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3c, "gt": 0x3e, "quot": 0x22, "apos": 0x27, "nbsp": 0x20, "ndash": 0x2013, "mdash": 0x2014,
    "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201c, "rdquo": 0x201d, "hellip": 0x2026, "bull": 0x2022,
    "middot": 0xb7,
    "copy": 0xa9, "reg": 0xae, "trade": 0x2122, "laquo": 0xab, "raquo": 0xbb, "deg": 0xb0,
  ]
  private static let longestName = 8

  /// The text with its references replaced; the text itself when it has none. An unknown name stays as it is.
  static func replaced(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0x26) else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == 0x26, let (scalar, end) = reference(text, index + 1) {
        UTF8Text.append(scalar, to: &out)
        index = end
      } else {
        out.append(text[index])
        index += 1
      }
    }
    return out
  }

  private static func reference(_ text: [UInt8], _ start: Int) -> (UInt32, Int)? {
    guard let end = text[start..<min(text.count, start + longestName + 1)].firstIndex(of: 0x3b) else { return nil }
    let name = text[start..<end]
    guard name.first == 0x23 else {
      return named[String(decoding: name, as: UTF8.self)].map { ($0, end + 1) }
    }
    let digits = String(decoding: name.dropFirst(), as: UTF8.self)
    let isHex = digits.first == "x" || digits.first == "X"
    guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else { return nil }
    if (0x80...0x9f).contains(value) { return Windows1252.c1[Int(value) - 0x80].map { ($0, end + 1) } }
    return value >= 0x20 && Unicode.Scalar(value) != nil ? (value, end + 1) : nil
  }
}
