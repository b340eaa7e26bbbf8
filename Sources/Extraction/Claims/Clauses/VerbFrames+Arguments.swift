internal import Lexicons
internal import Model
internal import Text

/// Who stands before and behind a verb, and whom a pronoun or an office means.
extension VerbFrames {
  /// The places that open the sentence of a later clause, whose own clause holds none.
  func subject(before clause: Clause, _ sentence: Sentence, _ programme: String) -> [Statement.Participant] {
    guard clause.span.start > 0 else { return [] }
    return lastList(groups(in: Span(0, clause.span.start), sentence, roles: [.plain]), sentence).map {
      participant($0, sentence, of: programme)
    }
  }

  static let circumstance: Set<UInt64> = Set(
    ["besides", "beyond", "ngoài", "bên", "apart"].flatMap { PhrasePattern.keys($0) })

  /// "Besides the A, X took the B": the A is X's too.
  func isCircumstance(_ pivot: Span, _ clause: Clause, _ sentence: Sentence) -> Bool {
    Self.circumstance.contains(sentence.tokens[clause.span.start].key) && pivot.start - clause.span.start <= 4
  }

  /// Finite verbs, whose subject stands before them: "X beats Y, Z and U to the title".
  private static let beating: Set<UInt64> = Set(
    PhrasePattern.keys(
      "beat beats pipped pips edged edges saw sees outranked outdid defeated defeats overcame fended outclassed"))

  /// The last coordinated list of plain places before a verb.
  func subject(
    of first: CueSymbol, _ verb: CueSymbol, _ clause: Clause, _ sentence: Sentence
  ) -> [PlaceGroup] {
    // "X, which entered the network in 2031 as an A": told by the verb in front of the copula.
    if let pronoun = relative(before: verb, clause, sentence)
      ?? (verb.value == "copula" ? relative(before: first, clause, sentence) : nil)
    {
      let owners: Set<PlaceGroup.Role> = [.plain, .mentor, .locative, .agent, .affiliation]
      return lastList(groups(in: Span(clause.span.start, pronoun), sentence, roles: owners), sentence)
    }
    if let noun = [verb, first].first(where: { $0.value == "noun" }) {
      return groups(in: Span(clause.span.start, noun.from), sentence, roles: [.affiliation]).suffix(1).filter {
        noun.from - $0.full.end <= 2
      }
    }
    // "were picked by a New York group as the A": whoever is the subject stands before the first verb.
    let end = verb.value == "copula" ? min(first.from, verb.from) : verb.from
    let list = withoutGoal(
      lastList(groups(in: Span(clause.span.start, end), sentence, roles: [.plain]), sentence), sentence)
    if let first = list.first, isAmongLosers(first, sentence) { return [] }
    if list.isEmpty, let place = government(before: end, clause, sentence) { return [place] }
    if !list.isEmpty || verb.from == verb.span.start { return list }
    // "Beating six rivals, X took ...": the subject stands inside the phrase, right before its last verb.
    let inside = lastList(groups(in: Span(verb.from, verb.span.start), sentence, roles: [.plain]), sentence)
    guard let first = inside.first, let last = inside.last, verb.span.start - last.full.end <= 1,
      sentence.isMark(first.full.start - 1, ","), !Self.beating.contains(sentence.tokens[verb.from].key)
    else { return [] }
    return inside
  }

  /// "A went to X, and Y was honoured for B": X is no subject of the second verb.
  private func withoutGoal(_ list: [PlaceGroup], _ sentence: Sentence) -> [PlaceGroup] {
    if list.count == 1, isObject(list[0], sentence) {
      return lastList(
        groups(in: Span(0, list[0].full.start - 1), sentence, roles: [.plain]).filter { !isObject($0, sentence) },
        sentence)
    }
    // "X went to Paris and brought home the A": where X went is no subject.
    if list.count == 1,
      let journey = sentence.cues.first(where: { $0.span.end == list[0].full.start && isJourney($0, sentence) })
    {
      return sentence.places.filter { $0.role == .plain && $0.full.end == journey.from }
    }
    if let head = list.first.map({ head(of: $0, sentence) }), head.role == .mentor, head.full.start > 0,
      Self.defeats.contains(sentence.tokens[head.full.start - 1].key)
    {
      return lastList(groups(in: Span(0, head.full.start), sentence, roles: [.plain]), sentence)
    }
    guard list.count == 2,
      sentence.cues.contains(where: { $0.kind == .goes && $0.span.end == list[0].full.start }),
      sentence.isMark(list[0].full.end, ",")
    else { return list }
    return [list[1]]
  }

