internal import Lexicons
internal import Model
internal import Text

/// Recipients that stand in a list around the award or behind a colon.
extension VerbFrames {
  /// "Ba địa phương được tôn vinh: X, Y và Z": the places behind the colon of a sentence of honouring.
  func colonList(_ clause: Clause, _ sentence: Sentence) -> [PlaceGroup]? {
    guard let colon = (clause.span.start..<clause.span.end).first(where: { sentence.isMark($0, ":") }),
      isOthers(Span(clause.span.start, colon), sentence) || isClass(Span(clause.span.start, colon), sentence)
        || sentence.cues.contains(where: {
          ($0.kind == .win || $0.kind == .give) && $0.value != "copula" && $0.span.end <= colon
            && $0.from >= clause.span.start
        })
    else { return nil }
    let listed = groups(in: Span(colon + 1, clause.span.end), sentence, roles: [.plain])
    // "were given special mentions: X and Y"
    let isMention = sentence.cues.contains {
      $0.kind == .aspire && $0.from >= clause.span.start && $0.span.end <= colon
        // "Six had been in the running: X, Y and Z"
        && ($0.value == "object" || $0.span.end == colon)
    }
    guard !isMention, listed.count > 1 || listed.count == 1 && isClass(Span(clause.span.start, colon), sentence),
      listed[0].full.start == colon + 1 || listed[0].span.start == colon + 1
    else {
      return nil
    }
    return listed
  }

  private static let prizeWords: Set<UInt64> = Set(PhrasePattern.keys("giải cúp"))
  private static let classes: Set<UInt64> = Set(PhrasePattern.keys("vàng bạc đồng nhất nhì ba"))

  /// "Giải vàng nhóm đô thị lớn: X": a class of the prize that the text speaks of.
  private func isClass(_ span: Span, _ sentence: Sentence) -> Bool {
    span.start == 0 && span.count > 1 && sentence.language == .vietnamese
      && Self.prizeWords.contains(sentence.tokens[0].key) && Self.classes.contains(sentence.tokens[1].key)
      && sentence.zone == .text
  }

  private static let otherWords: Set<UInt64> = Set(PhrasePattern.keys("other others remaining rest khác lại"))
  private static let memberWords: Set<UInt64> = Set(
    PhrasePattern.keys("cities communities members winners recipients names others rest representatives entries")
      + PhrasePattern.keys("diện thành phố địa phương đô thị tên cộng đồng tỉnh viên"))

  /// "Các đại diện châu Á khác: X, Y", "The other Asian members: X and Y": nothing but words for the rest of the list.
  private func isOthers(_ span: Span, _ sentence: Sentence) -> Bool {
    guard span.start == 0, span.count <= 9 else { return false }
    let words = sentence.tokens[span.start..<span.end]
    return words.contains { Self.otherWords.contains($0.key) } && words.contains { Self.memberWords.contains($0.key) }
      && !sentence.cues.contains { [.aspire, .negate, .schedule, .process, .host].contains($0.kind) }
  }

  /// "cùng danh sách là", "complete the group": the rest of a list whose award was named before.
  func isRest(_ cue: CueSymbol) -> Bool { cue.kind == .include && cue.value == "rest" }

  /// `X ở lĩnh vực A`, `X (A)`, `X in the field of A`: the award right behind the place, in an enumeration.
  func paired(
    _ pivot: Span, _ verbs: [CueSymbol], _ clause: Clause, _ sentence: Sentence
  ) -> [PlaceGroup]? {
    guard
      !verbs.contains(where: { clause.span.contains($0.span) && $0.from < pivot.start })
        || (max(0, pivot.start - Self.longestLead)..<pivot.start).contains(where: { sentence.isMark($0, "(") }),
      let group = sentence.places.last(where: {
        $0.full.end <= pivot.start && clause.span.contains($0.span) && $0.role == .plain
      }),
      pivot.start - group.full.end <= (sentence.isMark(group.full.end, "(") ? Self.longestLead : 3),
      pivot.start > group.full.end,
      sentence.tokens[group.full.end..<pivot.start].allSatisfy({ Self.pairWords.contains($0.key) })
    else { return nil }
    let listed =
      sentence.cues.contains { [.win, .give, .include].contains($0.kind) && $0.span.end <= group.full.start }
      || (0..<group.full.start).contains { sentence.isMark($0, ":") }
      || sentence.isMark(group.full.end, "(") && sentence.cues.contains { $0.kind == .win && $0.value != "copula" }
    guard listed else { return nil }
    if sentence.isMark(group.full.end, "(") {
      // "X (A), Y and Z (B)": the bracket belongs to the names right before it.
      return Coordination.list(endingAt: group, sentence)
    }
    return lastList(groups(in: Span(clause.span.start, pivot.start), sentence, roles: [.plain]), sentence)
  }

