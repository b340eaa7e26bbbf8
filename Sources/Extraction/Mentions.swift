internal import Lexicons
internal import Model

/// The typed spans of an article's text, as the mention stream shows them.
struct Mentions {
  let context: PageContext

  func all() -> [Mention] {
    var result: [Mention] = []
    for sentence in context.sentences where sentence.zone == .text {
      result += dates(sentence) + places(sentence) + cues(sentence)
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
      if case .weekday(let day) = date.form {
        return context.resolver.resolve(weekday: day).map {
          make(sentence, date.span, .date(DateValue($0), relative: true), date.rule)
        }
      }
      guard let start = date.start, let first = context.resolver.resolve(start) else { return nil }
      let last = date.end.flatMap(context.resolver.resolve)
      return make(
        sentence, date.span, .date(DateValue(first, to: last), relative: start.year == nil && first.year != nil),
        date.rule)
    }
  }

  private func places(_ sentence: Sentence) -> [Mention] {
    sentence.places.compactMap { group in
      guard let index = group.place else { return nil }
      let place = context.lexicon.gazetteer.places[index]
      return make(
        sentence, group.name, .place(id: place.id, name: place.name, country: place.country, kind: place.kind),
        "any/place/gazetteer")
    }
  }

  private func cues(_ sentence: Sentence) -> [Mention] {
    let ranks = RankReader(context, programme: context.principal?.programme)
    return sentence.cues.compactMap { cue in
      // "sáng nay (24/2)": the date in brackets says it.
      if cue.kind == .day, sentence.dates.contains(where: { (0...2).contains($0.span.start - cue.span.end) }) {
        return nil
      }
      let value: Mention.Value? =
        switch cue.kind {
        case .recur: Recurrences.value(cue).map { .recurrence(count: $0.count, consecutive: $0.consecutive) }
        case .rank: ranks.value(cue, sentence).map { .rank($0, change: nil) }
        case .day:
          cue.value.flatMap { Int($0) }.flatMap { context.resolver.resolve(offset: $0) }.map {
            .date(DateValue($0), relative: true)
          }
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