  private static let defeats: Set<UInt64> = Set(
    PhrasePattern.keys("qua vượt bại beating defeating outclassing edging besting"))

  /// "X vượt qua Y (A), Z (B) và U để nhận giải": the first of those that a list coordinates, whatever its role.
  private func head(of group: PlaceGroup, _ sentence: Sentence) -> PlaceGroup {
    var head = group
    while let before = sentence.places.last(where: {
      $0.role != .territory && Coordination.joins($0.full.end, head.full.start, sentence)
    }) { head = before }
    return head
  }

  private static let transitives: Set<UInt64> = Set(
    PhrasePattern.keys(
      "succeeded succeeds replaced replaces follows followed joined joins overtook overtakes beat beats"))
  private static let successions: [[UInt64]] = [
    "kế nhiệm", "kế tiếp", "tiếp nối", "nối tiếp", "nối gót", "thay thế",
  ].map { PhrasePattern.keys($0) }

  /// "The city succeeded X and had been among the B before": X is no subject of what comes next.
  private func isObject(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    group.full.start > 1
      && (Self.transitives.contains(sentence.tokens[group.full.start - 1].key)
        || Self.successions.contains { sentence.stands($0, at: group.full.start - $0.count) })
  }

  /// Index of "which" or "who" right before a verb: its subject is the place before the comma, whatever its role.
  private func relative(before verb: CueSymbol, _ clause: Clause, _ sentence: Sentence) -> Int? {
    let start = max(clause.span.start, verb.from - 3)
    guard start < verb.from,
      let pronoun = (start..<verb.from).first(where: { RelativeWords.subjects.contains(sentence.tokens[$0].key) })
    else { return nil }
    // "the ceremony at which X received A": the clause has a subject of its own.
    return sentence.places.contains { $0.full.start > pronoun && $0.full.end <= verb.from } ? nil : pronoun
  }

  /// Places named by the body: right after the verb up to the award, else after the award behind `to`, `for`, `cho`.
  func objects(
    of verb: CueSymbol, _ pivot: Span?, _ clause: Clause, _ sentence: Sentence
  ) -> [PlaceGroup] {
    if Self.isPassive(verb, sentence) { return [] }
    let direct = groups(
      in: Span(verb.span.end, max(verb.span.end, pivot?.start ?? clause.span.end)), sentence,
      roles: verb.kind == .goes ? [.plain, .agent] : [.plain])
    // "UNESCO took X and Y into A": inside the verb's phrase; "took its guests into X" took no X.
    if verb.from < verb.span.start, verb.kind == .give, sentence.language == .english,
      case let inside = groups(in: Span(verb.from, verb.span.start), sentence, roles: [.plain]),
      !inside.isEmpty || verb.span.start - verb.from > 1
    {
      return inside
    }
    if !direct.isEmpty { return direct }
    // "when the forum declared it the A": the object refers back to the subject of the sentence.
    if let pronoun = sentence.cues.first(where: { $0.kind == .anaphor && $0.span.start == verb.span.end }),
      pronoun.span.count == 1
    {
      return lastList(groups(in: Span(0, pronoun.span.start), sentence, roles: [.plain]), sentence)
    }
    if let named = relative(before: verb, sentence) { return [named] }
    return pivot.map { goals(after: $0, clause, sentence) } ?? []
  }

  /// "X and Y were among 64 places that the forum admitted to A": those among whom the relative clause chooses.
  func chosen(
    before verb: CueSymbol, _ wins: [CueSymbol], _ clause: Clause, _ sentence: Sentence
  ) -> [PlaceGroup]? {
    guard let membership = wins.last(where: { $0.span.end <= verb.from }),
      (membership.span.end..<verb.from).contains(where: { Self.relativePronouns.contains(sentence.tokens[$0].key) })
    else { return nil }
    let list = lastList(
      groups(in: Span(clause.span.start, membership.from), sentence, roles: [.plain]), sentence)
    return list.isEmpty ? nil : list
  }

  static let relativePronouns: Set<UInt64> = Set(PhrasePattern.keys("which whom that"))

  /// "X, which the forum named A in 2031": the place that the clause is about.
  private func relative(before verb: CueSymbol, _ sentence: Sentence) -> PlaceGroup? {
    let start = max(0, verb.from - 6)
    guard let pronoun = (start..<verb.from).last(where: { Self.relativePronouns.contains(sentence.tokens[$0].key) }),
      sentence.organisations.contains(where: { $0.span.start > pronoun && $0.span.end <= verb.from })
    else { return nil }
    let end = sentence.isMark(pronoun - 1, ",") ? pronoun - 1 : pronoun
    return sentence.places.last { $0.full.end == end && $0.role != .territory }
  }

