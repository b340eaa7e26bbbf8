package import Model

/// Splits text into tokens in one pass over its bytes.
///
/// Letters and digits part (`Smart21` is two tokens), so that joined and spaced spellings read alike.
/// Zero-width and bidirectional controls and soft hyphens vanish inside a word; full-width digits count as digits.
package enum Tokenizer {
  /// Tokens of a range of the text. Linear; 40 bytes a token.
  package static func tokens(_ text: SourceText, in range: TextRange) -> Tokens {
    // No token is empty.
    var buffer = TokenBuffer(room: min(range.count, 512))
    buffer.read(text, in: range)
    return buffer.take()
  }

  /// Appends the tokens of a range of bytes.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: TextRange, into buffer: inout TokenBuffer,
    _ marker: inout some TokenMarker
  ) {
    var scanner = Scanner(bytes: bytes, position: range.start, end: range.end)
    scanner.run(into: &buffer, &marker)
  }

  package static func tokens(_ string: String) -> Tokens {
    let text = SourceText(string)
    return tokens(text, in: TextRange(0, text.count))
  }

  /// The keys of the words and numbers of a plain name, and those without diacritics; marks are dropped.
  ///
  /// Appends to arrays of the caller, who can use them again: this is how tens of thousands of names are loaded.
  package static func keys(
    of name: UnsafeBufferPointer<UInt8>, into keys: inout [UInt64], bare: inout [UInt64]
  ) {
    var scanner = Scanner(bytes: name, position: 0, end: name.count)
    scanner.keys(into: &keys, bare: &bare)
  }

  /// The key a mark token carries.
  package static func key(mark: Unicode.Scalar) -> UInt64 { UInt64(mark.value) }
}

private struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  let end: Int
  private let fold = LetterFold.shared

  init(bytes: UnsafeBufferPointer<UInt8>, position: Int, end: Int) {
    self.bytes = bytes
    self.position = position
    self.end = end
  }

  /// Decodes the scalar at an offset and its length; malformed bytes give U+FFFD and length 1.
  @inline(__always)
  private func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead < 0xe0, offset + 1 < end {
      return (UInt32(lead & 0x1f) << 6 | UInt32(bytes[offset + 1] & 0x3f), 2)
    }
    if lead < 0xf0, offset + 2 < end {
      return (
        UInt32(lead & 0x0f) << 12 | UInt32(bytes[offset + 1] & 0x3f) << 6 | UInt32(bytes[offset + 2] & 0x3f), 3
      )
    }
    if lead >= 0xf0, offset + 3 < end {
      let high = UInt32(lead & 0x07) << 18 | UInt32(bytes[offset + 1] & 0x3f) << 12
      return (high | UInt32(bytes[offset + 2] & 0x3f) << 6 | UInt32(bytes[offset + 3] & 0x3f), 4)
    }
    return (0xfffd, 1)
  }

  private func isInvisible(_ value: UInt32) -> Bool {
    value == 0xad || value == 0xfeff || (0x200b...0x200f).contains(value) || (0x202a...0x202e).contains(value)
      || (0x2060...0x2069).contains(value)
  }

  private func isSpace(_ value: UInt32) -> Bool {
    value <= 0x20 || value == 0x85 || value == 0xa0 || (0x2000...0x200a).contains(value) || value == 0x2028
      || value == 0x2029 || value == 0x202f || value == 0x205f || value == 0x3000
  }

  /// Quotation marks and dashes, which are no letters: the look-up of other scripts is slow.
  private func isPunctuation(_ value: UInt32) -> Bool { (0x2010...0x2064).contains(value) }

  private func digit(_ value: UInt32) -> Int32? {
    if value >= 0x30 && value <= 0x39 { return Int32(value - 0x30) }
    if value >= 0xff10 && value <= 0xff19 { return Int32(value - 0xff10) }
    return nil
  }

  mutating func run(into result: inout TokenBuffer, _ marker: inout some TokenMarker) {
    var spaced = true
    while position < end {
      let lead = bytes[position]
      // Most bytes of news are ASCII letters and spaces.
      if lead < 0x80 {
        if lead <= 0x20 {
          spaced = true
          position += 1
          continue
        }
        if lead | 0x20 >= 0x61, lead | 0x20 <= 0x7a {
          word(spaced, into: &result)
        } else if lead >= 0x30, lead <= 0x39 {
          result.append(number(spaced))
        } else {
          result.append(mark(UInt32(lead), 1, spaced))
        }
      } else {
        let (value, length) = scalar(at: position)
        if isSpace(value) || isInvisible(value) {
          spaced = spaced || isSpace(value)
          position += length
          continue
        }
        if !isPunctuation(value), fold(value).quality != 0 {
          word(spaced, into: &result)
        } else if digit(value) != nil {
          result.append(number(spaced))
        } else {
          result.append(mark(value, length, spaced))
        }
      }
      result.markLast(&marker)
      spaced = false
    }
  }

  mutating func keys(into keys: inout [UInt64], bare: inout [UInt64]) {
    while position < end {
      let (value, length) = scalar(at: position)
      if fold(value).quality != 0 {
        let word = word()
        keys.append(word.key)
        bare.append(word.bare)
      } else if digit(value) != nil {
        let token = number(false)
        keys.append(token.key)
        bare.append(token.bare)
      } else {
        position += length
      }
    }
  }

  @inline(__always)
  private mutating func mark(_ value: UInt32, _ length: Int, _ spaced: Bool) -> Token {
    let start = position
    position += length
    let key = UInt64(value == 0x2019 || value == 0x2018 ? 0x27 : value)
    return Token(start: start, end: position, kind: .mark, spaceBefore: spaced, key: key, bare: key)
  }

  private mutating func number(_ spaced: Bool) -> Token {
    let start = position
    var total: Int32 = 0
    while position < end {
      let (value, length) = scalar(at: position)
      guard let digit = digit(value) else { break }
      total = total < 0 || total > 99_999_999 ? -1 : total * 10 + digit
      position += length
    }
    let key = WordKey.number(total)
    return Token(start: start, end: position, kind: .number, spaceBefore: spaced, key: key, bare: key, number: total)
  }

  /// A word as it is read, in four numbers, which a function gives back in registers.
  private struct Word {
    var key: UInt64
    var bare: UInt64
    var last: Int
    /// Bit 0 for a capital at the begin, bit 1 for capitals alone.
    var capitals: UInt64
  }

  /// Makes the token where it stays: read back from another place so soon after its parts, it would wait for them.
  @inline(__always)
  private mutating func word(_ spaced: Bool, into result: inout TokenBuffer) {
    let start = position
    let word = word()
    result.append(
      Token(
        start: start, end: word.last, kind: .word, isCapitalised: word.capitals & 1 != 0,
        isUpper: word.capitals & 2 != 0, spaceBefore: spaced, key: word.key, bare: word.bare))
  }

  @inline(__always)
  private mutating func word() -> Word {
    let start = position
    var next = start
    // Up to the first letter beyond ASCII a word and its form without marks are one.
    var key = WordKey()
    var small: UInt8 = 0
    while next < end, Self.isLetter(bytes[next]) {
      small |= bytes[next] & 0x20
      key.add(UInt32(bytes[next] | 0x20))
      next += 1
    }
    let capitals: UInt64 = (next > start && bytes[start] & 0x20 == 0 ? 1 : 0) | (small == 0 ? 2 : 0)
    guard next < end, bytes[next] >= 0x80 else {
      position = next
      return Word(key: key.value, bare: key.value, last: next, capitals: capitals)
    }
    return word(from: start, next, key, capitals)
  }

  /// The rest of a word from its first byte beyond ASCII.
  @inline(never)
  private mutating func word(from start: Int, _ from: Int, _ head: WordKey, _ capitals: UInt64) -> Word {
    var (key, bare) = (head, head)
    var tones: UInt64 = 0
    var capitals = capitals
    var last = from
    var next = from
    while next < end {
      let lead = bytes[next]
      if lead < 0x80 {
        guard Self.isLetter(lead) else { break }
        key.add(UInt32(lead | 0x20))
        bare.add(UInt32(lead | 0x20))
        if lead >= 0x61 { capitals &= 1 }
        next += 1
        last = next
        continue
      }
      let (value, length) = scalar(at: next)
      let entry = isPunctuation(value) ? LetterFold.Entry() : fold(value)
      if entry.quality == 0 {
        guard isInvisible(value) else { break }
        next += length
        continue
      }
      key.add(entry.quality)
      bare.add(entry.bare)
      if entry.tone != 0 { tones = tones << 3 | UInt64(entry.tone) }
      if entry.isUpper {
        if next == start { capitals |= 1 }
      } else {
        capitals &= 1
      }
      next += length
      last = next
    }
    position = next
    key.add(tones: tones)
    return Word(key: key.value, bare: bare.value, last: last, capitals: capitals)
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a }
}

/// The hash that stands for a folded word; equal for a word with and without marks when it has none.
struct WordKey {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  mutating func add(_ scalar: UInt32) { value = (value ^ UInt64(scalar)) &* 0x100_0000_01b3 }

  @inline(__always)
  mutating func add(tones: UInt64) {
    if tones != 0 { value = (value ^ (tones | 1 << 40)) &* 0x100_0000_01b3 }
  }

  static func number(_ value: Int32) -> UInt64 { UInt64(bitPattern: Int64(value)) | 1 << 62 }
}
