internal import Lexicons
internal import Model
internal import Text

/// Places and years enumerated apart or side by side without a word between.
extension YearPairs {
  /// Words of "were the capitals of", ", laureates of".
  private static let orderedReach = 7

  /// "X and Y, laureates of 2030 and 2032 respectively": as many years as places, paired in order.
  func inOrder(_ sentence: Sentence) -> [(PlaceGroup, (Int, Span))] {
    guard sentence.language == .english else { return [] }
    let titled = titled(sentence)
    guard titled.isEmpty else { return titled }
    guard
      let respective = sentence.cues.first(where: { $0.kind == .respective }),
      let last = sentence.dates.last(where: {
        $0.form == .year && $0.span.end <= respective.span.start && respective.span.start - $0.span.end <= 1
      })
    else { return [] }
    let years = years(endingAt: last, sentence)
    guard years.count > 1,
      let subject = sentence.places.last(where: { $0.role != .territory && $0.full.end <= years[0].span.start }),
      years[0].span.start - subject.full.end <= Self.orderedReach,
      sentence.tokens[subject.full.end..<years[0].span.start].contains(where: {
        Self.holders.contains($0.key) || Self.winning.contains($0.key)
      })
    else { return [] }
    return paired(Coordination.list(endingAt: subject, sentence), years)
  }

  /// Years enumerated side by side, up to the last of them.
  private func years(endingAt last: DateSymbol, _ sentence: Sentence) -> [DateSymbol] {
    var years = [last]
    while let before = sentence.dates.last(where: { $0.form == .year && $0.span.end <= years[0].span.start }),
      Coordination.joins(before.span.end, years[0].span.start, sentence)
    { years.insert(before, at: 0) }
    return years
  }

  /// Places with as many years, in order; none where one list is longer.
  private func paired(_ list: [PlaceGroup], _ years: [DateSymbol]) -> [(PlaceGroup, (Int, Span))] {
    guard list.count == years.count else { return [] }
    return zip(list, years).compactMap { group, date in date.year.map { (group, ($0, date.span)) } }
  }

  private static let the = PhrasePattern.keys("the")[0]

  /// "X and Y, the 2030 and 2031 capitals": the years in front of what the places were.
  private func titled(_ sentence: Sentence) -> [(PlaceGroup, (Int, Span))] {
    guard
      let noun = sentence.tokens.indices.first(where: { index in
        Self.holders.contains(sentence.tokens[index].key)
          && sentence.dates.contains { $0.form == .year && $0.span.end == index }
      }), let last = sentence.dates.last(where: { $0.form == .year && $0.span.end == noun })
    else { return [] }
    let years = years(endingAt: last, sentence)
    let start = years[0].span.start
    guard years.count > 1, start > 1, sentence.tokens[start - 1].key == Self.the,
      let subject = sentence.places.last(where: { $0.role == .plain && $0.full.end == start - 2 })
    else { return [] }
    return paired(Coordination.list(endingAt: subject, sentence), years)
  }

  private static let holders: Set<UInt64> = Set(
    PhrasePattern.keys("laureates winners capitals champions holders recipients titleholders"))
  private static let winning: Set<UInt64> = Set(PhrasePattern.keys("won took held received bore wore prevailed"))

  /// "X 2031, Y 2030, Z 2029", "X has 2031 and Y 2032": a bare year behind a place, beside another pair.
  func isEnumerated(_ group: PlaceGroup, _ year: Int, _ sentence: Sentence) -> Bool {
    guard sentence.language == .english else { return false }
    return sentence.places.contains { other in
      if other.full.start > year {
        return Coordination.joins(year + 1, other.full.start, sentence) && pairs(other, sentence)
      }
      return other.full.end < group.full.start && pairs(other, sentence)
        && sentence.dates.contains {
          $0.form == .year && $0.span.start >= other.full.end
            && Coordination.joins($0.span.end, group.full.start, sentence)
        }
    }
  }

  private static let having: Set<UInt64> = Set(PhrasePattern.keys("has gets holds had"))

  /// True for a place with a year right behind it, or behind a verb of having.
  private func pairs(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    guard group.role != .territory, sentence.tokens.indices.contains(group.full.end) else { return false }
    let next = Self.having.contains(sentence.tokens[group.full.end].key) ? group.full.end + 1 : group.full.end
    return EditionFinder.year(at: next, sentence) != nil
  }

  /// "Earlier capitals of innovation were X (2030)" behind a paragraph on a lesser award: the programme's title whose name
  /// says what its holders are.
  func roleAward(_ sentence: Sentence, besides focus: PageContext.AwardKey) -> PageContext.AwardKey? {
    let roles = Set(
      sentence.tokens.filter { Self.roles.contains($0.key) && !$0.isCapitalised }.map {
        Self.singular[$0.key] ?? $0.key
      })
    guard !roles.isEmpty, !isNamed(roles, focus), let main = context.lexicon.catalogue.mainAward(of: focus.programme),
      case let key = PageContext.AwardKey(programme: main.programme, award: main.id), isNamed(roles, key)
    else { return nil }
    return key
  }

  static let singular = [PhrasePattern.keys("capitals")[0]: PhrasePattern.keys("capital")[0]]

  private func isNamed(_ roles: Set<UInt64>, _ key: PageContext.AwardKey) -> Bool {
    guard let name = key.award.flatMap({ context.award(key.programme, $0) })?.name else { return false }
    return PhrasePattern.keys([name.english, name.vietnamese].compactMap { $0 }.joined(separator: " ")).contains(
      where: roles.contains)
  }
}
