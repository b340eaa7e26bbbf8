/// One line of a plain-text page, without its white space, bullet or number.
struct TextLine {
  var bytes: [UInt8]
  /// Lower case without marks.
  var key: String
  /// A blank line, or the page's beginning, stands before it.
  var afterBlank: Bool
  /// It began with a bullet or a number, which is not in `bytes`.
  var isItem = false
  /// The number it began with.
  var number: Int?
  var furniture: FurnitureLine.Kind?
  var isCaption = false
  /// A row of a table drawn with bars, as `TextRows` found.
  var isRow = false

  init(_ content: ArraySlice<UInt8>, afterBlank: Bool) {
    var bytes = Whitespace.collapsed(content)
    self.afterBlank = afterBlank
    if let bullet = Bullet.length(bytes) {
      isItem = true
      number = Int(String(decoding: bytes.prefix { ASCII.isDigit($0) }, as: UTF8.self))
      bytes.removeFirst(bullet)
    }
    self.bytes = bytes
    let folded = Fold.key(bytes)
    key = folded
    furniture = isItem && bytes.count > 12 ? nil : FurnitureLine.kind(folded: folded)
    if bytes.count > FurnitureLine.longestLine { furniture = nil }
    isCaption = CaptionCue.marks(bytes)
  }

  /// Ends like a sentence, quotes and brackets aside.
  var endsSentence: Bool {
    var tail = bytes[...]
    while let last = tail.last, "\"')]|* ".utf8.contains(last) || last >= 0x80 && closesQuote(tail) {
      tail = last >= 0x80 ? tail.dropLast(3) : tail.dropLast()
    }
    guard let last = tail.last else { return false }
    return ".!?:;".utf8.contains(last) || tail.suffix(3).elementsEqual([0xe2, 0x80, 0xa6])
  }

  private func closesQuote(_ tail: ArraySlice<UInt8>) -> Bool {
    tail.suffix(3).elementsEqual([0xe2, 0x80, 0x9d]) || tail.suffix(3).elementsEqual([0xe2, 0x80, 0x99])
  }

  /// Running text: a sentence of some length, or so long that it is no headline.
  var isRunning: Bool {
    (endsSentence && bytes.count >= Self.shortestSentence && wordCount >= 9) || bytes.count >= Self.longestHeadline
  }

  /// Shorter sentences occur in headlines and captions.
  static let shortestSentence = 60
  /// Bytes; Vietnamese headlines of 25 words reach 190.
  static let longestHeadline = 260

  var wordCount: Int { key.utf8.count { $0 == 0x20 } + 1 }

  /// Words of letters, for comparing headlines and captions.
  var words: [String] { Self.words(of: key) }

  static func words(of key: String) -> [String] {
    key.utf8.split { !ASCII.isLetter($0) && !ASCII.isDigit($0) && $0 < 0x80 }.map { String(Substring($0)) }
  }

  /// Share of the smaller text's words that the larger also has, 0...1.
  static func overlap(_ a: [String], _ b: [String]) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    var pool: [String: Int] = [:]
    for word in b { pool[word, default: 0] += 1 }
    var both = 0
    for word in a where pool[word, default: 0] > 0 {
      pool[word, default: 0] -= 1
      both += 1
    }
    return Double(both) / Double(min(a.count, b.count))
  }
}

/// Bullets and numbers that begin an item of a list.
enum Bullet {
  private static let marks = [
    "\u{2022}", "\u{25cf}", "\u{25aa}", "\u{25a0}", "\u{25e6}", "\u{2023}", "\u{f0b7}", "\u{b7}", "\u{27a4}",
  ]

  /// Bytes of the bullet and the space after it; nil when the line is no item. A dash counts only with a space after it,
  /// a number only with a dot or bracket and a space: `5. ` and `5) `, not `5.2`.
  static func length(_ bytes: [UInt8]) -> Int? {
    for mark in marks where bytes.starts(with: mark.utf8) {
      let width = mark.utf8.count
      return bytes.count > width && bytes[width] == 0x20 ? width + 1 : bytes.count > width ? width : nil
    }
    guard bytes.count > 3 else { return nil }
    if bytes[0] == 0x2d || bytes[0] == 0x2a || bytes[0] == 0x2b { return bytes[1] == 0x20 ? 2 : nil }
    if bytes.starts(with: [0xe2, 0x80, 0x93, 0x20]) || bytes.starts(with: [0xe2, 0x80, 0x94, 0x20]) { return 4 }
    var digits = 0
    while digits < bytes.count, digits < 4, ASCII.isDigit(bytes[digits]) { digits += 1 }
    guard (1...3).contains(digits), digits + 2 < bytes.count, ".)".utf8.contains(bytes[digits]),
      bytes[digits + 1] == 0x20
    else { return nil }
    return digits + 2
  }
}
