internal import Lexicons
internal import Model
internal import Text

/// The edition that a page is about, by votes of its sentences.
extension PageReading {
  /// Votes for the edition each award is about: the headline counts most, then the first paragraph.
  func editions(
    _ sentences: [Sentence], _ article: Article, _ programmes: Set<String>
  ) -> [PageContext.AwardKey: Int] {
    var votes: [PageContext.AwardKey: [Int: Int]] = [:]
    let lead = sentences.first { $0.zone == .text && $0.kind != .caption }?.block
    let news = article.published == nil ? news(sentences) : []
    var named: PageContext.AwardKey?
    for sentence in sentences {
      let weight = sentence.zone == .title ? 4 : sentence.block == lead ? 2 : 1
      for award in sentence.awards where !isIntended(award, sentence) && !isBackground(award, sentence, article, weight)
      {
        let lead = lexicon.catalogue.award(award.programme, award.award ?? "")?.lead
        guard let edition = award.edition ?? openingYear(award, sentence, article), isPlausible(edition, lead, article)
        else { continue }
        votes[PageContext.AwardKey(programme: award.programme, award: award.award), default: [:]][
          edition, default: 0] += weight
        // Without a date of publication, the year of an award that is no news may be of long ago.
        let key = PageContext.AwardKey(programme: award.programme, award: award.award)
        if !news.contains(key), news.contains(where: { $0.programme == award.programme }) { continue }
        votes[PageContext.AwardKey(programme: award.programme, award: nil), default: [:]][edition, default: 0] += weight
      }
      if let key = named, let year = titleYear(sentence), isPlausible(year, nil, article) {
        votes[key, default: [:]][year, default: 0] += weight + 1
      }
      if let title = sentence.awards.last(where: { award in
        award.award.flatMap { lexicon.catalogue.award(award.programme, $0) }?.kind == .title
      }) {
        named = PageContext.AwardKey(programme: title.programme, award: title.award)
      }
      if let year = listYear(sentence), isPlausible(year, nil, article) {
        // Several rankings of one year: only the head of the page speaks of all of them.
        let several = sentence.zone == .title || sentence.block == lead ? programmes : []
        for programme in programmes.count == 1 ? programmes : several.filter(isRanked) {
          votes[PageContext.AwardKey(programme: programme, award: nil), default: [:]][year, default: 0] += weight
        }
      }
    }
    // Rankings told of together are of one year: "the indices of 2022".
    let ranked = programmes.filter(isRanked)
    let years = Set(ranked.compactMap { votes[PageContext.AwardKey(programme: $0, award: nil)] }.flatMap(\.keys))
    if years.count == 1, let year = years.first {
      for programme in ranked where votes[PageContext.AwardKey(programme: programme, award: nil)] == nil {
        votes[PageContext.AwardKey(programme: programme, award: nil)] = [year: 1]
      }
    }
    if votes.isEmpty, programmes.count == 1, let programme = programmes.first,
      let year = sentences.lazy.compactMap(eventYear).first(where: { isPlausible($0, nil, article) })
    {
      votes[PageContext.AwardKey(programme: programme, award: nil)] = [year: 1]
    }
    return votes.compactMapValues { years in
      years.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }
  }

  /// "Năm 2030, X lần đầu lọt top 10 PCI": the year that opens a sentence about a ranking, when it has passed.
  func openingYear(_ award: AwardSymbol, _ sentence: Sentence, _ article: Article) -> Int? {
    guard award.award.flatMap({ lexicon.catalogue.award(award.programme, $0) })?.kind == .ranking,
      let date = sentence.dates.first(where: { $0.form == .year && $0.span.start <= 1 }), let year = date.year,
      let published = article.published?.start.year
    else { return nil }
    return year < published ? year : nil
  }

  private static let inWord = PhrasePattern.keys("in")[0]

  /// "X won the A in 2019" further down a page that nothing dates: a year long ago.
  private func isBackground(_ award: AwardSymbol, _ sentence: Sentence, _ article: Article, _ weight: Int) -> Bool {
    if isHeld(award, sentence, article) { return true }
    guard article.published == nil, weight == 1, let token = award.editionToken, token > award.span.end else {
      return false
    }
    return sentence.tokens[token - 1].key == Self.inWord
  }

  private static let holder: Set<UInt64> = Set(PhrasePattern.keys("holder winner laureate recipient"))
  private static let of = PhrasePattern.keys("of")[0]

  /// "X, holder of the 2030 A, ...": the year of another's, where the page is of a later one.
  private func isHeld(_ award: AwardSymbol, _ sentence: Sentence, _ article: Article) -> Bool {
    guard sentence.zone == .text, let edition = award.edition, let published = article.published?.start.year,
      edition < published
    else { return false }
    let start = min(award.span.start, award.editionToken ?? award.span.start)
    guard start > 2, let of = (start - 2..<start).last(where: { sentence.tokens[$0].key == Self.of }) else {
      return false
    }
    return Self.holder.contains(sentence.tokens[of - 1].key) && sentence.isMark(of - 2, ",")
      && sentence.places.contains { $0.full.end == of - 2 }
  }

  static let events: Set<UInt64> = Set(
    PhrasePattern.keys("forum summit conference awards gala expo congress festival atf đàn nghị thưởng"))

  /// Words of the name of an event: "Giải thưởng Du lịch ASEAN".
  private static let eventReach = 5

