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
  ///
  /// - Parameter namesProgrammes: false where the outline names none, so that none is looked for.
  func read(_ article: Article, _ sentences: [Sentence], namesProgrammes: Bool = true) -> PageContext {
    let programmes = namesProgrammes ? programmes(sentences) : []
    PlaceAgreement(gazetteer: lexicon.gazetteer).agree(sentences)
    Misreadings.remove(from: sentences, lexicon.gazetteer)
    guard !programmes.isEmpty else { return withoutAwards(article, sentences) }
    let fields = FieldLabels(catalogue: lexicon.catalogue, programmes: programmes)
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
    for sentence in sentences where !sentence.dates.isEmpty { RelativeYears.close(sentence) }
    return PageContext(
      lexicon: lexicon, article: article, sentences: sentences, programmes: programmes, editions: editions,
      resolver: resolver,
      news: news(sentences), headline: headline(sentences), principal: principal,
      planned: PlannedItems.indices(sentences))
  }

  /// The context of a page that names no programme, so that no award holds in it.
  private func withoutAwards(_ article: Article, _ sentences: [Sentence]) -> PageContext {
    for sentence in sentences {
      if !sentence.awards.isEmpty { sentence.awards = [] }
      if !sentence.organisations.isEmpty { sentence.organisations.removeAll { $0.programme != nil } }
    }
    let resolver = DateResolver(published: article.published?.start, edition: nil, preference: preference)
    DateCompletion.complete(sentences, resolver)
    return PageContext(
      lexicon: lexicon, article: article, sentences: sentences, programmes: [], editions: [:], resolver: resolver,
      news: [], headline: [], principal: nil, planned: PlannedItems.indices(sentences))
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
    return result.filter { !isForeign($0, sentences) }
  }

  /// Letters of an acronym that may stand for another body abroad.
  private static let longestAcronym = 4

  /// True for a national programme that a page calls by letters alone, and names no place of its country: "the DTI" of
  /// another country is another body.
  private func isForeign(_ programme: String, _ sentences: [Sentence]) -> Bool {
    guard let scope = lexicon.catalogue.programme(programme)?.scope, scope.count == 1,
      sentences.contains(where: { !$0.places.isEmpty })
    else { return false }
    return sentences.allSatisfy { sentence in
      sentence.language != .vietnamese
        && sentence.awards.allSatisfy { award in
          award.programme != programme
            || award.span.count == 1 && sentence.quote(award.span).utf8.count <= Self.longestAcronym
        }
        && sentence.organisations.allSatisfy { $0.programme != programme }
        && sentence.places.allSatisfy { $0.country.map { !scope.contains($0) } ?? true }
    }
  }

  /// Short names that the page uses for something else, `top 7 quán mì`, and so perhaps elsewhere, too.
  func misleading(_ sentences: [Sentence]) -> Set<PageContext.AwardKey> {
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
  func resolveAwards(
    _ sentence: Sentence, _ programmes: Set<String>, _ article: Article, _ misleading: Set<PageContext.AwardKey>
  ) {
    var kept: [AwardSymbol] = []
    for award in sentence.awards where programmes.contains(award.programme) {
      if kept.contains(where: { $0.span == award.span }) || ShortNames.isMisleading(award, sentence) { continue }
      let key = PageContext.AwardKey(programme: award.programme, award: award.award)
      if award.strength == .short, award.edition == nil, misleading.contains(key) { continue }
      var award = award
      if award.award == nil {
        award.award = lexicon.catalogue.mainAward(of: award.programme)?.id
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

  /// "A 2022-2024", "the A for 2022-2024": a title held for years is of the first of them.
  func periodEdition(_ award: AwardSymbol, _ sentence: Sentence) -> (Int, Int)? {
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
  static let longestTenure = 3

  static let periodWords: Set<UInt64> = Set(PhrasePattern.keys("for năm giai đoạn nhiệm kỳ"))

  /// "Top 7 năm nay", "this year's winner of the prize": the year of publication.
  func relativeEdition(_ award: AwardSymbol, _ sentence: Sentence, _ article: Article) -> Int? {
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

  func soleEdition(_ editions: [PageContext.AwardKey: Int]) -> Int? {
    let years = Set(editions.values)
    return years.count == 1 ? years.first : nil
  }

  func news(_ sentences: [Sentence]) -> Set<PageContext.AwardKey> {
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
  func headline(_ sentences: [Sentence]) -> Set<PageContext.AwardKey> {
    let titles = news(sentences.filter { $0.zone == .title })
    // "on list of seven vying for the A": what is still to be won presupposes nothing.
    let wanted = Set(
      sentences.filter { $0.zone == .title }.flatMap { sentence in
        sentence.awards.filter {
          !ModalityScope.asserts($0.span.start, sentence)
        }.map { PageContext.AwardKey(programme: $0.programme, award: $0.award) }
      })
    guard titles.isEmpty else { return titles.subtracting(wanted) }
    // Behind a list that is made known, a title is told as background.
    let opening = sentences.prefix(Self.openingSentences).filter { $0.zone == .text && $0.kind != .caption }
      .prefix { !($0.has(.announce) && $0.awards.contains(where: isList)) }
    let lead = opening.first { sentence in
      (sentence.has(.win) || sentence.has(.give) || sentence.has(.goes)) && sentence.awards.contains(where: isTitle)
    }
    return Set(lead?.awards.map { PageContext.AwardKey(programme: $0.programme, award: $0.award) } ?? [])
  }

  func isTitle(_ award: AwardSymbol) -> Bool {
    award.award.flatMap { lexicon.catalogue.award(award.programme, $0) }?.kind == .title
  }

  func isList(_ award: AwardSymbol) -> Bool {
    award.award.flatMap { lexicon.catalogue.award(award.programme, $0) }?.kind == .list
  }

  static let openingSentences = 6

  /// A story that sets out with a scene names its award in the second or third paragraph.
  static let openingBlocks = 3

  func openingNews(_ prose: [Sentence]) -> Set<PageContext.AwardKey> {
    var blocks: [Int] = []
    for sentence in prose where blocks.last != sentence.block { blocks.append(sentence.block) }
    guard
      let first = prose.first(where: { sentence in
        sentence.awards.contains { award in
          let facts = award.award.flatMap { lexicon.catalogue.award(award.programme, $0) }
          let isDated = sentence.dates.contains { $0.form == .day }
          if facts?.kind == .list || facts?.kind == .membership {
            return isDated && (sentence.has(.announce) || sentence.has(.give))
          }
          if facts?.kind == .ranking {
            return award.edition != nil && (isDated && sentence.has(.announce) || sentence.has(.rank))
          }
          return facts?.kind == .title && award.edition != nil
        }
      }), blocks.prefix(Self.openingBlocks).contains(first.block)
    else { return [] }
    return Set(first.awards.map { PageContext.AwardKey(programme: $0.programme, award: $0.award) })
  }

  func principal(_ sentences: [Sentence]) -> PageContext.AwardKey? {
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