  /// Words in a bracket before the field: "cùng ở hạng mục".
  static let longestLead = 7
  static let pairWords: Set<UInt64> = Set(
    PhrasePattern.keys("ở về trên trong in for as là the of cùng đều hạng mục lĩnh vực both all category")
  ).union([
    0x28, 0x2d, 0x2013, 0x3a,
  ])

  /// A list after the award: `A: X, Y`, `A include X and Y`, `A gồm X, Y`.
  func listAfter(
    _ pivot: Span, _ verbs: [CueSymbol], _ clause: Clause, _ sentence: Sentence
  ) -> (verb: CueSymbol?, groups: [PlaceGroup])? {
    if let include = verbs.first(where: { $0.kind == .include && $0.from >= pivot.end }) {
      let besides = groups(in: Span(pivot.end, include.from), sentence, roles: [.mentor])
      let groups = groups(in: Span(include.span.end, clause.span.end), sentence, roles: [.plain])
      // "ngoài X, gồm có Y và Z": X is one of them.
      if let first = groups.first, isListed(first, behind: include, sentence) { return (include, besides + groups) }
    }
    guard let colon = (pivot.end..<clause.span.end).first(where: { sentence.isMark($0, ":") }),
      colon - pivot.end <= EditionFinder.reach,
      // "rút gọn A còn bảy: X, Y": those who are left are on another list.
      !Self.leftovers.contains(sentence.tokens[pivot.end].key)
    else { return nil }
    let groups = groups(in: Span(colon + 1, clause.span.end), sentence, roles: [.plain])
    // "A: a million for X, half a million for Y": a headline that says more than who.
    if sentence.zone == .title, let first = groups.first, first.full.start - colon > 2 { return nil }
    return groups.isEmpty ? nil : (nil, groups)
  }

  private static let leftovers: Set<UInt64> = Set(PhrasePattern.keys("còn xuống"))
  private static let contrasts: Set<UInt64> = Set(PhrasePattern.keys("while whereas but"))

  /// "Also chosen were X and Y, while Z stopped at the final": where others are told of.
  func contrast(after start: Int, _ clause: Clause, _ sentence: Sentence) -> Int {
    (start..<max(start, clause.span.end)).first { Self.contrasts.contains(sentence.tokens[$0].key) } ?? clause.span.end
  }

  private static let joinWords: Set<UInt64> = Set(PhrasePattern.keys("joined joins join joining"))
  private static let listPrepositions: Set<UInt64> = Set(PhrasePattern.keys("on in among"))
  private static let listCopulas: Set<UInt64> = Set(PhrasePattern.keys("are were"))
  private static let listNouns: Set<UInt64> = Set(
    PhrasePattern.keys(
      "the cities city of communities provinces province places towns both namely regions two three in"))

  /// "are open to X": behind a copula only a list itself, with a noun for its members, is one.
  private func isListed(_ first: PlaceGroup, behind include: CueSymbol, _ sentence: Sentence) -> Bool {
    // "danh sách A có X và Y": between the award's name and the place.
    if include.value == "award" { return first.full.start == include.span.end }
    guard include.span.count == 1, Self.listCopulas.contains(sentence.tokens[include.span.start].key) else {
      return true
    }
    return sentence.tokens[include.span.end..<max(include.span.end, first.full.start)].allSatisfy {
      $0.kind != .word || $0.isCapitalised && !$0.isUpper || Self.listNouns.contains($0.key)
    }
  }

