internal import Lexicons
internal import Model
internal import Text

/// Reads sentences that only count what was told before: "Đây là lần đầu tiên ...", "It is the third year in a row ...".
///
/// The count belongs to the claim already made; years behind it ("sau các năm 2020 và 2022") are earlier editions.
struct CountedSentences {
  let context: PageContext
  let recipients: Recipients

  /// Words of "Đại diện lãnh đạo TP Đà Lạt cho biết, đây là".
  private static let longestOpening = 14
  private static let openings: Set<UInt64> = Set(PhrasePattern.keys("đây đó it this day that"))
  private static let speakers: Set<UInt64> = Set(PhrasePattern.keys("us we our"))
  private static let then = PhrasePattern.keys("thì")[0]
  private static let groups: Set<UInt64> = Set(PhrasePattern.keys("nhóm top tốp group among"))
  private static let indefinites: Set<UInt64> = Set(PhrasePattern.keys("một a an any"))

  /// Adds the count to the draft it is about; false when the sentence is none of these or no draft fits.
  func apply(_ sentence: Sentence, index: Int, to drafts: inout [Draft], _ discourse: Discourse) -> Bool {
    guard let recurrence = count(sentence), let key = award(sentence, drafts, discourse), let id = key.award,
      let target = target(sentence, key, drafts, discourse),
      // "Another body has put the city first ten times": of that body's ranking.
      sentence.organisations.allSatisfy({ $0.programme == nil || $0.programme == key.programme || !$0.isDistinctive })
    else { return false }
    guard
      let at = drafts.lastIndex(where: {
        $0.programme == key.programme && $0.award == id && $0.recipient.id == target && !$0.isAside && !$0.isInferred
      })
    else { return false }
    guard !isIndefinite(sentence) || recurrence.count == 1 else { return true }
    // "The third year in a row in the top 16" counts no first places.
    if context.award(key.programme, id)?.kind == .ranking,
      sentence.tokens.contains(where: { Self.groups.contains($0.key) })
    {
      return true
    }
    if drafts[at].ordinal == nil || recurrence.consecutive && !drafts[at].consecutive {
      drafts[at].ordinal = recurrence.count
      drafts[at].consecutive = drafts[at].consecutive || recurrence.consecutive
      drafts[at].evidence.append(sentence.evidence("ordinal", recurrence.span))
    }
    if let facts = context.award(key.programme, id) {
      drafts[at].isFilled =
        drafts[at].isFilled
        || FilledSpans.isFilled(
          recurrence, until: drafts[at].edition ?? context.edition(facts.programme, facts.id), of: facts, sentence)
    }
    let end = partEnd(sentence)
    for (year, date) in years(sentence, of: key) where date.span.end <= end && !drafts[at].isFilled {
      guard year != drafts[at].edition, date.span.start > recurrence.span.end else { continue }
      var earlier = drafts[at]
      earlier.edition = year
      // "sau lần đầu năm 2021": the earlier edition with its own count.
      earlier.ordinal = sentence.cues.last {
        $0.kind == .recur && $0.span.end <= date.span.start && date.span.start - $0.span.end <= 2
          && $0.span != recurrence.span
      }.flatMap { Recurrences.value($0)?.count }
      earlier.consecutive = recurrence.consecutive
      earlier.announced = nil
      earlier.isBackground = true
      earlier.isAside = true
      earlier.sentence = index
      earlier.evidence =
        drafts[at].evidence.filter { $0.field == "recipient" } + [sentence.evidence("edition", date.span)]
      drafts.append(earlier)
      for group in companions(behind: date.span, sentence) {
        var companion = earlier
        companion.recipient = recipients.recipient(group, sentence, of: key.programme)
        companion.ordinal = nil
        companion.consecutive = false
        companion.evidence = [sentence.evidence("recipient", group.span), sentence.evidence("edition", date.span)]
        drafts.append(companion)
      }
    }
    countOthers(sentence, besides: target, key, &drafts)
    return true
  }

