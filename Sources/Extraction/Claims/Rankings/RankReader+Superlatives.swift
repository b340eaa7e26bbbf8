internal import Lexicons
internal import Model
internal import Text

/// First places told by a superlative beside the name of the ranking: "rated X the best city in its A", "X was listed as
/// the world's safest city in the A".
extension RankReader {
  /// What a superlative of one quality says only of rankings whose name has a word that begins so: "the safest city" is
  /// first of no cost survey.
  private static let superlatives = stems([
    ("safest", ["safe"]), ("costliest priciest dearest", ["cost", "price"]), ("smartest", ["smart"]),
    ("happiest", ["happ"]), ("greenest", ["green", "sustain"]),
  ])
  /// Adjectives that are superlatives behind "most".
  private static let graded = stems([
    ("expensive", ["cost", "price"]), ("sustainable", ["sustain"]), ("innovative", ["innov"]),
    ("liveable livable", ["live", "livab", "qualit"]), ("competitive", ["compet"]), ("dynamic", ["momentum"]),
    ("resilient", ["resilien"]), ("powerful", ["power"]), ("attractive", ["destination"]),
  ])

  private static func stems(_ rows: [(words: String, stems: [String])]) -> [UInt64: [String]] {
    Dictionary(uniqueKeysWithValues: rows.flatMap { row in PhrasePattern.keys(row.words).map { ($0, row.stems) } })
  }

  private static let best: Set<UInt64> = Set(PhrasePattern.keys("best leading top"))
  private static let most = PhrasePattern.keys("most")[0]
  private static let nouns: Set<UInt64> = Set(
    PhrasePattern.keys("city place destination locality province ecosystem location metro town municipality"))
  private static let namings: Set<UInt64> = Set(
    PhrasePattern.keys(
      "rated rates named names voted votes crowned crowns declared declares listed hailed hails chosen judged adjudged"
        + " picked ranked ranks tied is was remains remained become became stays stayed"))
  private static let introductions: Set<UInt64> = Set(
    PhrasePattern.keys("the as world's world s country nation be joint jointly once again"))
  private static let around: Set<UInt64> = Set(
    PhrasePattern.keys("in by on from with and ahead again worldwide globally overall among while"))
  private static let within = PhrasePattern.keys("in")[0]
  private static let wholeWorld: [[UInt64]] = ["in the world", "on earth", "in the country", "in the nation"].map {
    PhrasePattern.keys($0)
  }
  /// Words of "startup city" between the superlative and its noun.
  private static let nounReach = 3

  func named(_ sentence: Sentence) -> [Rank] {
    guard sentence.language == .english,
      let award = sentence.awards.first(where: { symbol in
        symbol.award.flatMap { catalogue.award(symbol.programme, $0) }?.kind == .ranking && symbol.strength != .short
      })
    else { return [] }
    return sentence.tokens.indices.compactMap { index in
      guard let start = quality(at: index, award, sentence),
        // "leading city destination"
        let noun = (index + 1..<min(sentence.tokens.count, index + 1 + Self.nounReach)).last(where: {
          Self.nouns.contains(sentence.tokens[$0].key)
            || Self.sharers.contains(sentence.tokens[$0].key) && isShared(before: start, sentence)
        }) ?? all(behind: index + 1, sentence), isWhole(noun + 1, sentence), isNamed(before: start, sentence)
      else { return nil }
      return Rank(value: 1, span: Span(start, noun + 1), rule: "en/rank/best")
    }
  }

  private static let among: Set<UInt64> = Set(PhrasePattern.keys("of among the all"))

  /// "the most dynamic of the 131 cities": the last word for all that are ranked.
  private func all(behind start: Int, _ sentence: Sentence) -> Int? {
    var index = start
    while sentence.tokens.indices.contains(index), Self.among.contains(sentence.tokens[index].key) { index += 1 }
    guard index > start, let size = sentence.numbers.first(where: { $0.span.start == index }), !size.isOrdinal,
      size.value >= Self.leastSize, sentence.tokens.indices.contains(size.span.end),
      Self.sharers.contains(sentence.tokens[size.span.end].key)
    else { return nil }
    return size.span.end
  }

  private static let sharers: Set<UInt64> = Set(PhrasePattern.keys("cities places destinations provinces localities"))
  private static let sharing: Set<UInt64> = Set(PhrasePattern.keys("tied joint jointly equal together"))

  /// "X and Y are tied as the world's most expensive cities": as many first places as share one.
  private func isShared(before start: Int, _ sentence: Sentence) -> Bool {
    sentence.tokens[max(0, start - Self.sharedReach)..<start].contains { Self.sharing.contains($0.key) }
  }

  /// Words of "tied as the world's" in front of the superlative.
  private static let sharedReach = 6

  /// Where the superlative that ends at a token begins: "best", "safest", "most liveable".
  private func quality(at index: Int, _ award: AwardSymbol, _ sentence: Sentence) -> Int? {
    let key = sentence.tokens[index].key
    if Self.best.contains(key) { return index }
    let isMost = index > 0 && sentence.tokens[index - 1].key == Self.most
    guard let stems = (isMost ? Self.graded : Self.superlatives)[key] else { return nil }
    let names = [
      catalogue.programme(award.programme)?.name.english,
      catalogue.award(award.programme, award.award ?? "")?.name.english,
    ]
    let words = names.compactMap { $0 }.flatMap { $0.lowercased().split(separator: " ") }
    guard words.contains(where: { word in stems.contains { word.hasPrefix($0) } }) else { return nil }
    return isMost ? index - 1 : index
  }

  /// True where nothing behind the noun narrows it: "the best city in Asia", "the best city for students".
  private func isWhole(_ end: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tokens.indices.contains(end), sentence.tokens[end].kind != .mark else { return true }
    if let whole = Self.wholeWorld.first(where: { sentence.stands($0, at: end) }) {
      return isWhole(end + whole.count, sentence)
    }
    // "for a third straight year", "of 2031"
    if sentence.cues.contains(where: { $0.kind == .recur && (0...1).contains($0.from - end) })
      || sentence.dates.contains(where: { (0...1).contains($0.span.start - end) })
    {
      return true
    }
    guard Self.around.contains(sentence.tokens[end].key) else { return false }
    // "in Norway": of a part alone.
    return sentence.tokens[end].key != Self.within
      || !sentence.places.contains { (1...3).contains($0.full.start - end) }
  }

  /// True behind a verb of naming, or a name and such a verb: "rated X the", "has been listed as the world's".
  private func isNamed(before start: Int, _ sentence: Sentence) -> Bool {
    var index = start - 1
    while index >= 0, Self.introductions.contains(sentence.tokens[index].key) || sentence.isMark(index, "'") {
      index -= 1
    }
    if let group = sentence.places.first(where: { $0.full.end == index + 1 && $0.role != .territory }) {
      index = group.full.start - 1
    }
    return index >= 0 && Self.namings.contains(sentence.tokens[index].key)
  }
}
