internal import Lexicons
internal import Model
internal import Text

/// Which award a clause is about, where it leaves the name out.
extension VerbFrames {
  /// The network as such, where the page is about one and its fields: "X and Y join it" says no field of either.
  private var network: PageContext.AwardKey? {
    guard let principal = context.principal,
      let facts = principal.award.flatMap({ context.award(principal.programme, $0) }), facts.kind == .membership,
      let main = context.lexicon.catalogue.mainAward(of: principal.programme)
    else { return nil }
    return PageContext.AwardKey(programme: main.programme, award: main.id)
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
      let focus = demonstrated(inside, sentence, discourse) ?? continued(inside, sentence, discourse)
        ?? (wins ? discourse.title ?? crown(discourse) : nil)
        ?? discourse.award
        ?? (inside.contains { $0.kind == .winner } ? discourse.mentioned : nil)
        ?? (sentence.zone == .title || inside.contains { $0.value == "member" || $0.value == "ordinal-bare" }
          ? network ?? context.principal : nil)
    else { return nil }
    let pointsBack = inside.contains { cue in
      switch cue.kind {
      case .winner: return true
      case .recur: return cue.value != "again"
      // "The city first took it in 2020."
      case .win where cue.value == "member":
        return context.award(focus.programme, focus.award ?? "")?.kind == .membership
      case .win where cue.value == "it": return true
      // "Among the towns the panel opted for X and Y."
      case .give: return sentence.language == .english && isVerdict(cue, focus, clause, sentence)
      case .goes where isOfContest(cue, sentence): return false
      case .goes:
        if continued(inside, sentence, discourse) != nil { return true }
        return sentence.tokens[clause.span.start..<max(clause.span.start, cue.from)].contains {
          Self.prizes.contains($0.key)
        }
          // "Ở nhóm thị xã, vàng về X"
          || sentence.language == .vietnamese && Self.metals.contains(sentence.tokens[cue.from].key)
      case .win where endsHonour(cue, sentence): return discourse.mentionedBlock == sentence.block
      case .win:
        return Self.pronouns.contains(
          sentence.tokens.indices.contains(cue.span.end) ? sentence.tokens[cue.span.end].key : 0)
      default: return false
      }
    }
    if let main = overall(focus, clause, sentence) ?? unlisted(focus, inside, sentence) { return (main, nil) }
    guard
      pointsBack || inside.contains(where: { isRest($0) && !isOfLosers($0, focus, sentence) })
        || colonList(clause, sentence) != nil
    else { return nil }
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
      }), let main = context.lexicon.catalogue.mainAward(of: focus.programme)
    {
      return (PageContext.AwardKey(programme: main.programme, award: main.id), nil)
    }
    return (focus, nil)
  }

  /// "X holds the crown": on a page of lists the award of one winner to which they lead.
  func crown(_ discourse: Discourse) -> PageContext.AwardKey? {
    guard let key = discourse.award ?? discourse.mentioned,
      context.award(key.programme, key.award ?? "")?.kind == .list
    else { return nil }
    return context.crown(of: key.programme)
  }

  /// "Giải thưởng của X thuộc về Y" beside certificates: the programme's main award by its bare name.
  func overall(_ focus: PageContext.AwardKey, _ clause: Clause, _ sentence: Sentence) -> PageContext.AwardKey? {
    guard let facts = context.award(focus.programme, focus.award ?? ""), !facts.isMain, facts.kind == .category,
      !sentence.tokens[clause.span.start..<clause.span.end].contains(where: { Self.categoryWords.contains($0.key) }),
      let main = context.lexicon.catalogue.mainAward(of: focus.programme),
      main.kind == .title,
      (clause.span.start..<max(clause.span.start, clause.span.end - 1)).contains(where: {
        sentence.tokens[$0].key == Self.award[0] && sentence.tokens[$0].isCapitalised
          && sentence.tokens[$0 + 1].key == Self.award[1]
      })
    else { return nil }
    return PageContext.AwardKey(programme: main.programme, award: main.id)
  }

  private static let longestCategory = 12

  /// "X won “Leading Lakeside Town”": a category that no table lists is one of the programme's awards, not the category
  /// told of before it.
  private func unlisted(_ focus: PageContext.AwardKey, _ inside: [CueSymbol], _ sentence: Sentence)
    -> PageContext.AwardKey?
  {
    guard let verb = inside.first(where: { [.win, .goes].contains($0.kind) && $0.value != "copula" }),
      let quoted = Quotations.all(after: verb.span.end, sentence).first, quoted.start - verb.span.end <= 2,
      (3...Self.longestCategory).contains(quoted.count),
      sentence.tokens[quoted.start].isCapitalised, !sentence.awards.contains(where: { quoted.overlaps($0.span) })
    else { return nil }
    let awards = context.lexicon.catalogue.awards.filter { $0.programme == focus.programme }
    guard let main = awards.first(where: { $0.isMain }), main.kind == .title,
      awards.contains(where: { $0.kind == .category && isLike($0.name, quoted, sentence) })
    else { return nil }
    return PageContext.AwardKey(programme: main.programme, award: main.id)
  }

  /// True where a name begins with a word that the quotation has: "Leading ...", "Điểm đến ...".
  private func isLike(_ name: LocalizedName, _ quoted: Span, _ sentence: Sentence) -> Bool {
    [name.english, name.vietnamese].compactMap { $0 }.contains { name in
      PhrasePattern.keys(name).first.map { key in
        sentence.tokens[quoted.start..<quoted.end].contains { $0.key == key }
      } ?? false
    }
  }

  static let categoryWords: Set<UInt64> = Set(PhrasePattern.keys("mục này đó"))
  static let award = PhrasePattern.keys("giải thưởng")
  /// "Among the towns the panel opted for X and Y.": a choice of which nothing more is said, of a prize with several
  /// winners.
  private func isVerdict(
    _ cue: CueSymbol, _ focus: PageContext.AwardKey, _ clause: Clause, _ sentence: Sentence
  ) -> Bool {
    let before = max(clause.span.start, cue.from - 3)..<max(clause.span.start, cue.from)
    guard sentence.language == .english, sentence.awards.isEmpty,
      sentence.tokens[before].contains(where: { Self.juries.contains($0.key) }),
      context.award(focus.programme, focus.award ?? "")?.size != 1,
      let last = sentence.places.last(where: { $0.role == .plain && $0.full.start >= cue.span.end })
    else { return false }
    return last.full.end >= sentence.tokens.count || sentence.tokens[last.full.end].isMark
  }

  private static let finalists: Set<UInt64> = Set(PhrasePattern.keys("finalists finalist"))

  /// "The other finalists were X and Y": beside the one winner of a title they have won nothing.
  func isOfLosers(_ cue: CueSymbol, _ focus: PageContext.AwardKey, _ sentence: Sentence) -> Bool {
    guard context.award(focus.programme, focus.award ?? "")?.kind == .title else { return false }
    return sentence.tokens[cue.from..<cue.span.end].contains { Self.finalists.contains($0.key) }
  }

  static let juries: Set<UInt64> = Set(PhrasePattern.keys("jury judges panel jurors"))
  private static let contests: [[UInt64]] = ["cuộc thi", "hội thi", "hội diễn", "giải đấu", "giải chạy"].map {
    PhrasePattern.keys($0)
  }

  /// "Cuộc thi ảnh khép lại cùng dịp, giải nhất thuộc về X": the prize of something else that the sentence names.
  private func isOfContest(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    sentence.language == .vietnamese && sentence.awards.isEmpty
      && (0..<cue.from).contains { index in Self.contests.contains { sentence.stands($0, at: index) } }
  }

  private static let metals: Set<UInt64> = Set(PhrasePattern.keys("vàng bạc"))
  private static let honours: [[UInt64]] = [
    "được vinh danh", "được xướng tên", "được gọi tên", "được trao giải", "được tôn vinh", "đoạt giải", "nhận giải",
    "thắng giải", "cũng trở lại", "cũng quay lại", "cũng tái xuất",
  ].map { PhrasePattern.keys($0) }

  /// "Nhóm đô thị nhỏ có X và Y được vinh danh.": a verb that ends what is said needs no award behind it.
  private func endsHonour(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    guard sentence.language == .vietnamese,
      !sentence.tokens.indices.contains(cue.span.end) || sentence.tokens[cue.span.end].isMark
    else { return false }
    return Self.honours.contains { sentence.stands($0, at: cue.span.end - $0.count) }
  }

  static let prizes: Set<UInt64> = Set(
    PhrasePattern.keys("giải hiệu cúp suất cờ vé ngôi award prize title honour spot spots slot slots berth seat seats"))
  /// "The A is for small towns. For 2031 it goes to X": what the paragraph has just named.
  private func continued(_ inside: [CueSymbol], _ sentence: Sentence, _ discourse: Discourse) -> PageContext.AwardKey? {
    guard sentence.zone == .text, discourse.mentionedBlock == sentence.block,
      let goes = inside.first(where: { $0.kind == .goes }), goes.from > 0,
      Self.pronouns.contains(sentence.tokens[goes.from - 1].key)
        // "X picked up three of the A. They went to Y, Z and W."
        || goes.from == 1 && discourse.claimed.isEmpty && Self.listPronouns.contains(sentence.tokens[0].key)
          && (2...Self.longestCategory).contains(
            sentence.places.count { $0.role == .plain && $0.full.start >= goes.span.end })
    else { return nil }
    return discourse.mentioned
  }

  static let demonstratives: Set<UInt64> = Set(PhrasePattern.keys("that này đó ấy"))
  static let highest: Set<UInt64> = Set(PhrasePattern.keys("top main overall highest grand nhất cuộc"))

  /// "Those two share that title", "danh hiệu đó": the award last named; "the top prize": the programme's main one.
  func demonstrated(
    _ inside: [CueSymbol], _ sentence: Sentence, _ discourse: Discourse
  ) -> PageContext.AwardKey? {
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
      let main = context.lexicon.catalogue.mainAward(of: named.programme)
      if let main, main.kind == .title || main.kind == .category {
        return PageContext.AwardKey(programme: main.programme, award: main.id)
      }
    }
    // "Nominations for the B are open. X, which got the prize in 2031, ...": the paragraph's own award.
    let isOwn = sentence.zone == .text && discourse.mentionedBlock == sentence.block
    return isOwn && named.programme != discourse.award?.programme ? named : nil
  }
}