  /// "ASEAN Tourism Forum 2026": where no award has a year, that of the event at which it is given; one to come is
  /// another's.
  func eventYear(_ sentence: Sentence) -> Int? {
    sentence.dates.first { date in
      guard date.form == .year, date.span.start > 0,
        !sentence.cues.contains(where: { $0.kind == .schedule && $0.span.start == date.span.end })
      else { return false }
      let before = sentence.tokens[max(0, date.span.start - Self.eventReach)..<date.span.start]
      let isNamed =
        Self.events.contains(before.last?.key ?? 0) && before.last?.kind == .word
        && sentence.tokens[max(0, date.span.start - 3)].isCapitalised
      // "Giải thưởng Du lịch ASEAN 2031"
      let isEndedByName = before.last.map { $0.isUpper && $0.isWord } ?? false
      return isNamed || isEndedByName && before.contains { Self.events.contains($0.key) }
    }?.year
  }

  private static let the = PhrasePattern.keys("the")[0]
  private static let titleWords: Set<UInt64> = Set(PhrasePattern.keys("title crown trophy"))

  /// "The 2031 title will be shared with Y": the year of what the sentence before has named.
  private func titleYear(_ sentence: Sentence) -> Int? {
    guard sentence.awards.isEmpty, sentence.tokens.first?.key == Self.the,
      let date = sentence.dates.first(where: { $0.form == .year && $0.span.start == 1 }),
      sentence.tokens.indices.contains(date.span.end), Self.titleWords.contains(sentence.tokens[date.span.end].key)
    else { return nil }
    return date.year
  }

  static let listWords: Set<UInt64> = Set(
    PhrasePattern.keys("list edition ranking index awards cohort rankings prize results table league scores survey"))

  static let surveyWords: Set<UInt64> = Set(
    PhrasePattern.keys("surveys survey rankings ranking scores results indices tables table"))

  static let prizeWords: Set<UInt64> = Set(PhrasePattern.keys("thưởng hiệu giải"))
  static let yearWord = PhrasePattern.keys("năm")[0]
  static let yearPrepositions: Set<UInt64> = Set(PhrasePattern.keys("for of"))

  func isRanked(_ programme: String) -> Bool {
    lexicon.catalogue.awards.contains { $0.programme == programme && $0.isMain && $0.kind == .ranking }
  }

  /// "We intend to lead the index of 2031": the year of a wish is not the page's.
  func isIntended(_ award: AwardSymbol, _ sentence: Sentence) -> Bool {
    guard sentence.zone == .text else { return false }
    let kind = award.award.flatMap { lexicon.catalogue.award(award.programme, $0) }?.kind
    let modality = ModalityScope.modality(sentence.whole, anchor: award.span.start, sentence).0
    return modality == .aspired && (kind == .ranking || kind == .membership)
      || modality == .scheduled && kind == .ranking || kind == .ranking && opensWish(award, sentence)
  }

  /// "Với A 2031, X chỉ đặt mục tiêu ...": a wish behind the award in the same part of the sentence, and no rank before it.
  private func opensWish(_ award: AwardSymbol, _ sentence: Sentence) -> Bool {
    guard let wish = sentence.cues.first(where: { $0.kind == .aspire && $0.span.start >= award.span.end }) else {
      return false
    }
    return !(award.span.end..<wish.span.start).contains { sentence.isMark($0, ";") }
      && !sentence.cues.contains {
        ($0.kind == .rank || $0.kind == .win) && $0.span.start >= award.span.end && $0.span.end <= wish.span.start
      }
  }

  private static let resultWords: Set<UInt64> = Set(PhrasePattern.keys("quả sách hạng giá liệu bảng cáo kỳ đợt"))
  private static let ofWord = PhrasePattern.keys("của")[0]

  /// "Kết quả của năm 2024", "danh sách năm 2024", "bảng xếp hạng 2024".
  private func isOfResults(_ date: DateSymbol, _ sentence: Sentence) -> Bool {
    guard sentence.language == .vietnamese else { return false }
    var index = date.span.start - 1
    if index > 0, sentence.tokens[index].key == Self.yearWord { index -= 1 }
    if index > 0, sentence.tokens[index].key == Self.ofWord { index -= 1 }
    return index > 0 && Self.resultWords.contains(sentence.tokens[index].key)
      && !EditionFinder.isCompared(date.span.start, sentence)
      && !sentence.cues.contains { $0.kind == .comparison && (0...4).contains(date.span.start - $0.span.end) }
  }

  /// "The 2022 list was made public": the year of a list that the sentence does not name.
  func listYear(_ sentence: Sentence) -> Int? {
    guard sentence.awards.isEmpty else { return nil }
    return sentence.dates.first { date in
      guard date.form == .year else { return false }
      // "the 2021 liveability rankings", "the 2023 results"
      let behind = sentence.tokens[date.span.end..<min(sentence.tokens.count, date.span.end + 3)]
      let noun = behind.firstIndex { Self.listWords.contains($0.key) }
      if let noun, sentence.tokens[date.span.end..<noun].allSatisfy({ $0.kind == .word && !$0.isCapitalised }) {
        return true
      }
      // "thành phố đạt Giải thưởng năm 2021"
      if sentence.language == .vietnamese, date.span.start > 1,
        Self.prizeWords.contains(sentence.tokens[date.span.start - 2].key),
        sentence.tokens[date.span.start - 1].key == Self.yearWord
      {
        return true
      }
      if isOfResults(date, sentence) { return true }
      // "surveys for 2021"
      let start = date.span.start
      return start >= 2 && Self.yearPrepositions.contains(sentence.tokens[start - 1].key)
        && Self.surveyWords.contains(sentence.tokens[start - 2].key)
    }?.year
  }

  /// An edition is announced at most two years before or after the year in its name, or as the catalogue says.
  func isPlausible(_ edition: Int, _ lead: ClosedRange<Int>?, _ article: Article) -> Bool {
    guard let year = article.published?.start.year else { return true }
    return (min(-2, lead?.lowerBound ?? 0)...max(2, lead?.upperBound ?? 0)).contains(edition - year)
  }
}
