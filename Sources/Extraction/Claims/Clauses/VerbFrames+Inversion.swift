internal import Lexicons
internal import Model
internal import Text

/// Recipients that stand behind the award they hold: participles in front, and "the winner of A is X".
extension VerbFrames {
  static let holderWords: Set<UInt64> = Set(
    PhrasePattern.keys("winner winners member members holder holders laureate laureates recipient recipients")
      + PhrasePattern.keys("nhân viên"))
  /// Small words around a word for a holder.
  static let holderPhrase: Set<UInt64> = holderWords.union(
    PhrasePattern.keys(
      "of the a an this year s new newest latest current proud official overall main joint first only both among one two three four five six"
        + " chủ thành của mới nhất chính thức duy đầu tiên danh hiệu giải thưởng hai ba bốn năm đương kim"))

  private static let infinitives: Set<UInt64> = Set(PhrasePattern.keys("to để muốn"))

  /// "Chosen as A, X will ...", "Có tên trong A, X tiếp tục ...": the subject behind the comma that ends the phrase.
  func fronted(_ verb: CueSymbol, _ pivot: Span, _ clause: Clause, _ sentence: Sentence) -> [PlaceGroup]? {
    guard verb.from < pivot.start,
      verb.from == 0 || !Self.infinitives.contains(sentence.tokens[verb.from - 1].key),
      !sentence.places.contains(where: { $0.role == .plain && $0.span.end <= pivot.start }),
      let first = sentence.places.first(where: { $0.full.start > pivot.end && $0.role == .plain }),
      sentence.isMark(first.full.start - 1, ","),
      !sentence.cues.contains(where: {
        [.win, .give, .goes, .anaphor].contains($0.kind) && $0.span.start >= pivot.end
          && $0.span.end <= first.full.start && !isInBracket($0.span.start, after: pivot.end, sentence)
      })
    else { return nil }
    var list = [first]
    for group in sentence.places where group.role == .plain && group.full.start > first.full.start {
      guard Coordination.joins(list[list.count - 1].full.end, group.full.start, sentence) else { break }
      list.append(group)
    }
    return list
  }

  private func isInBracket(_ index: Int, after start: Int, _ sentence: Sentence) -> Bool {
    (start..<index).contains { sentence.isMark($0, "(") } && !(start..<index).contains { sentence.isMark($0, ")") }
  }

  /// "Named A by a jury, X will ...", "X was on Thursday named A": a form of a body's verb without a body.
  func participle(_ verb: CueSymbol, _ pivot: Span, _ clause: Clause, _ sentence: Sentence) -> [PlaceGroup]? {
    guard sentence.language == .english, goals(after: pivot, clause, sentence).isEmpty else { return nil }
    if verb.from == clause.span.start { return fronted(verb, pivot, clause, sentence) }
    // A headline's "X named A", and "X, named A in May, ...".
    let before = lastList(groups(in: Span(clause.span.start, verb.from), sentence, roles: [.plain]), sentence)
    if let last = before.last,
      last.full.end == verb.from && (sentence.zone == .title || sentence.kind == .heading)
        || last.full.end == verb.from - 1 && sentence.isMark(last.full.end, ",")
    {
      return before
    }
    let start = max(clause.span.start, verb.from - 4)
    guard let auxiliary = (start..<verb.from).last(where: { Self.passives.contains(sentence.tokens[$0].key) }) else {
      return nil
    }
    let list = lastList(groups(in: Span(clause.span.start, auxiliary), sentence, roles: [.plain]), sentence)
    return list.isEmpty ? nil : list
  }

  private static let passives: Set<UInt64> = Set(PhrasePattern.keys("was were been is are being be"))

  static let copulas: Set<UInt64> = Set(PhrasePattern.keys("is are was were là"))
  private static let between: Set<UInt64> = Set(
    PhrasePattern.keys(
      "winner winners title award awards prize laureate giải năm in for of lần này đợt kỳ mùa nay time"))
  private static let among: Set<UInt64> = Set(PhrasePattern.keys("among trong"))
  static let possessives: Set<UInt64> = Set(PhrasePattern.keys("of của"))
  private static let articles: Set<UInt64> = Set(
    PhrasePattern.keys(
      "the a an this thứ giải thưởng danh hiệu first second third last previous current next new latest inaugural only")
  )

  /// "The other names of A are X and Y": what is left of a list.
  private static let otherWords: Set<UInt64> = Set(PhrasePattern.keys("other others khác lại kia"))