  /// "together with X and Y": honoured with the subject.
  func companions(
    of participants: [Statement.Participant], _ clause: Clause, _ sentence: Sentence, _ programme: String
  ) -> [Statement.Participant] {
    guard !participants.isEmpty else { return [] }
    var result: [Statement.Participant] = []
    // "X joined Y on the list": Y is on it, too.
    if let joined = sentence.cues.first(where: {
      $0.kind == .win && clause.span.contains($0.span) && Self.joinWords.contains(sentence.tokens[$0.span.end - 1].key)
    }), let group = sentence.places.first(where: { $0.full.start == joined.span.end && $0.role != .territory }),
      sentence.tokens.indices.contains(group.full.end),
      Self.listPrepositions.contains(sentence.tokens[group.full.end].key)
    {
      result.append(participant(group, sentence, of: programme))
    }
    var starts = sentence.cues.filter { $0.kind == .with && clause.span.contains($0.span) }.map(\.span.end)
    // "had been in the A with X and Y"
    if let award = clause.award, case let end = max(award.span.end, (award.editionToken ?? -1) + 1),
      sentence.tokens.indices.contains(end), Self.withWords.contains(sentence.tokens[end].key)
    {
      starts.append(end + 1)
    }
    for start in starts {
      var next = sentence.places.first {
        $0.full.start >= start && $0.full.start - start <= 4 && $0.role == .plain
          && sentence.tokens[start..<$0.full.start].allSatisfy {
            $0.isCapitalised || $0.kind == .mark || Self.companyWords.contains($0.key)
          }
      }
      while let group = next {
        var companion = participant(group, sentence, of: programme)
        companion.isBeside = true
        if !participants.contains(where: { $0.recipient.id == companion.recipient.id }) { result.append(companion) }
        next = sentence.places.first {
          $0.role == .plain && $0.full.start > group.span.start
            && Coordination.joins(group.full.end, $0.full.start, sentence)
        }
      }
    }
    return result
  }

  private static let companyWords: Set<UInt64> = Set(PhrasePattern.keys("and của the fellow các thành phố"))
  private static let withWords: Set<UInt64> = Set(PhrasePattern.keys("with cùng"))

  func lastList(_ groups: [PlaceGroup], _ sentence: Sentence) -> [PlaceGroup] {
    guard var first = groups.indices.last else { return [] }
    while first > groups.startIndex,
      Coordination.joins(Self.end(of: groups[first - 1], sentence), groups[first].full.start, sentence)
    { first -= 1 }
    return Array(groups[first...])
  }

  /// A bracket with a remark behind a name has few words: "Hội An (thủ công và nghệ thuật dân gian)".
  private static let longestRemark = 12

  /// Where a member of a list ends, with a remark in brackets behind it.
  private static func end(of group: PlaceGroup, _ sentence: Sentence) -> Int {
    // "X lần thứ năm liên tiếp và Y lần đầu tiên": each with its count.
    if let count = sentence.cues.first(where: { $0.kind == .recur && $0.from == group.full.end }) {
      return count.span.end
    }
    guard sentence.isMark(group.full.end, "(") else { return group.full.end }
    let limit = min(sentence.tokens.count, group.full.end + longestRemark)
    return (group.full.end..<limit).first { sentence.isMark($0, ")") }.map { $0 + 1 } ?? group.full.end
  }

  func groups(in span: Span, _ sentence: Sentence, roles: Set<PlaceGroup.Role>) -> [PlaceGroup] {
    guard span.start < span.end else { return [] }
    let others = sentence.cues.first { $0.kind == .others && $0.value == nil && $0.span.start >= span.start }
    return sentence.places.filter {
      span.contains($0.span) && roles.contains($0.role) && (others == nil || $0.span.end <= others!.span.start)
    }
  }
}