  /// The years that a sentence prints, one by one or as spans: "(các năm 2027 - 2030, 2032 và 2033)".
  private func years(_ sentence: Sentence, of key: PageContext.AwardKey) -> [(year: Int, date: DateSymbol)] {
    sentence.dates.flatMap { date -> [(year: Int, date: DateSymbol)] in
      if date.form == .year { return date.year.map { [($0, date)] } ?? [] }
      guard date.form == .interval, let first = date.start, let last = date.end, first.month == nil,
        let from = first.year, let to = last.year, from < to, to - from <= Streaks.longest,
        let facts = context.award(key.programme, key.award ?? "")
      else { return [] }
      return YearSpan.editions(from: from, to: to, of: facts).map { ($0, date) }
    }
  }

  /// "sau lần tại ATF 2018, khi ấy cùng với X và Y": those who held it then, too.
  private func companions(behind span: Span, _ sentence: Sentence) -> [PlaceGroup] {
    guard let cue = sentence.cues.first(where: { $0.kind == .with && $0.span.start > span.end }),
      let first = sentence.places.first(where: { $0.full.start == cue.span.end && $0.role != .territory })
    else { return [] }
    var list = [first]
    while let last = list.last,
      let next = sentence.places.first(where: {
        $0.full.start > last.span.start && Coordination.joins(last.full.end, $0.full.start, sentence)
      })
    { list.append(next) }
    return list
  }

  /// "..., trong khi Y lần đầu tiên có mặt": the count of another recipient in the same sentence.
  private func countOthers(
    _ sentence: Sentence, besides target: String, _ key: PageContext.AwardKey, _ drafts: inout [Draft]
  ) {
    let groups = sentence.places.filter { $0.role == .plain }
    for (index, group) in groups.enumerated() {
      let id = recipients.recipient(group, sentence, of: key.programme).id
      let end = index + 1 < groups.count ? groups[index + 1].full.start : sentence.tokens.count
      guard id != target,
        let value = sentence.cues.first(where: {
          $0.kind == .recur && $0.span.start >= group.full.end && $0.span.end <= end
        }).flatMap(Recurrences.value) ?? bareOrdinal(after: group, sentence),
        let at = drafts.lastIndex(where: {
          $0.programme == key.programme && $0.award == key.award && $0.recipient.id == id && !$0.isAside
        }), drafts[at].ordinal == nil
      else { continue }
      drafts[at].ordinal = value.count
      drafts[at].consecutive = value.consecutive
      drafts[at].evidence.append(sentence.evidence("ordinal", value.span))
    }
  }

  private static let forWords: Set<UInt64> = Set(PhrasePattern.keys("for với"))
  private static let the = PhrasePattern.keys("the")[0]

  /// "for Y the first"
  private func bareOrdinal(after group: PlaceGroup, _ sentence: Sentence) -> Recurrence? {
    // "the second time X has taken it and the first for Y"
    if group.full.start > 2, Self.forWords.contains(sentence.tokens[group.full.start - 1].key),
      let number = sentence.numbers.first(where: { $0.span.end == group.full.start - 1 && $0.isOrdinal })
    {
      return Recurrence(count: number.value, consecutive: false, span: number.span)
    }
    guard sentence.tokens.indices.contains(group.full.end), sentence.tokens[group.full.end].key == Self.the,
      let number = sentence.numbers.first(where: { $0.span.start == group.full.end + 1 && $0.isOrdinal })
    else { return nil }
    return Recurrence(count: number.value, consecutive: false, span: number.span)
  }

