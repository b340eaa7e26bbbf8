internal import Model

/// The language of a text by its letters and most frequent words.
enum LanguageGuess {
  /// Share of frequent words below which a text is not English; news has 0.3, and words that other languages have too
  /// are not in the list.
  private static let wordShare = 0.1
  /// Letters only Vietnamese has, those with two marks counted twice: Vietnamese news is above 0.2, English with
  /// Vietnamese names below 0.05.
  private static let vietnameseLetterShare = 0.08

  /// The listed words make up 0.2 to 0.4 of Vietnamese news typed without marks, below 0.02 of English.
  private static let tonelessShare = 0.15

  private static let english = WordSet([
    "the", "of", "and", "to", "is", "for", "that", "with", "as", "by", "at", "from", "are", "has", "have", "it", "its",
    "this", "were", "which", "or", "not", "you", "your", "our", "their",
    "his", "her", "they", "but", "been", "can", "said",
  ])
  /// Frequent words of Vietnamese typed without marks that are rare in English.
  private static let toneless = WordSet([
    "cua", "va", "cac", "nhung", "duoc", "trong", "nguoi", "khong", "la", "mot", "cho", "voi", "nam", "co", "da", "nay",
    "thanh", "pho", "tinh", "dang", "tai", "den", "ve", "khi", "theo", "nhu", "tu", "hoi", "viet", "phat", "trien",
    "cong", "chinh", "nhieu", "sau", "gia", "hon", "lan", "thu", "giai", "thuong", "hang", "dong", "thong", "minh",
  ])

  /// Words of at most eight bytes as one number each, in a table of twice their number and more.
  private struct WordSet {
    private var slots = [UInt64](repeating: 0, count: 256)

    init(_ words: [String]) {
      for word in words {
        let key = word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var slot = Self.hash(key)
        while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & 255 }
        slots[slot] = key
      }
    }

    private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 56) }

    func contains(_ key: UInt64) -> Bool {
      var slot = Self.hash(key)
      while slots[slot] != 0 {
        if slots[slot] == key { return true }
        slot = (slot + 1) & 255
      }
      return false
    }
  }

  /// Counts of one text; counts of several add up.
  struct Counts {
    var words = 0
    var english = 0
    var toneless = 0
    var letters = 0
    var vietnamese = 0
    var foreign = 0

    static func + (a: Counts, b: Counts) -> Counts {
      Counts(
        words: a.words + b.words, english: a.english + b.english, toneless: a.toneless + b.toneless,
        letters: a.letters + b.letters, vietnamese: a.vietnamese + b.vietnamese, foreign: a.foreign + b.foreign)
    }

    /// The language of one block: a list of names, which has no words of any language, is of its page's.
    var blockLanguage: Language? {
      let isForeign = Double(foreign) > Double(letters) * 0.3
      return language == .other && !isForeign && english == 0 && words < 40 ? nil : language
    }

    /// Nil when the text is too short to say.
    var language: Language? {
      guard letters > 0, words >= 4 else { return nil }
      if Double(foreign) > Double(letters) * 0.3 { return .other }
      if Double(vietnamese) >= Double(letters) * LanguageGuess.vietnameseLetterShare { return .vietnamese }
      let total = Double(words)
      if Double(toneless) >= total * LanguageGuess.tonelessShare, toneless > english * 2 { return .vietnamese }
      if Double(english) >= total * LanguageGuess.wordShare { return .english }
      return words >= 12 ? .other : nil
    }
  }

  static func counts(_ bytes: ArraySlice<UInt8>) -> Counts {
    var counts = Counts()
    var word: UInt64 = 0
    var length = 0
    func endWord() {
      guard length > 0 else { return }
      counts.words += 1
      if length <= 8 {
        if english.contains(word) { counts.english += 1 }
        if toneless.contains(word) { counts.toneless += 1 }
      }
      word = 0
      length = 0
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x80 {
        if ASCII.isLetter(byte) {
          counts.letters += 1
          word = word << 8 | UInt64(ASCII.lower(byte))
          length += 1
        } else {
          endWord()
        }
        index += 1
        continue
      }
      let width = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      classify(bytes[index..<min(bytes.endIndex, index + width)], &counts)
      // A letter with a mark: the word is none of the lists.
      if byte != 0xc2, byte != 0xe2 { length += 16 }
      index += width
    }
    endWord()
    return counts
  }

  private static func classify(_ scalar: ArraySlice<UInt8>, _ counts: inout Counts) {
    let lead = scalar.first ?? 0
    let next = scalar.dropFirst().first ?? 0
    switch lead {
    case 0xc2, 0xe2, 0xef, 0xf0: return
    // Letters that Western languages share with Vietnamese count as letters only.
    case 0xc3: counts.letters += 1
    case 0xc6:
      counts.letters += 1
      if [0xa0, 0xa1, 0xaf, 0xb0].contains(next) { counts.vietnamese += 1 }
    case 0xc4:
      counts.letters += 1
      if [0x82, 0x83, 0x90, 0x91, 0xa8, 0xa9].contains(next) { counts.vietnamese += 1 }
    case 0xc5:
      counts.letters += 1
      if [0xa8, 0xa9].contains(next) { counts.vietnamese += 1 }
    case 0xe1 where (0xba...0xbb).contains(next):
      counts.letters += 1
      counts.vietnamese += 2
    default:
      counts.letters += 1
      counts.foreign += 1
    }
  }
}
