internal import Lexicons
internal import Model
internal import Text

/// A sentence as the readers of names see it: its words' roles and how it is set. A class, since every reader is handed
/// it.
final class NameSurroundings {
  /// How a sentence uses capitals; only running text tells names by them.
  enum Setting { case running, titled, capitals }

  private let words: PlaceWords
  let sentence: Sentence
  var setting: Setting {
    if let known = sentence.setting { return known }
    let setting = Self.setting(of: sentence)
    sentence.setting = setting
    return setting
  }
  /// Token indices where a name that the gazetteer knows begins and ends.
  let starts: TokenSet
  let ends: TokenSet

  init(words: PlaceWords, sentence: Sentence, units: [PlaceGroup]) {
    self.words = words
    self.sentence = sentence
    var (starts, ends) = (TokenSet(), TokenSet())
    for unit in units where !unit.candidates.isEmpty {
      starts.insert(unit.name.start)
      ends.insert(unit.name.end)
    }
    (self.starts, self.ends) = (starts, ends)
  }

  /// Long words of a sentence from which on a few small ones do not speak against title case.
  private static let long = 8

  private static func setting(of sentence: Sentence) -> Setting {
    var (words, capitals, upper) = (0, 0, 0)
    for token in sentence.tokens where token.isWord && token.end - token.start > 3 {
      words += 1
      if token.isCapitalised { capitals += 1 }
      if token.isUpper { upper += 1 }
    }
    guard words > 0 else { return .running }
    if upper * 10 >= words * 8, upper > 1 || words == 1 { return .capitals }
    // Headlines in title case keep only short words small and end without a full stop. Vietnamese has no such setting.
    guard sentence.language == .english, !sentence.isMark(sentence.tokens.count - 1, ".") else { return .running }
    if words < long { return capitals == words && (words > 3 || sentence.isHeadline) ? .titled : .running }
    return capitals * 10 >= words * 8 ? .titled : .running
  }

  /// False where the word before a token, or before its full stop, has none of some marks: to ask costs next to nothing.
  func isMarked(before index: Int, _ marks: UInt32) -> Bool {
    let tokens = sentence.tokens
    guard index > 0, index <= tokens.count else { return false }
    if tokens[index - 1].marks & marks != 0 { return true }
    return index > 1 && tokens[index - 1].key == 0x2e && tokens[index - 2].marks & marks != 0
  }

  /// The same of the word at a token.
  func isMarked(at index: Int, _ marks: UInt32) -> Bool {
    let tokens = sentence.tokens
    return index >= 0 && index < tokens.count && tokens[index].marks & marks != 0
  }

  func before(_ index: Int) -> [PlaceWords.Match] {
    guard isMarked(before: index, PhraseBook.Mark.placeWordEnd) else { return [] }
    return words.before(index, sentence.tokens, sentence.language, toneless: sentence.isToneless)
  }

  func after(_ index: Int) -> [PlaceWords.Match] {
    guard isMarked(at: index, PhraseBook.Mark.placeWordBegin) else { return [] }
    return words.after(index, sentence.tokens, sentence.language, toneless: sentence.isToneless)
  }

  /// The longest phrase of a role that ends before a token, where no phrase of another role is longer.
  func first(_ role: PlaceWords.Role, before index: Int) -> PlaceWords.Match? {
    guard isMarked(before: index, PhraseBook.Mark.placeWordEnd) else { return nil }
    return words.first(role, before: index, sentence.tokens, sentence.language, toneless: sentence.isToneless)
  }

  /// The same of phrases that begin at a token.
  func first(_ role: PlaceWords.Role, after index: Int) -> PlaceWords.Match? {
    guard isMarked(at: index, PhraseBook.Mark.placeWordBegin) else { return nil }
    return words.first(role, after: index, sentence.tokens, sentence.language, toneless: sentence.isToneless)
  }

  /// True where a word begins that ends the names of organisations or streets.
  func leadsOn(_ index: Int) -> Bool { first(.tail, after: index) != nil || first(.road, after: index) != nil }

