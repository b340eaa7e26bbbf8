internal import Lexicons
internal import Model
internal import Text

/// What a copula ties, and which of the names behind a verb are meant.
extension VerbFrames {
  /// Words between "went to" and whom it went to; names further on belong to what is told about others.
  static let goalReach = 12

  func isFar(_ goals: [PlaceGroup], _ verb: CueSymbol, _ sentence: Sentence) -> Bool {
    guard let first = goals.first, first.full.start - verb.span.end > Self.goalReach else { return false }
    return !(verb.span.end..<first.full.start).contains { sentence.isMark($0, ":") }
  }

  /// "went to X, which beat Y and Z": those in the relative clause are others.
  func withoutRelative(_ goals: [PlaceGroup], _ sentence: Sentence) -> [PlaceGroup] {
    let goals = withoutLater(goals, sentence)
    guard let first = goals.first, let last = goals.last, last.full.start > first.full.end,
      let pronoun = (first.full.end..<last.full.start).first(where: { index in
        RelativeWords.subjects.contains(sentence.tokens[index].key) && sentence.isMark(index - 1, ",")
      })
    else { return goals }
    return goals.filter { $0.full.end <= pronoun }
  }

  /// "was given to X, and in 2019 to Y": behind a year of its own a goal is that of another edition.
  private func withoutLater(_ goals: [PlaceGroup], _ sentence: Sentence) -> [PlaceGroup] {
    guard
      let later = goals.indices.dropFirst().first(where: { index in
        sentence.dates.contains {
          $0.form == .year && $0.span.start >= goals[index - 1].full.end && $0.span.end <= goals[index].full.start
            && !sentence.isMark($0.span.end, ")")
        }
      })
    else { return goals }
    return Array(goals[..<later])
  }

  private static let travels: Set<UInt64> = Set(PhrasePattern.keys("went goes go gone"))

  /// "X goes to Paris as a guest": a place that goes somewhere is no prize.
  func isJourney(_ verb: CueSymbol, _ sentence: Sentence) -> Bool {
    verb.kind == .goes && verb.span.count == 2 && Self.travels.contains(sentence.tokens[verb.span.start].key)
      && sentence.places.contains { $0.role == .plain && $0.full.end == verb.from }
  }

  /// True for a clause behind a semicolon of which the award is the subject.
  func isOwned(_ clause: Clause, _ sentence: Sentence) -> Bool {
    guard let award = clause.award, clause.span.start > 0, sentence.isMark(clause.span.start - 1, ";") else {
      return false
    }
    let end = max(award.span.end, (award.editionToken ?? -1) + 1)
    return sentence.tokens.indices.contains(end) && Self.copulas.contains(sentence.tokens[end].key)
  }

  /// "Cùng nhận giải có X (hạng mục A), Y": X has the category in its brackets, not the programme's main award.
  func withoutOwn(_ groups: [PlaceGroup], _ award: AwardSymbol, _ sentence: Sentence) -> [PlaceGroup] {
    guard groups.count > 1, context.award(award.programme, award.award ?? "")?.isMain ?? false else { return groups }
    func isBracketed(_ group: PlaceGroup) -> Bool {
      sentence.isMark(group.full.end, "(")
        && sentence.awards.contains {
          $0.programme == award.programme && $0.award != award.award && $0.span.start > group.full.end
            && $0.span.start - group.full.end <= Self.longestLead
        }
    }
    // "X và Y (hạng mục A)": the bracket is of both.
    let all = sentence.places.filter { $0.role == .plain }
    return groups.filter { group in
      var last = group
      while let next = all.first(where: { Coordination.joins(last.full.end, $0.full.start, sentence) }),
        !sentence.isMark(last.full.end, ",")
      { last = next }
      return !isBracketed(last)
    }
  }

  private static let currencies: Set<UInt64> = Set(PhrasePattern.keys("eur usd euro euros us")).union([
    0x20ac, 0x24, 0xa3,
  ])

  private static let priceNouns: Set<UInt64> = Set(
    PhrasePattern.keys("winner winners city cities town towns holder holders each get gets receive receives will would")
  )
  /// Tokens of "winners will receive" between an award and the money that its holders are given.
  private static let priceReach = 4

  /// "the two A winners get €75 000 each", "EUR 75,000 for each A city": what the holders are given says nothing of who
  /// they are.
  func isPriced(_ award: AwardSymbol?, _ sentence: Sentence) -> Bool {
    guard let award else { return false }
    var next = award.span.end
    while sentence.tokens.indices.contains(next), next - award.span.end < Self.priceReach,
      Self.priceNouns.contains(sentence.tokens[next].key)
    { next += 1 }
    if sentence.tokens.indices.contains(next), Self.currencies.contains(sentence.tokens[next].key) { return true }
    // "... for each A city"
    let start = award.span.start
    return start > 1 && Self.each.contains(sentence.tokens[start - 1].key)
      && sentence.tokens[max(0, start - Self.sumReach)..<start].contains { Self.currencies.contains($0.key) }
  }

