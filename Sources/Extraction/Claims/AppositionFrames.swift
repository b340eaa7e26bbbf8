internal import Lexicons
internal import Model
internal import Text

/// Reads awards that stand beside a name without a verb.
///
/// `X, the 2023 A` and `A (2011) - X`: the fact holds whatever the sentence around it wants or plans. `successor of X`
/// and `Y follows X` say that X held the award before.
struct AppositionFrames {
  let context: PageContext
  let recipients: Recipients

  func drafts(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    var result: [Draft] = []
    for award in sentence.awards {
      guard let id = award.award, let facts = context.award(award.programme, id), facts.kind != .ranking else {
        continue
      }
      result += nameFirst(award, id, sentence, index)
      result += holders(award, id, sentence, index)
      if let draft = owned(award, id, sentence, index) ?? reigning(award, id, sentence, index) { result.append(draft) }
      if facts.size == 1, let draft = awardFirst(award, id, sentence, index) { result.append(draft) }
    }
    result += predecessors(sentence, index, discourse) + holding(sentence, index, discourse)
    result += formerHolders(sentence, index, discourse)
    return result
  }

  private static let holderNouns: Set<UInt64> = Set(
    PhrasePattern.keys("winner laureate holder recipient champion nhân địch"))
  private static let beforeNoun: Set<UInt64> = Set(
    PhrasePattern.keys("the a its which was who is then chủ nhà vô là đương kim cựu"))
  private static let beforeYear: Set<UInt64> = Set(
    PhrasePattern.keys("of in for its year năm của giải danh hiệu award prize title the"))

  /// "In X, laureate of 2010", "X, which was the 2020 winner", "X, chủ nhân năm 2018": of the award in focus.
  private func formerHolders(_ sentence: Sentence, _ index: Int, _ discourse: Discourse) -> [Draft] {
    guard let key = titleAward(sentence, discourse), let id = key.award,
      !sentence.awards.isEmpty || discourse.mentioned.map({ $0.programme == key.programme }) ?? true
    else { return [] }
    return sentence.tokens.indices.compactMap { noun -> Draft? in
      guard Self.holderNouns.contains(sentence.tokens[noun].key),
        let group = sentence.places.last(where: { $0.full.end < noun && noun - $0.full.end <= 6 }),
        group.role != .territory, group.role != .affiliation, sentence.isMark(group.full.end, ",")
      else { return nil }
      var year: (Int, Int)?
      for token in (group.full.end + 1)..<noun {
        if let found = EditionFinder.year(at: token, sentence) {
          year = (found, token)
        } else if !Self.beforeNoun.contains(sentence.tokens[token].key) {
          return nil
        }
      }
      var next = noun + 1
      while year == nil, sentence.tokens.indices.contains(next), next - noun <= 4 {
        if let found = EditionFinder.year(at: next, sentence) {
          year = (found, next)
        } else if !Self.beforeYear.contains(sentence.tokens[next].key) {
          return nil
        }
        next += 1
      }
      guard let (edition, token) = year,
        !sentence.awards.contains(where: { $0.span.start >= group.full.end && $0.span.start - noun <= 6 })
      else { return nil }
      var draft = Draft(
        programme: key.programme, award: id, edition: edition,
        recipient: recipients.recipient(group, sentence, of: key.programme), rule: "any/claim/former-holder",
        evidence: [
          sentence.evidence("recipient", group.span), sentence.evidence("award", Span(noun, noun + 1)),
          sentence.evidence("edition", Span(token, token + 1)),
        ], sentence: index)
      draft.isBackground = true
      draft.isAside = true
      return draft
    }
  }

  private static let articles: Set<UInt64> = Set(
    [
      "the", "a", "an", "s", "current", "reigning", "former", "world", "holder", "which", "is", "title", "as", "chủ",
      "nhân", "của", "danh", "hiệu", "giải", "thưởng", "winner", "of", "laureate", "recipient", "nơi", "từng", "thành",
      "phố", "both", "all", "on", "in", "list", "network", "member", "only", "sole", "entry", "among", "representative",
      "new", "newest", "latest", "one", "itself", "cùng", "đều", "đang", "giữ", "mang",
      "đương", "kim", "đoạt",
      "giành", "đạt", "nhận", "this", "year",
    ].flatMap { PhrasePattern.keys($0) })

