internal import Lexicons
internal import Model
internal import Text

/// Builds the page context from the sentences: which programmes, which editions, what is the news.
struct PageReading {
  let lexicon: Lexicon
  var preference = DatePreference.nearest

  /// The sentences with the awards that hold in this page, and the context they make.
  ///
  /// Changes the sentences to what they mean in this page.
  func read(_ article: Article, _ sentences: [Sentence]) -> PageContext {
    let programmes = programmes(sentences)
    PlaceAgreement(gazetteer: lexicon.gazetteer).agree(sentences)
    let fields = FieldLabels(catalogue: lexicon.catalogue, programmes: programmes)
    for sentence in sentences where sentence.has(.recur) || sentence.has(.affirm) {
      // "FOR THE FIRST TIME": a town of that name is not meant.
      sentence.places.removeAll { group in
        sentence.cues.contains { ($0.kind == .recur || $0.kind == .affirm) && $0.span.contains(group.full) }
      }
    }
    for sentence in sentences where sentence.language == .vietnamese && sentence.has(.anaphor) {
      sentence.cues.removeAll { $0.kind == .anaphor && isCounted($0, sentence) }
    }
    let misleading = misleading(sentences)
    for sentence in sentences {
      fields.add(to: sentence)
      guard !sentence.awards.isEmpty || !sentence.organisations.isEmpty else { continue }
      resolveAwards(sentence, programmes, article, misleading)
    }
    let editions = editions(sentences, article, programmes)
    let published = article.published?.start
    let principal = principal(sentences)
    let main =
      principal.flatMap { editions[$0] }
      ?? editions.sorted { ($0.key.programme, $0.key.award ?? "") < ($1.key.programme, $1.key.award ?? "") }
      .first { $0.key.award != nil }?.value
    let resolver = DateResolver(
      published: published, edition: published == nil ? soleEdition(editions) ?? main : nil, preference: preference)
    DateCompletion.complete(sentences, resolver)
    return PageContext(
      lexicon: lexicon, article: article, sentences: sentences, programmes: programmes, editions: editions,
      resolver: resolver,
      news: news(sentences), headline: headline(sentences), principal: principal,
      planned: PlannedItems.indices(sentences))
  }

  private static let counters: Set<UInt64> = Set(PhrasePattern.keys("các những nhiều mỗi mọi vài số loạt"))

  /// "mười sáu thành phố", "các tỉnh": nothing that was named before.
  private func isCounted(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    guard cue.from > 0 else { return false }
    return Self.counters.contains(sentence.tokens[cue.from - 1].key)
      || sentence.numbers.contains { $0.span.end == cue.from }
  }

  /// Programmes that the sentences name by themselves or by their body.
  func programmes(_ sentences: [Sentence]) -> Set<String> {
    var result: Set<String> = []
    for sentence in sentences {
      for award in sentence.awards where award.strength == .name { result.insert(award.programme) }
      for organisation in sentence.organisations {
        if let programme = organisation.programme, organisation.isDistinctive { result.insert(programme) }
      }
    }
    return result
  }

  /// Short names that the page uses for something else, `top 7 quán mì`, and so perhaps elsewhere, too.
  private func misleading(_ sentences: [Sentence]) -> Set<PageContext.AwardKey> {
    var result: Set<PageContext.AwardKey> = []
    // Vietnamese nouns that make another list of it are known; in English any unknown noun is doubtful.
    for sentence in sentences where sentence.language == .vietnamese {
      for award in sentence.awards where ShortNames.isMisleading(award, sentence) {
        result.insert(PageContext.AwardKey(programme: award.programme, award: award.award))
      }
    }
    return result
  }