  private static let each: Set<UInt64> = Set(PhrasePattern.keys("each every both"))
  /// Tokens of "EUR 75,000 for each".
  private static let sumReach = 8

  /// "was a Top7 community", "là Thành phố du lịch sạch": only right before the award's name.
  func isCopula(_ cue: CueSymbol, _ award: AwardSymbol?, _ sentence: Sentence) -> Bool {
    guard let award, award.span.start >= cue.span.end else { return false }
    let gap = sentence.tokens[cue.span.end..<award.span.start]
    // "is Europe's greenest-city forum's A": owners of the award.
    if gap.count <= Self.longestOwner,
      gap.allSatisfy({ $0.isCapitalised || $0.kind != .word || Self.ownerWords.contains($0.key) })
    {
      return true
    }
    // "has been three times in a row (2029, 2030 and 2031) among the A": a count with its years between.
    if let count = sentence.cues.first(where: {
      $0.kind == .recur && $0.from == cue.span.end && $0.span.end <= award.span.start
    }),
      case let rest = count.span.end..<award.span.start, rest.count <= Self.longestCount,
      rest.allSatisfy({ index in
        sentence.tokens[index].kind != .word || Self.listing.contains(sentence.tokens[index].key)
      })
    {
      return true
    }
    // "is the newest member of A", "là thành viên mới nhất của A".
    return gap.count <= 9 && gap.contains { Self.holderWords.contains($0.key) }
      && gap.allSatisfy { $0.kind != .word || $0.isCapitalised || Self.holderPhrase.contains($0.key) }
  }

  /// Tokens of "(2029, 2030 and 2031) among the".
  private static let longestCount = 10
  private static let listing: Set<UInt64> = Set(PhrasePattern.keys("among in on the and of"))
  static let longestOwner = 8

  static let ownerWords: Set<UInt64> = Set(
    PhrasePattern.keys(
      "world s the national now again still also once this year country continent region nation its own first second third"
        + " fourth fifth sixth only sole new newest latest province state"))

  /// "X is A": a copula without an article, right before the award or its owner.
  func bareCopula(_ award: AwardSymbol?, _ clause: Clause, _ sentence: Sentence) -> CueSymbol? {
    guard let award, sentence.language == .english else { return nil }
    let start = min(award.span.start, award.editionToken ?? award.span.start)
    guard start > clause.span.start,
      let index = (max(clause.span.start, start - Self.longestOwner)..<start).last(where: {
        Self.copulas.contains(sentence.tokens[$0].key)
      })
    else { return nil }
    let cue = CueSymbol(
      span: Span(index, index + 1), from: index, kind: .win, value: "copula", number: nil, rule: "en/win", cue: 0)
    return isCopula(cue, award, sentence) ? cue : nil
  }

  /// "The country had its turn: X was A": a copula behind all other verbs, with a subject of its own.
  func isOwn(_ copula: CueSymbol, besides verbs: [CueSymbol], _ sentence: Sentence) -> Bool {
    guard let last = verbs.map(\.span.end).max(), last <= copula.span.start else { return false }
    return sentence.places.contains {
      $0.role == .plain && $0.full.start >= last && $0.full.end == copula.span.start
        && (sentence.isMark($0.full.start - 1, ":") || sentence.isMark($0.full.start - 1, ";")
          || sentence.isMark($0.full.start - 1, ","))
    }
  }

  private static let others: Set<UInt64> = Set(PhrasePattern.keys("the other six"))

  /// False for "the other finalists": a name of the award only where those beside them are named.
  func isPlain(_ award: AwardSymbol?, _ sentence: Sentence) -> Bool {
    award.map { !Self.others.contains(sentence.tokens[$0.span.start].key) } ?? false
  }

  /// "X is A in 2031, and Y holds the title in 2032": a copula with its subject, and verbs behind it with theirs.
  func isFirst(_ copula: CueSymbol, before verbs: [CueSymbol], _ sentence: Sentence) -> Bool {
    guard let verb = verbs.min(by: { $0.from < $1.from }), verb.from > copula.span.end,
      sentence.places.contains(where: { $0.role == .plain && $0.full.end == copula.span.start })
    else { return false }
    return sentence.places.contains {
      $0.role == .plain && $0.full.start > copula.span.end && (0...1).contains(verb.from - $0.full.end)
    }
  }

  /// True where nothing between a place and an award in a headline could say that it is not (yet) held.
  func isBare(_ gap: Span, _ sentence: Sentence) -> Bool {
    sentence.tokens[gap.start..<max(gap.start, gap.end)].allSatisfy {
      $0.kind != .word || $0.isCapitalised && !$0.isUpper || Self.headlineWords.contains($0.key)
    }
  }

  static let headlineWords: Set<UInt64> = Set(
    PhrasePattern.keys(
      "the a an in of as at to on and among makes is are for giải danh hiệu trong vào là tại top tốp đạt thưởng mạng lưới"
        + " thành phố thứ lần liên tiếp đầu tiên ở thuộc nhóm again"))
}
