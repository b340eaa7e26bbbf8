internal import Lexicons
internal import Model
internal import Text

/// Gives each rank of a sentence to the place it belongs to.
struct RankPairs {
  typealias Pair = (group: PlaceGroup, rank: Rank)
  let sentence: Sentence
  let reader: RankReader
  let groups: [PlaceGroup]

  /// The place last read before this sentence, for "right behind X is Y" and "the next three".
  let lastRank: Int?

  /// The rank that the page has given a place before, for "right behind X come Y and Z".
  var known: (PlaceGroup) -> Int? = { _ in nil }

  /// Words for a first place that is over, which is nobody's in this edition.
  var ended: Span?

  /// Which of the sentence's rankings a rank is of: a place may have a rank in each.
  let ranking: (Rank) -> Int

  /// Pairs in the order of the ranks. A place may have its rank of this edition and a former one.
  func pairs() -> [Pair] {
    remaining() ?? leaders() ?? told()
  }

  /// Pairs of the ranks that words say, one after another.
  func told() -> [Pair] {
    let ordered = ordered()
    let apposed = apposed()
    var result: [Pair] = (ordered?.pairs ?? []) + apposed
    var last = lastRank
    for found in reader.ranks(sentence) {
      var rank = found
      if let ordered, ordered.span.overlaps(rank.span) { continue }
      if apposed.contains(where: { $0.rank.span.overlaps(rank.span) }) { continue }
      if let ended, ended.contains(rank.span) { continue }
      if rank.value <= 0 {
        guard let last = neighbour(of: rank) ?? last else { continue }
        rank.value = RankReader.value(rank.value, beside: last)
      }
      if rank.year == nil { rank.year = dated(rank).first?.year }
      if !rank.isFormer, rank.year == nil { last = rank.value }
      if rank.value == 2, let better = better(rank) { result.append(better) }
      guard let owner = owner(of: rank, result) else { continue }
      if let remark = result.firstIndex(where: {
        $0.group.span == owner.span && isRemark($0.rank, of: owner, before: rank) && isBare($0.rank, of: owner)
      }) {
        result[remark].rank.isFormer = true
      }
      result.append((owner, rank))
      // "next were X and Y; then came Z": one place each.
      if isNext(rank), last == rank.value { last = rank.value + list(startingAt: owner).count - 1 }
    }
    result += relatives(besides: result, last: last)
    result += trailers(besides: result, last: last)
    let rest = result.filter { pair in !apposed.contains { $0.rank.span == pair.rank.span } }
    return apposed + tied(respective(rest + runnersUp(besides: result) + surpassed(besides: result)))
  }

  /// "Theo sau X là Y": the rank of X, where Y follows a copula.
  private func neighbour(of rank: Rank) -> Int? {
    guard isNext(rank),
      let group = sentence.places.first(where: { (0...1).contains($0.full.start - rank.span.end) }),
      sentence.tokens.indices.contains(group.full.end), Self.copulas.contains(sentence.tokens[group.full.end].key)
    else { return nil }
    return known(group)
  }

  func pairs(_ list: [PlaceGroup], _ ranks: [Int], _ span: Span) -> [Pair] {
    zip(list, ranks).map { ($0, Rank(value: $1, span: span, rule: "any/rank/ordered")) }
  }

  /// "Second only to X", "chỉ chịu thua X": X is first.
  func better(_ rank: Rank) -> Pair? {
    // "settled for second place behind X"
    if let behind = (rank.span.end..<min(sentence.tokens.count, rank.span.end + 2)).first(where: {
      Self.behindWords.contains(sentence.tokens[$0].key)
    }), let group = sentence.places.first(where: { $0.full.start == behind + 1 }), group.role != .territory,
      !hasOwnRank(group)
    {
      return (group, Rank(value: 1, span: Span(behind, behind + 1), rule: "any/rank/behind"))
    }
    // "finished as runner-up to X"
    if rank.rule.hasSuffix("/2"), sentence.tokens.indices.contains(rank.span.end),
      sentence.tokens[rank.span.end].key == Self.toWord,
      let group = sentence.places.first(where: { $0.full.start == rank.span.end + 1 }), group.role != .territory
    {
      return (group, Rank(value: 1, span: rank.span, rule: "any/rank/behind"))
    }
    guard let cue = sentence.cues.first(where: { $0.kind == .aside && $0.value == "second" }),
      let group = sentence.places.first(where: { $0.full.start >= cue.span.end && $0.full.start - cue.span.end <= 2 })
    else { return nil }
    return (group, Rank(value: 1, span: cue.span, rule: cue.rule))
  }