  /// The count that opens the sentence, alone or behind "Với X,".
  private func count(_ sentence: Sentence) -> Recurrence? {
    guard sentence.zone == .text,
      let opening = sentence.tokens.indices.prefix(
        fronted(sentence) == nil ? Self.longestOpening : Self.longestFront
      ).first(where: {
        Self.openings.contains(sentence.tokens[$0].key)
      }),
      opening == 0 || sentence.isMark(opening - 1, ",") || sentence.tokens[opening - 1].key == Self.then
        || sentence.places.contains(where: { $0.full.end == opening }),
      case let reach = owner(behind: opening, sentence)?.full.end ?? opening
    else { return nil }
    let cue = sentence.cues.first {
      $0.kind == .recur && $0.span.start >= opening && $0.span.start - reach <= 4
    }
    return cue.flatMap(Recurrences.value) ?? owned(behind: opening, sentence)
  }

  /// "It is X's third win": whose the count is, right behind the verb.
  private func owner(behind opening: Int, _ sentence: Sentence) -> PlaceGroup? {
    sentence.places.first { (2...3).contains($0.full.start - opening) && sentence.isMark($0.full.end, "'") }
  }

  private static let afterWords: Set<UInt64> = Set(PhrasePattern.keys("after following"))
  private static let occasions: Set<UInt64> = Set(
    PhrasePattern.keys("appearance inclusion listing entry title win award prize selection mention time"))

  /// "It was X's fourth Top7 appearance", "It is X's fifth Top7": an ordinal and the award, or a word for the occasion.
  private func owned(behind opening: Int, _ sentence: Sentence) -> Recurrence? {
    if let number = sentence.numbers.first(where: { $0.isOrdinal && (2...3).contains($0.span.start - opening) }),
      sentence.places.contains(where: { $0.role == .plain && $0.full.end <= opening }),
      let end = occasion(at: number.span.end, sentence),
      end + 1 >= sentence.tokens.count || sentence.tokens[end].kind == .mark
        || Self.afterWords.contains(sentence.tokens[end].key)
    {
      // "For X it is the fifth award."
      return Recurrence(count: number.value, consecutive: false, span: number.span)
    }
    guard let owner = owner(behind: opening, sentence),
      let number = sentence.numbers.first(where: { $0.isOrdinal && (1...2).contains($0.span.start - owner.full.end) }),
      occasion(at: number.span.end, sentence) != nil
    else { return nil }
    return Recurrence(count: number.value, consecutive: false, span: number.span)
  }

  /// Where the award, or the word for an occasion, that begins at a token ends; a name may stand before the word, as in
  /// "Top7 appearance".
  private func occasion(at index: Int, _ sentence: Sentence) -> Int? {
    if let award = sentence.awards.first(where: { $0.span.start == index }) { return award.span.end }
    var end = index
    while end < min(sentence.tokens.count, index + Self.longestName),
      sentence.tokens[end].isNumber || sentence.tokens[end].isWord && sentence.tokens[end].isCapitalised
    { end += 1 }
    guard end < sentence.tokens.count, Self.occasions.contains(sentence.tokens[end].key) else { return nil }
    return end + 1
  }

  /// Tokens of a name such as "Top7".
  private static let longestName = 2

  /// The award in focus; a sentence that names another is a statement of its own.
  private func award(_ sentence: Sentence, _ drafts: [Draft], _ discourse: Discourse) -> PageContext.AwardKey? {
    let last = drafts.last { !$0.isAside && !$0.isInferred }.map {
      PageContext.AwardKey(programme: $0.programme, award: $0.award)
    }
    guard let latest = last ?? discourse.award else { return nil }
    let focus = highest(latest, sentence) ?? titled(latest, sentence, drafts) ?? latest
    return sentence.awards.allSatisfy { $0.award == nil || $0.programme == focus.programme && $0.award == focus.award }
      ? focus : nil
  }

  private static let titles: Set<UInt64> = Set(PhrasePattern.keys("hiệu title crown"))

