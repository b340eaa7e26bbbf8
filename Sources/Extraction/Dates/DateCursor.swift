internal import Lexicons
internal import Model
internal import Text

/// What the date rules ask of the tokens around a position.
///
/// The table is asked once for each token; a rule asks what it said. Every question looks at a few tokens. A class, since
/// every rule is handed it; one serves all sentences of a page that one view of the calendar reads.
final class DateCursor {
  typealias Word = (value: Int, end: Int)

  @exclusivity(unchecked) private(set) var tokens: Tokens
  @exclusivity(unchecked) private(set) var language: Language
  let words: CalendarView
  /// Vietnamese typed without its marks.
  let isToneless: Bool
  @exclusivity(unchecked) private var shouts: Bool?
  /// Where the date before ends: behind a dash a new one may begin.
  @exclusivity(unchecked) var lastEnd = 0
  /// The kinds of all words of dates in the sentence, as bits.
  @exclusivity(unchecked) private(set) var present: UInt64 = 0
  private let reading: CalendarReading

  /// - Parameter reading: what the words say of the tokens.
  init(_ reading: CalendarReading, words: CalendarView, isToneless: Bool = false) {
    tokens = Tokenizer.tokens("")
    language = .other
    self.words = words
    self.isToneless = isToneless
    self.reading = reading
  }

  /// Goes on to a sentence of which the reading has read what the words say, and given the kinds of those present.
  func begin(_ sentence: Sentence, present: UInt64) {
    tokens = sentence.tokens
    language = sentence.language
    self.present = present
    shouts = nil
    lastEnd = 0
  }

  /// Every letter is a capital, so that capitals say nothing.
  var isShouted: Bool {
    if let shouts { return shouts }
    let shouted = !tokens.contains { $0.isWord && !$0.isUpper }
    shouts = shouted
    return shouted
  }

  /// Indices of the words of a kind that may begin at a token.
  @inline(__always)
  private func entries(_ index: Int, _ kind: UInt64) -> Range<Int> {
    let list = Int(reading.list(index))
    guard list >= 0 else { return 0..<0 }
    for run in Int(words.starts[list])..<Int(words.starts[list + 1]) where words.runs[run].kind == kind {
      return (run == 0 ? 0 : Int(words.runs[run - 1].end))..<Int(words.runs[run].end)
    }
    return 0..<0
  }

  /// The kinds of the words that may begin at a token, as bits.
  @inline(__always)
  func kinds(_ index: Int) -> UInt64 { reading.kinds(index) }

  /// The longest word of a kind that begins at a token.
  func word(_ kind: CalendarWord.Kind, _ index: Int, _ language: Language? = nil) -> Word? {
    let bit = kind.mask
    guard kinds(index) & bit != 0 else { return nil }
    let wanted = Self.wanted(language)
    for entry in entries(index, bit) where isWanted(entry, wanted) {
      if let end = end(of: entry, at: index) { return (words.entries[entry].value, end) }
    }
    return nil
  }

  /// Every word of a kind that begins at a token, longest first.
  func candidates(_ kind: CalendarWord.Kind, _ index: Int, _ language: Language? = nil) -> [Word] {
    let bit = kind.mask
    guard kinds(index) & bit != 0 else { return [] }
    let wanted = Self.wanted(language)
    var result: [Word] = []
    for entry in entries(index, bit) where isWanted(entry, wanted) {
      guard let end = end(of: entry, at: index) else { continue }
      let word = (words.entries[entry].value, end)
      if !result.contains(where: { $0 == word }) { result.append(word) }
    }
    return result
  }

  /// True for Vietnamese words alone, false for the others alone.
  private static func wanted(_ language: Language?) -> Bool? {
    switch language {
    case nil: nil
    case .vietnamese?: true
    default: false
    }
  }

  @inline(__always)
  private func isWanted(_ entry: Int, _ wanted: Bool?) -> Bool {
    wanted == nil || words.entries[entry].isVietnamese == wanted
  }

  func has(_ kind: CalendarWord.Kind, _ index: Int, _ language: Language? = nil) -> Bool {
    word(kind, index, language) != nil
  }

  /// The index after a word of a kind, or the same index when none stands there.
  func skip(_ kind: CalendarWord.Kind, _ index: Int, _ language: Language? = nil) -> Int {
    word(kind, index, language)?.end ?? index
  }