  /// Behind a copula the next place, else the nearest before, else the next.
  func owner(of rank: Rank, _ taken: [Pair]) -> PlaceGroup? {
    func isFree(_ group: PlaceGroup) -> Bool {
      !taken.contains {
        // "X missed first place and is second": what is denied leaves room for another rank.
        ModalityScope.asserts($0.rank.span.start, sentence) && $0.group.span == group.span
          && $0.rank.isFormer == rank.isFormer
          && $0.rank.year == rank.year
          && ($0.rank.interval == nil) == (rank.interval == nil) && ranking($0.rank) == ranking(rank)
          && !isRemark($0.rank, of: group, before: rank)
      }
    }
    let before = groups.last { $0.span.end <= rank.span.start }
    let after = groups.first { $0.span.start >= rank.span.end }
    // "Third is X", "the top honour went to X"
    if let after, after.full.start - rank.span.end <= 1, rank.span.count > 1, !isNext(rank),
      case let last = sentence.tokens[rank.span.end - 1].key, Self.copulas.contains(last) || Self.goals.contains(last)
    {
      return after
    }
    // "after Y, the best city of 2030, fell": said of Y, whatever the sentence is about.
    if rank.rule == RankReader.apposed,
      let named = sentence.places.last(where: { (1...2).contains(rank.span.start - $0.full.end) }),
      sentence.isMark(named.full.end, ","), !groups.contains(where: { $0.span == named.span })
    {
      return nil
    }
    // "behind the leader X"
    if let after, after.full.start == rank.span.end,
      Self.leaders.contains(sentence.tokens[rank.span.end - 1].key)
    {
      return after
    }
    // "Lào Cai hơn người về nhì là Bắc Ninh": a copula right between the rank and a place.
    if let after, after.full.start == rank.span.end + 1, !isNext(rank),
      Self.vietnameseCopula == sentence.tokens[rank.span.end].key
    {
      return after
    }
    if rank.rule == RankReader.bracket {
      return groups.last { $0.full.end < rank.span.start && sentence.isMark($0.full.end, "(") }
    }
    if rank.rule == RankReader.enumeration { return groups.first { $0.full.start == rank.span.end + 1 } }
    if let receiver = receiver(of: rank) { return receiver }
    // "seven years at the top of the table for X": "vị trí đầu của X".
    if let holder = groups.first(where: { $0.role == .affiliation && $0.span.start - rank.span.end == 1 }) {
      return holder
    }
    // "followed by X (7) and Y (8)": each has its own.
    if isNext(rank), let after, hasOwnRank(after) { return nil }
    if isNext(rank), let after {
      // "Right behind X is Y": X is the one before, Y follows the copula; "followed by Y" names Y at once.
      let clause =
        (after.full.end..<sentence.tokens.count).first { sentence.isMark($0, ",") || sentence.isMark($0, ";") }
        ?? sentence.tokens.count
      let copula = (after.full.end..<clause).first { Self.copulas.contains(sentence.tokens[$0].key) }
      let named = copula.flatMap { mark in groups.first { $0.span.start > mark && $0.span.start - mark <= 4 } }
      return named ?? after
    }
    if let after, let start = linked(rank, after),
      before.map({ !isFree($0) || isBreak($0.full.end, rank.span.start) || isBreak($0.full.end, start) }) ?? true
    {
      return after
    }
    if let before, isFree(before), !isBreak(before.full.end, rank.span.start) || isMeant(before, rank) { return before }
    // "X yields first place to Y and falls to second": of the one that has no rank yet.
    if let before, !isFree(before), rank.span.start > 0,
      Self.conjunctions.contains(sentence.tokens[rank.span.start - 1].key)
        || rank.span.start > 1 && Self.conjunctions.contains(sentence.tokens[rank.span.start - 2].key),
      case let free = groups.filter({ group in
        group.span.end <= rank.span.start && !taken.contains { $0.group.span == group.span }
      }), free.count == 1
    {
      return free[0]
    }
    // "Ranked 85th, X is up 12 rungs": a participle that opens the sentence.
    if let after, before == nil, rank.span.start <= 1, sentence.isMark(rank.span.end, ","),
      after.full.start == rank.span.end + 1
    {
      return after
    }
    // "Từ vị trí 32 của năm 2029, X vươn lên thứ 12": what it comes from opens the sentence.
    if let after, before == nil, rank.isFormer, isFree(after), after.span.start - rank.span.end <= Self.reach {
      return after
    }
    if let after, isFree(after), after.span.start - rank.span.end <= Self.reach,
      !(rank.span.end..<after.span.start).contains(where: { sentence.isMark($0, ",") })
    {
      return after
    }
    return nil
  }

  private static let whichWord = PhrasePattern.keys("which")[0]
  /// Words of ", which jumped eleven places to".
  private static let relativeReach = 9

  private func hasOwnRank(_ group: PlaceGroup) -> Bool {
    let ranks = reader.ranks(sentence)
    // "followed by X, which jumped eleven places to 148th"
    if sentence.isMark(group.full.end, ","), sentence.tokens.indices.contains(group.full.end + 1),
      sentence.tokens[group.full.end + 1].key == Self.whichWord,
      let own = ranks.first(where: { (2...Self.relativeReach).contains($0.span.start - group.full.end) }),
      own.value > 0, !own.isFormer,
      !groups.contains(where: { $0.full.start > group.full.end && $0.full.end <= own.span.start })
    {
      return true
    }
    return ranks.contains {
      $0.value > 0 && !$0.isFormer && (0...1).contains($0.span.start - group.full.end)
        && !$0.rule.hasSuffix("bare-ordinal")
    }
  }

