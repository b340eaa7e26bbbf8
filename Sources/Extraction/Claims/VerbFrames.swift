internal import Lexicons
internal import Model
internal import Text

/// Reads clauses with a verb of honouring: who won what, whom a body named, to whom a prize went.
struct VerbFrames {
  let context: PageContext
  let recipients: Recipients

  /// Kinds of cue by which a verb's recipients stand before or after it.
  enum Frame { case subject, object, goal, list }

  /// The statements of one sentence, clause by clause; a clause inherits subject and verb from its neighbours.
  func statements(_ sentence: Sentence, _ discourse: Discourse) -> [Statement] {
    var result: [Statement] = []
    var inherited: (frame: String, participants: [Statement.Participant])?
    var waiting: [Int] = []
    for clause in Clauses.split(sentence) {
      guard let key = award(of: clause, sentence, discourse) else { continue }
      guard var statement = statement(clause, key, sentence, discourse, after: inherited?.frame) else { continue }
      // "X took A; B was Y's": behind a semicolon an award that opens the clause has a holder of its own.
      if statement.recipients.isEmpty, !isOwned(clause, sentence) {
        statement.recipients = inherited?.participants ?? subject(before: clause, sentence, key.key.programme)
      }
      if statement.recipients.isEmpty {
        waiting.append(result.count)
      } else if statement.modality == .asserted {
        inherited = (statement.rule, statement.recipients)
        // "After four years in the Top 21, X was named ...": the subject comes with the main clause.
        for index in waiting { result[index].recipients = statement.recipients }
        waiting = []
      }
      result.append(statement)
    }
    return respective(result, sentence)
  }

  /// Words between "went to" and whom it went to; names further on belong to what is told about others.
  private static let goalReach = 12

  private func isFar(_ goals: [PlaceGroup], _ verb: CueSymbol, _ sentence: Sentence) -> Bool {
    guard let first = goals.first, first.full.start - verb.span.end > Self.goalReach else { return false }
    return !(verb.span.end..<first.full.start).contains { sentence.isMark($0, ":") }
  }

  /// True for a clause behind a semicolon of which the award is the subject.
  private func isOwned(_ clause: Clause, _ sentence: Sentence) -> Bool {
    guard let award = clause.award, clause.span.start > 0, sentence.isMark(clause.span.start - 1, ";") else {
      return false
    }
    let end = max(award.span.end, (award.editionToken ?? -1) + 1)
    return sentence.tokens.indices.contains(end) && Self.copulas.contains(sentence.tokens[end].key)
  }

  /// "A and B go to X and Y, respectively": as many awards as recipients, paired in order.
  func respective(_ statements: [Statement], _ sentence: Sentence) -> [Statement] {
    guard sentence.has(.respective), statements.count > 1,
      let full = statements.first(where: { $0.recipients.count == statements.count })
    else { return statements }
    return statements.enumerated().map { index, statement in
      var statement = statement
      statement.recipients = [full.recipients[index]]
      return statement
    }
  }

