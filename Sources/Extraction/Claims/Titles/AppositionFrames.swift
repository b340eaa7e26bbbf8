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
      let own = owned(award, id, sentence, index) ?? reigning(award, id, sentence, index)
      if let own { result.append(own) }
      if let former = formerFirst(award, id, sentence, index) { result.append(former) }
      if facts.size == 1, own == nil, let draft = awardFirst(award, id, sentence, index) { result.append(draft) }
    }
    result += predecessors(sentence, index, discourse) + holding(sentence, index, discourse)
    result += formerHolders(sentence, index, discourse)
    return result
  }

  static let holderNouns: Set<UInt64> = Set(
    PhrasePattern.keys("winner laureate holder recipient champion nhân địch"))

  static let beforeNoun: Set<UInt64> = Set(
    PhrasePattern.keys("the a its which was who is then likewise also already once itself chủ nhà vô là đương kim cựu"))

  static let beforeYear: Set<UInt64> = Set(
    PhrasePattern.keys("of in for its year năm của giải danh hiệu award prize title the"))

  /// "In X, laureate of 2010", "X, which was the 2020 winner", "X, chủ nhân năm 2018": of the award in focus.
  func formerHolders(_ sentence: Sentence, _ index: Int, _ discourse: Discourse) -> [Draft] {
    guard let key = titleAward(sentence, discourse) ?? title(sentence, discourse), let id = key.award,
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
        } else if !Self.beforeNoun.contains(sentence.tokens[token].key), !isAdjective(token, noun, sentence) {
          return nil
        }
      }
      var next = noun + 1
      while year == nil, sentence.tokens.indices.contains(next), next - noun <= 4 {
        if let found = EditionFinder.year(at: next, sentence) {
          year = (found, next)
        } else if let date = sentence.dates.first(where: { $0.form == .year && $0.span.start == next }),
          let found = date.start?.year
        {
          // "X, a recipient three years ago"
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

  /// The title that the sentence names or the text has in focus, however many hold it at a time.
  private func title(_ sentence: Sentence, _ discourse: Discourse) -> PageContext.AwardKey? {
    HeldTitles(context: context, recipients: recipients).title(sentence, discourse, isNamed: false)?.0
  }

  /// "X, the Tunisian holder in 2030"
  private func isAdjective(_ token: Int, _ noun: Int, _ sentence: Sentence) -> Bool {
    sentence.language == .english && token + 1 == noun && sentence.tokens[token].isCapitalised
      && !sentence.places.contains { $0.full.contains(token) && $0.role != .territory }
  }

  static let articles: Set<UInt64> = Set(
    [
      "the", "a", "an", "s", "first", "inaugural", "current", "reigning", "former", "world", "holder", "which", "is",
      "title", "as", "chủ",
      "nhân", "của", "danh", "hiệu", "giải", "thưởng", "winner", "of", "laureate", "recipient", "nơi", "từng", "thành",
      "phố", "both", "all", "on", "in", "list", "network", "member", "only", "sole", "entry", "among", "representative",
      "new", "newest", "latest", "one", "itself", "once", "was", "being", "had", "been", "cùng", "đều", "đang", "giữ",
      "mang",
      "đương", "kim", "đoạt", "two", "three", "hai", "ba",
      "giành", "đạt", "nhận", "this", "year", "whose", "reign", "as",
    ].flatMap { PhrasePattern.keys($0) })

  /// `Taoyuan, Taiwan, the 2019 Intelligent Community of the Year`.
  func nameFirst(_ award: AwardSymbol, _ id: String, _ sentence: Sentence, _ index: Int) -> [Draft] {
    let start = min(award.span.start, award.editionToken ?? award.span.start)
    guard
      let group = sentence.places.last(where: { $0.full.end <= start && start - $0.full.end <= 8 }).flatMap({
        owner(of: $0, sentence)
      }), group.role != .territory,
      group.role != .affiliation || award.edition != nil && context.award(award.programme, id)?.size == 1
    else { return [] }
    let gap = sentence.tokens[group.full.end..<start]
    guard let comma = gap.first, [0x2c, 0x28, 0x2d, 0x2013].contains(comma.key),
      gap.dropFirst().allSatisfy({
        Self.articles.contains($0.key) || $0.key == 0x2c || $0.key == 0x27 || $0.isCapitalised && !$0.isUpper
      }
      ),
      gap.count > 1 || award.edition != nil
        || comma.key != 0x28 && context.award(award.programme, id)?.kind == .membership
    else { return [] }
    // "The jury chose X, Spain, as the A": the verb's object.
    if gap.last?.key == VerbFrames.asWord,
      sentence.cues.contains(where: {
        // "X will follow Y, the current holder, as A": X's.
        [.give, .win, .predecessor].contains($0.kind) && $0.span.end <= group.full.start
      }) || sentence.tokens[..<group.full.start].contains(where: { $0.key == Self.follow })
    {
      return []
    }
    // "X, Austria, is the 2031 A": what the sentence says of X, no remark on it.
    if sentence.language == .english, group.role == .plain,
      let copula = gap.indices.first(where: { VerbFrames.copulas.contains(gap[$0].key) }),
      sentence.isMark(copula - 1, ","), copula - 1 > group.full.end || group.full.end > group.span.end
    {
      return []
    }
    // "in Taipei, the Smart21 were named": a list's name behind a place is the subject of what follows.
    let end = max(award.span.end, (award.editionToken ?? -1) + 1)
    let next = sentence.tokens.indices.contains(end) ? sentence.tokens[end].key : 0
    // "Before X, the holders of A were Y and Z": the award is the subject.
    if group.role == .mentor,
      sentence.tokens[award.span.end..<min(award.span.end + 5, sentence.tokens.count)].contains(where: {
        VerbFrames.copulas.contains($0.key)
      }
      )
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
    // "X and Y, both on the A list": of all of them.
    let isOfAll = gap.contains { Self.all.contains($0.key) }
    return (isOfAll ? listed(endingAt: group, sentence) : [group]).map {
      var draft = draft($0, award, id, sentence, index, rule: "any/claim/apposition")
      if let (year, token) = admission(award, facts: context.award(award.programme, id), sentence) {
        draft.edition = year
        draft.evidence.append(sentence.evidence("edition", Span(token, token + 1)))
      }
      draft.isUndated =
        draft.edition == nil && draft.isBackground
        && (gap.count == 1 || gap.contains { Self.undated.contains($0.key) })
      return draft
    }
  }

  /// The places coordinated in front of one, whatever is told of them, and that one.
  private func listed(endingAt last: PlaceGroup, _ sentence: Sentence) -> [PlaceGroup] {
    var list = [last]
    while let before = sentence.places.last(where: {
      $0.role != .territory && Coordination.joins($0.full.end, list[0].full.start, sentence)
    }) {
      list.insert(before, at: 0)
    }
    return list
  }

  private static let since: Set<UInt64> = Set(PhrasePattern.keys("since từ"))
  /// Words of ", a title it has held since", "của UNESCO từ".
  private static let beforeSince: Set<UInt64> = Set(
    PhrasePattern.keys("của unesco ngay a title status it has held borne which kể")
  ).union([0x2c])
  private static let sinceReach = 7
  private static let sinceYear: Set<UInt64> = Set(PhrasePattern.keys("năm khi mùa cuối đầu the early late"))

  /// "X, a City of Music since 2030": a network's member of that year.
  private func admission(_ award: AwardSymbol, facts: Award?, _ sentence: Sentence) -> (Int, Int)? {
    guard facts?.kind == .membership, award.edition == nil else { return nil }
    var index = award.span.end
    while sentence.tokens.indices.contains(index), index - award.span.end <= Self.sinceReach,
      Self.beforeSince.contains(sentence.tokens[index].key)
    { index += 1 }
    guard sentence.tokens.indices.contains(index), Self.since.contains(sentence.tokens[index].key) else { return nil }
    index += 1
    while sentence.tokens.indices.contains(index), Self.sinceYear.contains(sentence.tokens[index].key) { index += 1 }
    guard let year = EditionFinder.year(at: index, sentence) else { return nil }
    return (year, index)
  }

  private static let of = PhrasePattern.keys("of")[0]
  private static let follow = PhrasePattern.keys("follow")[0]

  /// "X, of Denmark, the 2031 A": the place whose country stands between.
  private func owner(of group: PlaceGroup, _ sentence: Sentence) -> PlaceGroup? {
    let start = group.full.start
    guard group.role == .territory, start > 1, sentence.tokens[start - 1].key == Self.of,
      sentence.isMark(start - 2, ",")
    else { return group }
    return sentence.places.last { $0.full.end == start - 2 }
  }

  private static let finalists: Set<UInt64> = Set(PhrasePattern.keys("finalist finalists"))
  static let all: Set<UInt64> = Set(PhrasePattern.keys("both all cùng đều hai ba two three"))
  static let undated: Set<UInt64> = Set(PhrasePattern.keys("former current reigning đương kim"))

  /// `X of A and Y of B, two Asian members of the Top7 of 2022, ...`: several names and a noun for holders.
  func holders(_ award: AwardSymbol, _ id: String, _ sentence: Sentence, _ index: Int) -> [Draft] {
    guard
      let noun = sentence.cues.last(where: {
        $0.kind == .holder && $0.span.end <= award.span.start && award.span.start - $0.span.end <= 6
      }),
      // "X will follow Y, the current holder, as A": what X becomes.
      sentence.tokens[award.span.start - 1].key != VerbFrames.asWord,
      // Those in the final round of a title do not hold it; a list's finalists are its members.
      context.award(award.programme, id)?.kind == .list
        || !sentence.tokens[noun.span.start..<noun.span.end].contains(where: { Self.finalists.contains($0.key) }),
      let last = sentence.places.last(where: {
        $0.full.end <= noun.span.start && noun.span.start - $0.full.end <= 3 && $0.role == .plain
      }),
      sentence.isMark(last.full.end, ","),
      !sentence.cues.contains(where: {
        [.win, .give, .goes, .include].contains($0.kind) && $0.span.start >= last.full.end
          && $0.span.end <= award.span.start
      })
    else { return [] }
    return Coordination.list(endingAt: last, sentence).map {
      draft($0, award, id, sentence, index, rule: "any/claim/holders")
    }
  }

  private static let formerWords: Set<UInt64> = Set(PhrasePattern.keys("former past previous onetime"))
  private static let holderKinds: Set<UInt64> = Set(
    PhrasePattern.keys("community city town winner member laureate finalist capital region"))

  /// "A former A community, X, sent a delegation": of an edition that is not said.
  func formerFirst(_ award: AwardSymbol, _ id: String, _ sentence: Sentence, _ index: Int) -> Draft? {
    guard award.edition == nil, award.span.start > 0,
      Self.formerWords.contains(sentence.tokens[award.span.start - 1].key),
      sentence.tokens.indices.contains(award.span.end)
    else { return nil }
    let comma =
      Self.holderKinds.contains(sentence.tokens[award.span.end].key) ? award.span.end + 1 : award.span.end
    guard sentence.isMark(comma, ","),
      let group = sentence.places.first(where: { $0.full.start == comma + 1 }), group.role == .plain,
      sentence.isMark(group.full.end, ",")
    else { return nil }
    var draft = draft(group, award, id, sentence, index, rule: "any/claim/apposition")
    draft.isUndated = true
    return draft
  }

  /// `Cộng đồng thông minh của năm (2011) - Brainport Eindhoven`.
  func awardFirst(_ award: AwardSymbol, _ id: String, _ sentence: Sentence, _ index: Int) -> Draft? {
    let end = max(award.span.end, (award.editionToken ?? -1) + 1)
    guard let group = sentence.places.first(where: { $0.span.start >= end && $0.span.start - end <= 5 }) else {
      return nil
    }
    let gap = sentence.tokens[end..<group.span.start]
    guard gap.contains(where: { $0.kind == .mark && [0x2d, 0x2013, 0x2014, 0x3a].contains($0.key) }),
      gap.allSatisfy({ $0.kind == .mark || $0.isCapitalised }),
      // "Three cities are still in the contest to be A 2027: X, Y and Z"
      ModalityScope.asserts(award.span.start, sentence)
    else { return nil }
    var draft = draft(group, award, id, sentence, index, rule: "any/claim/apposition")
    // "City Award: X" on a line of its own is the news.
    if award.span.start == 0, sentence.isMark(end, ":"), sentence.tokens.count <= Self.longestLine {
      draft.isBackground = false
      draft.isAside = false
    }
    return draft
  }

  /// Tokens of a line that gives an award and its holder.
  static let longestLine = 16

  func draft(
    _ group: PlaceGroup, _ award: AwardSymbol, _ id: String, _ sentence: Sentence, _ index: Int, rule: String
  ) -> Draft {
    var evidence = [sentence.evidence("recipient", group.span), sentence.evidence("award", award.span)]
    if let token = award.editionToken { evidence.append(sentence.evidence("edition", Span(token, token + 1))) }
    var draft = Draft(
      programme: award.programme, award: id, edition: award.edition,
      recipient: recipients.recipient(group, sentence, of: award.programme),
      rule: rule, evidence: evidence, sentence: index)
    // "Cùng đợt có X, thành phố A": told as news beside the page's own.
    let isNews =
      award.edition == nil && sentence.cues.contains { $0.value == "rest" && $0.span.end <= group.full.start }
    draft.isBackground = !isNews
    draft.isAside = !isNews
    return draft
  }
}
