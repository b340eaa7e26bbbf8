internal import Lexicons
internal import Model
internal import Text

/// Reads clauses with a verb of honouring: who won what, whom a body named, to whom a prize went.
struct VerbFrames {
  let context: PageContext
  let recipients: Recipients

  /// Kinds of cue by which a verb's recipients stand before or after it.
  private enum Frame { case subject, object, goal, list }

  /// The statements of one sentence, clause by clause; a clause inherits subject and verb from its neighbours.
  func statements(_ sentence: Sentence, _ discourse: Discourse) -> [Statement] {
    var result: [Statement] = []
    var inherited: (frame: String, participants: [Statement.Participant])?
    var waiting: [Int] = []
    for clause in Clauses.split(sentence) {
      guard let key = award(of: clause, sentence, discourse) else { continue }
      guard var statement = statement(clause, key, sentence, discourse, after: inherited?.frame) else { continue }
      if statement.recipients.isEmpty {
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
    return result
  }

  /// The places that open the sentence of a later clause, whose own clause holds none.
  private func subject(before clause: Clause, _ sentence: Sentence, _ programme: String) -> [Statement.Participant] {
    guard clause.span.start > 0 else { return [] }
    return lastList(groups(in: Span(0, clause.span.start), sentence, roles: [.plain]), sentence).map {
      participant($0, sentence, of: programme)
    }
  }

  private func award(
    of clause: Clause, _ sentence: Sentence, _ discourse: Discourse
  ) -> (key: PageContext.AwardKey, symbol: AwardSymbol?)? {
    if let symbol = clause.award {
      return (PageContext.AwardKey(programme: symbol.programme, award: symbol.award), symbol)
    }
    // Left out: only where a count, a year, a list or a word for the prize points back.
    let inside = sentence.cues.filter { clause.span.contains($0.span) }
    let wins = inside.contains { $0.kind == .winner && $0.value == "title" } && !inside.contains { $0.kind == .recur }
    guard let focus = (wins ? discourse.title : nil) ?? discourse.award ?? (sentence.zone == .title ? context.principal : nil)
    else { return nil }
    let pointsBack = inside.contains { cue in
      switch cue.kind {
      case .winner: return true
      case .recur: return cue.value != "again"
      default: return false
      }
    }
    guard pointsBack || inside.contains(where: isRest) else { return nil }
    // Another programme's body in the sentence means another award.
    if sentence.organisations.contains(where: { $0.programme != nil && $0.programme != focus.programme }) { return nil }
    return (focus, nil)
  }

  /// "cùng danh sách là", "complete the group": the rest of a list whose award was named before.
  private func isRest(_ cue: CueSymbol) -> Bool { cue.kind == .include && cue.value == "rest" }

  private func statement(
    _ clause: Clause, _ award: (key: PageContext.AwardKey, symbol: AwardSymbol?), _ sentence: Sentence,
    _ discourse: Discourse, after frame: String?
  ) -> Statement? {
    guard let id = award.key.award else { return nil }
    let verbs = sentence.cues.filter {
      [.win, .give, .goes, .include].contains($0.kind) && clause.span.contains($0.span)
        && ($0.value != "copula" || isCopula($0, award.symbol, sentence))
    }
    let pivot = award.symbol?.span
    var found: (frame: Frame, verb: CueSymbol?, groups: [PlaceGroup])?
    if let goes = verbs.first(where: { $0.kind == .goes && (pivot == nil || $0.from >= pivot!.start) }) {
      found = (.goal, goes, groups(in: Span(goes.span.end, clause.span.end), sentence, roles: [.plain, .agent]))
    }
    if found == nil, let pivot, let list = listAfter(pivot, verbs, clause, sentence) {
      found = (.list, list.verb, list.groups)
    }
    if found == nil, pivot == nil, let include = verbs.first(where: isRest) {
      let after = groups(in: Span(include.span.end, clause.span.end), sentence, roles: [.plain])
      let before = groups(in: Span(clause.span.start, include.from), sentence, roles: [.plain])
      found = (.list, include, after.isEmpty ? before : after)
    }
    if found == nil, let pivot, let group = paired(pivot, verbs, clause, sentence) { found = (.goal, nil, group) }
    if found == nil { found = subjectOrObject(verbs, pivot, clause, sentence, frame) }
    guard let found else { return nil }
    let anchor = found.verb?.span.start ?? pivot?.start ?? clause.span.start
    let (modality, cue) = ModalityScope.modality(clause.span, anchor: max(anchor, pivot.map { $0.start } ?? anchor), sentence)
    var participants = found.groups.map { participant($0, sentence, of: award.key.programme) }
    if participants.isEmpty, let verb = found.verb, verb.kind == .goes || verb.kind == .give || found.frame == .subject {
      participants = fallback(found.frame == .subject, verb, clause, award.key, sentence, discourse)
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

  /// "was a Top7 community", "là Thành phố du lịch sạch": only right before the award's name.
  private func isCopula(_ cue: CueSymbol, _ award: AwardSymbol?, _ sentence: Sentence) -> Bool {
    guard let award, award.span.start >= cue.span.end else { return false }
    return sentence.tokens[cue.span.end..<award.span.start].allSatisfy { $0.isCapitalised || $0.kind != .word || $0.key == Self.world }
      && award.span.start - cue.span.end <= 4
  }

  private static let world = PhrasePattern.keys("world")[0]

  private func name(_ frame: Frame) -> String {
    switch frame {
    case .subject: "subject-verb"
    case .object: "body-verb-recipient"
    case .goal: "award-goes-to"
    case .list: "list"
    }
  }

  /// `X ở lĩnh vực A`, `X (A)`, `X in the field of A`: the award right behind the place, in an enumeration.
  private func paired(
    _ pivot: Span, _ verbs: [CueSymbol], _ clause: Clause, _ sentence: Sentence
  ) -> [PlaceGroup]? {
    guard !verbs.contains(where: { clause.span.contains($0.span) && $0.from < pivot.start }),
      let group = sentence.places.last(where: { $0.full.end <= pivot.start && clause.span.contains($0.span) && $0.role == .plain }),
      pivot.start - group.full.end <= 3, pivot.start > group.full.end,
      sentence.tokens[group.full.end..<pivot.start].allSatisfy({ Self.pairWords.contains($0.key) })
    else { return nil }
    let listed = sentence.cues.contains { [.win, .give, .include].contains($0.kind) && $0.span.end <= group.full.start }
      || (0..<group.full.start).contains { sentence.isMark($0, ":") }
    return listed ? lastList(groups(in: Span(clause.span.start, pivot.start), sentence, roles: [.plain]), sentence) : nil
  }

  private static let pairWords: Set<UInt64> = Set(PhrasePattern.keys("ở về trên trong in for as là the of")).union([0x28, 0x2d, 0x2013, 0x3a])

  /// A list after the award: `A: X, Y`, `A include X and Y`, `A gồm X, Y`.
  private func listAfter(
    _ pivot: Span, _ verbs: [CueSymbol], _ clause: Clause, _ sentence: Sentence
  ) -> (verb: CueSymbol?, groups: [PlaceGroup])? {
    if let include = verbs.first(where: { $0.kind == .include && $0.from >= pivot.end }) {
      let besides = groups(in: Span(pivot.end, include.from), sentence, roles: [.mentor])
      let groups = groups(in: Span(include.span.end, clause.span.end), sentence, roles: [.plain])
      // "ngoài X, gồm có Y và Z": X is one of them.
      if !groups.isEmpty { return (include, besides + groups) }
    }
    guard let colon = (pivot.end..<clause.span.end).first(where: { sentence.isMark($0, ":") }), colon - pivot.end <= EditionFinder.reach else { return nil }
    let groups = groups(in: Span(colon + 1, clause.span.end), sentence, roles: [.plain])
    return groups.isEmpty ? nil : (nil, groups)
  }

  private func subjectOrObject(
    _ verbs: [CueSymbol], _ pivot: Span?, _ clause: Clause, _ sentence: Sentence, _ frame: String?
  ) -> (frame: Frame, verb: CueSymbol?, groups: [PlaceGroup])? {
    let limit = pivot?.start ?? clause.span.end
    let wins = verbs.filter { $0.kind == .win }
    let gives = verbs.filter { $0.kind == .give || $0.kind == .goes }
    // The verb nearest before the award; a subject must stand before it.
    if let verb = (wins + gives).filter({ $0.span.end <= limit || $0.from < limit }).max(by: { $0.span.start < $1.span.start }) {
      if verb.kind == .win {
        let groups = subject(of: wins.first { $0.from >= clause.span.start } ?? verb, verb, clause, sentence)
        // "The commission awarded the A to X": the participle of `awarded the A` is here the body's verb.
        if groups.isEmpty, let pivot, case let given = goals(after: pivot, clause, sentence), !given.isEmpty {
          return (.object, verb, given)
        }
        return (.subject, verb, groups)
      }
      let objects = objects(of: verb, pivot, clause, sentence)
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
      if !before.isEmpty { return (.subject, nil, lastList(before, sentence)) }
      if let preposition = pivot.end < clause.span.end ? sentence.tokens[pivot.end...].first?.key : nil,
        Self.forWords.contains(preposition), !after.isEmpty
      {
        return (.goal, nil, after)
      }
    }
    // Kept so that a later clause of the sentence may bring the subject.
    return sentence.has(.recur) || verbs.isEmpty == false || isCircumstance(pivot, clause, sentence) ? (.subject, nil, []) : nil
  }

  /// "together with X and Y": honoured with the subject.
  private func companions(
    of participants: [Statement.Participant], _ clause: Clause, _ sentence: Sentence, _ programme: String
  ) -> [Statement.Participant] {
    guard !participants.isEmpty else { return [] }
    var result: [Statement.Participant] = []
    for cue in sentence.cues where cue.kind == .with && clause.span.contains(cue.span) {
      var next = sentence.places.first { $0.full.start == cue.span.end && $0.role == .plain }
      while let group = next {
        let companion = participant(group, sentence, of: programme)
        if !participants.contains(where: { $0.recipient.id == companion.recipient.id }) { result.append(companion) }
        next = sentence.places.first {
          $0.role == .plain && $0.full.start > group.span.start
            && Coordination.joins(group.full.end, $0.full.start, sentence)
        }
      }
    }
    return result
  }

  private static let forWords: Set<UInt64> = Set(["for", "cho"].flatMap { PhrasePattern.keys($0) })
  private static let circumstance: Set<UInt64> = Set(["besides", "beyond", "ngoài", "bên", "apart"].flatMap { PhrasePattern.keys($0) })

  /// "Besides the A, X took the B": the A is X's too.
  private func isCircumstance(_ pivot: Span, _ clause: Clause, _ sentence: Sentence) -> Bool {
    Self.circumstance.contains(sentence.tokens[clause.span.start].key) && pivot.start - clause.span.start <= 4
  }

  /// The last coordinated list of plain places before a verb.
  private func subject(
    of first: CueSymbol, _ verb: CueSymbol, _ clause: Clause, _ sentence: Sentence
  ) -> [PlaceGroup] {
    let list = lastList(groups(in: Span(clause.span.start, verb.from), sentence, roles: [.plain]), sentence)
    return list
  }

  /// Places named by the body: right after the verb up to the award, else after the award behind `to`, `for`, `cho`.
  private func objects(
    of verb: CueSymbol, _ pivot: Span?, _ clause: Clause, _ sentence: Sentence
  ) -> [PlaceGroup] {
    let direct = groups(in: Span(verb.span.end, max(verb.span.end, pivot?.start ?? clause.span.end)), sentence, roles: [.plain])
    if !direct.isEmpty { return direct }
    // "when the forum declared it the A": the object refers back to the subject of the sentence.
    if let pronoun = sentence.cues.first(where: { $0.kind == .anaphor && $0.span.start == verb.span.end }) {
      return lastList(groups(in: Span(0, pronoun.span.start), sentence, roles: [.plain]), sentence)
    }
    return pivot.map { goals(after: $0, clause, sentence) } ?? []
  }

  /// Places behind `to`, `for` or `cho` after the award.
  private func goals(after pivot: Span, _ clause: Clause, _ sentence: Sentence) -> [PlaceGroup] {
    let after = groups(in: Span(pivot.end, clause.span.end), sentence, roles: [.plain])
    guard let first = after.first, first.span.start > 0 else { return [] }
    return Self.goalWords.contains(sentence.tokens[first.span.start - 1].key) ? after : []
  }

  private static let goalWords: Set<UInt64> = Set(["to", "for", "cho", "on", "upon"].flatMap { PhrasePattern.keys($0) })

  private func lastList(_ groups: [PlaceGroup], _ sentence: Sentence) -> [PlaceGroup] {
    guard var first = groups.indices.last else { return [] }
    while first > groups.startIndex,
      Coordination.joins(groups[first - 1].full.end, groups[first].full.start, sentence)
    { first -= 1 }
    return Array(groups[first...])
  }

  private func groups(in span: Span, _ sentence: Sentence, roles: Set<PlaceGroup.Role>) -> [PlaceGroup] {
    guard span.start < span.end else { return [] }
    let others = sentence.cues.first { $0.kind == .others && $0.span.start >= span.start }
    return sentence.places.filter {
      span.contains($0.span) && roles.contains($0.role) && (others == nil || $0.span.end <= others!.span.start)
    }
  }

  func participant(_ group: PlaceGroup, _ sentence: Sentence, of programme: String) -> Statement.Participant {
    Statement.Participant(
      recipient: recipients.recipient(group, sentence, of: programme), span: group.full,
      evidence: sentence.evidence("recipient", group.span))
  }

  /// Recipients that are no places before the verb: a word that refers back, or a person or project after it.
  private func fallback(
    _ isSubject: Bool, _ verb: CueSymbol, _ clause: Clause, _ key: PageContext.AwardKey, _ sentence: Sentence,
    _ discourse: Discourse
  ) -> [Statement.Participant] {
    if context.award(key.programme, key.award ?? "")?.kind == .person {
      guard !isSubject, let name = ProperNames.name(after: verb.span.end, sentence) else { return [] }
      let printed = sentence.quote(name)
      return [
        Statement.Participant(
          recipient: recipients.named(printed, kind: "person", country: nil), span: name,
          evidence: sentence.evidence("recipient", name))
      ]
    }
    guard isSubject else { return [] }
    let refers = sentence.cues.contains { $0.kind == .anaphor && $0.span.end <= verb.span.start && clause.span.contains($0.span) }
    let bare = !sentence.places.contains { $0.span.end <= verb.from && clause.span.contains($0.span) }
    let headed = bare && sentence.kind == .heading && sentence.zone == .text
    guard refers || headed else { return [] }
    // The nearest place of the sentence itself, though it only names an office: "Bí thư Thành ủy X nói: địa phương này ...".
    if refers, let pronoun = sentence.cues.last(where: { $0.kind == .anaphor && $0.span.end <= verb.span.start }),
      let office = sentence.places.last(where: { $0.role == .affiliation && $0.full.end <= pronoun.span.start })
    {
      return [participant(office, sentence, of: key.programme)]
    }
    return (headed ? discourse.claimed : discourse.recipients).map {
      Statement.Participant(recipient: $0.recipient, span: nil, evidence: $0.evidence)
    }
  }
}
