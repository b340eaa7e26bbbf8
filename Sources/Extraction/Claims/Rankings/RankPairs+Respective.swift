internal import Lexicons
internal import Model
internal import Text

/// Lists of ranks beside a list of their places, or of their years.
extension RankPairs {
  /// "X, Y and Z ranked 2nd, 3rd and 5th": as many ranks behind a list as it has members.
  func respective(_ pairs: [Pair]) -> [Pair] {
    var result: [Pair] = []
    var paired = -1
    for (owner, rank) in pairs where rank.span.start > paired {
      let list = owner.span.end <= rank.span.start ? list(endingAt: owner) : []
      let run = run(from: rank)
      if list.count > 1, case let words = words(of: rank), words.count == list.count, let last = words.last {
        result += zip(list, words).map { ($0, Rank(value: $1.value, span: $1.span, rule: rank.rule)) }
        paired = last.span.start
        continue
      }
      if list.count < 2, case let dated = dated(rank), let last = dated.last {
        result += dated.map { (owner, $0) }
        paired = last.span.start
        continue
      }
      guard list.count > 1, run.count == list.count, let last = run.last else {
        result.append((owner, rank))
        continue
      }
      result += zip(list, run).map { ($0, Rank(value: $1.value, span: $1.span, rule: rank.rule)) }
      paired = last.span.start
    }
    return result
  }

  private static let openers: Set<UInt64> = [0x2c, 0x28, 0x2d, 0x2013, 0x2014]
  private static let closers: Set<UInt64> = [0x2c, 0x29, 0x2d, 0x2013, 0x2014, 0x2e, 0x3b]

  /// "Only X, Y and Z – first, second and third – rank higher": a list, and as many ordinals set apart behind it.
  func apposed() -> [Pair] {
    for group in groups {
      let list = list(endingAt: group)
      let start = group.full.end + 1
      guard list.count > 1, sentence.tokens.indices.contains(start),
        Self.openers.contains(sentence.tokens[group.full.end].key),
        let first = sentence.numbers.first(where: { $0.span.start == start && $0.isOrdinal }),
        case let run = run(from: first), run.count == list.count, run.allSatisfy(\.isOrdinal),
        let last = run.last,
        last.span.end == sentence.tokens.count
          || Self.closers.contains(sentence.tokens[last.span.end].key)
      else { continue }
      return zip(list, run).map { ($0, Rank(value: $1.value, span: $1.span, rule: "any/rank/apposed")) }
    }
    return []
  }

  /// The numbers of a rank and of those coordinated behind it.
  private func run(from rank: Rank) -> [NumberSpan] {
    sentence.numbers.last { $0.span.start >= rank.span.start && $0.span.start < rank.span.end }.map(run(from:)) ?? []
  }

  /// A number and those coordinated behind it.
  func run(from first: NumberSpan) -> [NumberSpan] {
    var run = [first]
    for number in sentence.numbers where number.span.start > first.span.start {
      guard let last = run.last, Coordination.joins(last.span.end, opening(number, after: last.span.end), sentence)
      else { break }
      run.append(number)
    }
    return run
  }

  /// The ranks of one place, each with its year: a rank and those coordinated behind it, beside a list of as many years.
  func dated(_ rank: Rank) -> [Rank] {
    if case let bracketed = bracketed(rank), bracketed.count > 1 { return bracketed }
    let run = run(from: rank)
    guard run.count > 1, let last = run.last,
      let years = years(beside: Span(rank.span.start, last.span.end), count: run.count)
    else { return [] }
    return zip(years, run).map { year, number in
      var member = Rank(value: number.value, span: number.span, rule: rank.rule)
      member.year = year
      return member
    }
  }

  /// Where a number with the words for a place before it begins: "thứ hai", "hạng 5".
  func opening(_ number: NumberSpan, after end: Int) -> Int {
    var start = number.span.start
    while start - 1 > end, Self.rankWords.contains(sentence.tokens[start - 1].key) { start -= 1 }
    return start
  }

  static let rankWords: Set<UInt64> = Set(PhrasePattern.keys("thứ hạng vị trí số the xếp đứng"))

  /// "Các năm 2027 và 2028, X lần lượt xếp thứ 30 và 27", "X was 30th and 27th in 2027 and 2028": as many years in the
  /// same part of the sentence as ranks, in one list.
  private func years(beside ranks: Span, count: Int) -> [Int]? {
    let dates = sentence.dates.filter { $0.form == .year }
    for (index, first) in dates.enumerated() {
      var run = [first]
      for date in dates[(index + 1)...] {
        guard let last = run.last, Coordination.joins(last.full.end, opening(date), sentence) else { break }
        run.append(date)
      }
      guard run.count == count, let last = run.last else { continue }
      let gap =
        last.full.end <= ranks.start
        ? last.full.end..<ranks.start : ranks.end..<max(ranks.end, opening(first))
      guard last.full.end <= ranks.start || first.full.start >= ranks.end, gap.count <= Self.yearsReach,
        !gap.contains(where: { sentence.isMark($0, ";") })
      else { continue }
      let years = run.compactMap(\.year)
      return years.count == count ? years : nil
    }
    return nil
  }

  /// "lần lượt xếp thứ 25 (2026), 20 (2027) và 17 (2028)": each number with its year in brackets.
  private func bracketed(_ rank: Rank) -> [Rank] {
    var result: [Rank] = []
    var end = rank.span.start
    for number in sentence.numbers where number.span.start >= end {
      guard
        result.isEmpty
          ? rank.span.contains(number.span) : Coordination.joins(end, opening(number, after: end), sentence),
        sentence.isMark(number.span.end, "("),
        let year = sentence.dates.first(where: { $0.form == .year && (1...2).contains($0.span.start - number.span.end) }
        ),
        sentence.isMark(year.span.end, ")")
      else { break }
      var member = Rank(value: number.value, span: number.span, rule: rank.rule)
      member.year = year.year
      result.append(member)
      end = year.span.end + 1
    }
    return result
  }

  /// Words between a list of years and that of their ranks: a subject and its verb.
  private static let yearsReach = 12
  private static let yearWord = PhrasePattern.keys("năm")[0]

  /// Where a year with the word for one before it begins.
  private func opening(_ year: DateSymbol) -> Int {
    let start = year.full.start
    return start > 0 && sentence.tokens[start - 1].key == Self.yearWord ? start - 1 : start
  }
}
