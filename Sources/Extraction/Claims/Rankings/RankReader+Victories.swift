internal import Lexicons
internal import Model
internal import Text

/// First places told as victories over the ranking itself: "won the A", "A is headed by X", "edged out Y in the A".
extension RankReader {
  private static let victories: Set<UInt64> = Set(
    PhrasePattern.keys("won wins win winning triumphed triumphs captured swept conquered"))
  private static let duels: Set<UInt64> = Set(
    PhrasePattern.keys(
      "beat beats beaten edged edges pipped pips outscored outscores outperformed outperforms outranked outranks outdid"
        + " displaced displaces dethroned dethrones dislodged dislodges ousted ousts toppled topples unseated unseats"))
  private static let heads: Set<UInt64> = Set(PhrasePattern.keys("won headed topped led dominated crowned"))
  private static let by = PhrasePattern.keys("by")[0]
  private static let inWord = PhrasePattern.keys("in")[0]
  /// Words between a verb and the ranking's name: "won the latest edition of the".
  private static let victoryReach = 6
  private static let duelReach = 12
  /// Words of ", released on June 9, 2031, is once again headed" behind the ranking's name.
  private static let headReach = 14

  func victories(_ sentence: Sentence) -> [Rank] {
    guard sentence.language == .english else { return [] }
    if let span = deposing(sentence) { return [Rank(value: 1, span: span, rule: "en/rank/victory")] }
    if let span = titled(sentence) ?? perched(sentence) { return [Rank(value: 1, span: span, rule: "en/rank/victory")] }
    return sentence.awards.compactMap { award -> Rank? in
      guard let id = award.award, catalogue.award(award.programme, id)?.kind == .ranking else { return nil }
      let start = min(award.span.start, award.editionToken ?? award.span.start)
      let end = max(award.span.end, (award.editionToken ?? -1) + 1)
      if let span = headed(from: end, sentence) ?? crowning(from: end, sentence) ?? won(before: start, sentence)
        ?? beaten(before: start, sentence) ?? ahead(of: award, sentence)
      {
        return Rank(value: 1, span: span, rule: "en/rank/victory")
      }
      return nil
    }
  }

  private static let deposals: Set<UInt64> = Set(
    PhrasePattern.keys(
      "overtook overtakes overtaking ousted ousts toppled topples unseated unseats displaced displaces dethroned"
        + " supplanted supplants replaced replaces surpassed surpasses ended ends pushes pushed nudges nudged"))
  private static let firsts: Set<UInt64> = Set(PhrasePattern.keys("top first leader winner champion topped led"))
  private static let ones: Set<UInt64> = Set(PhrasePattern.keys("number no"))
  /// Words of ", which had been in".
  private static let deposedReach = 7

  /// "X overtook Y, first for the past three years": who takes the place of the first is the first.
  private func deposing(_ sentence: Sentence) -> Span? {
    guard
      let verb = sentence.tokens.indices.first(where: { index in
        Self.deposals.contains(sentence.tokens[index].key)
          && sentence.places.contains { $0.full.end <= index && index - $0.full.end <= 2 }
      }),
      let other = sentence.places.first(where: { (1...3).contains($0.full.start - verb) }),
      sentence.isMark(other.full.end, ","),
      case let apposition = other.full.end + 1..<min(sentence.tokens.count, other.full.end + Self.deposedReach),
      apposition.contains(where: { index in
        Self.firsts.contains(sentence.tokens[index].key)
          || Self.ones.contains(sentence.tokens[index].key)
            && sentence.numbers.contains { $0.span.start == index + 1 && $0.value == 1 }
      })
    else { return nil }
    return Span(verb, verb + 1)
  }

  /// "The A was won by X", "A is headed by X".
  private func headed(from end: Int, _ sentence: Sentence) -> Span? {
    (end..<min(sentence.tokens.count, end + Self.headReach)).prefix { index in
      !sentence.isMark(index, ";") && !sentence.places.contains { $0.full.contains(index) }
    }.first { index in
      sentence.tokens[index].key == Self.by && index > 0 && Self.heads.contains(sentence.tokens[index - 1].key)
    }.map { Span($0 - 1, $0 + 1) }
  }

  private static let crowns: Set<UInt64> = Set(PhrasePattern.keys("crowns crowned"))

