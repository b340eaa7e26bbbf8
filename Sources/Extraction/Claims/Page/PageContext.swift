internal import Lexicons
internal import Model

/// What a page as a whole says, against which its statements are read.
struct PageContext {
  struct AwardKey: Hashable {
    var programme: String
    var award: String?
  }

  let lexicon: Lexicon
  let article: Article
  let sentences: [Sentence]
  /// Programmes that the page names by themselves or by their body.
  let programmes: Set<String>
  /// The edition that is the page's subject, per award and per programme (`award` nil).
  let editions: [AwardKey: Int]
  let resolver: DateResolver
  /// Awards named in the headline or the first paragraph: the page's news.
  let news: Set<AwardKey>
  /// Awards named in the headline alone.
  let headline: Set<AwardKey>
  /// The award named most often, for statements that leave it out.
  let principal: AwardKey?
  /// Sentences of lists of what is wanted or planned.
  let planned: Set<Int>

  func edition(_ programme: String, _ award: String) -> Int? {
    editions[AwardKey(programme: programme, award: award)] ?? editions[AwardKey(programme: programme, award: nil)]
  }

  /// The value of a date beside what has happened: one that could lie on either side of the publication lies before it.
  func told(_ date: DateSymbol) -> DateValue? {
    guard let value = date.value, let open = date.start, open.year == nil, date.tense != .future,
      resolver.isFuture(value.start)
    else { return date.value }
    return resolver.resolve(open, .past).map { DateValue($0) } ?? date.value
  }

  /// The award of one winner an edition to which a programme's lists lead.
  func crown(of programme: String) -> AwardKey? {
    lexicon.catalogue.awards.first { $0.programme == programme && $0.kind == .title && $0.size == 1 }
      .map { AwardKey(programme: programme, award: $0.id) }
  }

  func award(_ programme: String, _ award: String) -> Award? { lexicon.catalogue.award(programme, award) }

  func isRanking(_ programme: String, _ award: String?) -> Bool {
    award.flatMap { self.award(programme, $0) }?.kind == .ranking
  }

  /// True when the headline's award presupposes this one: the finalists beside the winner are no news.
  func isPresupposed(_ programme: String, _ award: String) -> Bool {
    !headline.contains(AwardKey(programme: programme, award: award))
      && headline.contains { key in
        guard key.programme == programme, var next = key.award else { return false }
        while let required = self.award(programme, next)?.requires {
          if required == award { return true }
          next = required
        }
        return false
      }
  }

  func isNews(_ programme: String, _ award: String) -> Bool {
    news.contains(AwardKey(programme: programme, award: award))
  }
}
