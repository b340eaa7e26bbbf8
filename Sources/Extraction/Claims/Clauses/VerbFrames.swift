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
    var discourse = discourse
    for clause in Clauses.split(sentence) {
      guard let key = award(of: clause, sentence, discourse) else { continue }
      // "X was admitted to A; Y had been admitted in 2020": what the sentence has named is what it goes on about.
      if discourse.award == nil, key.symbol != nil { discourse.award = key.key }
      guard var statement = statement(clause, key, sentence, discourse, after: inherited?.frame) else { continue }
      // "X took A; B was Y's": behind a semicolon an award that opens the clause has a holder of its own.
      // "X took A: B was handed to somebody of Y's": a prize that goes elsewhere is not that of the subject before.
      let isElsewhere = sentence.language == .english && statement.rule.hasSuffix("award-goes-to") && key.symbol != nil
      if statement.recipients.isEmpty, !isElsewhere, !isOwned(clause, sentence) {
        statement.recipients = inherited?.participants ?? subject(before: clause, sentence, key.key.programme)
        // "X is a member now: the body took it in together with Y"
        statement.recipients += companions(of: statement.recipients, clause, sentence, key.key.programme)
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

  static let listPronouns: Set<UInt64> = Set(PhrasePattern.keys("they these those"))

  func statement(
    _ clause: Clause, _ award: (key: PageContext.AwardKey, symbol: AwardSymbol?), _ sentence: Sentence,
    _ discourse: Discourse, after frame: String?
  ) -> Statement? {
    guard let id = award.key.award, !isPriced(award.symbol, sentence) else { return nil }
    var verbs = sentence.cues.filter {
      [.win, .give, .goes, .include].contains($0.kind) && clause.span.contains($0.span)
        && ($0.value != "copula" || isCopula($0, award.symbol, sentence)) && !isPurpose($0, sentence)
    }.map { Self.withAgent($0, sentence) }
    verbs.removeAll { isJourney($0, sentence) }
    if let copula = bareCopula(award.symbol, clause, sentence),
      // "X and Y were A communities": a word for lists that stands before the award lists nothing.
      verbs.isEmpty
        || verbs.allSatisfy({ $0.kind == .include && $0.span == copula.span && isPlain(award.symbol, sentence) })
        || isOwn(copula, besides: verbs, sentence) || isFirst(copula, before: verbs, sentence)
    {
      verbs = [copula]
    }
    let pivot = award.symbol?.span
    var found: (frame: Frame, verb: CueSymbol?, groups: [PlaceGroup])?
    if let symbol = award.symbol, isSettled(symbol, sentence) {
      let before = groups(in: Span(clause.span.start, symbol.span.start), sentence, roles: [.plain])
      found = (.subject, nil, lastList(before, sentence))
    }
    if found == nil,
      let goes = verbs.first(where: {
        $0.kind == .goes && (pivot == nil || $0.from >= pivot!.start) && !isOfAnother($0, than: pivot, verbs, sentence)
      })
    {
      // "hạng mục A là sân chơi của X": whose it is.
      let isOwner = Self.possessives.contains(sentence.tokens[goes.span.end - 1].key)
      let goals = withoutRelative(
        groups(
          in: Span(goes.span.end, clause.span.end), sentence,
          roles: isOwner ? [.plain, .agent, .affiliation] : [.plain, .agent]), sentence)
      // A prize for persons goes to the mayor, not to the city.
      let isOfPlaces = context.award(award.key.programme, id)?.kind != .person
      let offices = goals.isEmpty && isOfPlaces ? self.offices(Span(goes.span.end, clause.span.end), sentence) : []
      found = (.goal, goes, isFar(goals, goes, sentence) ? [] : goals + offices)
    }
    if found == nil, let pivot, let list = listAfter(pivot, verbs, clause, sentence) {
      found = (.list, list.verb, list.groups)
    }
    if found == nil, let symbol = award.symbol, let holders = identified(symbol, clause, sentence) {
      found = (.list, nil, holders)
    }
    if found == nil, pivot == nil, let include = verbs.first(where: isRest),
      !isOfLosers(include, award.key, sentence)
    {
      let end = contrast(after: include.span.end, clause, sentence)
      let after = groups(in: Span(include.span.end, end), sentence, roles: [.plain])
      let before = groups(in: Span(clause.span.start, include.from), sentence, roles: [.plain])
      // "X and Y say they are ready": a pronoun lists only what follows it at once.
      let isPronoun = Self.listPronouns.contains(sentence.tokens[include.from].key)
      let isListed = after.first.map { $0.full.start - include.span.end <= 2 } ?? false
      if !isPronoun || isListed { found = (.list, include, after.isEmpty ? before : after) }
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
    // "went through to the Top7": for a list, to be through is to be on it.
    if modality == .aspired, sentence.language == .english, let verb = found.verb, let pivot,
      cue.map({ $0.span.overlaps(verb.span) }) ?? false,
      (0...1).contains(pivot.start - verb.span.end), context.award(award.key.programme, id)?.kind == .list
    {
      (modality, cue) = (.asserted, nil)
    }
    if let first = found.groups.first, isAmongLosers(first, sentence),
      context.award(award.key.programme, id)?.kind != .list
    {
      return nil
    }
    let groups = (award.symbol.map { withoutOwn(found.groups, $0, sentence) } ?? found.groups).filter { group in
      // "Vượt qua bảy ứng viên của A, địa phương này kế nhiệm X": who had it before.
      found.frame != .subject || sentence.language == .english
        || !sentence.cues.contains { $0.kind == .predecessor && $0.span.end == group.full.start }
    }
    var participants = groups.map { participant($0, sentence, of: award.key.programme) }
    if participants.isEmpty, let verb = found.verb, verb.kind == .goes || verb.kind == .give || found.frame == .subject
    {
      participants = fallback(found.frame == .subject, verb, clause, award.key, sentence, discourse)
    }
    if participants.isEmpty, found.verb == nil, let symbol = award.symbol, isSettled(symbol, sentence),
      let pronoun = sentence.cues.last(where: { $0.kind == .anaphor && $0.span.end <= symbol.span.start })
    {
      participants = discourse.referent(of: pronoun, sentence, recipients, award.key.programme).map {
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

  private static let relatives: Set<UInt64> = Set(PhrasePattern.keys("which that"))

  /// "took X to the A, but the title went to Y", "the A, which goes to towns, was shared by X": a verb with a subject of
  /// its own.
  private func isOfAnother(_ goes: CueSymbol, than pivot: Span?, _ verbs: [CueSymbol], _ sentence: Sentence) -> Bool {
    guard let pivot, goes.from > pivot.end else { return false }
    if Self.relatives.contains(sentence.tokens[goes.from - 1].key),
      verbs.contains(where: { $0.kind == .goes && $0.from > goes.span.end })
    {
      return true
    }
    return verbs.contains { ($0.kind == .give || $0.kind == .win) && $0.span.end <= pivot.start }
      && sentence.cues.contains { $0.kind == .winner && $0.span.start >= pivot.end && $0.span.end <= goes.from }
  }

  static let asWord = PhrasePattern.keys("as")[0]
  static let pronouns: Set<UInt64> = Set(PhrasePattern.keys("it"))

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
    var gives = verbs.filter { $0.kind == .give || $0.kind == .goes }
    // "X cũng ở trong nhóm vừa được bổ sung": the verb behind one that points back only says which group it is.
    if pivot == nil, sentence.language == .vietnamese, let back = wins.first(where: { $0.value == "it" }) {
      gives.removeAll { $0.from >= back.span.end }
    }
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
      if objects.isEmpty, let chosen = chosen(before: verb, wins, clause, sentence) { return (.subject, verb, chosen) }
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
        // "X and the A": a theme, no news.
        !RankPairs.conjunctions.contains(sentence.tokens[last.full.end].key),
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

  static let forWords: Set<UInt64> = Set(["for", "cho"].flatMap { PhrasePattern.keys($0) })
}