  /// "Đây là lần đầu tiên ... có danh hiệu này": a list is none; the programme's title that was told of before.
  private func titled(
    _ latest: PageContext.AwardKey, _ sentence: Sentence, _ drafts: [Draft]
  ) -> PageContext.AwardKey? {
    guard latest.award.flatMap({ context.award(latest.programme, $0) })?.kind == .list,
      sentence.tokens.contains(where: { Self.titles.contains($0.key) })
    else { return nil }
    return drafts.last { draft in
      !draft.isAside && draft.programme == latest.programme
        && context.award(draft.programme, draft.award)?.kind == .title
    }.map { PageContext.AwardKey(programme: $0.programme, award: $0.award) }
  }

  /// "Đây là lần thứ năm giành giải cao nhất": of the programme's one title, whatever was won beside it.
  private func highest(_ latest: PageContext.AwardKey, _ sentence: Sentence) -> PageContext.AwardKey? {
    guard let cue = sentence.cues.first(where: { $0.kind == .winner && $0.value == "title" }),
      sentence.tokens[cue.span.start..<cue.span.end].contains(where: { VerbFrames.highest.contains($0.key) }),
      let main = context.lexicon.catalogue.mainAward(of: latest.programme),
      main.kind == .title
    else { return nil }
    return PageContext.AwardKey(programme: main.programme, award: main.id)
  }

  /// "It is the city's sixth time; in 2030 it was X": behind a semicolon others are told of.
  private func partEnd(_ sentence: Sentence) -> Int {
    sentence.tokens.indices.first { mark in
      sentence.isMark(mark, ";") && sentence.places.contains { $0.role == .plain && $0.full.start > mark }
    } ?? sentence.tokens.count
  }

  private func target(
    _ sentence: Sentence, _ key: PageContext.AwardKey, _ drafts: [Draft], _ discourse: Discourse
  ) -> String? {
    let end = partEnd(sentence)
    let named = fronted(sentence) ?? sentence.places.first { $0.role == .plain && $0.full.end <= end }
    if let named, !isIndefinite(sentence) { return recipients.recipient(named, sentence, of: key.programme).id }
    // "The mayor of X said it was the second time the city ...": the place of the office.
    let office = sentence.places.first { $0.role == .affiliation }
    if let office, !isIndefinite(sentence), sentence.places.count == 1 {
      return recipients.recipient(office, sentence, of: key.programme).id
    }
    // The "it" that opens the sentence stands for the occasion.
    if let pronoun = sentence.cues.first(where: { $0.kind == .anaphor && $0.span.start > 0 }), !isIndefinite(sentence) {
      return discourse.referent(of: pronoun, sentence, recipients, key.programme).first?.recipient.id
    }
    // "This is the third time for us": the place that the page speaks for is the one its headline honours.
    if sentence.tokens.contains(where: { Self.speakers.contains($0.key) }),
      let own = drafts.first(where: { draft in
        draft.programme == key.programme && draft.award == key.award && context.sentences[draft.sentence].zone == .title
      })
    {
      return own.recipient.id
    }
    let claimed = Set(
      drafts.filter { $0.programme == key.programme && $0.award == key.award && !$0.isAside && !$0.isInferred }.map(
        \.recipient.id))
    return claimed.count == 1 ? claimed.first : nil
  }

  /// Words of "For X, the capital of the central province of Y,".
  private static let longestFront = 22

  /// "For X, the capital of Y, it is the second win": the one whose count it is opens the sentence.
  private func fronted(_ sentence: Sentence) -> PlaceGroup? {
    sentence.places.first { group in
      group.full.start == 1 && group.role != .territory && Self.forWords.contains(sentence.tokens[0].key)
    }
  }

  /// "một địa phương của Việt Nam", "a city of the south": nobody in particular.
  private func isIndefinite(_ sentence: Sentence) -> Bool {
    sentence.tokens.indices.dropLast().contains { index in
      Self.indefinites.contains(sentence.tokens[index].key)
        && sentence.cues.contains {
          ($0.kind == .anaphor || $0.kind == .prefix || $0.kind == .suffix)
            && ($0.span.start == index + 1 || $0.span.start == index + 2 && sentence.language == .english)
        }
    }
  }
}