  /// `Taoyuan, Taiwan, the 2019 Intelligent Community of the Year`.
  private func nameFirst(_ award: AwardSymbol, _ id: String, _ sentence: Sentence, _ index: Int) -> [Draft] {
    let start = min(award.span.start, award.editionToken ?? award.span.start)
    guard let group = sentence.places.last(where: { $0.full.end <= start && start - $0.full.end <= 8 }),
      group.role != .territory,
      group.role != .affiliation || award.edition != nil && context.award(award.programme, id)?.size == 1
    else { return [] }
    let gap = sentence.tokens[group.full.end..<start]
    guard let comma = gap.first, [0x2c, 0x28, 0x2d, 0x2013].contains(comma.key),
      gap.dropFirst().allSatisfy({ Self.articles.contains($0.key) || $0.key == 0x2c || $0.isCapitalised && !$0.isUpper }
      ),
      gap.count > 1 || award.edition != nil
        || comma.key != 0x28 && context.award(award.programme, id)?.kind == .membership
    else { return [] }
    // "in Taipei, the Smart21 were named": a list's name behind a place is the subject of what follows.
    let end = max(award.span.end, (award.editionToken ?? -1) + 1)
    let next = sentence.tokens.indices.contains(end) ? sentence.tokens[end].key : 0
    // "Before X, the holders of A were Y and Z": the award is the subject.
    if group.role == .mentor,
      sentence.tokens[end..<min(end + 3, sentence.tokens.count)].contains(where: { VerbFrames.copulas.contains($0.key) })
    {
      return []
    }
    if next != 0x2c,
      sentence.cues.contains(where: {
        [.win, .give, .goes].contains($0.kind) && $0.span.start >= award.span.end && $0.span.start - award.span.end <= 4
          && $0.value != "copula" && !VerbFrames.isPassive($0, sentence)
      })
    {
      return []
    }
    var list = [group]
    // "X and Y, both on the A list": of all of them.
    while gap.contains(where: { Self.all.contains($0.key) }),
      let before = sentence.places.last(where: {
        $0.role == .plain && Coordination.joins($0.full.end, list[0].full.start, sentence)
      })
    { list.insert(before, at: 0) }
    return list.map {
      var draft = draft($0, award, id, sentence, index, rule: "any/claim/apposition")
      draft.isUndated =
        award.edition == nil
        && (gap.count == 1 || gap.contains { Self.undated.contains($0.key) })
      return draft
    }
  }

  private static let all: Set<UInt64> = Set(PhrasePattern.keys("both all cùng đều"))
  private static let undated: Set<UInt64> = Set(PhrasePattern.keys("former current reigning đương kim"))

  /// `X of A and Y of B, two Asian members of the Top7 of 2022, ...`: several names and a noun for holders.
  private func holders(_ award: AwardSymbol, _ id: String, _ sentence: Sentence, _ index: Int) -> [Draft] {
    guard
      let noun = sentence.cues.last(where: {
        $0.kind == .holder && $0.span.end <= award.span.start && award.span.start - $0.span.end <= 6
      }),
      let last = sentence.places.last(where: {
        $0.full.end <= noun.span.start && noun.span.start - $0.full.end <= 3 && $0.role == .plain
      }),
      sentence.isMark(last.full.end, ","),
      !sentence.cues.contains(where: {
        [.win, .give, .goes, .include].contains($0.kind) && $0.span.start >= last.full.end
          && $0.span.end <= award.span.start
      })
    else { return [] }
    var list = [last]
    while let before = sentence.places.last(where: {
      $0.role == .plain && $0.full.end <= list[0].full.start
        && Coordination.joins($0.full.end, list[0].full.start, sentence)
    }) {
      list.insert(before, at: 0)
    }
    return list.map { draft($0, award, id, sentence, index, rule: "any/claim/holders") }
  }

  private static let owners: Set<UInt64> = Set(PhrasePattern.keys("của of"))
  private static let incumbents: Set<UInt64> = Set(PhrasePattern.keys("reigning current kim outgoing nhiệm"))

  /// `Giải A năm 2019 của X`: a prize with its year, and whose it is.
  private func owned(_ award: AwardSymbol, _ id: String, _ sentence: Sentence, _ index: Int) -> Draft? {
    guard let token = award.editionToken, token >= award.span.end, sentence.tokens.indices.contains(token + 1),
      Self.owners.contains(sentence.tokens[token + 1].key), context.award(award.programme, id)?.kind == .title,
      let group = sentence.places.first(where: { $0.span.start == token + 2 }), group.role == .affiliation,
      ModalityScope.modality(sentence.whole, anchor: award.span.start, sentence).0 == .asserted
    else { return nil }
    return draft(group, award, id, sentence, index, rule: "any/claim/owned")
  }

  /// `đương kim A X`, `the reigning A, X`: a title that bears a coming year is held in the year of the page.
  private func reigning(_ award: AwardSymbol, _ id: String, _ sentence: Sentence, _ index: Int) -> Draft? {
    guard award.edition == nil, award.span.start > 0, let facts = context.award(award.programme, id),
      facts.kind == .title,
      sentence.tokens[max(0, award.span.start - 2)..<award.span.start].contains(where: {
        Self.incumbents.contains($0.key)
      }),
      let group = sentence.places.first(where: {
        $0.full.start >= award.span.end && $0.full.start - award.span.end <= 1 && $0.role != .territory
      }), group.full.start == award.span.end || sentence.isMark(award.span.end, ",")
    else { return nil }
    var draft = draft(group, award, id, sentence, index, rule: "any/claim/reigning")
    let isAhead = (facts.lead?.upperBound ?? 0) > 0
    draft.edition = isAhead ? context.resolver.published?.year ?? told(award, sentence) : nil
    draft.isUndated = draft.edition == nil
    return draft
  }

