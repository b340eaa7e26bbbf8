internal import Lexicons
internal import Model

/// The typed spans of an article's text, as the mention stream shows them. A class, so that its steps share one context.
final class Mentions {
  private let context: PageContext
  private let page: PlaceMentions
  private let ranks: RankReader
  // One page has them at a time, and no step changes them while another does.
  @exclusivity(unchecked) private var result: [Mention] = []
  /// Places named before: a page names most of its places more than once.
  @exclusivity(unchecked) private var known: [Int: NamedPlace] = [:]

  /// What a mention tells of a row of the gazetteer.
  private struct NamedPlace {
    var id: String
    var name: LocalizedName
  }

  init(context: PageContext) {
    self.context = context
    page = PlaceMentions(lexicon: context.lexicon, sentences: context.sentences)
    ranks = RankReader(context, programme: context.principal?.programme)
  }

  /// In the order of the text.
  func all() -> [Mention] {
    for sentence in context.sentences where sentence.zone == .text {
      addDates(sentence)
      addPlaces(sentence)
      if sentence.kinds & Self.shown != 0 { addCues(sentence) }
      for award in sentence.awards {
        add(sentence, award.span, .award(programme: award.programme, award: award.award), "any/award/name")
      }
      for organisation in sentence.organisations {
        add(sentence, organisation.span, .organisation(id: organisation.id), "any/organisation/name")
      }
      if !sentence.criteria.isEmpty, sentence.has(.criteria) { addCriteria(sentence) }
    }
    return sorted()
  }

  /// Where a mention stands, and its index.
  private struct Place {
    var start: Int32
    var end: Int32
    var index: Int32
  }

  /// By range, kind and rule; of equals the one that came first. Ranges are compared apart from their mentions, which
  /// are many words long and hold references: they are moved once.
  private func sorted() -> [Mention] {
    let places = result.indices.map {
      Place(
        start: Int32(truncatingIfNeeded: result[$0].range.start), end: Int32(truncatingIfNeeded: result[$0].range.end),
        index: Int32(truncatingIfNeeded: $0))
    }
    let order = places.sorted { a, b in
      if a.start != b.start { return a.start < b.start }
      if a.end != b.end { return a.end < b.end }
      let (one, other) = (result[Int(a.index)], result[Int(b.index)])
      let (kind, otherKind) = (one.kind.rawValue, other.kind.rawValue)
      return (kind, one.rule, a.index) < (otherKind, other.rule, b.index)
    }
    var targets = [Int](repeating: 0, count: order.count)
    for (target, place) in order.enumerated() { targets[Int(place.index)] = target }
    for index in targets.indices {
      while targets[index] != index {
        let target = targets[index]
        result.swapAt(index, target)
        targets.swapAt(index, target)
      }
    }
    return result
  }

  private func add(_ sentence: Sentence, _ span: Span, _ value: Mention.Value, _ rule: String) {
    result.append(
      Mention(
        document: context.article.document, range: sentence.range(span), text: sentence.quote(span), value: value,
        rule: rule))
  }

  private func addDates(_ sentence: Sentence) {
    for date in sentence.dates {
      guard let value = date.value else { continue }
      let isRelative = date.isOpen && value.start.year != nil && !date.isLunar
      add(sentence, date.full, .date(value, relative: isRelative), date.rule)
    }
  }

  private func addPlaces(_ sentence: Sentence) {
    let (places, persons) = page.found(in: sentence)
    for found in places {
      let place = found.place.map { named($0) }
      add(
        sentence, found.span,
        .place(
          id: place?.id, name: place?.name ?? printed(sentence, found.span), country: found.country, kind: found.kind),
        found.rule)
    }
    for person in persons { add(sentence, person, .person(name: sentence.quote(person)), "any/person/title") }
  }

  private func named(_ index: Int) -> NamedPlace {
    if let place = known[index] { return place }
    let row = context.lexicon.gazetteer.places[index]
    let place = NamedPlace(id: row.id, name: row.name)
    known[index] = place
    return place
  }

  private func printed(_ sentence: Sentence, _ span: Span) -> LocalizedName {
    let text = sentence.quote(span)
    return sentence.language == .vietnamese ? LocalizedName(vietnamese: text) : LocalizedName(english: text)
  }

  /// The kinds of cues that are mentions, as bits.
  private static let shown: UInt64 = [
    Cue.Kind.recur, .rank, .up, .down, .aspire, .schedule, .negate, .process,
  ].reduce(0) { $0 | $1.bit }

  private func addCues(_ sentence: Sentence) {
    for cue in sentence.cues {
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
      if let value { add(sentence, cue.span, value, cue.rule) }
    }
  }

  private func addCriteria(_ sentence: Sentence) {
    for symbol in sentence.criteria {
      let criterion = context.lexicon.catalogue.criteria[symbol.criterion]
      guard context.programmes.contains(criterion.programme) else { continue }
      add(
        sentence, symbol.span, .criterion(programme: criterion.programme, id: criterion.id), "any/criterion/name")
    }
  }
}