  /// Drops short names of programmes that the page does not name, and completes programme names to their main award.
  private func resolveAwards(
    _ sentence: Sentence, _ programmes: Set<String>, _ article: Article, _ misleading: Set<PageContext.AwardKey>
  ) {
    var kept: [AwardSymbol] = []
    for award in sentence.awards where programmes.contains(award.programme) {
      if kept.contains(where: { $0.span == award.span }) || ShortNames.isMisleading(award, sentence) { continue }
      let key = PageContext.AwardKey(programme: award.programme, award: award.award)
      if award.strength == .short, award.edition == nil, misleading.contains(key) { continue }
      var award = award
      if award.award == nil {
        award.award = lexicon.catalogue.awards.first { $0.programme == award.programme && $0.isMain }?.id
      }
      if award.edition == nil { award.edition = relativeEdition(award, sentence, article) }
      if award.edition == nil, let (year, token) = periodEdition(award, sentence) {
        award.edition = year
        award.editionToken = token
      }
      kept.append(award)
    }
    kept = withoutVenue(kept, sentence)
    // A field or category named beside its programme is what is meant: "the creative cities network, in music".
    sentence.organisations.removeAll { !($0.programme.map(programmes.contains) ?? true) }
    sentence.awards = kept.filter { award in
      guard let main = lexicon.catalogue.award(award.programme, award.award ?? ""), main.isMain,
        main.kind == .membership
      else { return true }
      return !kept.contains { $0.programme == award.programme && $0.award != award.award && $0.award != nil }
    }
    if sentence.awards.count < kept.count {
      for index in sentence.awards.indices where sentence.awards[index].edition == nil {
        sentence.awards[index].edition =
          kept.first { $0.programme == sentence.awards[index].programme && $0.edition != nil }?.edition
      }
    }
  }

  /// Drops the programme's main award where it only names the occasion of a category: "the prize for A at the Awards".
  private func withoutVenue(_ awards: [AwardSymbol], _ sentence: Sentence) -> [AwardSymbol] {
    func facts(_ award: AwardSymbol) -> Award? { award.award.flatMap { lexicon.catalogue.award(award.programme, $0) } }
    guard
      let venue = awards.first(where: { award in
        facts(award)?.isMain == true && isOccasion(award, sentence)
          && awards.contains { $0.programme == award.programme && facts($0)?.kind == .category }
      })
    else { return awards }
    return awards.filter { $0 != venue }.map { award in
      var award = award
      if award.edition == nil, award.programme == venue.programme { award.edition = venue.edition }
      return award
    }
  }

  private static let occasionWords: Set<UInt64> = Set(
    PhrasePattern.keys("at tại lễ trao during trong khuôn khổ ceremony"))

  private func isOccasion(_ award: AwardSymbol, _ sentence: Sentence) -> Bool {
    let start = max(0, award.span.start - 3)
    if sentence.tokens[start..<award.span.start].contains(where: { Self.occasionWords.contains($0.key) }) {
      return true
    }
    // "the Award in the A category", "Giải thưởng ở hạng mục A".
    let end = max(award.span.end, (award.editionToken ?? -1) + 1)
    if let category = sentence.awards.first(where: {
      $0.programme == award.programme && $0.award != award.award && $0.span.start >= end && $0.span.start - end <= 8
    }), case let gap = sentence.tokens[end..<category.span.start],
      gap.contains(where: { Self.categoryJoints.contains($0.key) }),
      gap.allSatisfy({ $0.kind != .word || Self.categoryWords.contains($0.key) })
    {
      return true
    }
    // "the A of the Awards", "danh hiệu A của Giải thưởng": what the category is one of.
    return sentence.awards.contains { category in
      category.programme == award.programme && category.span.end < award.span.start
        && award.span.start - category.span.end <= 3
        && sentence.tokens[category.span.end..<award.span.start].contains { Self.possessives.contains($0.key) }
    }
  }

  private static let possessives: Set<UInt64> = Set(PhrasePattern.keys("of của thuộc"))
  private static let categoryJoints: Set<UInt64> = Set(PhrasePattern.keys("in category hạng mục for as under vực"))
  private static let categoryWords: Set<UInt64> = Set(
    PhrasePattern.keys("in the category categories of for as under ở cho trong tại thuộc hạng mục lĩnh vực năm danh hiệu"))