  func award(
    of clause: Clause, _ sentence: Sentence, _ discourse: Discourse
  ) -> (key: PageContext.AwardKey, symbol: AwardSymbol?)? {
    if let symbol = clause.award {
      return (PageContext.AwardKey(programme: symbol.programme, award: symbol.award), symbol)
    }
    // Left out: only where a count, a year, a list or a word for the prize points back.
    let inside = sentence.cues.filter { clause.span.contains($0.span) }
    let wins =
      inside.contains { $0.kind == .winner && $0.value == "title" } && !inside.contains { $0.kind == .recur }
      || inside.contains { $0.kind == .win && $0.value == "title" }
    guard
      let focus = demonstrated(inside, sentence, discourse) ?? (wins ? discourse.title ?? crown(discourse) : nil)
        ?? discourse.award
        ?? (inside.contains { $0.kind == .winner } ? discourse.mentioned : nil)
        ?? (sentence.zone == .title || inside.contains { $0.value == "member" || $0.value == "ordinal-bare" }
          ? context.principal : nil)
    else { return nil }
    let pointsBack = inside.contains { cue in
      switch cue.kind {
      case .winner: return true
      case .recur: return cue.value != "again"
      // "The city first took it in 2020."
      case .win where cue.value == "member":
        return context.award(focus.programme, focus.award ?? "")?.kind == .membership
      case .win where cue.value == "it": return true
      case .goes:
        return sentence.tokens[clause.span.start..<max(clause.span.start, cue.from)].contains {
          Self.prizes.contains($0.key)
        }
      case .win:
        return Self.pronouns.contains(
          sentence.tokens.indices.contains(cue.span.end) ? sentence.tokens[cue.span.end].key : 0)
      default: return false
      }
    }
    if let main = overall(focus, clause, sentence) { return (main, nil) }
    guard pointsBack || inside.contains(where: isRest) || colonList(clause, sentence) != nil else { return nil }
    // Another programme's body in the sentence means another award.
    if sentence.organisations.contains(where: { $0.programme != nil && $0.programme != focus.programme }) { return nil }
    // "Y was admitted, too": in which field is not said.
    if let member = inside.first(where: { $0.kind == .win && $0.value == "member" }),
      let facts = context.award(focus.programme, focus.award ?? ""), facts.kind == .membership, !facts.isMain,
      sentence.places.contains(where: { group in
        group.role == .plain && group.full.end == member.from && clause.span.contains(group.span)
          && !discourse.claimed.contains {
            $0.recipient.id == recipients.recipient(group, sentence, of: focus.programme).id
          }
      }), let main = context.lexicon.catalogue.awards.first(where: { $0.programme == focus.programme && $0.isMain })
    {
      return (PageContext.AwardKey(programme: main.programme, award: main.id), nil)
    }
    return (focus, nil)
  }

  /// "X holds the crown": on a page of lists the award of one winner to which they lead.
  private func crown(_ discourse: Discourse) -> PageContext.AwardKey? {
    guard let key = discourse.award ?? discourse.mentioned,
      context.award(key.programme, key.award ?? "")?.kind == .list
    else { return nil }
    return context.crown(of: key.programme)
  }

  /// "Giải thưởng của X thuộc về Y" beside certificates: the programme's main award by its bare name.
  private func overall(_ focus: PageContext.AwardKey, _ clause: Clause, _ sentence: Sentence) -> PageContext.AwardKey? {
    guard let facts = context.award(focus.programme, focus.award ?? ""), !facts.isMain, facts.kind != .category,
      facts.kind != .membership, facts.kind != .list,
      let main = context.lexicon.catalogue.awards.first(where: { $0.programme == focus.programme && $0.isMain }),
      main.kind == .title,
      (clause.span.start..<max(clause.span.start, clause.span.end - 1)).contains(where: {
        sentence.tokens[$0].key == Self.award[0] && sentence.tokens[$0].isCapitalised
          && sentence.tokens[$0 + 1].key == Self.award[1]
      })
    else { return nil }
    return PageContext.AwardKey(programme: main.programme, award: main.id)
  }

  private static let award = PhrasePattern.keys("giải thưởng")
  private static let prizes: Set<UInt64> = Set(PhrasePattern.keys("giải hiệu cúp award prize title honour"))
  private static let demonstratives: Set<UInt64> = Set(PhrasePattern.keys("that này đó ấy"))
  private static let highest: Set<UInt64> = Set(PhrasePattern.keys("top main overall highest nhất"))

