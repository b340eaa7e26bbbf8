/// A short text cut into numbers, folded words and marks, to read dates from.
struct DateToken: Hashable {
  enum Kind: Hashable {
    case number(value: Int, digits: Int)
    case word(String)
    case mark(UInt8)
  }

  var kind: Kind
  var start: Int
  var end: Int

  var number: (value: Int, digits: Int)? {
    if case .number(let value, let digits) = kind { (value, digits) } else { nil }
  }
  var word: String? { if case .word(let word) = kind { word } else { nil } }
  func isMark(_ marks: String) -> Bool {
    if case .mark(let byte) = kind { marks.utf8.contains(byte) } else { false }
  }

  /// Texts beyond this length are cut: dates of publication stand in short lines or at the start of long ones.
  static let longestText = 400

  /// White space separates and is dropped; typographic dashes become `-`. Offsets count from the start of the slice.
  static func tokens(_ bytes: some RandomAccessCollection<UInt8>) -> [DateToken] {
    let text = Array(bytes.prefix(longestText))
    var tokens: [DateToken] = []
    var index = 0
    while index < text.count {
      let start = index
      let byte = text[index]
      if ASCII.isDigit(byte) {
        var value = 0
        while index < text.count, ASCII.isDigit(text[index]) {
          if index - start < 15 { value = value * 10 + Int(text[index] - 0x30) }
          index += 1
        }
        tokens.append(DateToken(kind: .number(value: value, digits: index - start), start: start, end: index))
      } else if let width = dashWidth(text, index) {
        index += width
        tokens.append(DateToken(kind: .mark(0x2d), start: start, end: index))
      } else if isNoBreakSpace(text, index) {
        index += 2
      } else if ASCII.isLetter(byte) || byte >= 0x80 {
        while index < text.count, ASCII.isLetter(text[index]) || text[index] >= 0x80,
          dashWidth(text, index) == nil, !isNoBreakSpace(text, index)
        { index += 1 }
        tokens.append(DateToken(kind: .word(Fold.key(text[start..<index])), start: start, end: index))
      } else {
        index += 1
        if !ASCII.isSpace(byte) { tokens.append(DateToken(kind: .mark(byte), start: start, end: index)) }
      }
    }
    return tokens
  }

  private static func isNoBreakSpace(_ text: [UInt8], _ index: Int) -> Bool {
    text[index] == 0xc2 && index + 1 < text.count && text[index + 1] == 0xa0
  }

  private static func dashWidth(_ text: [UInt8], _ index: Int) -> Int? {
    guard text[index] == 0xe2, index + 2 < text.count, text[index + 1] == 0x80, (0x90...0x95).contains(text[index + 2])
    else { return nil }
    return 3
  }
}
