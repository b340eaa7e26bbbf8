internal import Model
internal import Text

/// Whether a word could be a Vietnamese syllable, marks or not: it tells `Đức Chinh`, a person, from `Đức Thomas`.
enum Syllable {
  /// Up to eight bytes of ASCII in one number, the first the lowest.
  private struct Bytes {
    var value: UInt64 = 0
    var count = 0

    init() {}

    init(_ text: String) { for byte in text.utf8.prefix(8) { append(byte) } }

    mutating func append(_ byte: UInt8) {
      value |= UInt64(byte) << UInt64(8 * count)
      count += 1
    }
  }

  private static let onsets = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l", "m", "n", "p",
    "r", "s", "t", "v", "x", "",
  ].map(Bytes.init)
  private static let codas = ["ch", "ng", "nh", "c", "m", "n", "p", "t", ""].map(Bytes.init)
  private static let nuclei = [
    "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "ieu", "iu", "oa", "oai", "oay", "oe",
    "oi", "oo", "ua", "uay", "ue", "ui", "uo", "uoi", "uou", "uu", "uy", "uya", "uye", "uyu", "ye", "yeu",
  ].map(Bytes.init)

  /// Letters of the longest syllable.
  private static let longest = 7

  static func isPossible(_ word: String) -> Bool {
    let bare = Slug.make(word)
    guard bare.utf8.count <= longest else { return false }
    return isPossible(Bytes(bare))
  }

  /// The same of a word in a text; makes no text of one in ASCII.
  static func isPossible(_ text: SourceText, _ token: Token) -> Bool {
    let range = Int(token.start)..<Int(token.end)
    var bytes = Bytes()
    for index in range {
      let byte = text.bytes[index] | 0x20
      guard text.bytes[index] < 0x80, byte >= 0x61, byte <= 0x7a else { return isPossible(text[token.range]) }
      guard bytes.count < longest else { return false }
      bytes.append(byte)
    }
    return isPossible(bytes)
  }

  private static func isPossible(_ bytes: Bytes) -> Bool {
    onsets.contains { onset in
      guard onset.count <= bytes.count, bytes.value & low(onset.count) == onset.value else { return false }
      let rhyme = bytes.value >> UInt64(8 * onset.count)
      let length = bytes.count - onset.count
      return codas.contains { coda in
        guard coda.count <= length, rhyme >> UInt64(8 * (length - coda.count)) == coda.value else { return false }
        let nucleus = rhyme & low(length - coda.count)
        return nuclei.contains { $0.value == nucleus }
      }
    }
  }

  /// The bits of so many bytes, fewer than eight.
  private static func low(_ count: Int) -> UInt64 { 1 << UInt64(8 * count) - 1 }
}
