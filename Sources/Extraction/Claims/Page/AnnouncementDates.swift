internal import Lexicons
internal import Model
internal import Text

/// Finds the day on which the page's awards were made known.
///
/// A date counts that stands in a sentence of announcing, honouring or handing over, with the award or its body named
/// in it. Dates of launches, votes and plans do not.
struct AnnouncementDates {
  /// A cue further from a date no longer governs it.
  static let reach = 5
  static let governing: Set<CueKind> = [.announce, .win, .give, .goes, .schedule, .process, .host, .aspire]
  static let planning: Set<CueKind> = [.schedule, .process, .aspire]

  static let telling: Set<CueKind> = [.announce]

  struct Found {
    var date: PartialDate
    var sentence: Int
    var evidence: Evidence
    var isRelative: Bool
    var warning: ClaimWarning?
    var score: Int
  }

  /// The score of a sentence that names the award itself.
  private static let nameIsThere = 3

  let context: PageContext

  /// The best announcement date for an award, nil when the page gives none.
  func date(programme: String, award: String, sentences: [Sentence]) -> Found? {
    let lead = sentences.first { $0.zone == .text && $0.kind == .paragraph }?.block
    var best: Found?
    var last: Found?
    var told: Found?
    var focus = false
    var naming: AwardSymbol?
    let edition = context.edition(programme, award)
    for (index, sentence) in sentences.enumerated() where sentence.zone == .text && sentence.kind != .caption {
      let named = sentence.awards.contains { $0.programme == programme && ($0.award == award || isNetwork($0, award)) }
      let isLabelled =
        index > 0 && sentences[index - 1].block == sentence.block && Self.isLabel(sentences[index - 1])
        && sentences[index - 1].awards.contains { $0.programme == programme }
      let programmeNamed =
        isLabelled || sentence.awards.contains { $0.programme == programme }
        || sentence.organisations.contains { $0.programme == programme }
      // "On the same occasion the ministry released B": the day of what was told before.
      if named || programmeNamed, best == nil, let last, isSameDay(sentence) {
        best = last
        best?.score = 1
      }
      if best == nil,
        let dated = date(in: sentence, index: index, score: 0, edition, programme) ?? held(sentence, index)
          ?? met(sentence, index, before: sentences)
      {
        last = dated
      }
      let pointsBack =
        focus && (sentence.has(.occasion) || sentence.has(.winner))
        // "The title follows that of A, given in 2019": of another's.
        && sentence.awards.allSatisfy { $0.programme == programme }
        || naming?.programme == programme && isOfReport(sentence, programme)
      defer { if named || programmeNamed { focus = true } }
      if let last = sentence.awards.last { naming = last }
      if told == nil, focus || named { told = reported(sentence, index) }
      guard named || programmeNamed || pointsBack || isLead(sentence, programme, lead, naming) else { continue }
      guard
        let found = date(
          in: sentence, index: index, score: named ? Self.nameIsThere : programmeNamed ? 2 : 1, edition, programme)
      else { continue }
      if best.map({ found.score > $0.score }) ?? true { best = found }
    }
    return best ?? told
  }

  /// The network as a whole, where the award is one of its fields.
  private func isNetwork(_ named: AwardSymbol, _ award: String) -> Bool {
    guard let whole = named.award.flatMap({ context.award(named.programme, $0) }),
      let field = context.award(named.programme, award)
    else { return false }
    return whole.kind == .membership && whole.isMain && field.kind == .membership
  }

  /// "X is 11th among the 156 cities, the consultancy said on Tuesday", "In the rites held on September 6 X ranked first":
  /// what dates the results themselves, where nothing dates their announcement.
  private func reported(_ sentence: Sentence, _ index: Int) -> Found? {
    guard sentence.has(.rank) || sentence.has(.win), context.resolver.published != nil else { return nil }
    if let held = held(sentence, index) { return held }
    for date in sentence.dates where isReport(date.span, sentence) && !isPlanned(date.span, sentence) {
      guard let day = date.form == .day ? context.told(date)?.start : date.value?.start, isNews(day) else { continue }
      return Found(
        date: day, sentence: index, evidence: sentence.evidence("announced", date.span), isRelative: true, warning: nil,
        score: 1)
    }
    return nil
  }

