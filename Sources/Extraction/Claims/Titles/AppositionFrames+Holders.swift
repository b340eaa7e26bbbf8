internal import Lexicons
internal import Model
internal import Text

/// Who held an award before, who holds it now, and whose it is.
extension AppositionFrames {
  static let owners: Set<UInt64> = Set(PhrasePattern.keys("của of"))
  static let incumbents: Set<UInt64> = Set(PhrasePattern.keys("reigning current kim outgoing nhiệm"))

  /// `Giải A năm 2019 của X`: a prize with its year, and whose it is.
  func owned(_ award: AwardSymbol, _ id: String, _ sentence: Sentence, _ index: Int) -> Draft? {
    guard let token = award.editionToken, token >= award.span.end, sentence.tokens.indices.contains(token + 1),
      Self.owners.contains(sentence.tokens[token + 1].key), context.award(award.programme, id)?.kind == .title,
      let group = sentence.places.first(where: { $0.span.start == token + 2 }), group.role == .affiliation,
      ModalityScope.asserts(award.span.start, sentence), !isWon(award, sentence)
    else { return nil }
    return draft(group, award, id, sentence, index, rule: "any/claim/owned")
  }

  /// "X là chủ nhân giải A năm 2019 của Y": who has it stands before, and Y gives it.
  private func isWon(_ award: AwardSymbol, _ sentence: Sentence) -> Bool {
    sentence.cues.contains { cue in
      [.win, .winner].contains(cue.kind) && cue.span.end <= award.span.start
        && sentence.places.contains { $0.role == .plain && $0.full.end <= cue.from }
    }
  }

  /// `đương kim A X`, `the reigning A, X`: a title that bears a coming year is held in the year of the page.
  func reigning(_ award: AwardSymbol, _ id: String, _ sentence: Sentence, _ index: Int) -> Draft? {
    guard award.edition == nil, award.span.start > 0, let facts = context.award(award.programme, id),
      facts.kind == .title,
      sentence.tokens[max(0, award.span.start - 2)..<award.span.start].contains(where: {
        Self.incumbents.contains($0.key)
      }),
      let group = sentence.places.first(where: {
        $0.full.start >= award.span.end && $0.full.start - award.span.end <= 1 && $0.role != .territory
      }),
      group.full.start == award.span.end || sentence.isMark(award.span.end, ",") || sentence.isMark(award.span.end, ":")
        || Self.copulas.contains(sentence.tokens[award.span.end].key)
    else { return nil }
    var draft = draft(group, award, id, sentence, index, rule: "any/claim/reigning")
    let isAhead = (facts.lead?.upperBound ?? 0) > 0
    draft.edition = isAhead ? context.resolver.published?.year ?? told(award, sentence) : nil
    draft.isUndated = draft.edition == nil
    return draft
  }

  private static let copulas: Set<UInt64> = Set(PhrasePattern.keys("is là"))

  /// The year of a page that has no date of its own: that of the day on which it says the award was made known.
  func told(_ award: AwardSymbol, _ sentence: Sentence) -> Int? {
    sentence.dates.first { $0.form == .day && $0.start?.year != nil }?.start?.year
  }

  /// "takes over from X as A": of the one who is to hold it.
  private static let roleWord = PhrasePattern.keys("as")[0]

  /// `Montreal follows Columbus`, `successor of Melbourne, the top city in 2017`.
  func predecessors(_ sentence: Sentence, _ index: Int, _ discourse: Discourse) -> [Draft] {
    let single = titleAward(sentence, discourse)
    guard let focus = single ?? sharedTitle(sentence, discourse) else { return [] }
    var result: [Draft] = []
    for cue in sentence.cues where cue.kind == .predecessor {
      let key = held(before: cue, focus, sentence, discourse)
      guard let id = key.award, let facts = context.award(key.programme, id),
        let group = sentence.places.first(where: {
          $0.span.start >= cue.span.end && $0.span.start - cue.span.end <= 3 && $0.role != .territory
        })
      else { continue }
      // An award named beside the place has already been read.
      if sentence.awards.contains(where: { award in
        (0...Self.apposition).contains(award.span.start - group.full.end)
          && !sentence.tokens[group.full.end..<award.span.start].contains { $0.key == Self.roleWord }
      }) {
        continue
      }
      var draft = Draft(
        programme: key.programme, award: id, edition: nil,
        recipient: recipients.recipient(group, sentence, of: key.programme),
        rule: "any/claim/predecessor", evidence: [sentence.evidence("recipient", group.span)], sentence: index)
      let own = Successions.heirYear(cue, group, sentence)
      if own == nil, let (year, span) = year(after: group, sentence) {
        draft.edition = year
        draft.isBackground = true
        draft.isAside = true
        draft.evidence.append(sentence.evidence("edition", span))
      } else if single != nil, let edition = own?.year ?? context.edition(key.programme, id),
        let earlier = facts.edition(1, before: edition)
      {
        draft.edition = earlier
        if cue.value == "last" {
          draft.isBackground = true
          draft.isAside = true
        } else {
          draft.isInferred = true
          draft.derivation = "predecessor:\(edition)"
        }
      } else {
        continue
      }
      draft.evidence.append(sentence.evidence("award", cue.span))
      result.append(draft)
    }
    return result
  }