  /// Places behind `to`, `for` or `cho` after the award.
  func goals(after pivot: Span, _ clause: Clause, _ sentence: Sentence) -> [PlaceGroup] {
    let after = groups(in: Span(pivot.end, clause.span.end), sentence, roles: [.plain])
    // "đại diện cho X": whom the place that has it stands for.
    if let first = after.first, first.span.start > 2, sentence.stands(Self.standingFor, at: first.span.start - 3) {
      return []
    }
    // "holds A and will hand it on to X": the goal of what is planned.
    if let first = after.first,
      sentence.cues.contains(where: {
        ($0.kind == .schedule || $0.kind == .aspire) && $0.span.start >= pivot.end && $0.span.end <= first.span.start
      })
    {
      return []
    }
    if let first = after.first, first.span.start > 0,
      Self.goalWords.contains(sentence.tokens[first.span.start - 1].key)
    {
      return after
    }
    // "cho ba địa phương của Việt Nam là X, Y và Z": counted first, then named.
    if let first = after.first, first.span.start > 0,
      Self.namingWords.contains(sentence.tokens[first.span.start - 1].key)
        || sentence.language == .vietnamese && sentence.isMark(first.span.start - 1, ","),
      let goal = (max(pivot.end, first.span.start - Self.countReach)..<first.span.start).last(where: {
        Self.goalWords.contains(sentence.tokens[$0].key)
      }),
      sentence.numbers.contains(where: { $0.span.start > goal && $0.span.start - goal <= 2 })
    {
      return after
    }
    // "to the mayor of X", "cho đại diện X": an office receives for its place.
    guard let goal = (pivot.end..<clause.span.end).first(where: { Self.goalWords.contains(sentence.tokens[$0].key) })
    else { return [] }
    return offices(Span(goal, clause.span.end), sentence)
  }

  /// The place of the office that opens a phrase: "the mayor of X".
  func offices(_ span: Span, _ sentence: Sentence) -> [PlaceGroup] {
    guard let office = groups(in: span, sentence, roles: [.affiliation]).first,
      office.span.start - span.start <= Self.officeReach,
      sentence.tokens[span.start..<office.span.start].contains(where: { Self.offices.contains($0.key) })
    else { return [] }
    return [office]
  }

  private static let standingFor = PhrasePattern.keys("đại diện cho")
  private static let namingWords: Set<UInt64> = Set(PhrasePattern.keys("là gồm namely")).union([0x3a])
  /// Words of "cho ba địa phương của Việt Nam là".
  private static let countReach = 12
  /// Words between "to" and the place of an office.
  private static let officeReach = 6
  private static let offices: Set<UInt64> = Set(
    PhrasePattern.keys(
      "mayor mayors governor representatives delegation leaders chairman thị trưởng đại diện lãnh đạo chủ tịch"))

  private static let personGoals: Set<UInt64> = Set(PhrasePattern.keys("to cho"))
  static let goalWords: Set<UInt64> = Set(
    ["to", "for", "cho", "on", "upon"].flatMap { PhrasePattern.keys($0) })

  func participant(_ group: PlaceGroup, _ sentence: Sentence, of programme: String) -> Statement.Participant {
    Statement.Participant(
      recipient: recipients.recipient(group, sentence, of: programme), span: group.full,
      evidence: sentence.evidence("recipient", group.span))
  }

  /// Recipients that are no places before the verb: a word that refers back, or a person or project after it.
  private static let reasons: Set<UInt64> = Set(PhrasePattern.keys("as since because which"))

