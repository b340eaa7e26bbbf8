internal import Lexicons
internal import Model
internal import Text

/// Ranks told by the distance to another place: "vẫn trên Lausanne một bậc", "one rung below Lyon".
extension RankPairs {
  private static let higher: Set<UInt64> = Set(PhrasePattern.keys("trên hơn trước above over"))
  private static let lower: Set<UInt64> = Set(PhrasePattern.keys("dưới kém sau behind below under"))
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
    guard start > 2, Self.steps.contains(sentence.tokens[start - 2].key),
      let number = sentence.numbers.first(where: { $0.span.end == start - 2 }),
      (1...Self.farthest).contains(number.value)
    else { return nil }
    return (number.value, isHigher, Span(number.span.start, start))
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
