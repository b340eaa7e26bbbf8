internal import Lexicons
internal import Model
internal import Text

/// Reads prizes that go to persons: "the Leadership Award went to X's deputy mayor, NAME", "the jury gave
/// him the A", "the A for 2031 is Dr. NAME".
struct PersonalPrizes {
  let context: PageContext
  let recipients: Recipients

  private static let leadership = PhrasePattern.keys("leadership")[0]

  func drafts(_ sentence: Sentence, index: Int) -> [Draft] {
    guard sentence.zone == .text, sentence.language == .english else { return [] }
    return sentence.awards.compactMap { award in
      guard let id = award.award, let facts = context.award(award.programme, id) else { return nil }
      let isPersonal = facts.kind == .person
      guard isPersonal || PhrasePattern.keys(facts.name.english ?? "").contains(Self.leadership),
        let name = given(award, sentence)
          ?? (ModalityScope.asserts(award.span.start, sentence)
            ? officer(award, sentence) ?? (isPersonal ? identified(award, sentence) : nil) : nil)
      else { return nil }
      var evidence = [sentence.evidence("recipient", name), sentence.evidence("award", award.span)]
      if let token = award.editionToken { evidence.append(sentence.evidence("edition", Span(token, token + 1))) }
      return Draft(
        programme: award.programme, award: id, edition: award.edition,
        recipient: recipients.named(sentence.quote(name), kind: "person", country: nil),
        rule: "en/claim/personal-prize", evidence: evidence, sentence: index)
    }
  }

  private static let offices: Set<UInt64> = Set(
    PhrasePattern.keys(
      "officer mayor director minister governor president chairman chairwoman architect engineer planner chief head"
        + " founder manager commissioner councillor secretary"))
  /// Words of "X's deputy mayor for transport".
  private static let officeReach = 8

  /// "went to X's deputy mayor, NAME"
  private func officer(_ award: AwardSymbol, _ sentence: Sentence) -> Span? {
    guard let goes = sentence.cues.first(where: { $0.kind == .goes && $0.from >= award.span.end }),
      let comma = (goes.span.end..<min(sentence.tokens.count, goes.span.end + Self.officeReach)).first(where: {
        sentence.isMark($0, ",")
      }), Self.offices.contains(sentence.tokens[comma - 1].key)
    else { return nil }
    return person(at: comma + 1, sentence)
  }

  private static let him: Set<UInt64> = Set(PhrasePattern.keys("him her"))

  /// "X's mayor NAME was pleased that the jury handed her the A"
  private func given(_ award: AwardSymbol, _ sentence: Sentence) -> Span? {
    guard
      let pronoun = (max(0, award.span.start - 3)..<award.span.start).first(where: {
        Self.him.contains(sentence.tokens[$0].key)
      }), let verb = sentence.cues.first(where: { $0.kind == .give && $0.span.end == pronoun }),
      ModalityScope.modality(sentence.whole, anchor: award.span.start, verb: verb, sentence).0 == .asserted,
      let office = (0..<pronoun).last(where: { Self.offices.contains(sentence.tokens[$0].key) })
    else { return nil }
    return person(at: office + 1, sentence) ?? person(at: office + 2, sentence)
  }

  private static let copulas: Set<UInt64> = Set(PhrasePattern.keys("is was"))

  /// "The A for 2031 is Dr. NAME"
  private func identified(_ award: AwardSymbol, _ sentence: Sentence) -> Span? {
    let end = max(award.span.end, (award.editionToken ?? -1) + 1)
    guard sentence.tokens.indices.contains(end), Self.copulas.contains(sentence.tokens[end].key) else { return nil }
    return (end + 1...end + 3).lazy.compactMap { person(at: $0, sentence) }.first
  }

  private static let abbreviations: Set<UInt64> = Set(PhrasePattern.keys("dr mr mrs ms prof"))

  /// Two capitalised words or more that are no place.
  private func person(at start: Int, _ sentence: Sentence) -> Span? {
    guard sentence.tokens.indices.contains(start), sentence.tokens[start].isCapitalised,
      !Self.abbreviations.contains(sentence.tokens[start].key),
      let name = ProperNames.name(after: start, sentence), name.start == start, name.count > 1,
      !sentence.places.contains(where: { $0.role == .plain && $0.full.overlaps(name) })
    else { return nil }
    return name
  }
}
