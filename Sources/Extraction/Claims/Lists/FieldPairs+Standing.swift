internal import Lexicons
internal import Model
internal import Text

/// Members of the field in focus told without its name: "X and Y were already in the group", "the existing ones are Z".
extension FieldPairs {
  private static let already: Set<UInt64> = Set(PhrasePattern.keys("already"))
  private static let existing: Set<UInt64> = Set(PhrasePattern.keys("existing present current established earlier"))
  private static let being: Set<UInt64> = Set(
    PhrasePattern.keys("were are was is belong belonged hold held have had carry counted counts included includes has"))
  private static let kinds: Set<UInt64> = Set(
    PhrasePattern.keys("group network club section list member members title status circle field ones cities holders"))
  private static let small: Set<UInt64> = Set(
    PhrasePattern.keys("in part of the that this on a an there one members list to it its network s cities"))

  /// The members, of editions that are not said; none where the sentence tells of a field or a year.
  func standing(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.language == .english, sentence.zone == .text,
      !sentence.awards.contains(where: isField),
      !sentence.dates.contains(where: { $0.form == .year }),
      let focus = [discourse.award, discourse.mentioned].compactMap({ $0 }).first(where: { key in
        key.award.flatMap { context.award(key.programme, $0) }.map { $0.kind == .membership && !$0.isMain } ?? false
      }), let id = focus.award, let list = listed(sentence), ModalityScope.asserts(list[0].full.start, sentence)
    else { return [] }
    return list.map { group in
      var draft = Draft(
        programme: focus.programme, award: id, edition: nil,
        recipient: recipients.recipient(group, sentence, of: focus.programme), rule: "any/claim/standing-member",
        evidence: [sentence.evidence("recipient", group.span)], sentence: index)
      draft.isBackground = true
      draft.isAside = true
      draft.isUndated = true
      return draft
    }
  }

  private func listed(_ sentence: Sentence) -> [PlaceGroup]? {
    let plain = sentence.places.filter { $0.role != .territory && $0.role != .locative }
    guard let first = plain.first, let last = plain.last,
      case let list = Coordination.list(startingAt: first, sentence, any: true), list.last?.span == last.span
    else { return nil }
    // "X and Y were already in the group"
    let behind = sentence.tokens[last.full.end...].filter { $0.kind == .word }
    if first.full.start <= 1, behind.contains(where: { Self.already.contains($0.key) }),
      behind.contains(where: { Self.being.contains($0.key) }), behind.contains(where: { Self.kinds.contains($0.key) }),
      behind.allSatisfy({
        Self.already.contains($0.key) || Self.being.contains($0.key) || Self.kinds.contains($0.key)
          || Self.small.contains($0.key)
      })
    {
      return list
    }
    // "The existing ones are X and Y", "The group already included X and Y"
    let before = sentence.tokens[..<first.full.start].filter { $0.kind == .word }
    let isKnown =
      before.contains { Self.already.contains($0.key) || Self.existing.contains($0.key) }
      && before.contains { Self.kinds.contains($0.key) }
    guard behind.isEmpty, isKnown, before.last.map({ Self.being.contains($0.key) }) ?? false,
      before.allSatisfy({
        Self.already.contains($0.key) || Self.existing.contains($0.key) || Self.being.contains($0.key)
          || Self.kinds.contains($0.key) || Self.small.contains($0.key)
      })
    else { return nil }
    return list
  }
}
