internal import Lexicons
internal import Model
internal import Text

/// Turns an article into sentences with symbols: tokens once, calendar words, then one automaton for all phrases.
struct Analyser {
  let lexicon: Lexicon
  let numberReader: NumberReader
  let dateFinder: DateFinder
  let placeGrouper: PlaceGrouper

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    numberReader = NumberReader(phrases: lexicon.phrases)
    dateFinder = DateFinder(phrases: lexicon.phrases)
    placeGrouper = PlaceGrouper(gazetteer: lexicon.gazetteer)
  }

  /// The title's sentences, then those of every block in a language that is extracted.
  func sentences(of article: Article) -> [Sentence] {
    var result: [Sentence] = []
    if let title = article.title, article.language != .other {
      let text = SourceText(title)
      result += sentences(
        text, TextRange(0, text.count), zone: .title, block: -1, kind: .heading, language: article.language)
    }
    for (index, block) in article.blocks.enumerated() where block.language != .other || article.language != .other {
      let language = block.language == .other ? article.language : block.language
      result += sentences(
        article.text, block.range, zone: .text, block: index, kind: block.kind, language: language)
    }
    return result
  }

  private func sentences(
    _ text: SourceText, _ range: TextRange, zone: Evidence.Zone, block: Int, kind: Block.Kind, language: Language
  ) -> [Sentence] {
    let tokens = Tokenizer.tokens(text, in: range)
    let toneless = language == .vietnamese && !tokens.contains { $0.hasMarks }
    return Sentences.split(tokens, in: text).map { part in
      var sentence = Sentence(
        zone: zone, text: text, block: block, kind: kind, language: language, tokens: Array(tokens[part]))
      annotate(&sentence, toneless: toneless)
      return sentence
    }
  }

  private func annotate(_ sentence: inout Sentence, toneless: Bool) {
    let tokens = sentence.tokens
    sentence.numbers = numberReader.numbers(tokens, sentence.language)
    var numberEnds = [Int32](repeating: 0, count: tokens.count)
    var numberAt = [Int](repeating: -1, count: tokens.count)
    for (index, number) in sentence.numbers.enumerated() {
      numberEnds[number.span.start] = Int32(number.span.end)
      numberAt[number.span.start] = index
    }
    sentence.dates = dateFinder.dates(sentence)
    var matches = PhraseMatches(phrases: lexicon.phrases, sentence: sentence, numberEnds: numberEnds)
    matches.run(toneless: toneless)
    sentence.awards = awards(matches, sentence)
    nameByBody(&sentence.awards, matches)
    let named = sentence.awards.map(\.span)
    sentence.organisations = matches.organisations.filter { found in
      !named.contains { $0.contains(found.span) && $0 != found.span }
    }
    // "FOR THE FIRST TIME": there is a town of that name, but not in a count.
    let counted = matches.counts
    let taken = named + sentence.organisations.map(\.span) + counted
    let dated = sentence.dates.map(\.span)
    sentence.cues = matches.cues(numbers: sentence.numbers, numberAt: numberAt).filter { cue in
      !named.contains { $0.contains(Span(cue.from, cue.span.end)) }
        && !(cue.number != nil && dated.contains { $0.overlaps(cue.span) })
        && !sentence.organisations.contains { $0.span.contains(cue.span) }
    }
    sentence.criteria = matches.criteria
    sentence.places = placeGrouper.groups(
      matches.places.filter { place in
        !taken.contains { $0.overlaps(place.span) } && !dated.contains { $0.overlaps(place.span) }
      },
      sentence)
  }

  /// "UNESCO công nhận X là thành phố sáng tạo": a programme's short name beside its body needs no other context.
  private func nameByBody(_ awards: inout [AwardSymbol], _ matches: PhraseMatches) {
    for organisation in matches.organisations where !organisation.isDistinctive {
      for short in matches.awards
      where short.award == nil && short.strength == .short && short.programme == organisation.programme {
        for index in awards.indices
        where awards[index].programme == short.programme && awards[index].span.overlaps(short.span) {
          awards[index].strength = .name
        }
      }
    }
  }

  /// Names of awards read in one sentence; news has below ten, and rules compare them with each other.
  private static let mostAwards = 40

  /// The longest name at each place; names that overlap an earlier, longer one are dropped.
  private func awards(_ matches: PhraseMatches, _ sentence: Sentence) -> [AwardSymbol] {
    var result: [AwardSymbol] = []
    let named = matches.awards
    // "thành phố sáng tạo về văn học, Y là thành phố sáng tạo về âm nhạc": a gap does not run over another field's name.
    let found = named.filter { symbol in
      !named.contains {
        $0.span.start == symbol.span.start && $0.span.end < symbol.span.end && $0.programme == symbol.programme
          && $0.award != nil && $0.award != symbol.award
      }
    }
    for symbol in found.sorted(by: { ($0.span.count, -$0.span.start) > ($1.span.count, -$1.span.start) }) {
      // One phrase may name awards of several programmes (`creative city`); context decides later.
      if let longer = result.firstIndex(where: { $0.span.overlaps(symbol.span) && $0.span != symbol.span }) {
        // "UNESCO Creative City of Gastronomy" holds the programme's full name, so it needs no other context.
        if symbol.strength == .name, result[longer].programme == symbol.programme { result[longer].strength = .name }
        continue
      }
      if result.contains(where: {
        $0.span == symbol.span && $0.programme == symbol.programme && $0.award == symbol.award
      }) {
        continue
      }
      result.append(symbol)
    }
    return EditionFinder.attach(
      result.prefix(Self.mostAwards).sorted {
        ($0.span, $0.programme, $0.award ?? "") < ($1.span, $1.programme, $1.award ?? "")
      }, sentence)
  }
}