  /// "A 2022-2024", "the A for 2022-2024": a title held for years is of the first of them.
  private func periodEdition(_ award: AwardSymbol, _ sentence: Sentence) -> (Int, Int)? {
    guard let facts = lexicon.catalogue.award(award.programme, award.award ?? ""), facts.kind == .title,
      let period = sentence.dates.first(where: {
        $0.form == .interval && $0.start?.month == nil && $0.span.start >= award.span.end
          && $0.span.start - award.span.end <= 2
      }), let first = period.start?.year, let last = period.end?.year, (1...Self.longestTenure).contains(last - first),
      sentence.tokens[award.span.end..<period.span.start].allSatisfy({ Self.periodWords.contains($0.key) })
    else { return nil }
    return (first, period.span.start)
  }

  /// Titles are held for up to this many years; longer spans tell of a series.
  private static let longestTenure = 3
  private static let periodWords: Set<UInt64> = Set(PhrasePattern.keys("for năm giai đoạn nhiệm kỳ"))

  /// "Top 7 năm nay", "this year's winner of the prize": the year of publication.
  private func relativeEdition(_ award: AwardSymbol, _ sentence: Sentence, _ article: Article) -> Int? {
    guard let published = article.published?.start.year,
      let facts = lexicon.catalogue.award(award.programme, award.award ?? ""),
      facts.kind != .ranking
    else { return nil }
    let cue = sentence.cues.first {
      $0.kind == .year
        && ($0.span.start >= award.span.end && $0.span.start - award.span.end <= 1
          || $0.span.end <= award.span.start && award.span.start - $0.span.end <= 6
            && sentence.isMark($0.span.end, "'"))
    }
    // Only this year's: "last year's list" is no subject of the page.
    return cue?.value == "0" ? published : nil
  }

