internal import Lexicons
internal import Model
internal import Text

/// Ranks told by the distance to another place: "vẫn trên Lausanne một bậc", "one rung below Lyon".
extension RankPairs {
  private static let higher: Set<UInt64> = Set(PhrasePattern.keys("trên hơn trước above over"))
  private static let lower: Set<UInt64> = Set(PhrasePattern.keys("dưới kém sau behind below under beneath"))
  private static let worse = PhrasePattern.keys("thấp")[0]
  private static let steps: Set<UInt64> = Set(
    PhrasePattern.keys("bậc hạng place places rung rungs spot spots step steps notch notches"))
  private static let fillers: Set<UInt64> = Set(PhrasePattern.keys("đúng chỉ có just only exactly"))
  private static let next: Set<UInt64> = Set(PhrasePattern.keys("just directly immediately ngay"))
  /// A place further away is not told by its distance.
  private static let farthest = 9

  /// The places that stand so many steps from the one whose rank was told last.
  func relatives(besides known: [Pair], last: Int?) -> [Pair] {
    sentence.places.compactMap { group in
      guard group.role != .territory, !known.contains(where: { $0.group.span == group.span }),
        let (steps, isHigher, span) = distance(group),
        let rank = known.last(where: { $0.rank.span.end <= span.start && !$0.rank.isFormer })?.rank.value ?? last,
        case let value = isHigher ? rank + steps : rank - steps, (1...RankReader.last).contains(value)
      else { return nil }
      return (group, Rank(value: value, span: span, rule: "any/rank/relative"))
    }
  }

  /// How many steps the subject stands from a place, whether above it, and the words that say so.
  private func distance(_ group: PlaceGroup) -> (steps: Int, isHigher: Bool, span: Span)? {
    let start = group.full.start
    if let compared = compared(before: start) { return compared }
    guard start > 0, case let before = sentence.tokens[start - 1].key,
      Self.higher.contains(before) || Self.lower.contains(before)
    else { return nil }
    let isWorse = start > 1 && sentence.tokens[start - 2].key == Self.worse
    let isHigher = Self.higher.contains(before) && !isWorse
    // "trên X một bậc": the distance behind the name.
    var next = group.full.end
    while sentence.tokens.indices.contains(next), Self.fillers.contains(sentence.tokens[next].key) { next += 1 }
    if let number = sentence.numbers.first(where: { $0.span.start == next }),
      (1...Self.farthest).contains(number.value),
      sentence.tokens.indices.contains(number.span.end), Self.steps.contains(sentence.tokens[number.span.end].key)
    {
      return (number.value, isHigher, Span(start - 1, number.span.end + 1))
    }
    // "just below X": one step.
    if start > 1, Self.next.contains(sentence.tokens[start - 2].key) { return (1, isHigher, Span(start - 2, start)) }
    // "one rung below X": the distance in front of the preposition.
    guard start > 2, Self.steps.contains(sentence.tokens[start - 2].key), let (steps, first) = count(before: start - 2)
    else { return nil }
    return (steps, isHigher, Span(first, start))
  }

  private static let articles: Set<UInt64> = Set(PhrasePattern.keys("a an"))
  private static let ofWord = PhrasePattern.keys("of")[0]
  private static let than = PhrasePattern.keys("than")[0]
  private static let ahead = PhrasePattern.keys("ahead")[0]
  private static let aboveWords: Set<UInt64> = Set(PhrasePattern.keys("above ahead higher better"))
  private static let belowWords: Set<UInt64> = Set(PhrasePattern.keys("below beneath behind lower worse"))

  /// A small number, or an article, that ends at an index: "two", "a".
  private func count(before end: Int) -> (steps: Int, start: Int)? {
    if let number = sentence.numbers.first(where: { $0.span.end == end && !$0.isOrdinal }) {
      return (1...Self.farthest).contains(number.value) ? (number.value, number.span.start) : nil
    }
    guard end > 0, sentence.language == .english, Self.articles.contains(sentence.tokens[end - 1].key) else {
      return nil
    }
    return (1, end - 1)
  }

  /// "one ahead of X", "two places better than X", "one behind X": the distance in front of a comparison.
  private func compared(before start: Int) -> (steps: Int, isHigher: Bool, span: Span)? {
    guard sentence.language == .english, start > 1 else { return nil }
    var word = start - 1
    if sentence.tokens[word].key == Self.than
      || sentence.tokens[word].key == Self.ofWord && sentence.tokens[word - 1].key == Self.ahead
    {
      word -= 1
    }
    let isHigher = Self.aboveWords.contains(sentence.tokens[word].key)
    guard isHigher || Self.belowWords.contains(sentence.tokens[word].key) else { return nil }
    let end = word > 0 && Self.steps.contains(sentence.tokens[word - 1].key) ? word - 1 : word
    guard let (steps, first) = count(before: end),
      end < word || !Self.articles.contains(sentence.tokens[first].key)
    else { return nil }
    return (steps, isHigher, Span(first, start))
  }