  /// The year of a page that has no date of its own: that of the day on which it says the award was made known.
  private func told(_ award: AwardSymbol, _ sentence: Sentence) -> Int? {
    sentence.dates.first { $0.form == .day && $0.start?.year != nil }?.start?.year
  }

  /// `Cộng đồng thông minh của năm (2011) - Brainport Eindhoven`.
  private func awardFirst(_ award: AwardSymbol, _ id: String, _ sentence: Sentence, _ index: Int) -> Draft? {
    let end = max(award.span.end, (award.editionToken ?? -1) + 1)
    guard let group = sentence.places.first(where: { $0.span.start >= end && $0.span.start - end <= 5 }) else {
      return nil
    }
    let gap = sentence.tokens[end..<group.span.start]
    guard gap.contains(where: { $0.kind == .mark && [0x2d, 0x2013, 0x2014, 0x3a].contains($0.key) }),
      gap.allSatisfy({ $0.kind == .mark || $0.isCapitalised })
    else { return nil }
    return draft(group, award, id, sentence, index, rule: "any/claim/apposition")
  }

  private func draft(
    _ group: PlaceGroup, _ award: AwardSymbol, _ id: String, _ sentence: Sentence, _ index: Int, rule: String
  ) -> Draft {
    var evidence = [sentence.evidence("recipient", group.span), sentence.evidence("award", award.span)]
    if let token = award.editionToken { evidence.append(sentence.evidence("edition", Span(token, token + 1))) }
    var draft = Draft(
      programme: award.programme, award: id, edition: award.edition,
      recipient: recipients.recipient(group, sentence, of: award.programme),
      rule: rule, evidence: evidence, sentence: index)
    draft.isBackground = true
    draft.isAside = true
    return draft
  }

  /// `Montreal follows Columbus`, `successor of Melbourne, the top city in 2017`.
  private func predecessors(_ sentence: Sentence, _ index: Int, _ discourse: Discourse) -> [Draft] {
    guard let key = titleAward(sentence, discourse), let id = key.award, let facts = context.award(key.programme, id)
    else { return [] }
    var result: [Draft] = []
    for cue in sentence.cues where cue.kind == .predecessor {
      guard
        let group = sentence.places.first(where: {
          $0.span.start >= cue.span.end && $0.span.start - cue.span.end <= 3 && $0.role != .territory
        })
      else { continue }
      // An award named beside the place has already been read.
      if sentence.awards.contains(where: { $0.span.start >= group.full.end && $0.span.start - group.full.end <= 4 }) {
        continue
      }
      var draft = Draft(
        programme: key.programme, award: id, edition: nil,
        recipient: recipients.recipient(group, sentence, of: key.programme),
        rule: "any/claim/predecessor", evidence: [sentence.evidence("recipient", group.span)], sentence: index)
      if let (year, span) = year(after: group, sentence) {
        draft.edition = year
        draft.isBackground = true
        draft.isAside = true
        draft.evidence.append(sentence.evidence("edition", span))
      } else if let edition = context.edition(key.programme, id), let earlier = facts.edition(1, before: edition) {
        draft.edition = earlier
        draft.isInferred = true
        draft.derivation = "predecessor:\(edition)"
      } else {
        continue
      }
      draft.evidence.append(sentence.evidence("award", cue.span))
      result.append(draft)
    }
    return result
  }

  /// "currently held by X", "joining X and Y": they hold the award, of an edition that is not said.
  private func holding(_ sentence: Sentence, _ index: Int, _ discourse: Discourse) -> [Draft] {
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
  private func member(_ sentence: Sentence, _ discourse: Discourse, before cue: CueSymbol) -> AwardSymbol? {
    let admitted = sentence.cues.first { $0.value == "member" && $0.span.end <= cue.span.start }
    guard let admitted = admitted ?? (cue.from == 0 ? cue : nil), let key = discourse.award ?? context.principal
    else { return nil }
    return AwardSymbol(
      span: admitted.span, programme: key.programme, award: key.award, strength: .name, edition: nil, editionToken: nil)
  }

  /// An award of one winner an edition: only such a one has a predecessor.
  private func titleAward(_ sentence: Sentence, _ discourse: Discourse) -> PageContext.AwardKey? {
    let named = sentence.awards.map { PageContext.AwardKey(programme: $0.programme, award: $0.award) }
    let keys = named + [discourse.award, discourse.mentioned, context.principal].compactMap { $0 }
    return keys.first { key in
      guard let id = key.award, let facts = context.award(key.programme, id) else { return false }
      return facts.size == 1 && facts.kind != .person
    } ?? keys.lazy.compactMap { context.crown(of: $0.programme) }.first
  }

  /// A year in the apposition that follows a place: "X, the top city in 2017".
  private func year(after group: PlaceGroup, _ sentence: Sentence) -> (Int, Span)? {
    let limit = min(sentence.tokens.count, group.full.end + 8)
    for index in group.full.end..<max(group.full.end, limit) {
      if sentence.cues.contains(where: { $0.span.start == index && ($0.kind == .host || $0.kind == .schedule) }) {
        return nil
      }
      if let year = EditionFinder.year(at: index, sentence) { return (year, Span(index, index + 1)) }
    }
    return nil
  }
}
