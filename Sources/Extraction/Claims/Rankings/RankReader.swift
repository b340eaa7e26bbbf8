internal import Lexicons
internal import Model
internal import Text

/// A place in a ranking as printed.
struct Rank: Hashable {
  var value: Int
  var span: Span
  var rule: String
  /// The rank of the edition before: "from 12th", "từ hạng 2".
  var isFormer = false
  /// A year printed with this rank alone: "first in the 2021 edition", "năm 2021 đứng thứ hai".
  var year: Int?
  /// Years printed behind the rank: "number one from 2017 to 2023".
  var interval: Span?
}

/// Finds the ranks of a sentence: by phrase, in brackets, as a bare ordinal behind a place, as `62/63`.
struct RankReader {
  /// A ranking longer than this is not printed place by place.
  static let last = 1500

  /// Shorter lists are no rankings of provinces or cities, and `2/3` is a fraction.
  static let leastSize = 20

  let gazetteer: Gazetteer
  let catalogue: Catalogue

  /// The country that the ranking is of, nil for a ranking of the world.
  let home: String?

  /// True where the ranking is known and of no country.
  let isWorldwide: Bool

  init(_ context: PageContext, programme: String?) {
    gazetteer = context.lexicon.gazetteer
    catalogue = context.lexicon.catalogue
    let scope = programme.flatMap { context.lexicon.catalogue.programme($0)?.scope } ?? []
    home = scope.count == 1 ? scope.first : nil
    isWorldwide = programme != nil && scope.isEmpty
  }

  /// The value of "one place above" until the place that it is above is known.
  static let above = -1

  /// The value of "the same place" until it is known.
  static let same = -2

  /// Places told by the one read before them: the next, named behind the words or in front of them, the one above, and
  /// the same.
  static let beside = ["next": 0, "then": 0, "after": 0, "above": above, "same": same]

  /// "headed by X, then Y": the place right behind the word.
  private func isThen(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    sentence.places.contains { (0...1).contains($0.full.start - cue.span.end) }
  }

  /// "Only X and Y were ahead of it": who comes next is the one spoken of.
  private func isAheadOfIt(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    cue.value == "next" && sentence.tokens[cue.span.end - 1].key == Self.ofWord
      && sentence.cues.contains { $0.kind == .anaphor && $0.from == cue.span.end }
  }

  private static let loose: Set<UInt64> = Set(PhrasePattern.keys("follow follows followed next"))

  /// "X leads, with Y and Z next": such a word alone counts right behind a name, at the end of what is said.
  private func isLoose(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    guard cue.value == "after", cue.span.count == 1, Self.loose.contains(sentence.tokens[cue.span.start].key) else {
      return false
    }
    let isEnd = cue.span.end == sentence.tokens.count || sentence.tokens[cue.span.end].kind == .mark
    return !isEnd || !sentence.places.contains { $0.full.end == cue.from }
  }

  private static let roleWords: Set<UInt64> = Set(PhrasePattern.keys("as at in with the joint equal"))

  /// "complete the top ten as joint ninth": the place is told behind the words.
  func isDetailed(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    // "comes next at No. 3"
    if cue.value == "after" || cue.value == "next", sentence.tokens.indices.contains(cue.span.end),
      sentence.tokens[cue.span.end].key == Self.at
    {
      return sentence.cues.contains {
        $0.kind == .rank && $0.value == "#" && (0...1).contains($0.from - cue.span.end) && $0.number != nil
      }
    }
    guard cue.value?.hasPrefix("close") ?? false else { return false }
    var index = cue.span.end
    while sentence.tokens.indices.contains(index), Self.roleWords.contains(sentence.tokens[index].key) { index += 1 }
    return index > cue.span.end
      && sentence.numbers.contains { $0.span.start == index && $0.isOrdinal && isPhraseEnd($0.span.end, sentence) }
  }

  /// The rank that such a value stands for beside the last one read.
  static func value(_ value: Int, beside last: Int) -> Int {
    value == same ? last : value == above ? last - 1 : last + 1
  }