  /// "Those two share that title", "danh hiệu đó": the award last named; "the top prize": the programme's main one.
  private func demonstrated(_ inside: [CueSymbol], _ sentence: Sentence, _ discourse: Discourse) -> PageContext
    .AwardKey?
  {
    guard let cue = inside.first(where: { $0.kind == .winner }) else { return nil }
    let around = max(0, cue.span.start - 1)..<min(sentence.tokens.count, cue.span.end + 1)
    if sentence.tokens[around].contains(where: { Self.demonstratives.contains($0.key) }) {
      // "ngôi vị này" on a page of lists is the one winner's.
      guard cue.value == "title", let named = discourse.mentioned,
        context.award(named.programme, named.award ?? "")?.kind == .list
      else { return discourse.mentioned }
      return discourse.title ?? context.crown(of: named.programme)
    }
    guard let named = discourse.mentioned else { return nil }
    if sentence.tokens[cue.span.start..<cue.span.end].contains(where: { Self.highest.contains($0.key) }) {
      let main = context.lexicon.catalogue.awards.first { $0.programme == named.programme && $0.isMain }
      if let main, main.kind == .title || main.kind == .category {
        return PageContext.AwardKey(programme: main.programme, award: main.id)
      }
    }
    // "Nominations for the B are open. X, which got the prize in 2031, ...": the paragraph's own award.
    let isOwn = sentence.zone == .text && discourse.mentionedBlock == sentence.block
    return isOwn && named.programme != discourse.award?.programme ? named : nil
  }

  func statement(
    _ clause: Clause, _ award: (key: PageContext.AwardKey, symbol: AwardSymbol?), _ sentence: Sentence,
    _ discourse: Discourse, after frame: String?
  ) -> Statement? {
    guard let id = award.key.award else { return nil }
    var verbs = sentence.cues.filter {
      [.win, .give, .goes, .include].contains($0.kind) && clause.span.contains($0.span)
        && ($0.value != "copula" || isCopula($0, award.symbol, sentence))
    }
    if verbs.isEmpty, let copula = bareCopula(award.symbol, clause, sentence) { verbs = [copula] }
    let pivot = award.symbol?.span
    var found: (frame: Frame, verb: CueSymbol?, groups: [PlaceGroup])?
    if let symbol = award.symbol, isSettled(symbol, sentence) {
      let before = groups(in: Span(clause.span.start, symbol.span.start), sentence, roles: [.plain])
      found = (.subject, nil, lastList(before, sentence))
    }
    if found == nil, let goes = verbs.first(where: { $0.kind == .goes && (pivot == nil || $0.from >= pivot!.start) }) {
      let goals = groups(in: Span(goes.span.end, clause.span.end), sentence, roles: [.plain, .agent])
      let offices = goals.isEmpty ? self.offices(Span(goes.span.end, clause.span.end), sentence) : []
      found = (.goal, goes, isFar(goals, goes, sentence) ? [] : goals + offices)
    }
    if found == nil, let pivot, let list = listAfter(pivot, verbs, clause, sentence) {
      found = (.list, list.verb, list.groups)
    }
    if found == nil, let symbol = award.symbol, let holders = identified(symbol, clause, sentence) {
      found = (.list, nil, holders)
    }
    if found == nil, pivot == nil, let include = verbs.first(where: isRest) {
      let after = groups(in: Span(include.span.end, clause.span.end), sentence, roles: [.plain])
      let before = groups(in: Span(clause.span.start, include.from), sentence, roles: [.plain])
      found = (.list, include, after.isEmpty ? before : after)
    }
    if found == nil, pivot == nil, let listed = colonList(clause, sentence) { found = (.list, nil, listed) }
    if found == nil, let pivot, let group = paired(pivot, verbs, clause, sentence) { found = (.goal, nil, group) }
    if found == nil { found = subjectOrObject(verbs, pivot, clause, sentence, frame) }
    guard let found else { return nil }
    let anchor = found.verb?.span.start ?? pivot?.start ?? clause.span.start
    var (modality, cue) = ModalityScope.modality(
      clause.span, anchor: max(anchor, pivot.map { $0.start } ?? anchor), verb: found.verb, sentence)
    if modality == .scheduled, let symbol = award.symbol, isSettled(symbol, sentence) {
      (modality, cue) = (.asserted, nil)
    }
    let groups = award.symbol.map { withoutOwn(found.groups, $0, sentence) } ?? found.groups
    var participants = groups.map { participant($0, sentence, of: award.key.programme) }
    if participants.isEmpty, let verb = found.verb, verb.kind == .goes || verb.kind == .give || found.frame == .subject
    {
      participants = fallback(found.frame == .subject, verb, clause, award.key, sentence, discourse)
    }
    if participants.isEmpty, found.verb == nil, let symbol = award.symbol, isSettled(symbol, sentence),
      let pronoun = sentence.cues.last(where: { $0.kind == .anaphor && $0.span.end <= symbol.span.start })
    {
      participants = discourse.referent(of: pronoun.value).map {
        Statement.Participant(recipient: $0.recipient, span: nil, evidence: $0.evidence)
      }
    }
    participants += companions(of: participants, clause, sentence, award.key.programme)
    participants = RecurrenceChains.extended(participants, in: clause, after: anchor, sentence) {
      participant($0, $1, of: award.key.programme)
    }
    return Statement(
      programme: award.key.programme, award: id, edition: award.symbol?.edition,
      editionSpan: award.symbol?.editionToken.map { Span($0, $0 + 1) }, awardSpan: pivot, recipients: participants,
      anchor: anchor, span: clause.span, modality: modality, cue: cue,
      rule: sentence.language.rawValue + "/claim/" + name(found.frame))
  }

