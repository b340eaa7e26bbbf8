internal import Lexicons
internal import Model
internal import Text

/// What a page says around one award: motto, days, place, criteria, with the bytes that say it.
struct AwardSurroundings {
  var criteria: [String] = []
  var theme = LocalizedName()
  var event: DateValue?
  var place: PlaceReference?
  var evidence: [Evidence] = []
}

/// Finds what the page says of the event around its awards.
struct PageExtras {
  struct Theme {
    var name: LocalizedName
    var evidence: [Evidence]
  }

  let context: PageContext

  /// Fewer criteria in one sentence may be words in passing.
  static let leastCriteria = 3

  /// Everything around an award; rankings have criteria alone.
  func surroundings(_ programme: String, _ award: String) -> AwardSurroundings {
    var result = AwardSurroundings()
    let criteria = criteria(programme)
    result.criteria = criteria.ids
    result.evidence = criteria.evidence
    guard context.award(programme, award)?.kind != .ranking else { return result }
    if let theme = theme(programme) {
      result.theme = theme.name
      result.evidence += theme.evidence
    }
    if let event = event(programme) {
      result.event = event.value
      result.evidence.append(event.evidence)
    }
    if let place = place(programme, award) {
      result.place = place.value
      result.evidence.append(place.evidence)
    }
    return result
  }

  /// Criterion ids of a programme in catalogue order, with the spans that name them.
  private func criteria(_ programme: String) -> (ids: [String], evidence: [Evidence]) {
    var best: (ids: [String], evidence: [Evidence]) = ([], [])
    let catalogue = context.lexicon.catalogue.criteria
    for sentence in context.sentences where sentence.zone == .text && sentence.has(.criteria) {
      let found = sentence.criteria.filter { catalogue[$0.criterion].programme == programme }
      let distinct = Set(found.map(\.criterion))
      guard distinct.count >= Self.leastCriteria, distinct.count > best.ids.count else { continue }
      best = (
        distinct.sorted().map { catalogue[$0].id },
        found.map { sentence.evidence("criteria", $0.span) }
      )
    }
    return best
  }

  /// The motto behind "under the theme" or "với chủ đề", in the language of each quotation.
  private func theme(_ programme: String) -> Theme? {
    for sentence in context.sentences where sentence.zone == .text && concerns(sentence, programme) {
      guard let cue = sentence.cues.first(where: { $0.kind == .theme }) else { continue }
      var name = LocalizedName()
      var evidence: [Evidence] = []
      for quotation in Quotations.all(after: cue.span.end, sentence) {
        let text = sentence.quote(quotation)
        if quotation.count > 0, sentence.tokens[quotation.start..<quotation.end].contains(where: \.hasMarks) {
          if name.vietnamese == nil { name.vietnamese = text }
        } else if name.english == nil {
          name.english = text
        }
        evidence.append(sentence.evidence("theme", quotation))
      }
      if !name.isEmpty { return Theme(name: name, evidence: evidence) }
    }
    return nil
  }

  /// The days of the event, when the sentence of the event prints a range.
  private func event(_ programme: String) -> (value: DateValue, evidence: Evidence)? {
    for sentence in context.sentences
    where sentence.zone == .text && sentence.has(.host) && concerns(sentence, programme) {
      guard let range = sentence.dates.first(where: { $0.form == .interval && $0.start?.day != nil }),
        let value = range.value, value.end != nil
      else { continue }
      return (value, sentence.evidence("event", range.span))
    }
    return nil
  }

  /// Where the award was announced: a place behind a preposition in a sentence of the award and its event.
  private func place(_ programme: String, _ award: String) -> (value: PlaceReference, evidence: Evidence)? {
    for sentence in context.sentences where sentence.zone == .text {
      guard sentence.awards.contains(where: { $0.programme == programme && $0.award == award }),
        sentence.has(.host) || sentence.has(.announce) || sentence.has(.give) || sentence.has(.win)
      else { continue }
      let held = sentence.cues.last { $0.kind == .host }
      guard
        let group = sentence.places.first(where: { group in
          group.role == .locative || group.role == .affiliation && isVenue(group, sentence)
            || held.map { group.span.start >= $0.span.end && group.span.start - $0.span.end <= 3 } ?? false
        }), !isDatelined(group, sentence),
        group.place.map({ context.lexicon.gazetteer.places[$0].kind != "area" }) ?? true, !isOrigin(group, sentence)
      else { continue }
      let recipient = Recipients(lexicon: context.lexicon).recipient(group, sentence, of: programme)
      let country = group.country
      return (
        PlaceReference(
          id: group.place.map { context.lexicon.gazetteer.places[$0].id }, name: recipient.name,
          venue: venue(group, sentence), country: country),
        sentence.evidence("place", group.full)
      )
    }
    return nil
  }

  /// A name and a dash in front of a report say where it was written, not where anything happened.
  private func isDatelined(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    Dateline.opensReport(sentence) && group.full.end <= Dateline.end(sentence)
  }

  private static let origins: Set<UInt64> = Set(["from", "từ", "đến"].flatMap { PhrasePattern.keys($0) })
  private static let venues: Set<UInt64> = Set(
    ["trung", "tâm", "hội", "nhà", "nghị", "lãm", "center", "centre", "hall"].flatMap { PhrasePattern.keys($0) })
  private static let at: Set<UInt64> = Set(["tại", "ở", "at", "in"].flatMap { PhrasePattern.keys($0) })

  private func isOrigin(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    group.span.start > 0 && Self.origins.contains(sentence.tokens[group.span.start - 1].key)
  }

  private func isVenue(_ group: PlaceGroup, _ sentence: Sentence) -> Bool { venue(group, sentence) != nil }

  /// `Trung tâm Hội nghị và Triển lãm tỉnh X`: the hall named after a preposition and ending in the place.
  private func venue(_ group: PlaceGroup, _ sentence: Sentence) -> String? {
    let start = max(0, group.span.start - 12)
    guard let preposition = (start..<group.span.start).last(where: { Self.at.contains(sentence.tokens[$0].key) }),
      preposition + 1 < group.span.start, sentence.tokens[preposition + 1].isCapitalised,
      sentence.tokens[(preposition + 1)..<group.span.start].contains(where: { Self.venues.contains($0.key) })
    else { return nil }
    return sentence.quote(Span(preposition + 1, group.span.end))
  }

  private func concerns(_ sentence: Sentence, _ programme: String) -> Bool {
    sentence.awards.contains { $0.programme == programme }
      || sentence.organisations.contains { $0.programme == programme }
      || sentence.has(.host) && context.programmes == [programme]
  }
}