  /// "The meeting took place on 17 April. There the ministry ...": the day of what is being held.
  private func held(_ sentence: Sentence, _ index: Int) -> Found? {
    guard sentence.has(.host) || sentence.has(.occasion),
      let date = sentence.dates.first(where: { $0.form == .day && !isPlanned($0.span, sentence) }),
      let day = context.told(date)?.start, isNews(day) || context.resolver.published == nil
    else { return nil }
    return Found(
      date: day, sentence: index, evidence: sentence.evidence("announced", date.span),
      isRelative: date.start?.year == nil, warning: nil, score: 1)
  }

  private static let meetings: [[UInt64]] = [
    "at the meeting", "at the session", "tại phiên họp", "tại cuộc họp", "tại kỳ họp", "tại buổi làm việc",
  ].map { PhrasePattern.keys($0) }

  /// "On the morning of 12 July the committee met online. At the meeting the ministry ...": the day of what the next
  /// sentence calls a meeting.
  private func met(_ sentence: Sentence, _ index: Int, before sentences: [Sentence]) -> Found? {
    guard sentences.indices.contains(index + 1), sentences[index + 1].block == sentence.block,
      sentences[index + 1].tokens.indices.prefix(3).contains(where: { start in
        Self.meetings.contains { sentences[index + 1].stands($0, at: start) }
      }),
      let date = sentence.dates.first(where: { $0.form == .day }), let day = context.told(date)?.start, isNews(day)
    else { return nil }
    return Found(
      date: day, sentence: index, evidence: sentence.evidence("announced", date.span),
      isRelative: date.start?.year == nil, warning: nil, score: 1)
  }

  private static let sameDay: [[UInt64]] = [
    "same occasion", "same day", "same event", "same ceremony", "same time", "same morning", "same conference",
    "same meeting", "same report", "same press", "cùng ngày", "cùng dịp", "dịp này", "cũng tại sự kiện",
    "cùng thời điểm",
    "cùng buổi", "cùng lúc", "cùng đợt", "cũng trong sáng", "cũng trong chiều", "cũng trong ngày", "cũng trong buổi",
    "at the meeting", "at the ceremony", "at the event", "at the session", "at the conference", "at the gala",
    "at the assembly", "at the forum", "tại phiên họp", "tại buổi lễ", "tại lễ trao", "tại hội nghị", "tại sự kiện",
    "tại cuộc họp", "tại đại hội", "tại diễn đàn", "tại lễ công bố", "tại hội thảo", "tại buổi công bố", "tại kỳ họp",
    "cũng tại hội nghị", "cũng tại buổi", "cũng tại lễ", "cũng tại đây", "tại đây", "cũng trong báo cáo",
  ].map { PhrasePattern.keys($0) }

  /// Words of "Ở bảng đo lường mức độ hài lòng của người dân (SIPAS 2030), công bố trong".
  private static let occasionReach = 24

  private func isSameDay(_ sentence: Sentence) -> Bool {
    sentence.tokens.indices.prefix(Self.occasionReach).contains { index in
      Self.sameDay.contains { sentence.stands($0, at: index) }
    }
  }

  private static let reportWords: Set<UInt64> = Set(
    PhrasePattern.keys(
      "báo kết danh bảng chỉ xếp report results result list index ranking rankings survey table findings awards prizes titles giải"
    ))

  /// "Báo cáo do X công bố sáng 10/5", "The results were released on May 10": of the ranking named last.
  private func isOfReport(_ sentence: Sentence, _ programme: String) -> Bool {
    sentence.has(.announce) && sentence.awards.isEmpty
      && sentence.tokens.prefix(2).contains { Self.reportWords.contains($0.key) }
      && sentence.organisations.allSatisfy { $0.programme == nil || $0.programme == programme }
  }

  /// "Three cities were rewarded this evening": the first paragraph of a page about one programme tells of its news.
  private func isLead(_ sentence: Sentence, _ programme: String, _ lead: Int?, _ naming: AwardSymbol?) -> Bool {
    guard sentence.block == lead, sentence.awards.isEmpty, naming.map({ $0.programme == programme }) ?? true else {
      return false
    }
    let isShared = context.programmes.allSatisfy { id in
      context.lexicon.catalogue.awards.contains { $0.programme == id && $0.isMain && $0.kind == .ranking }
    }
    return (context.programmes == [programme] || isShared)
      && sentence.organisations.allSatisfy { $0.programme == nil || $0.programme == programme }
  }