  /// True for "the next place", named behind the words.
  func isNext(_ rank: Rank) -> Bool { rank.rule.hasSuffix("/next") || rank.rule.hasSuffix("/then") }

  /// "X ranks 97th; in 2023 it was 100th": the pronoun means the only place before it.
  func isMeant(_ group: PlaceGroup, _ rank: Rank) -> Bool {
    // "X xếp thứ 6 ở A; xếp thứ 4 ở B": a rank that opens its part has no subject of its own.
    if let mark = (group.full.end..<rank.span.start).last(where: { sentence.isMark($0, ";") }) {
      // "...; năm 2028 xếp thứ 20": behind its year.
      let year = sentence.dates.first {
        $0.form == .year && $0.span.start > mark && $0.span.start - mark <= 2 && $0.span.end <= rank.span.start
      }
      if rank.span.start - (year.map { $0.span.end - 1 } ?? mark) <= 2 { return true }
    }
    return groups.filter { $0.full.end <= rank.span.start }.count == 1
      && sentence.isMark(group.full.end, ":")
      || groups.filter { $0.full.end <= rank.span.start }.count == 1
        && sentence.cues.contains {
          $0.kind == .anaphor && $0.span.start >= group.full.end && $0.span.end <= rank.span.start
        }
  }

  /// Index of the copula or colon that ties a rank to the place after it.
  func linked(_ rank: Rank, _ after: PlaceGroup) -> Int? {
    guard
      let mark = (rank.span.end..<after.span.start).first(where: {
        Self.copulas.contains(sentence.tokens[$0].key) || sentence.isMark($0, ":")
      }), !isBreak(mark, after.span.start), !isBreak(rank.span.end, mark), !isNearer(mark, than: rank)
    else { return nil }
    return mark
  }

  /// "The city ranked second, and first place went to X": the copula is that of a later rank, behind a comma.
  private func isNearer(_ mark: Int, than rank: Rank) -> Bool {
    guard let comma = (rank.span.end..<mark).first(where: { sentence.isMark($0, ",") }) else { return false }
    return sentence.cues.contains { cue in
      cue.kind == .rank && cue.span.start > comma && cue.span.end <= mark + 1 && reader.value(cue, sentence) != nil
    }
  }

  /// "X phải nhường vị trí số 1 cho Y": the rank goes to the place behind "cho".
  func receiver(of rank: Rank) -> PlaceGroup? {
    guard
      let cue = sentence.cues.first(where: {
        $0.kind == .yield && $0.from < rank.span.start && $0.span.start >= rank.span.start
      })
    else { return nil }
    return groups.first { $0.full.start >= cue.span.end && $0.full.start - cue.span.end <= 2 }
      ?? sentence.places.first {
        $0.full.start >= cue.span.end && $0.full.start - cue.span.end <= 2 && $0.role != .territory
      }
  }

  static let partnerWords: Set<UInt64> = Set(PhrasePattern.keys("with cùng với alongside beside level tied equal"))
  static let placeWords: Set<UInt64> = Set(PhrasePattern.keys("place position spot overall"))

  /// "tied for 10th place with X", "đồng hạng 2 cùng X": the place that has the rank as well.
  func partner(of rank: Rank) -> PlaceGroup? {
    var index = rank.span.end
    if sentence.tokens.indices.contains(index), Self.placeWords.contains(sentence.tokens[index].key) { index += 1 }
    // "second, level with X"
    if sentence.isMark(index, ","), sentence.tokens.indices.contains(index + 1),
      Self.partnerWords.contains(sentence.tokens[index + 1].key)
    {
      index += 1
    }
    let start = index
    while sentence.tokens.indices.contains(index), index - start < 3,
      Self.partnerWords.contains(sentence.tokens[index].key)
    { index += 1 }
    return index > start ? groups.first { $0.full.start == index } : nil
  }

  static let conjunctions: Set<UInt64> = Set(PhrasePattern.keys("and và"))
  /// Words of "at the head of the 2030 table stands X".
  private static let reach = 5
  private static let toWord = PhrasePattern.keys("to")[0]
  private static let behindWords: Set<UInt64> = Set(PhrasePattern.keys("behind after sau"))
  private static let vietnameseCopula = PhrasePattern.keys("là")[0]
  private static let leaders: Set<UInt64> = Set(
    PhrasePattern.keys("leader runner frontrunner pacesetter topper performer quân"))
  static let goals: Set<UInt64> = Set(PhrasePattern.keys("to về cho by"))
  static let copulas: Set<UInt64> = Set(
    PhrasePattern.keys("là is was are were comes came thuộc la goes went belongs gồm gọi"))
}