  private static let standing: Set<UInt64> = Set(
    PhrasePattern.keys("is was lies lay sits sat stands stood comes came ranks finished just only"))
  private static let trailing: Set<UInt64> = Set(PhrasePattern.keys("trails trailed trailing"))
  private static let it = PhrasePattern.keys("it")[0]
  private static let by = PhrasePattern.keys("by")[0]

  /// "X is two below it", "X trails it by three places", "and X a place lower": places told by the distance to the one
  /// before them.
  func trailers(besides known: [Pair], last: Int?) -> [Pair] {
    guard sentence.language == .english else { return [] }
    return groups.compactMap { group in
      guard group.role == .plain, !known.contains(where: { $0.group.span == group.span }), self.known(group) == nil,
        let (steps, span) = trail(behind: group),
        let rank = known.last(where: { $0.rank.span.end <= group.full.start && !$0.rank.isFormer })?.rank.value ?? last,
        (1...RankReader.last).contains(rank + steps)
      else { return nil }
      return (group, Rank(value: rank + steps, span: span, rule: "en/rank/relative"))
    }
  }

  /// How many steps a place is said to stand behind the one before it, below zero for one above it.
  private func trail(behind group: PlaceGroup) -> (steps: Int, span: Span)? {
    var index = group.full.end
    if sentence.tokens.indices.contains(index + 2), Self.trailing.contains(sentence.tokens[index].key),
      sentence.tokens[index + 1].key == Self.it, sentence.tokens[index + 2].key == Self.by,
      let number = sentence.numbers.first(where: { $0.span.start == index + 3 && !$0.isOrdinal }),
      sentence.tokens.indices.contains(number.span.end), Self.steps.contains(sentence.tokens[number.span.end].key)
    {
      return (number.value, Span(index, number.span.end + 1))
    }
    while sentence.tokens.indices.contains(index), Self.standing.contains(sentence.tokens[index].key) { index += 1 }
    guard
      let word = (index..<min(sentence.tokens.count, index + 4)).first(where: {
        Self.aboveWords.contains(sentence.tokens[$0].key) || Self.belowWords.contains(sentence.tokens[$0].key)
      }), case let end = Self.steps.contains(sentence.tokens[word - 1].key) ? word - 1 : word,
      let (steps, first) = count(before: end), first == index
    else { return nil }
    let hasIt = sentence.tokens.indices.contains(word + 1) && sentence.tokens[word + 1].key == Self.it
    let close = hasIt ? word + 2 : word + 1
    // "a place lower than in 2030": over time.
    guard
      close == sentence.tokens.count || sentence.tokens[close].kind == .mark
        || Self.conjunctions.contains(sentence.tokens[close].key)
    else { return nil }
    return (Self.aboveWords.contains(sentence.tokens[word].key) ? -steps : steps, Span(first, close))
  }

  /// Words between the comma that closes a remark and the rank: "lần này xếp".
  private static let remarkReach = 4

  /// "X, the leader of the A 2029, is 14th now", "X, địa phương giữ ngôi đầu, đứng thứ hai": what stands between commas is
  /// told of before.
  func isRemark(_ rank: Rank, of group: PlaceGroup, before next: Rank) -> Bool {
    guard sentence.isMark(group.full.end, ","), rank.span.start > group.full.end, rank.span.end < next.span.start,
      let close = (rank.span.end..<next.span.start).last(where: { sentence.isMark($0, ",") })
    else { return false }
    return next.span.start - close <= Self.remarkReach
      && !groups.contains { $0.full.start > group.full.end && $0.full.end <= next.span.start }
  }

  /// True for a rank with no year, streak or edition of its own between the commas.
  func isBare(_ rank: Rank, of group: PlaceGroup) -> Bool {
    let close = (rank.span.end..<sentence.tokens.count).first { sentence.isMark($0, ",") } ?? sentence.tokens.count
    let remark = Span(group.full.end, close)
    return rank.year == nil && rank.interval == nil && !sentence.dates.contains { remark.contains($0.span) }
      && !sentence.awards.contains { remark.contains($0.span) }
      && !sentence.cues.contains { $0.kind == .recur && remark.contains($0.span) }
  }
}