  /// True for a sentence that is only the name of an award: it labels its paragraph.
  static func isLabel(_ sentence: Sentence) -> Bool {
    guard let award = sentence.awards.first, sentence.zone == .text else { return false }
    return sentence.tokens.count - award.span.count <= 2 && sentence.awards.count == 1
  }

  /// "On 14 April X issued A; on 15 April Y followed with B": a day is that of the award in its part of the sentence.
  private func isBeside(_ span: Span, _ programme: String, _ sentence: Sentence) -> Bool {
    guard Set(sentence.awards.map(\.programme)).count > 1 else { return true }
    let start = (0..<span.start).last { sentence.isMark($0, ";") } ?? 0
    let end = (span.end..<sentence.tokens.count).first { sentence.isMark($0, ";") } ?? sentence.tokens.count
    let beside = sentence.awards.filter { Span(start, end).contains($0.span) }
    return beside.isEmpty || beside.contains { $0.programme == programme }
  }

  private func date(
    in sentence: Sentence, index: Int, score: Int, _ edition: Int?, _ programme: String
  ) -> Found? {
    let isTold = sentence.has(.announce) || sentence.has(.win) || sentence.has(.give) || sentence.has(.goes)
    guard isTold || score == Self.nameIsThere else { return nil }
    // "The mayor was up early today: X is a City of A": what is, is no act of that day.
    let isActed = sentence.cues.contains {
      [.announce, .give, .goes].contains($0.kind) || $0.kind == .win && $0.value != "copula"
    }
    let score = isActed ? score : min(score, 1)
    var candidates: [Found] = []
    for date in sentence.dates
    where !isPlanned(date.span, sentence) && !isOther(date.span, sentence)
      && isBeside(date.span, programme, sentence)
    {
      switch date.form {
      case .day:
        guard let resolved = context.told(date)?.start, isTold || isNews(resolved), !isOfYearBefore(date, resolved)
        else {
          continue
        }
        let proof = proved(date, resolved, edition)
        if context.resolver.isFuture(resolved), proof == nil { continue }
        candidates.append(
          Found(
            date: proof?.date ?? resolved, sentence: index, evidence: sentence.evidence("announced", date.span),
            isRelative: date.start?.year == nil, warning: proof?.warning(sentence.range(date.span)),
            score: score * 10 + (isDateline(date.full, sentence) ? 1 : 3)))
      case .weekday:
        guard let resolved = date.value?.start, isTold || isNews(resolved) else { continue }
        candidates.append(
          Found(
            date: resolved, sentence: index, evidence: sentence.evidence("announced", date.span), isRelative: true,
            warning: nil, score: score * 10 + (isReport(date.span, sentence) ? 1 : 2)))
      case .period:
        // "unveiled this Tuesday": a day, however it is told.
        guard let value = date.value, value.start == value.end, value.start.day != nil, isNews(value.start) else {
          continue
        }
        candidates.append(
          Found(
            date: value.start, sentence: index, evidence: sentence.evidence("announced", date.span), isRelative: true,
            warning: nil, score: score * 10 + 2))
      case .month:
        // "công bố tháng 4/2023": a month with its year, right behind the verb.
        guard let start = date.start, start.year != nil, let resolved = date.value?.start,
          !context.resolver.isFuture(resolved),
          sentence.cues.contains(where: {
            Self.telling.contains($0.kind) && $0.span.end <= date.span.start && date.span.start - $0.span.end <= 3
          }), !isOfAnotherEdition(sentence, programme, edition)
        else { continue }
        candidates.append(
          Found(
            date: resolved, sentence: index, evidence: sentence.evidence("announced", date.span), isRelative: false,
            warning: nil, score: score * 10 + 1))
      default: continue
      }
    }
    // "held last night, officials said Thursday": the weekday dates the report, the offset the event.
    if candidates.allSatisfy({ $0.score % 10 <= 2 }) {
      for date in sentence.dates {
        guard case .offset(let offset) = date.form, offset <= 0, let resolved = date.value?.start,
          isTold || isNews(resolved)
        else { continue }
        candidates.append(
          Found(
            date: resolved, sentence: index, evidence: sentence.evidence("announced", date.span), isRelative: true,
            warning: nil,
            score: score * 10
              + (candidates.isEmpty && isActed || offset < 0 && !isReport(date.span, sentence) ? 3 : 1)))
      }
    }
    return candidates.max { $0.score < $1.score }
  }