  /// Ranks in text order; the value 0 stands for "the next place" until the place before it is known.
  func ranks(_ sentence: Sentence) -> [Rank] {
    if isWithin(sentence) { return [] }
    var result: [Rank] = []
    for found in sentence.cues where found.kind == .rank {
      let cue = untied(found, sentence)
      // "X, the 2030 leader, is second": the verb is that of the rank behind it.
      if cue.span != found.span, let rank = predicate(behind: found.span.end, found.rule, sentence) {
        result.append(rank)
      }
      if isLoose(cue, sentence) || isAheadOfIt(cue, sentence) || isDetailed(cue, sentence) { continue }
      guard let value = Self.beside[cue.value ?? ""] ?? value(cue, sentence),
        (Self.same...Self.last).contains(value), cue.value != "then" || isThen(cue, sentence)
      else { continue }
      if result.contains(where: { $0.span.overlaps(cue.span) }) || isRegional(cue, sentence) { continue }
      result.append(Rank(value: value, span: cue.span, rule: cue.rule))
    }
    add(bracketed(sentence), to: &result)
    add(enumerated(sentence), to: &result)
    add(dashed(sentence), to: &result)
    add(superlatives(sentence), to: &result)
    add(victories(sentence), to: &result)
    add(named(sentence), to: &result)
    let former = formerInBrackets(sentence)
    add(fractions(sentence), to: &result)
    add(arrivals(sentence), to: &result)
    add(shifts(sentence), to: &result)
    add(bare(sentence, besides: result), to: &result)
    result.removeAll { isFromBottom($0, sentence) }
    result.removeAll { rank in former.contains { $0.span.overlaps(rank.span) } }
    return withYears((result.map { detailed($0, sentence) } + former).sorted { $0.span < $1.span }, sentence)
  }

  /// Words from a rank with its year to the next one, which has none of its own: "second in 2022, Bhopal sixth".
  private static let yearReach = 7

  /// An ordinal right behind a rank with a year and a comma is of the same year.
  private func withYears(_ ranks: [Rank], _ sentence: Sentence) -> [Rank] {
    var result = ranks
    for index in result.indices.dropFirst() {
      let before = result[index - 1]
      guard result[index].year == nil, result[index].rule.hasSuffix("bare-ordinal"), let year = before.year,
        case let gap = before.span.end..<max(before.span.end, result[index].span.start), gap.count <= Self.yearReach,
        let date = sentence.dates.first(where: { $0.year == year && gap.contains($0.span.start) }),
        sentence.isMark(date.span.end, ",")
      else { continue }
      result[index].year = year
    }
    return result
  }

  /// "X, at 25th, is the best of Asia": behind a comma the verb belongs to what follows.
  private func untied(_ cue: CueSymbol, _ sentence: Sentence) -> CueSymbol {
    guard cue.span.count > 2, Self.verbs.contains(sentence.tokens[cue.span.end - 1].key),
      sentence.tokens[cue.span.end - 2].kind == .mark
    else { return cue }
    var cue = cue
    cue.span.end -= 2
    return cue
  }

  private static let adverbs: Set<UInt64> = Set(PhrasePattern.keys("now only still again currently"))

  private func predicate(behind end: Int, _ rule: String, _ sentence: Sentence) -> Rank? {
    var start = end
    while sentence.tokens.indices.contains(start), Self.adverbs.contains(sentence.tokens[start].key) { start += 1 }
    guard let number = sentence.numbers.first(where: { $0.span.start == start && $0.isOrdinal }),
      isPhraseEnd(number.span.end, sentence)
    else { return nil }
    return Rank(value: number.value, span: Span(end - 1, number.span.end), rule: rule)
  }

  func add(_ ranks: [Rank], to result: inout [Rank]) {
    for rank in ranks where !result.contains(where: { $0.span.overlaps(rank.span) }) { result.append(rank) }
  }

