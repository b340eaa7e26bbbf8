internal import Lexicons
internal import Model
internal import Text

/// Reads who hands a title on to whom: "X, the incumbent, will make way for Y in May", "The capital, X, passes the
/// torch to Y next year".
struct Handovers {
  let context: PageContext
  let recipients: Recipients

  private static let phrases: [[UInt64]] = [
    "make way for", "makes way for", "made way for", "give way to", "gives way to",
  ]
  .map { PhrasePattern.keys($0) }
  private static let handing: Set<UInt64> = Set(
    PhrasePattern.keys("hand hands handed handing pass passes passed passing"))
  private static let tokens: Set<UInt64> = Set(
    PhrasePattern.keys("keys torch baton title crown banner reins flag mantle trophy role it the over on"))
  private static let to = PhrasePattern.keys("to")[0]
  private static let incumbent = PhrasePattern.keys("incumbent")[0]
  private static let the = PhrasePattern.keys("the")[0]

  func drafts(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    let titles = HeldTitles(context: context, recipients: recipients)
    guard sentence.zone == .text, sentence.language == .english,
      let (key, symbol) = titles.title(sentence, discourse, isNamed: false), let id = key.award,
      let facts = context.award(key.programme, id), facts.size == 1
    else { return [] }
    var result: [Draft] = []
    if let published = context.resolver.published?.year, (facts.lead?.upperBound ?? 0) > 0,
      let (group, span) = incumbent(sentence)
    {
      result.append(titles.held(group, key.programme, id, published, span, symbol, sentence, index))
    }
    if let phrase = phrase(sentence),
      let heir = sentence.places.first(where: { $0.role != .territory && $0.full.start == phrase.end }),
      sentence.places.contains(where: { $0.role == .plain && $0.full.end <= phrase.start }),
      !sentence.cues.contains(where: {
        ($0.kind == .negate || $0.kind == .aspire) && $0.span.end <= phrase.start && phrase.start - $0.span.end <= 2
      }),
      let (year, span) = year(behind: heir, sentence), year != context.edition(key.programme, id)
    {
      var draft = titles.held(heir, key.programme, id, year, span, symbol, sentence, index)
      draft.isInferred = true
      draft.derivation = "handover:\(year)"
      result.append(draft)
      result += next(after: heir, key.programme, id, symbol, sentence, index)
    }
    return result
  }

  private static let followed = PhrasePattern.keys("followed by")

  /// "..., followed by Z in 2033"
  private func next(
    after heir: PlaceGroup, _ programme: String, _ id: String, _ symbol: AwardSymbol?, _ sentence: Sentence,
    _ index: Int
  ) -> [Draft] {
    guard
      let start = sentence.tokens.indices.first(where: { $0 > heir.full.end && sentence.stands(Self.followed, at: $0) }
      ),
      let group = sentence.places.first(where: { $0.role != .territory && $0.full.start == start + 2 }),
      let (year, span) = year(behind: group, sentence)
    else { return [] }
    return [
      HeldTitles(context: context, recipients: recipients).held(
        group, programme, id, year, span, symbol, sentence, index)
    ]
  }

  /// "X, the incumbent,"
  private func incumbent(_ sentence: Sentence) -> (PlaceGroup, Span)? {
    guard let noun = sentence.tokens.firstIndex(where: { $0.key == Self.incumbent }), noun > 1,
      sentence.tokens[noun - 1].key == Self.the, sentence.isMark(noun - 2, ","),
      let group = sentence.places.last(where: { $0.role != .territory && $0.full.end == noun - 2 })
    else { return nil }
    return (group, Span(noun, noun + 1))
  }

  /// Words of "hands the keys to", "will make way for".
  private func phrase(_ sentence: Sentence) -> Span? {
    for start in sentence.tokens.indices {
      if let phrase = Self.phrases.first(where: { sentence.stands($0, at: start) }) {
        return Span(start, start + phrase.count)
      }
      guard Self.handing.contains(sentence.tokens[start].key) else { continue }
      var end = start + 1
      while sentence.tokens.indices.contains(end), Self.tokens.contains(sentence.tokens[end].key) { end += 1 }
      if end - start > 1, sentence.tokens.indices.contains(end), sentence.tokens[end].key == Self.to {
        return Span(start, end + 1)
      }
    }
    return nil
  }

  private static let past: Set<UInt64> = Set(PhrasePattern.keys("made gave handed passed"))

  private func isPast(_ sentence: Sentence) -> Bool { sentence.tokens.contains { Self.past.contains($0.key) } }

  private static let inWords: Set<UInt64> = Set(PhrasePattern.keys("in on for"))

  /// The year of the date right behind the heir: "to Y in May".
  private func year(behind heir: PlaceGroup, _ sentence: Sentence) -> (Int, Span)? {
    let end = heir.full.end
    guard sentence.tokens.indices.contains(end) else { return nil }
    let start = Self.inWords.contains(sentence.tokens[end].key) ? end + 1 : end
    if let date = sentence.dates.first(where: { $0.span.start == start }), let told = date.value?.start,
      let year = told.year
    {
      // "gives way to Y on January 1", told in June: what is to come.
      let isNext = date.start?.year == nil && !isPast(sentence) && !context.resolver.isFuture(told)
      return (isNext ? year + 1 : year, date.span)
    }
    guard let published = context.resolver.published?.year,
      let cue = sentence.cues.first(where: { $0.kind == .year && $0.value == "1" && $0.span.start == start })
    else { return nil }
    return (published + 1, cue.span)
  }
}
