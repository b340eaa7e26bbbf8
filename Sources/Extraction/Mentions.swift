internal import Lexicons
internal import Model

/// The typed spans of an article's text, as the mention stream shows them.
struct Mentions {
  let context: PageContext

  func all() -> [Mention] {
    var result: [Mention] = []
    let page = PlaceMentions(lexicon: context.lexicon, sentences: context.sentences)
    for sentence in context.sentences where sentence.zone == .text {
      result += dates(sentence) + places(sentence, page) + cues(sentence)
      for award in sentence.awards {
        result.append(
          make(sentence, award.span, .award(programme: award.programme, award: award.award), "any/award/name"))
      }
      for organisation in sentence.organisations {
        result.append(make(sentence, organisation.span, .organisation(id: organisation.id), "any/organisation/name"))
      }
      if sentence.has(.criteria) {
        for symbol in sentence.criteria {
          let criterion = context.lexicon.catalogue.criteria[symbol.criterion]
          guard context.programmes.contains(criterion.programme) else { continue }
          result.append(
            make(
              sentence, symbol.span, .criterion(programme: criterion.programme, id: criterion.id), "any/criterion/name")
          )
        }
      }
    }
    return result.sorted { ($0.range, $0.kind.rawValue, $0.rule) < ($1.range, $1.kind.rawValue, $1.rule) }
  }

  private func make(_ sentence: Sentence, _ span: Span, _ value: Mention.Value, _ rule: String) -> Mention {
    Mention(
      document: context.article.document, range: sentence.range(span), text: sentence.quote(span), value: value,
      rule: rule)
  }

  private func dates(_ sentence: Sentence) -> [Mention] {
    sentence.dates.compactMap { date in
      date.value.map { value in
        make(
          sentence, date.full, .date(value, relative: date.isOpen && value.start.year != nil && !date.isLunar),
          date.rule)
      }
    }
  }

  private func places(_ sentence: Sentence, _ page: PlaceMentions) -> [Mention] {
    let (places, persons) = page.found(in: sentence)
    return places.map { found in
      let text = sentence.quote(found.span)
      let place = found.place.map { context.lexicon.gazetteer.places[$0] }
      let printed =
        sentence.language == .vietnamese ? LocalizedName(vietnamese: text) : LocalizedName(english: text)
      return make(
        sentence, found.span,
        .place(id: place?.id, name: place?.name ?? printed, country: found.country, kind: found.kind), found.rule)
    }
      + persons.map { make(sentence, $0, .person(name: sentence.quote($0)), "any/person/title") }
  }

  private func cues(_ sentence: Sentence) -> [Mention] {
    let ranks = RankReader(context, programme: context.principal?.programme)
    return sentence.cues.compactMap { cue in
      let value: Mention.Value? =
        switch cue.kind {
        case .recur: Recurrences.value(cue).map { .recurrence(count: $0.count, consecutive: $0.consecutive) }
        case .rank: ranks.value(cue, sentence).map { .rank($0, change: nil) }
        case .up: cue.number.map { .rank(nil, change: $0) }
        case .down: cue.number.map { .rank(nil, change: -$0) }
        case .aspire: .modality(.aspired)
        case .schedule: .modality(.scheduled)
        case .negate: .modality(.negated)
        case .process: .modality(.process)
        default: nil
        }
      return value.map { make(sentence, cue.span, $0, cue.rule) }
    }
  }
}