  func has(_ role: PlaceWords.Role, _ index: Int) -> Bool {
    isMarked(at: index, PhraseBook.Mark.placeWordEnd)
      && words.has(role, sentence.tokens[index], sentence.language, toneless: sentence.isToneless)
  }

  /// True for a capitalised word.
  func isCapital(_ index: Int) -> Bool {
    let tokens = sentence.tokens
    return index >= 0 && index < tokens.count && tokens[index].isCapitalised && tokens[index].isWord
  }

  /// True where a sentence or a quotation begins.
  func isOpening(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let mark = sentence.tokens[index - 1]
    return mark.isMark && [0x22, 0x201c, 0x3a, 0x2022, 0x2d, 0x2013, 0x2014, 0x2e].contains(mark.key)
      && (mark.spaceBefore || mark.key != 0x2d && mark.key != 0x2e) || isOpeningBracket(index)
  }

  private func isOpeningBracket(_ index: Int) -> Bool { index == 1 && sentence.tokens[0].isMark }

  /// The first of the capitalised words that stand right before a token, the token itself when there is none.
  func chainStart(before index: Int) -> Int {
    var start = index
    while isCapital(start - 1), !isAward(start - 1), sentence.tokens[start].spaceBefore,
      index - start < Self.longestChain
    { start -= 1 }
    return start
  }

  /// "In the IMD Smart City Index Canberra came third": an award's name is no part of a place's.
  func isAward(_ index: Int) -> Bool { sentence.awards.contains { $0.span.contains(index) } }

  /// Capitalised words that a name may have in front.
  private static let longestChain = 8

  /// True when a capitalised word follows without a mark between.
  func isFollowedByCapital(_ end: Int) -> Bool { isCapital(end) && sentence.tokens[end].spaceBefore }

  /// True for a name that is mostly a team's where sport is told.
  func isClub(_ name: Span) -> Bool { first(.club, after: name.start)?.end == name.end }

  /// True for a name that is somebody's, or a month's, before it is a place's.
  func isHero(_ name: Span) -> Bool { first(.hero, after: name.start)?.end == name.end }

  /// One word of contests is said of prizes too: "Boston won".
  private static let leastContest = 2

  /// True where a sentence tells sport.
  var tellsSport: Bool {
    sentence.marks & PhraseBook.Mark.sport != 0
      && (sentence.tokens.indices.contains { has(.sport, $0) }
        || sentence.tokens.indices.count { has(.contest, $0) } >= Self.leastContest)
  }

  /// True for `VN5311`: letters that a number follows without a space are a code.
  func isTiedToNumber(_ name: Span) -> Bool {
    sentence.tokens.indices.contains(name.end) && sentence.tokens[name.end].isNumber
      && !sentence.tokens[name.end].spaceBefore
  }

  func isHyphen(_ index: Int) -> Bool { sentence.isMark(index, "-") || sentence.isMark(index, "\u{2010}") }

  func isVietnamese(_ span: Span) -> Bool {
    (span.start..<span.end).allSatisfy { index in
      let token = sentence.tokens[index]
      return !token.isWord || Syllable.isPossible(sentence.text, token)
    }
  }

  /// `London-based` and `Israel-Lebanon` name places, `Hue-S` and `Smith-Reading` do not.
  func hyphenated(_ name: Span, isTrap: Bool) -> PlaceVerdict? {
    let tokens = sentence.tokens
    if isHyphen(name.end), !tokens[name.end].spaceBefore, tokens.indices.contains(name.end + 1),
      !tokens[name.end + 1].spaceBefore, !starts.contains(name.end + 1)
    {
      let tail = tokens[name.end + 1]
      if tail.isWord, !tail.isCapitalised {
        return has(.rest, name.end + 1) && !isTrap ? .certain : .thing
      }
      if isTrap || tail.end - tail.start == 1 { return .thing }
    }
    if name.start > 1, isHyphen(name.start - 1), !tokens[name.start].spaceBefore,
      !tokens[name.start - 1].spaceBefore, !ends.contains(name.start - 1), isCapital(name.start - 2)
    {
      return .thing
    }
    return nil
  }
}
