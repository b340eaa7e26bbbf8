internal import Lexicons
internal import Model
internal import Text

/// Reads the members of a list that the sentence before names without them: "In January it named the Top7 of 2010. Along
/// with X they were Y and Z.", "Ngoài X, danh sách còn có Y và Z".
struct CompanionLists {
  let context: PageContext
  let recipients: Recipients

  private static let others: Set<CueKind> = [
    .host, .mentor, .aspire, .schedule, .negate, .process, .predecessor, .rank, .others, .recur,
  ]
  /// Sentences between the one that names the list and the one with its members.
  private static let reach = 2
  /// Fewer are no list.
  private static let leastMembers = 2

  func drafts(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.zone == .text, sentence.awards.isEmpty, !Self.others.contains(where: sentence.has),
      let opener = sentence.cues.first(where: { $0.kind == .companion && ($0.from <= 1 || $0.value == "with") })
    else { return [] }
    if opener.value == "with" { return company(sentence, index, behind: opener, discourse) }
    if let told = counted(sentence, index, behind: opener, discourse) { return told }
    guard let (naming, award) = named(before: index), let id = award.award else { return [] }
    let named = context.sentences[naming]
    let members = sentence.places.filter {
      $0.role != .territory && $0.role != .locative && $0.full.start >= opener.from
    }
    guard members.count >= Self.leastMembers else { return [] }
    let date = named.dates.first { $0.form == .month || $0.form == .day }.flatMap { date in
      context.told(date).map { (value: $0.start, span: date.span) }
    }
    return members.map { group in
      var draft = Draft(
        programme: award.programme, award: id, edition: award.edition,
        recipient: recipients.recipient(group, sentence, of: award.programme), rule: "any/claim/companion-list",
        evidence: [sentence.evidence("recipient", group.span), named.evidence("award", award.span)], sentence: index)
      draft.isBackground = !context.isNews(award.programme, id)
      draft.isAside = draft.isBackground
      if let date {
        draft.announced = date.value
        draft.evidence.append(named.evidence("announced", date.span))
      }
      return draft
    }
  }

  private static let kinds: Set<UInt64> = Set(
    PhrasePattern.keys("thành phố tỉnh địa phương đô thị đại diện đơn vị cities towns provinces places"))
  private static let mostWinners = 20

  /// "Ba thành phố được trao giải. Cùng với X là Y và Z": of a title that several share, where they have been counted.
  private func counted(
    _ sentence: Sentence, _ index: Int, behind opener: CueSymbol, _ discourse: Discourse
  ) -> [Draft]? {
    guard index > 0, let key = discourse.award, let id = key.award, let facts = context.award(key.programme, id),
      facts.kind == .title || facts.kind == .category, facts.size != 1,
      case let before = context.sentences[index - 1], before.block == sentence.block,
      before.has(.win) || before.has(.give) || before.has(.goes),
      let number = before.numbers.first(where: { number in
        (2...Self.mostWinners).contains(number.value) && before.tokens.indices.contains(number.span.end)
          && Self.kinds.contains(before.tokens[number.span.end].key)
      }), case let places = sentence.places.filter({ $0.role != .territory && $0.role != .locative }),
      places.count == number.value || places.count == number.value - 1
    else { return nil }
    let others = places.filter { group in
      !discourse.claimed.contains { $0.recipient.id == recipients.recipient(group, sentence, of: key.programme).id }
    }
    return others.map { group in
      Draft(
        programme: key.programme, award: id, edition: nil,
        recipient: recipients.recipient(group, sentence, of: key.programme), rule: "any/claim/companion-list",
        evidence: [sentence.evidence("recipient", group.span)], sentence: index)
    }
  }

  /// "X stands on the list with Y and Z": they are on the list in focus, too.
  private func company(
    _ sentence: Sentence, _ index: Int, behind cue: CueSymbol, _ discourse: Discourse
  ) -> [Draft] {
    guard let key = discourse.award, let id = key.award, let facts = context.award(key.programme, id),
      facts.kind == .list || facts.kind == .membership, context.isNews(key.programme, id)
    else { return [] }
    return sentence.places.filter { $0.full.start >= cue.span.end && ($0.role == .plain || $0.role == .mentor) }.map {
      Draft(
        programme: key.programme, award: id, edition: nil,
        recipient: recipients.recipient($0, sentence, of: key.programme), rule: "any/claim/companion-list",
        evidence: [sentence.evidence("recipient", $0.span)], sentence: index)
    }
  }

  /// The list that a sentence shortly before in the same paragraph names, without a member of it.
  private func named(before index: Int) -> (sentence: Int, award: AwardSymbol)? {
    let block = context.sentences[index].block
    for earlier in stride(from: index - 1, through: max(0, index - Self.reach), by: -1) {
      let sentence = context.sentences[earlier]
      guard sentence.block == block, sentence.zone == .text else { return nil }
      guard let award = sentence.awards.last(where: { $0.award != nil }) else { continue }
      guard let facts = award.award.flatMap({ context.award(award.programme, $0) }),
        facts.kind == .list || facts.kind == .membership,
        ModalityScope.asserts(award.span.start, sentence)
      else { return nil }
      return (earlier, award)
    }
    return nil
  }
}
