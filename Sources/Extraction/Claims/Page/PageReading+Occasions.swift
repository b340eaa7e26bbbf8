internal import Lexicons
internal import Model
internal import Text

/// Names of awards that only say at which event a category was given.
extension PageReading {
  /// Drops the programme's main award where it only names the occasion of a category: "the prize for A at the Awards".
  func withoutVenue(_ awards: [AwardSymbol], _ sentence: Sentence) -> [AwardSymbol] {
    func facts(_ award: AwardSymbol) -> Award? { award.award.flatMap { lexicon.catalogue.award(award.programme, $0) } }
    guard
      let venue = awards.first(where: { award in
        facts(award)?.isMain == true && facts(award)?.kind == .title && isOccasion(award, sentence)
          && awards.contains {
            $0.programme == award.programme && (facts($0)?.kind == .category || facts($0)?.isMain == false)
          }
      })
    else { return awards }
    return awards.filter { $0 != venue }.map { award in
      var award = award
      if award.edition == nil, award.programme == venue.programme { award.edition = venue.edition }
      return award
    }
  }

  static let occasionWords: Set<UInt64> = Set(
    PhrasePattern.keys("at tại lễ during trong khuôn khổ ceremony"))
  /// "lễ trao": handing over alone is what gives a prize.
  private static let ceremony = PhrasePattern.keys("lễ")[0]
  private static let handing = PhrasePattern.keys("trao")[0]

  func isOccasion(_ award: AwardSymbol, _ sentence: Sentence) -> Bool {
    let start = max(0, award.span.start - 3)
    if (start..<award.span.start).contains(where: { index in
      Self.occasionWords.contains(sentence.tokens[index].key)
        || sentence.tokens[index].key == Self.handing && index > 0 && sentence.tokens[index - 1].key == Self.ceremony
    }) {
      return true
    }
    // "the Award in the A category", "Giải thưởng ở hạng mục A".
    let end = max(award.span.end, (award.editionToken ?? -1) + 1)
    if let category = sentence.awards.first(where: {
      $0.programme == award.programme && $0.award != award.award && $0.span.start >= end && $0.span.start - end <= 8
    }), case let gap = sentence.tokens[end..<category.span.start],
      gap.contains(where: { Self.categoryJoints.contains($0.key) }),
      gap.allSatisfy({ $0.kind != .word || Self.categoryWords.contains($0.key) })
    {
      return true
    }
    // "the A of the Awards", "danh hiệu A của Giải thưởng": what the category is one of.
    return sentence.awards.contains { category in
      category.programme == award.programme && category.span.end < award.span.start
        && (award.span.start - category.span.end <= 3
          || award.span.start - category.span.end <= 9
            && sentence.tokens[category.span.end..<award.span.start].contains { Self.rounds.contains($0.key) })
        && sentence.tokens[category.span.end..<award.span.start].contains { Self.possessives.contains($0.key) }
    }
  }

  static let possessives: Set<UInt64> = Set(PhrasePattern.keys("of của thuộc"))
  static let rounds: Set<UInt64> = Set(PhrasePattern.keys("round edition contest mùa"))
  static let categoryJoints: Set<UInt64> = Set(PhrasePattern.keys("in category hạng mục for as under vực"))

  static let categoryWords: Set<UInt64> = Set(
    PhrasePattern.keys(
      "in the category categories of for as under ở cho trong tại thuộc hạng mục lĩnh vực năm danh hiệu"))
}