  /// "The A, released on Monday, crowns X".
  private func crowning(from end: Int, _ sentence: Sentence) -> Span? {
    (end..<min(sentence.tokens.count, end + Self.headReach)).first { index in
      Self.crowns.contains(sentence.tokens[index].key) && sentence.places.contains { $0.full.start == index + 1 }
    }.map { Span($0, $0 + 1) }
  }

  /// Verbs for taking another's place.
  static let ousting: Set<UInt64> = Set(
    PhrasePattern.keys(
      "displaced displaces displacing dislodged dislodges dislodging replaced replaces replacing supplanted supplants"
        + " succeeded succeeds succeeding toppled topples ousted ousts pushing pushed pushes nudged nudges knocked"
        + " knocks dethroned dethrones unseated unseats bumped bumps overtook overtakes"))
  /// What such a verb says of the place of another.
  static let perches: [[UInt64]] = [
    "off its perch", "off the top", "off top spot", "off its throne", "off the throne", "from the summit",
  ].map { PhrasePattern.keys($0) }

  /// "X nudged Y off its perch"
  private func perched(_ sentence: Sentence) -> Span? {
    sentence.places.first { group in
      group.full.start > 0 && Self.ousting.contains(sentence.tokens[group.full.start - 1].key)
        && Self.perches.contains { sentence.stands($0, at: group.full.end) }
    }.map { Span($0.full.start - 1, $0.full.start) }
  }

  private static let titles: Set<UInt64> = Set(PhrasePattern.keys("winner leader champion frontrunner"))
  private static let the = PhrasePattern.keys("the")[0]

  /// "The winner, X, is as far ahead as ever".
  private func titled(_ sentence: Sentence) -> Span? {
    sentence.tokens.indices.first { index in
      index > 0 && Self.titles.contains(sentence.tokens[index].key) && sentence.tokens[index - 1].key == Self.the
        && sentence.isMark(index + 1, ",")
        && sentence.places.contains { $0.full.start == index + 2 && sentence.isMark($0.full.end, ",") }
    }.map { Span($0, $0 + 2) }
  }

  private static let leads: Set<UInt64> = Set(
    PhrasePattern.keys("led leads leading topped tops surpassed surpasses bettered exceeded"))
  private static let all: Set<UInt64> = Set(PhrasePattern.keys("all every"))

  /// "X led all cities in the A", "In the A X outscored every other place": who beats all the others is the first.
  private func ahead(of award: AwardSymbol, _ sentence: Sentence) -> Span? {
    sentence.tokens.indices.dropLast().first { index in
      (Self.leads.contains(sentence.tokens[index].key) || Self.duels.contains(sentence.tokens[index].key))
        && Self.all.contains(sentence.tokens[index + 1].key)
        // "led all Asian cities"
        && !sentence.tokens[min(index + 2, sentence.tokens.count - 1)].isCapitalised
        && abs(award.span.start - index) <= Self.headReach
        && !sentence.cues.contains { $0.kind == .scope && (0...Self.victoryReach).contains($0.span.start - index) }
        && !sentence.places.contains { isPart($0) && (0...Self.victoryReach).contains($0.full.start - index) }
    }.map { Span($0, $0 + 2) }
  }

  /// "won the 2031 A", "triumphed in the A".
  private func won(before start: Int, _ sentence: Sentence) -> Span? {
    var index = start - 1
    while index >= 0, start - index <= Self.victoryReach {
      if Self.victories.contains(sentence.tokens[index].key) { return Span(index, index + 1) }
      let token = sentence.tokens[index]
      guard token.kind != .mark || token.key == 0x27 || token.key == 0x2d,
        token.kind != .word || token.isCapitalised || Self.determiners.contains(token.key)
          || Self.editionWords.contains(token.key)
      else { return nil }
      index -= 1
    }
    return nil
  }

  private static let editionWords: Set<UInt64> = Set(
    PhrasePattern.keys("the latest new edition of in s annual year this its ranking list survey"))

  /// "edged out Y in the A": who beats another in a ranking, with no place named, is its first.
  private func beaten(before start: Int, _ sentence: Sentence) -> Span? {
    guard start > 1, sentence.tokens[max(0, start - 3)..<start].contains(where: { $0.key == Self.inWord }),
      let verb = (max(0, start - Self.duelReach)..<start).last(where: { Self.duels.contains(sentence.tokens[$0].key) }),
      sentence.places.contains(where: { $0.full.start > verb && $0.full.end <= start }),
      !sentence.cues.contains(where: { $0.kind == .rank && $0.value == "#" && $0.span.start < start })
    else { return nil }
    return Span(verb, verb + 1)
  }
}