  /// Longest words of the table, in tokens; how far back a word before a position may begin.
  private static let longestWord = 4

  /// Where a word of a kind begins that ends right before a token.
  func word(_ kind: CalendarWord.Kind, endingAt end: Int, _ language: Language? = nil) -> (value: Int, start: Int)? {
    let bit = kind.mask
    let wanted = Self.wanted(language)
    var start = end - 1
    while start >= 0, end - start <= Self.longestWord, start < tokens.count, !tokens[start].isMark {
      if kinds(start) & bit != 0 {
        for entry in entries(start, bit) where isWanted(entry, wanted) {
          if self.end(of: entry, at: start) == end { return (words.entries[entry].value, start) }
        }
      }
      start -= 1
    }
    return nil
  }

  func follows(_ kind: CalendarWord.Kind, _ index: Int, _ language: Language? = nil) -> Bool {
    word(kind, endingAt: index, language) != nil
  }

  /// The index after a word whose first token stands at an index, nil when the rest of it does not follow.
  @inline(__always)
  private func end(of entry: Int, at start: Int) -> Int? {
    let (first, count) = (Int(words.entries[entry].start), Int(words.entries[entry].count))
    var index = start + 1
    guard count > 0 else { return index }
    for position in first..<first + count {
      let key = words.rest[position]
      if index < tokens.count, isTie(index) { index += 1 }
      guard index < tokens.count, tokens[index].key == key else { return nil }
      index += 1
    }
    return index
  }

  /// A hyphen or an apostrophe inside a word.
  private func isTie(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isMark, !token.spaceBefore, index + 1 < tokens.count, !tokens[index + 1].spaceBefore else {
      return false
    }
    return token.key == 0x2d || token.key == 0x2010 || token.key == 0x2011 || token.key == 0x27
  }
}

extension DateCursor {
  /// Words of which a rule asks by name, also without their marks where the text has none.
  struct Names {
    private let toned: Set<UInt64>
    private let bare: Set<UInt64>

    init(_ words: String) {
      toned = Set(PhrasePattern.keys(words))
      bare = Set(PhrasePattern.keys(words, bare: true))
    }

    func contains(_ key: UInt64, isToneless: Bool) -> Bool { toned.contains(key) || isToneless && bare.contains(key) }
  }

  /// True for one of some words.
  func reads(_ names: Names, _ index: Int) -> Bool {
    isWord(index) && names.contains(tokens[index].key, isToneless: isToneless)
  }

  func isMark(
    _ index: Int, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0, _ d: UInt64 = 0, _ e: UInt64 = 0, _ f: UInt64 = 0
  ) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].isMark else { return false }
    let key = tokens[index].key
    return key == a || key == b || key == c || key == d || key == e || key == f
  }

  /// No space stands before the token.
  func isTight(_ index: Int) -> Bool { tokens.indices.contains(index) && !tokens[index].spaceBefore }

  func isDash(_ index: Int) -> Bool { isMark(index, 0x2d, 0x2010, 0x2011, 0x2013, 0x2014) }

  /// A mark between the parts of a date in digits.
  func isJoint(_ index: Int) -> Bool { isMark(index, 0x2f, 0x2d, 0x2e, 0x2013) }

  /// Nothing follows, or a mark does.
  func isEnd(_ index: Int) -> Bool { !tokens.indices.contains(index) || tokens[index].isMark }

  func isWord(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].isWord }

  /// A capital that says something: the rest of the sentence has small letters.
  func isCapitalised(_ index: Int) -> Bool { isWord(index) && tokens[index].isCapitalised }

  /// The first word of the sentence, behind whatever marks.
  func isOpening(_ index: Int) -> Bool {
    !tokens.indices.contains(index) || !tokens[..<index].contains { !$0.isMark }
  }

  /// A phrase that is the whole of its sentence.
  func isWhole(_ span: Span) -> Bool {
    isOpening(span.start) && !tokens[min(span.end, tokens.count)...].contains { !$0.isMark }
  }

  func comma(_ index: Int) -> Int { isMark(index, 0x2c) ? index + 1 : index }
}

extension CalendarWord.Kind {
  /// Its `bit`, which is asked for by every question, without a call of another module.
  @inline(__always)
  var mask: UInt64 { withUnsafeBytes(of: self) { 1 << UInt64($0[0] & 63) } }
}