  func fallback(
    _ isSubject: Bool, _ verb: CueSymbol, _ clause: Clause, _ key: PageContext.AwardKey, _ sentence: Sentence,
    _ discourse: Discourse
  ) -> [Statement.Participant] {
    let facts = context.award(key.programme, key.award ?? "")
    // A lesser title may go to a person: "the Leadership Award went to Dr. X".
    let mayBePerson =
      facts?.kind == .title && facts?.isMain == false
      && (verb.span.end...(verb.span.end + 1)).contains { ProperNames.isTitled($0, sentence) }
    if facts?.kind == .person || mayBePerson {
      let goal = clause.award.flatMap { award in
        let end = max(award.span.end, (award.editionToken ?? -1) + 1)
        return (end..<min(clause.span.end, end + 3)).first { Self.personGoals.contains(sentence.tokens[$0].key) }
      }
      let mark = (clause.span.start..<max(clause.span.start, verb.from)).last {
        sentence.isMark($0, ":") || sentence.isMark($0, ";")
      }
      let opening = isSubject ? mark.map { $0 + 1 } ?? clause.span.start : goal.map { $0 + 1 } ?? verb.span.end
      guard let name = ProperNames.name(after: opening, sentence), !isSubject || name.end <= verb.from,
        !isSubject || name.count > 1 && !sentence.organisations.contains(where: { $0.span.overlaps(name) })
      else { return [] }
      let printed = sentence.quote(name)
      return [
        Statement.Participant(
          recipient: recipients.named(printed, kind: "person", country: nil), span: name,
          evidence: sentence.evidence("recipient", name))
      ]
    }
    // "A think tank has put the city in its A."
    // "UNESCO made it an A"
    if !isSubject,
      let noun = sentence.cues.first(where: {
        $0.kind == .anaphor && ($0.span.start == verb.span.end || Span(verb.from, verb.span.end).contains($0.span))
      })
    {
      // "X's flower festival has won the city the A"
      if let owner = sentence.places.last(where: {
        $0.role == .affiliation && $0.full.end <= verb.from && sentence.isMark($0.full.end, "'")
      }) {
        return [participant(owner, sentence, of: key.programme)]
      }
      return discourse.referent(of: noun, sentence, recipients, key.programme).map {
        Statement.Participant(recipient: $0.recipient, span: nil, evidence: $0.evidence)
      }
    }
    if let protagonist = discourse.protagonist, key.award != nil, clause.award != nil,
      case let span = isSubject
        ? Span(clause.span.start, verb.from) : Span(verb.from, clause.award?.span.start ?? verb.span.end),
      !sentence.places.contains(where: { $0.role == .plain && span.contains($0.full) }),
      Epithets(gazetteer: context.lexicon.gazetteer).last(in: span, of: protagonist.recipient, sentence) != nil
    {
      return [Statement.Participant(recipient: protagonist.recipient, span: nil, evidence: protagonist.evidence)]
    }
    guard isSubject else { return [] }
    // "The city ranked third in A and was named to B": the subject may stand in a clause before.
    let isOpened = !sentence.places.contains {
      $0.role == .plain && $0.full.end <= verb.from && !isObject($0, sentence)
    }
    let refers = sentence.cues.contains {
      $0.kind == .anaphor && $0.span.end <= verb.span.start && (clause.span.contains($0.span) || isOpened)
    }
    let bare = !sentence.places.contains { $0.span.end <= verb.from && clause.span.contains($0.span) }
    let headed = bare && sentence.kind == .heading && sentence.zone == .text
    guard refers || headed, !isOfOthers(verb, sentence) else { return [] }
    // The nearest place of the sentence itself, though it only names an office: "Bí thư Thành ủy X nói: địa phương này ...".
    if refers, let pronoun = sentence.cues.last(where: { $0.kind == .anaphor && $0.span.end <= verb.span.start }),
      let office = sentence.places.last(where: { $0.role == .affiliation && $0.full.end <= pronoun.from }),
      // "X's forum listed Y in 2030, and then the city went on to the A": Y.
      !sentence.places.contains(where: {
        $0.role == .plain && $0.full.start >= office.full.end && $0.full.end <= pronoun.from
      })
    {
      return [participant(office, sentence, of: key.programme)]
    }
    let pronoun = sentence.cues.last { $0.kind == .anaphor && $0.span.end <= verb.span.start }
    if let pronoun, case let near = sentence.places.filter({ $0.role == .plain && $0.full.end <= pronoun.span.start }),
      near.count == 1
    {
      return [participant(near[0], sentence, of: key.programme)]
    }
    // "The ceremony was held in X as it is this year's A": "it" is where that was.
    if let pronoun, pronoun.span.start > 0, Self.reasons.contains(sentence.tokens[pronoun.span.start - 1].key),
      let near = sentence.places.last(where: { $0.role == .locative && $0.full.end == pronoun.span.start - 1 })
    {
      return [participant(near, sentence, of: key.programme)]
    }
    return (headed ? discourse.claimed : discourse.referent(of: pronoun, sentence, recipients, key.programme)).map {
      Statement.Participant(recipient: $0.recipient, span: nil, evidence: $0.evidence)
    }
  }
}
