internal import Lexicons
internal import Model
internal import Text

/// The rankings that one sentence names, and which of them each of its ranks is of.
struct RankedAwards {
  private let sentence: Sentence
  /// In text order; a ranking named twice side by side stands once.
  private let awards: [AwardSymbol]
  /// True where ranks stand before their rankings: "fourth in the A and second in the B".
  private let isRankFirst: Bool

  init(_ sentence: Sentence, _ context: PageContext) {
    self.sentence = sentence
    awards = sentence.awards.filter { award in
      award.award.flatMap { context.award(award.programme, $0) }?.kind == .ranking
    }
    let rank = sentence.cues.first { $0.kind == .rank }?.span.start ?? sentence.tokens.count
    isRankFirst = awards.first.map { rank < $0.span.start } ?? false
  }

  private static let several: Set<UInt64> = Set(PhrasePattern.keys("hai ba bốn các two three both four"))
  private static let nouns: Set<UInt64> = Set(PhrasePattern.keys("chỉ indices indexes rankings reports bảng bộ"))

  /// "Hai chỉ số ... của năm 2030", "both indices": a sentence that counts rankings.
  static func countsSeveral(_ sentence: Sentence) -> Bool {
    sentence.tokens.indices.dropLast().contains { index in
      several.contains(sentence.tokens[index].key) && nouns.contains(sentence.tokens[index + 1].key)
    }
  }

  /// Position of the ranking that a rank is of; 0 where the sentence names one or none.
  func index(of rank: Span) -> Int {
    guard awards.count > 1 else { return 0 }
    if let next = awards.firstIndex(where: { $0.span.start >= rank.end }), touches(rank, awards[next]) {
      return key(next)
    }
    let found =
      isRankFirst
      ? awards.firstIndex { $0.span.start >= rank.end } ?? awards.indices.last
      : awards.lastIndex { $0.span.start <= rank.start } ?? awards.indices.first
    return key(found ?? 0)
  }

  func focus(of rank: Span) -> RankingFrames.Focus? {
    guard awards.count > 1 else { return nil }
    let award = awards[index(of: rank)]
    // The year may stand with another naming of the same ranking: "the Provincial Competitiveness Index (PCI) 2023".
    let dated = awards.first {
      $0.programme == award.programme && $0.award == award.award && $0.editionToken != nil
    }
    return RankingFrames.Focus(
      key: PageContext.AwardKey(programme: award.programme, award: award.award), edition: dated?.edition,
      editionSpan: dated?.editionToken.map { Span($0, $0 + 1) }, awardSpan: award.span)
  }

  /// "chỉ số A năm 2022 của X", "X's A ranking": the place that a ranking's value is of.
  func isOf(_ group: PlaceGroup) -> Bool {
    guard group.role == .affiliation else { return false }
    return awards.contains { award in
      if group.span.start >= award.span.end, group.span.start - award.span.end <= Self.reach {
        let gap = sentence.tokens[award.span.end..<group.span.start]
        return gap.contains { Self.possessives.contains($0.key) }
          && gap.allSatisfy { $0.kind != .word || Self.possessives.contains($0.key) || $0.key == Self.year }
      }
      return group.full.end < award.span.start && award.span.start - group.full.end <= 3
        && sentence.isMark(group.full.end, "'")
    }
  }

  private static let reach = 6
  private static let possessives: Set<UInt64> = Set(PhrasePattern.keys("của of"))
  private static let year = PhrasePattern.keys("năm")[0]
  private static let breaks: Set<UInt64> = Set(PhrasePattern.keys("and và còn while"))

  /// The first naming of the same ranking, so that two names of one count as one.
  private func key(_ index: Int) -> Int {
    awards.firstIndex { $0.programme == awards[index].programme && $0.award == awards[index].award } ?? index
  }

  private func touches(_ rank: Span, _ award: AwardSymbol) -> Bool {
    let start = min(award.span.start, award.editionToken ?? award.span.start)
    guard start >= rank.end, start - rank.end <= 3 else { return false }
    return sentence.tokens[rank.end..<start].allSatisfy { $0.kind == .word && !Self.breaks.contains($0.key) }
  }
}