  /// The place that a cue gives, nil where its number counts something else or the place is "the next".
  func value(_ cue: CueSymbol, _ sentence: Sentence) -> Int? {
    // "led the last two editions": not this one.
    if sentence.tokens.indices.contains(cue.span.end), Self.earlierWords.contains(sentence.tokens[cue.span.end].key),
      sentence.numbers.contains(where: { $0.span.start == cue.span.end + 1 }),
      !sentence.dates.contains(where: { $0.form == .year && (0...5).contains($0.span.start - cue.span.end) })
    {
      return nil
    }
    if cue.value == "award" {
      return isPredicate(cue, sentence) || isBesideRanking(cue, sentence) || isDated(cue, sentence)
        || isCounted(cue, sentence) ? 1 : nil
    }
    if let fixed = cue.value, fixed.hasPrefix("close"), let size = Int(fixed.dropFirst(5)) { return size }
    if let fixed = cue.value, fixed != "#", fixed != "last", fixed != "close", fixed != "led" {
      return isGroup(cue, sentence) ? nil : Int(fixed)
    }
    // "led alone in 2018": what was led is said by the year.
    if cue.value == "led" { return isDated(cue, sentence) ? 1 : nil }
    guard let number = cue.number, !isCount(cue, sentence), !isYear(cue, sentence) else { return nil }
    if cue.value == "close" { return number }
    let first = sentence.tokens[cue.span.start].key
    // "Third is X": a bare number in front of a verb counts something.
    if sentence.language == .english, !cue.numberIsOrdinal, Self.verbs.contains(sentence.tokens[cue.span.end - 1].key) {
      return nil
    }
    if Self.ordinalOnly.contains(first), !cue.numberIsOrdinal { return nil }
    // "are the three smartest cities": several at the top.
    if sentence.language == .english, !cue.numberIsOrdinal,
      Self.superlativeEnds.contains(sentence.tokens[cue.span.end - 1].key)
    {
      return nil
    }
    // "in 97 cities", "at 5 percent": after a bare preposition only an ordinal is a rank.
    let touches = sentence.numbers.contains { $0.span.start == cue.span.start + 1 }
    if sentence.language == .english, Self.prepositions.contains(first), touches, !cue.numberIsOrdinal { return nil }
    // "in the two spots behind": a count.
    if sentence.language == .english, cue.value == "#", !cue.numberIsOrdinal,
      let number = sentence.numbers.first(where: { $0.span.end == cue.span.end }), number.span.start > cue.span.start,
      sentence.tokens[number.span.start - 1].key == Self.the
    {
      return nil
    }
    // "was the first city to join": an ordinal with a noun of its own; "the first city of the A" is its rank.
    let isNoun =
      touches
      || cue.numberIsOrdinal && sentence.tokens[cue.span.start + 1].key == Self.the
        && !(sentence.tokens.indices.contains(cue.span.end + 1)
          && sentence.tokens[cue.span.end + 1].key == Self.ofWord)
    if sentence.language == .english, Self.prepositions.contains(first), cue.value == "#",
      isNoun, sentence.numbers.contains(where: { $0.span.end == cue.span.end }), !isPhraseEnd(cue.span.end, sentence),
      !sentence.dates.contains(where: { $0.span.start == cue.span.end }),
      // "is first for the third year in a row"
      !sentence.cues.contains(where: { $0.kind == .recur && (0...1).contains($0.from - cue.span.end) }),
      !sentence.cues.contains(where: { $0.kind == .year && $0.span.start == cue.span.end })
    {
      return nil
    }
    if !cue.numberIsOrdinal, sentence.tokens.indices.contains(cue.span.end),
      Self.steps.contains(sentence.tokens[cue.span.end].key)
    {
      return nil
    }
    // "thứ 3 tuần này", "12th time": counts of something else.
    let isBare = cue.span.count <= 2 || Self.prepositions.contains(first)
    if isBare, sentence.tokens.indices.contains(cue.span.end), Self.units.contains(sentence.tokens[cue.span.end].key) {
      return nil
    }
    return number
  }

  /// "is the seventh straight year at number one": the number of years is no place.
  private func isCount(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    guard let number = sentence.numbers.last(where: { cue.span.contains($0.span) }) else { return false }
    return sentence.cues.contains {
      $0.kind == .recur && $0.span.contains(number.span) && $0.span.end > cue.span.end
    }
  }

  /// "so với bảng xếp hạng năm 2029": the word for a year, which is also that for five.
  private func isYear(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    sentence.tokens[cue.span.end - 1].key == Self.year && EditionFinder.year(at: cue.span.end, sentence) != nil
  }