  /// Words of ", of Denmark, the 2031".
  private static let apposition = 6

  /// The award of the place that takes over, where the page has said what it holds.
  private func held(
    before cue: CueSymbol, _ focus: PageContext.AwardKey, _ sentence: Sentence, _ discourse: Discourse
  ) -> PageContext.AwardKey {
    guard sentence.awards.isEmpty,
      let subject = sentence.places.last(where: { $0.role == .plain && $0.full.end <= cue.from }),
      let key = discourse.held[recipients.recipient(subject, sentence, of: focus.programme).id],
      key.programme == focus.programme
    else { return focus }
    return key
  }

  /// "currently held by X", "joining X and Y": they hold the award, of an edition that is not said.
  func holding(_ sentence: Sentence, _ index: Int, _ discourse: Discourse) -> [Draft] {
    var result: [Draft] = []
    for cue in sentence.cues where cue.kind == .held || cue.kind == .peers {
      let nearest = sentence.awards.last { $0.span.end <= cue.span.start && $0.award != nil }
      let focus = cue.kind == .peers && sentence.awards.isEmpty ? member(sentence, discourse, before: cue) : nil
      guard let award = nearest ?? focus, let id = award.award, let facts = context.award(award.programme, id),
        cue.kind == .held ? facts.size == 1 : facts.kind == .membership
      else { continue }
      var next = sentence.places.first { $0.full.start == cue.span.end && $0.role != .territory }
      let first = result.count
      while let group = next {
        var draft = draft(
          group, award, id, sentence, index, rule: "any/claim/" + (cue.kind == .held ? "holder" : "peers"))
        draft.edition = nil
        draft.isUndated = true
        result.append(draft)
        next = sentence.places.first {
          $0.full.start > group.span.start && Coordination.joins(group.full.end, $0.full.start, sentence)
        }
        // "They join X and Y, which entered in 2020": of both.
        if next == nil, let (year, span) = year(after: group, sentence) {
          for index in result.indices.dropFirst(first) {
            result[index].edition = year
            result[index].isUndated = false
            result[index].evidence.append(sentence.evidence("edition", span))
          }
        }
      }
    }
    return result
  }

  /// "X was admitted on Monday, joining Y": the network that the text speaks of.
  func member(_ sentence: Sentence, _ discourse: Discourse, before cue: CueSymbol) -> AwardSymbol? {
    let admitted = sentence.cues.first { $0.value == "member" && $0.span.end <= cue.span.start }
    guard let admitted = admitted ?? (cue.from == 0 ? cue : nil), let key = discourse.award ?? context.principal
    else { return nil }
    return AwardSymbol(
      span: admitted.span, programme: key.programme, award: key.award, strength: .name, edition: nil, editionToken: nil)
  }

  /// An award of one winner an edition: only such a one has a predecessor.
  func titleAward(_ sentence: Sentence, _ discourse: Discourse) -> PageContext.AwardKey? {
    let named = sentence.awards.map { PageContext.AwardKey(programme: $0.programme, award: $0.award) }
    let keys = named + [discourse.award, discourse.mentioned, context.principal].compactMap { $0 }
    return keys.first { key in
      guard let id = key.award, let facts = context.award(key.programme, id) else { return false }
      return facts.size == 1 && facts.kind != .person && !(named.isEmpty && isLeft(key, sentence, discourse))
    } ?? keys.lazy.compactMap { context.crown(of: $0.programme) }.first
  }

  /// A title that several may hold in one year has a predecessor only where its year is printed: "tiếp nối X, nơi mang
  /// danh hiệu năm 2031".
  private func sharedTitle(_ sentence: Sentence, _ discourse: Discourse) -> PageContext.AwardKey? {
    guard sentence.language == .vietnamese, sentence.awards.isEmpty else { return nil }
    return [discourse.award, discourse.mentioned].compactMap { $0 }.first { key in
      let kind = key.award.flatMap { context.award(key.programme, $0) }?.kind
      return kind == .title || kind == .category
    }
  }

  /// True for a lesser title that another paragraph told of, where the programme has a main one.
  private func isLeft(_ key: PageContext.AwardKey, _ sentence: Sentence, _ discourse: Discourse) -> Bool {
    guard let facts = key.award.flatMap({ context.award(key.programme, $0) }), !facts.isMain,
      discourse.mentionedBlock != sentence.block,
      let main = context.lexicon.catalogue.mainAward(of: key.programme)
    else { return false }
    return main.kind == .title && main.size == 1
  }

  /// A year in the apposition that follows a place: "X, the top city in 2017".
  func year(after group: PlaceGroup, _ sentence: Sentence) -> (Int, Span)? {
    let limit = min(sentence.tokens.count, group.full.end + (sentence.isMark(group.full.end, ",") ? 11 : 8))
    for index in group.full.end..<max(group.full.end, limit) {
      if sentence.cues.contains(where: { $0.span.start == index && ($0.kind == .host || $0.kind == .schedule) }) {
        return nil
      }
      if let year = EditionFinder.year(at: index, sentence) { return (year, Span(index, index + 1)) }
    }
    return nil
  }
}