  /// Votes for the edition each award is about: the headline counts most, then the first paragraph.
  private func editions(
    _ sentences: [Sentence], _ article: Article, _ programmes: Set<String>
  ) -> [PageContext.AwardKey: Int] {
    var votes: [PageContext.AwardKey: [Int: Int]] = [:]
    let lead = sentences.first { $0.zone == .text && $0.kind != .caption }?.block
    for sentence in sentences {
      let weight = sentence.zone == .title ? 4 : sentence.block == lead ? 2 : 1
      for award in sentence.awards where !isIntended(award, sentence) {
        let lead = lexicon.catalogue.award(award.programme, award.award ?? "")?.lead
        guard let edition = award.edition, isPlausible(edition, lead, article) else { continue }
        votes[PageContext.AwardKey(programme: award.programme, award: award.award), default: [:]][
          edition, default: 0] += weight
        votes[PageContext.AwardKey(programme: award.programme, award: nil), default: [:]][edition, default: 0] += weight
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

  private static let events: Set<UInt64> = Set(
    PhrasePattern.keys("forum summit conference awards gala expo congress festival atf đàn nghị thưởng"))

  /// "ASEAN Tourism Forum 2026": where no award has a year, that of the event at which it is given.
  private func eventYear(_ sentence: Sentence) -> Int? {
    sentence.dates.first { date in
      date.form == .year && date.span.start > 0 && Self.events.contains(sentence.tokens[date.span.start - 1].key)
        && sentence.tokens[date.span.start - 1].kind == .word && sentence.tokens[max(0, date.span.start - 3)].isCapitalised
    }?.year
  }

  private static let listWords: Set<UInt64> = Set(
    PhrasePattern.keys("list edition ranking index awards cohort rankings prize results table league scores survey"))
  private static let surveyWords: Set<UInt64> = Set(
    PhrasePattern.keys("surveys survey rankings ranking scores results indices tables table"))
  private static let prizeWords: Set<UInt64> = Set(PhrasePattern.keys("thưởng hiệu giải"))
  private static let yearWord = PhrasePattern.keys("năm")[0]
  private static let yearPrepositions: Set<UInt64> = Set(PhrasePattern.keys("for of"))

  private func isRanked(_ programme: String) -> Bool {
    lexicon.catalogue.awards.contains { $0.programme == programme && $0.isMain && $0.kind == .ranking }
  }

  /// "We intend to lead the index of 2031": the year of a wish is not the page's.
  private func isIntended(_ award: AwardSymbol, _ sentence: Sentence) -> Bool {
    guard sentence.zone == .text else { return false }
    let kind = award.award.flatMap { lexicon.catalogue.award(award.programme, $0) }?.kind
    let modality = ModalityScope.modality(sentence.whole, anchor: award.span.start, sentence).0
    return modality == .aspired && (kind == .ranking || kind == .membership)
      || modality == .scheduled && kind == .ranking
  }

  /// "The 2022 list was made public": the year of a list that the sentence does not name.
  private func listYear(_ sentence: Sentence) -> Int? {
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
      // "surveys for 2021"
      let start = date.span.start
      return start >= 2 && Self.yearPrepositions.contains(sentence.tokens[start - 1].key)
        && Self.surveyWords.contains(sentence.tokens[start - 2].key)
    }?.year
  }

  /// An edition is announced at most two years before or after the year in its name, or as the catalogue says.
  private func isPlausible(_ edition: Int, _ lead: ClosedRange<Int>?, _ article: Article) -> Bool {
    guard let year = article.published?.start.year else { return true }
    return (min(-2, lead?.lowerBound ?? 0)...max(2, lead?.upperBound ?? 0)).contains(edition - year)
  }

  private func soleEdition(_ editions: [PageContext.AwardKey: Int]) -> Int? {
    let years = Set(editions.values)
    return years.count == 1 ? years.first : nil
  }

  private func news(_ sentences: [Sentence]) -> Set<PageContext.AwardKey> {
    let prose = sentences.filter { $0.zone == .text && $0.kind != .caption && $0.kind != .heading }
    let isUntitled = !sentences.contains { $0.zone == .title }
    let lead = (isUntitled ? prose.first { !$0.awards.isEmpty } : prose.first)?.block
    var result: Set<PageContext.AwardKey> = []
    for sentence in sentences where sentence.zone == .title || sentence.block <= (lead ?? -1) {
      for award in sentence.awards {
        result.insert(PageContext.AwardKey(programme: award.programme, award: award.award))
      }
    }
    let named = Set(sentences.flatMap(\.awards).map(\.programme))
    return result.isEmpty && named.count == 1 ? openingNews(prose) : result
  }

  /// The awards of the headline, else those that the first sentence of the text says are won.
  private func headline(_ sentences: [Sentence]) -> Set<PageContext.AwardKey> {
    let titles = news(sentences.filter { $0.zone == .title })
    guard titles.isEmpty else { return titles }
    let opening = sentences.prefix(Self.openingSentences).filter { $0.zone == .text && $0.kind != .caption }
    let lead = opening.first { sentence in
      (sentence.has(.win) || sentence.has(.give) || sentence.has(.goes)) && sentence.awards.contains(where: isTitle)
    }
    return Set(lead?.awards.map { PageContext.AwardKey(programme: $0.programme, award: $0.award) } ?? [])
  }

  private func isTitle(_ award: AwardSymbol) -> Bool {
    award.award.flatMap { lexicon.catalogue.award(award.programme, $0) }?.kind == .title
  }

  private static let openingSentences = 6

  /// A story that sets out with a scene names its award in the second or third paragraph.
  private static let openingBlocks = 3

  private func openingNews(_ prose: [Sentence]) -> Set<PageContext.AwardKey> {
    var blocks: [Int] = []
    for sentence in prose where blocks.last != sentence.block { blocks.append(sentence.block) }
    guard
      let first = prose.first(where: { sentence in
        sentence.awards.contains { award in
          let facts = award.award.flatMap { lexicon.catalogue.award(award.programme, $0) }
          if facts?.kind == .list || facts?.kind == .membership { return sentence.has(.announce) || sentence.has(.give) }
          return facts?.kind == .title && award.edition != nil
        }
      }), blocks.prefix(Self.openingBlocks).contains(first.block)
    else { return [] }
    return Set(first.awards.map { PageContext.AwardKey(programme: $0.programme, award: $0.award) })
  }

  private func principal(_ sentences: [Sentence]) -> PageContext.AwardKey? {
    var counts: [PageContext.AwardKey: Int] = [:]
    for sentence in sentences {
      for award in sentence.awards where award.award != nil {
        counts[PageContext.AwardKey(programme: award.programme, award: award.award), default: 0] += 1
      }
    }
    return counts.max { a, b in
      (a.value, b.key.programme, b.key.award ?? "") < (b.value, a.key.programme, a.key.award ?? "")
    }?.key
  }
}