  /// "In New York on June 7 one of the seven takes over", read in January: a day without its year that could only lie in
  /// the year before is more likely to come.
  private func isOfYearBefore(_ date: DateSymbol, _ resolved: PartialDate) -> Bool {
    guard date.start?.year == nil, let told = resolved.dayNumber, let year = resolved.year,
      let published = context.resolver.published, let now = published.dayNumber, let current = published.year
    else { return false }
    return year < current && now - told > Self.quarter
  }

  private static let quarter = 92

  /// "Y was named A 2031 in October": the month of the next holder's choice, on a page about the one of 2030.
  private func isOfAnotherEdition(_ sentence: Sentence, _ programme: String, _ edition: Int?) -> Bool {
    let editions = sentence.awards.filter { $0.programme == programme }.compactMap(\.edition)
    return edition.map { !editions.isEmpty && !editions.contains($0) } ?? false
  }

  /// A day so short before the publication that it is the news, whatever verb stands with it.
  private func isNews(_ day: PartialDate) -> Bool {
    guard let told = day.dayNumber, let published = context.resolver.published?.dayNumber else {
      // Of a publication of which only the month is known: in that month.
      let published = context.resolver.published
      return day.month != nil && day.month == published?.month && day.year == published?.year
    }
    return (0...Self.newsDays).contains(published - told)
  }

  /// "Taipei, Oct. 29 (CNA)": the day of the report, which may be later than what is told.
  private func isDateline(_ span: Span, _ sentence: Sentence) -> Bool {
    span.start <= Self.longestDateline && sentence.tokens.indices.contains(span.end)
      && [0x28, 0x2d, 0x2013, 0x2014].contains(sentence.tokens[span.end].key)
      && sentence.places.contains { $0.full.end <= span.start }
  }

  /// Tokens of the place before a date that opens a report.
  private static let longestDateline = 4

  private static let reports: Set<UInt64> = Set(PhrasePattern.keys("said says reported told nói hay biết"))

  /// "said yesterday", "cho biết hôm 2/6": when it was told, which may be later than what is told.
  private func isReport(_ span: Span, _ sentence: Sentence) -> Bool {
    sentence.tokens[max(0, span.start - 2)..<span.start].contains { Self.reports.contains($0.key) }
  }

  /// True when the cue nearest before a date speaks of plans, launches or votes.
  private func isPlanned(_ span: Span, _ sentence: Sentence) -> Bool {
    // "made public at a workshop on May 10": a thing that may be won is no plan.
    let cue = sentence.cues.last {
      $0.span.end <= span.start && Self.governing.contains($0.kind) && $0.value != "object"
    }
    guard let cue else { return false }
    return Self.planning.contains(cue.kind) && span.start - cue.span.end <= Self.reach
  }

  /// True for a date of background or of a comparison.
  private func isOther(_ span: Span, _ sentence: Sentence) -> Bool {
    sentence.cues.contains {
      ($0.kind == .past || $0.kind == .comparison) && $0.span.end <= span.start && span.start - $0.span.end <= 2
    }
  }

  /// A printed date that the page itself proves wrong: day and month fit the publication, the year does not.
  private func proved(_ date: DateSymbol, _ resolved: PartialDate, _ edition: Int?) -> Proof? {
    guard let printed = date.start, let year = printed.year, let published = context.resolver.published,
      let publishedYear = published.year, publishedYear != year, let month = printed.month, let day = printed.day,
      let corrected = PartialDate(year: publishedYear, month: month, day: day), let a = corrected.dayNumber,
      let b = published.dayNumber, (0...Self.newsDays).contains(b - a),
      edition == publishedYear
    else { return nil }
    return Proof(date: corrected, printed: printed)
  }

  /// News of an award is published within days; a date with the right day and month but another year is a slip.
  private static let newsDays = 7

  private struct Proof {
    var date: PartialDate
    var printed: PartialDate

    func warning(_ range: TextRange) -> ClaimWarning {
      ClaimWarning(
        code: "date-conflict", field: "announced", printed: printed.edtf,
        reason: (printed.year ?? 0) < (date.year ?? 0) ? "before-edition" : "after-publication", range: range)
    }
  }
}