  /// "Cùng nhận giải có X (hạng mục A), Y": X has the category in its brackets, not the programme's main award.
  private func withoutOwn(_ groups: [PlaceGroup], _ award: AwardSymbol, _ sentence: Sentence) -> [PlaceGroup] {
    guard groups.count > 1, context.award(award.programme, award.award ?? "")?.isMain ?? false else { return groups }
    return groups.filter { group in
      !sentence.awards.contains {
        $0.programme == award.programme && $0.award != award.award && $0.span.start == group.full.end + 1
          && sentence.isMark(group.full.end, "(")
      }
    }
  }

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
    // "is the newest member of A", "là thành viên mới nhất của A".
    return gap.count <= 9 && gap.contains { Self.holderWords.contains($0.key) }
      && gap.allSatisfy { $0.kind != .word || $0.isCapitalised || Self.holderPhrase.contains($0.key) }
  }

  private static let longestOwner = 8
  private static let ownerWords: Set<UInt64> = Set(
    PhrasePattern.keys("world s the national now again still also once this year"))

  /// "X is A": a copula without an article, right before the award or its owner.
  private func bareCopula(_ award: AwardSymbol?, _ clause: Clause, _ sentence: Sentence) -> CueSymbol? {
    guard let award, sentence.language == .english else { return nil }
    let start = min(award.span.start, award.editionToken ?? award.span.start)
    guard start > clause.span.start,
      let index = (max(clause.span.start, start - Self.longestOwner)..<start).last(where: { Self.copulas.contains(sentence.tokens[$0].key) })
    else { return nil }
    let cue = CueSymbol(
      span: Span(index, index + 1), from: index, kind: .win, value: "copula", number: nil, rule: "en/win", cue: 0)
    return isCopula(cue, award, sentence) ? cue : nil
  }

  private static let asWord = PhrasePattern.keys("as")[0]
  private static let pronouns: Set<UInt64> = Set(PhrasePattern.keys("it"))

  func name(_ frame: Frame) -> String {
    switch frame {
    case .subject: "subject-verb"
    case .object: "body-verb-recipient"
    case .goal: "award-goes-to"
    case .list: "list"
    }
  }

  func subjectOrObject(
    _ verbs: [CueSymbol], _ pivot: Span?, _ clause: Clause, _ sentence: Sentence, _ frame: String?
  ) -> (frame: Frame, verb: CueSymbol?, groups: [PlaceGroup])? {
    let limit = pivot?.start ?? clause.span.end
    let wins = verbs.filter { $0.kind == .win }
    let gives = verbs.filter { $0.kind == .give || $0.kind == .goes }
    // The verb nearest before the award; a subject must stand before it.
    if var verb = (wins + gives).filter({ $0.span.end <= limit || $0.from < limit }).max(by: {
      $0.span.start < $1.span.start
    }) {
      // "The jury chose X as the A": the verb of "as" is the body's.
      if verb.value == "copula", sentence.tokens[verb.span.start].key == Self.asWord,
        let body = gives.last(where: { $0.span.end <= verb.from })
      {
        verb = body
      }
      if verb.kind == .win {
        let groups = subject(of: wins.first { $0.from >= clause.span.start } ?? verb, verb, clause, sentence)
        // "The commission awarded the A to X": the participle of `awarded the A` is here the body's verb.
        if groups.isEmpty, let pivot, case let given = goals(after: pivot, clause, sentence), !given.isEmpty {
          return (.object, verb, given)
        }
        if groups.isEmpty, let pivot, let subject = fronted(verb, pivot, clause, sentence) {
          return (.subject, verb, subject)
        }
        return (.subject, verb, groups)
      }
      let objects = objects(of: verb, pivot, clause, sentence)
      if objects.isEmpty, let pivot, let groups = participle(verb, pivot, clause, sentence) {
        return (.subject, verb, groups)
      }
      // "Dành cho đô thị nhỏ, giải A gọi tên X": the verb behind the award has the recipients.
      if objects.isEmpty, let pivot, let next = gives.first(where: { $0.from >= pivot.end }),
        case let named = self.objects(of: next, nil, clause, sentence), !named.isEmpty
      {
        return (.object, next, named)
      }
      let later = pivot.flatMap { pivot in wins.first { $0.from >= pivot.end } }
      if !objects.isEmpty || later == nil { return (.object, verb, objects) }
    }
    if let pivot, let verb = wins.first(where: { $0.from >= pivot.end }) {
      let groups = subject(of: verb, verb, clause, sentence)
      if !groups.isEmpty { return (.subject, verb, groups) }
    }
    if let pivot, let verb = gives.first(where: { $0.from >= pivot.end }) {
      // "Smart21 2023 vinh danh Hà Nội": the award itself names.
      let groups = objects(of: verb, nil, clause, sentence)
      if !groups.isEmpty { return (.object, verb, groups) }
    }
    guard let pivot else { return nil }
    // Without a verb of its own: coordinated to the clause before, or a headline.
    let before = groups(in: Span(clause.span.start, pivot.start), sentence, roles: [.plain])
    let after = groups(in: Span(pivot.end, clause.span.end), sentence, roles: [.plain])
    if let frame {
      if frame.hasSuffix("award-goes-to"), !after.isEmpty { return (.goal, nil, after) }
      return (.subject, nil, before)
    }
    if sentence.zone == .title || sentence.kind == .heading {
      let list = lastList(before, sentence)
      if let first = list.first, let last = list.last, isBare(Span(last.full.end, pivot.start), sentence),
        isBare(Span(clause.span.start, first.full.start), sentence)
      {
        return (.subject, nil, list)
      }
      if let preposition = pivot.end < clause.span.end ? sentence.tokens[pivot.end...].first?.key : nil,
        Self.forWords.contains(preposition), !after.isEmpty
      {
        return (.goal, nil, after)
      }
    }
    // Kept so that a later clause of the sentence may bring the subject.
    return sentence.has(.recur) || verbs.isEmpty == false || isCircumstance(pivot, clause, sentence)
      || isCoordinated(pivot, sentence) ? (.subject, nil, []) : nil
  }

  /// True where nothing between a place and an award in a headline could say that it is not (yet) held.
  private func isBare(_ gap: Span, _ sentence: Sentence) -> Bool {
    sentence.tokens[gap.start..<max(gap.start, gap.end)].allSatisfy {
      $0.kind != .word || $0.isCapitalised && !$0.isUpper || Self.headlineWords.contains($0.key)
    }
  }

  private static let headlineWords: Set<UInt64> = Set(
    PhrasePattern.keys(
      "the a an in of as at to on and among makes is are for giải danh hiệu trong vào là tại top tốp đạt thưởng mạng lưới"
        + " thành phố thứ lần liên tiếp đầu tiên ở thuộc nhóm again"))

  static let forWords: Set<UInt64> = Set(["for", "cho"].flatMap { PhrasePattern.keys($0) })
}