  /// "leads for the 13th consecutive year"
  private func isCounted(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    sentence.cues.contains {
      $0.kind == .recur && (0...1).contains($0.from - cue.span.end)
        && Recurrences.value($0).map { $0.consecutive } ?? false
    }
  }

  /// A year, or "last year", right behind the words.
  private func isDated(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    sentence.dates.contains { $0.form == .year && (0...3).contains($0.span.start - cue.span.end) }
      || sentence.cues.contains {
        $0.kind == .year && $0.value == "-1" && (0...2).contains($0.span.start - cue.span.end)
      }
  }

  /// "leads the PCI": first only right beside the name of a ranking, as one may lead much else.
  func isBesideRanking(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    sentence.awards.contains { award in
      let start = min(award.span.start, award.editionToken ?? award.span.start)
      let end = max(award.span.end, (award.editionToken ?? -1) + 1)
      // "có chỉ số PCI 2023 cao nhất"
      if sentence.language == .vietnamese, cue.span.start >= end, cue.span.start - end <= 1 { return true }
      return start >= cue.span.end && start - cue.span.end <= Self.ownerReach
        && sentence.tokens[cue.span.end..<start].allSatisfy { Self.determiners.contains($0.key) || $0.isCapitalised }
    } || isBesideBody(cue, sentence)
  }

  /// "Oslo leads.", "X leads, Y is second": nothing but a place and its verb.
  private func isPredicate(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    guard sentence.language == .english, cue.span.count == 1,
      !sentence.tokens.indices.contains(cue.span.end) || sentence.tokens[cue.span.end].kind == .mark
    else { return false }
    return sentence.places.contains { $0.role == .plain && $0.full.end == cue.from }
  }

  /// Tokens of "Vietnam's" in front of the name of a ranking.
  private static let ownerReach = 4
  private static let tables: Set<UInt64> = Set(
    PhrasePattern.keys("ranking rankings index list table survey report standings"))

  /// "headed the VCCI ranking": the table of a body that is known to draw one up.
  private func isBesideBody(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    sentence.organisations.contains { body in
      let start = body.span.start
      return body.programme != nil && (0...1).contains(start - cue.span.end)
        && sentence.tokens[cue.span.end..<start].allSatisfy { Self.determiners.contains($0.key) }
        && sentence.tokens.indices.contains(body.span.end)
        && Self.tables.contains(sentence.tokens[body.span.end].key)
    }
  }

  /// "tụt tận 18 bậc": a number of steps.
  private static let steps: Set<UInt64> = Set(PhrasePattern.keys("bậc rungs notches"))
  private static let superlativeEnds: Set<UInt64> = Set(
    PhrasePattern.keys(
      "most best smartest greenest cleanest safest happiest costliest priciest dearest cheapest top leading"))
  static let now = PhrasePattern.keys("now")[0]
  /// "now 5 cities", "compared with 117 cities": what opens such words makes a rank of an ordinal alone.
  private static let ordinalOnly: Set<UInt64> = Set(
    PhrasePattern.keys("now compared as versus up down given made record career become becomes became becoming"))
  private static let the = PhrasePattern.keys("the")[0]
  private static let ofWord = PhrasePattern.keys("of")[0]
  static let earlierWords: Set<UInt64> = Set(PhrasePattern.keys("last previous preceding earlier"))
  static let determiners: Set<UInt64> = Set(PhrasePattern.keys("the its this a bảng chỉ số về s")).union([0x27, 0x2019])
  static let verbs: Set<UInt64> = Set(PhrasePattern.keys("is was comes came were"))
  static let prepositions: Set<UInt64> = Set(PhrasePattern.keys("to at in is was are were from"))

  static let units: Set<UInt64> = Set(
    PhrasePattern.keys(
      "tuần lần năm time year times years consecutive points điểm percent million triệu liên quarter century day")
      + [0x25])

  func isDate(_ number: NumberSpan, _ sentence: Sentence) -> Bool {
    sentence.dates.contains { $0.span.overlaps(number.span) }
  }
}