  /// "The 2021 A is X", "the winner of A was X", "among the A are X and Y": the places right behind the copula.
  func identified(_ award: AwardSymbol, _ clause: Clause, _ sentence: Sentence) -> [PlaceGroup]? {
    guard let id = award.award, let facts = context.award(award.programme, id), facts.kind != .ranking else {
      return nil
    }
    let end = max(award.span.end, (award.editionToken ?? -1) + 1)
    var copula = end
    while sentence.tokens.indices.contains(copula), copula - end < 5,
      !Self.copulas.contains(sentence.tokens[copula].key)
    {
      let token = sentence.tokens[copula]
      guard token.kind != .word || Self.between.contains(token.key), !sentence.isMark(copula, ",") else { return nil }
      copula += 1
    }
    guard sentence.tokens.indices.contains(copula), Self.copulas.contains(sentence.tokens[copula].key),
      let first = sentence.places.first(where: { $0.full.start == copula + 1 && $0.role == .plain })
    else { return nil }
    var before = min(award.span.start, award.editionToken ?? award.span.start) - 1
    while before >= 0, Self.articles.contains(sentence.tokens[before].key) { before -= 1 }
    let head = before >= 0 ? sentence.tokens[before].key : 0
    if Self.possessives.contains(head) {
      // "The host of A is X" says nothing of who holds it.
      guard before > 0,
        sentence.tokens[max(0, before - 3)..<before].contains(where: {
          Self.holderWords.contains($0.key) || Self.otherWords.contains($0.key)
        })
      else { return nil }
    } else if isHonoured(before + 1, clause, sentence) {
      // Those who received it are named behind the copula.
    } else if !Self.among.contains(head), before >= 0, sentence.tokens[before].kind == .word,
      !Self.holderWords.contains(head),
      // "the forum's A is X"
      !(facts.kind == .title && sentence.isMark(before - 1, "'") && before < 4)
    {
      return nil
    } else if facts.kind == .membership, !Self.among.contains(head), !Self.holderWords.contains(head) {
      return nil
    }
    var list = [first]
    for group in sentence.places where group.role == .plain && group.full.start > first.full.start {
      guard Coordination.joins(list[list.count - 1].full.end, group.full.start, sentence) else { break }
      // "The A is X, and Y is the B": Y opens a clause of its own.
      if sentence.language == .english, sentence.tokens.indices.contains(group.full.end),
        Self.copulas.contains(sentence.tokens[group.full.end].key)
      {
        break
      }
      list.append(group)
    }
    return list
  }

  /// "Ba thành phố của Y được trao A là X và Z", "the cities given A were X and Z": a verb of honouring right before the
  /// award, whose subject is no name but a noun.
  private func isHonoured(_ end: Int, _ clause: Clause, _ sentence: Sentence) -> Bool {
    var end = end
    while end > clause.span.start, Self.fillers.contains(sentence.tokens[end - 1].key) { end -= 1 }
    guard
      let verb = sentence.cues.first(where: {
        [.win, .give, .announce].contains($0.kind) && $0.value != "copula" && $0.span.end >= end && $0.from < end
          && $0.from > clause.span.start
      }),
      Self.recipientNouns.contains(where: { noun in
        sentence.tokens[clause.span.start..<verb.from].contains { $0.key == noun }
      })
    else { return false }
    return !sentence.places.contains { $0.role == .plain && clause.span.contains($0.span) && $0.full.end <= verb.from }
      && !sentence.cues.contains { $0.kind == .host && clause.span.contains($0.span) && $0.span.end <= verb.from }
  }

  /// Small words between a verb and the award.
  private static let fillers: Set<UInt64> = Set(PhrasePattern.keys("ở tại trong vào lên làm với as in to the for"))

  private static let recipientNouns: Set<UInt64> = Set(
    PhrasePattern.keys(
      "phố thị tỉnh phương diện tên nơi viên vị nhân cộng đồng vùng cities towns places communities regions city town place"
        + " community ones"))

  /// "A and B went to X": the verb comes with the last of them.
  func isCoordinated(_ pivot: Span, _ sentence: Sentence) -> Bool {
    sentence.awards.contains {
      $0.span.start > pivot.end && Coordination.joins(pivot.end, $0.span.start, sentence)
    }
  }

  /// "X will be the A in 2026": a title given ahead of its year is settled when the page can name it.
  func isSettled(_ award: AwardSymbol, _ sentence: Sentence) -> Bool {
    guard let id = award.award, context.award(award.programme, id)?.kind == .title, let edition = award.edition,
      let published = context.resolver.published?.year, edition > published,
      let cue = sentence.cues.last(where: { $0.kind == .schedule && $0.span.end <= award.span.start })
    else { return false }
    let gap = sentence.tokens[cue.span.start..<award.span.start]
    // "Its first attempts had failed: it will hold the A in 2031"
    let start = (0..<cue.span.start).last { sentence.isMark($0, ":") } ?? 0
    return gap.count <= 5 && gap.contains { Self.being.contains($0.key) }
      && !sentence.cues.contains {
        [.aspire, .negate].contains($0.kind) && $0.span.end <= award.span.start && $0.span.start >= start
          || [.win, .give].contains($0.kind) && $0.span.start > cue.span.start && $0.span.end <= award.span.start
            && $0.value != "copula" && !Self.being.contains(sentence.tokens[$0.from].key)
      }
  }

  private static let being: Set<UInt64> = Set(
    PhrasePattern.keys("be become wear hold carry bear serve reign share là mang giữ"))
}
