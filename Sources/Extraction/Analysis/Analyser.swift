internal import Lexicons
internal import Model
internal import Text

/// Turns an article into sentences with symbols: tokens once, calendar words, then one automaton for all phrases. For one
/// page at a time: it has what its readers use again from sentence to sentence.
struct Analyser {
  let lexicon: Lexicon
  let numberReader: NumberReader
  let dateFinder: DateFinder
  let placeGrouper: PlaceGrouper
  private let finder: PhraseFinder
  private let placeMatches: PlaceMatches
  private let cueMatches: CueMatches

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    numberReader = NumberReader(phrases: lexicon.phrases)
    dateFinder = DateFinder(phrases: lexicon.phrases)
    placeGrouper = PlaceGrouper(lexicon: lexicon)
    finder = PhraseFinder()
    placeMatches = PlaceMatches(phrases: lexicon.phrases)
    cueMatches = CueMatches(phrases: lexicon.phrases, finder)
  }

  /// How much of a sentence is read.
  enum Depth {
    /// What mentions show.
    case mentions
    /// Also the words that claims are made of.
    case claims
  }

  /// The title's sentences, then those of every block in a language that is extracted, with every symbol.
  func sentences(of article: Article) -> [Sentence] {
    let result = outline(of: article)
    for sentence in result { complete(sentence, .claims) }
    return result
  }

  /// The same sentences with numbers, awards and bodies only: most pages name none, and need no more.
  func outline(of article: Article) -> [Sentence] {
    var result: [Sentence] = []
    var buffer = TokenBuffer()
    if let title = article.title, article.language != .other {
      let text = SourceText(title)
      outline(
        text, TextRange(0, text.count), zone: .title, block: -1, kind: .heading, language: article.language,
        &buffer, into: &result)
    }
    for (index, block) in article.blocks.enumerated() where block.language != .other || article.language != .other {
      let language = block.language == .other ? article.language : block.language
      outline(
        article.text, block.range, zone: .text, block: index, kind: block.kind, language: language, &buffer,
        into: &result)
    }
    return result
  }

  private func outline(
    _ text: SourceText, _ range: TextRange, zone: Evidence.Zone, block: Int, kind: Block.Kind, language: Language,
    _ buffer: inout TokenBuffer, into result: inout [Sentence]
  ) {
    buffer.read(text, in: range, marking: lexicon.phrases.firstWords)
    let tokens = buffer.take()
    let isToneless = language == .vietnamese && !tokens.contains { $0.hasMarks }
    var begin = 0
    while let part = Sentences.next(tokens, from: begin) {
      begin = part.upperBound
      let tokens = tokens.part(part)
      var marks: UInt32 = 0
      var hasNumber = false
      for token in tokens {
        marks |= token.marks
        hasNumber = hasNumber || token.isNumber
      }
      let mayCount = hasNumber || marks & (PhraseBook.Mark.calendar | PhraseBook.Mark.ordinal) != 0
      let sentence = Sentence(
        zone: zone, text: text, block: block, kind: kind, language: language, isToneless: isToneless, tokens: tokens,
        marks: marks, hasNumber: hasNumber, numbers: mayCount ? numberReader.numbers(tokens, language) : [])
      result.append(sentence)
      guard sentence.mayBegin(PhraseBook.Mark.name) else { continue }
      let names = NameMatches(lexicon.phrases, sentence, finder)
      guard names.isFound else { continue }
      sentence.awards = names.awards
      sentence.organisations = names.organisations
      if !sentence.organisations.isEmpty, !sentence.awards.isEmpty { nameByBody(sentence) }
    }
  }

  /// Adds dates, cues, criteria and places, and decides between names that overlap.
  func complete(_ sentence: Sentence, _ depth: Depth) {
    let dates = dateFinder.dates(sentence)
    if !dates.isEmpty { sentence.dates = dates }
    if sentence.awards.isEmpty, sentence.organisations.isEmpty {
      readCues(sentence, depth, [], [])
      readPlaces(sentence, depth, [], [])
      return
    }
    if !sentence.awards.isEmpty { sentence.awards = awards(sentence) }
    let named = sentence.awards.map(\.span)
    if !sentence.organisations.isEmpty {
      sentence.organisations.removeAll { found in
        named.contains { $0.contains(found.span) && $0 != found.span }
      }
    }
    let bodies = sentence.organisations.map(\.span)
    readCues(sentence, depth, named, bodies)
    // "X đứng thứ 6 ở A, giảm 1 bậc so với năm 2029": a year of comparison is none of the award's name.
    for index in sentence.awards.indices {
      guard let token = sentence.awards[index].editionToken, token >= sentence.awards[index].span.end,
        EditionFinder.isCompared(token, sentence)
      else { continue }
      sentence.awards[index].edition = nil
      sentence.awards[index].editionToken = nil
    }
    readPlaces(sentence, depth, named, bodies)
  }

  /// Adds places, but for what is a part of a name or of a date.
  private func readPlaces(_ sentence: Sentence, _ depth: Depth, _ named: [Span], _ bodies: [Span]) {
    var places = placeMatches.all(sentence)
    if !places.isEmpty {
      places.removeAll { place in
        named.contains { $0.overlaps(place.span) } || bodies.contains { $0.overlaps(place.span) }
          || sentence.dates.contains { $0.span.overlaps(place.span) }
          // "FOR THE FIRST TIME": there is a town of that name, but not in a count.
          || sentence.has(.recur) && sentence.cues.contains { $0.kind == .recur && $0.span.overlaps(place.span) }
      }
    }
    // A name that the gazetteer does not know needs one that it knows, or a kind word.
    guard !places.isEmpty || sentence.has(.prefix) || sentence.has(.suffix) else { return }
    (sentence.places, sentence.names) = placeGrouper.groups(places, sentence, hasRoles: depth == .claims)
    // "tỉnh Tuyên Quang": a syllable of a name is no verb.
    if sentence.has(.give) || sentence.has(.win) || sentence.has(.goes) {
      let names = sentence.names.map(\.name)
      sentence.cues.removeAll { cue in
        [.give, .win, .goes].contains(cue.kind) && names.contains { $0.contains(Span(cue.from, cue.span.end)) }
      }
    }
    // "The city of Huế" names a place and refers to none before it.
    if sentence.has(.anaphor), !sentence.places.isEmpty {
      let spans = sentence.places.map(\.span)
      sentence.cues.removeAll { cue in cue.kind == .anaphor && spans.contains { $0.contains(cue.span) } }
    }
  }

  /// Adds cues and criteria, but for what is a part of a name or of a date.
  private func readCues(_ sentence: Sentence, _ depth: Depth, _ named: [Span], _ bodies: [Span]) {
    typealias Mark = PhraseBook.Mark
    let wanted =
      Mark.mentionCue | (depth == .claims ? Mark.claimCue : 0) | (sentence.isToneless ? Mark.toneless : 0)
    guard sentence.mayBegin(wanted) else { return }
    cueMatches.reset()
    cueMatches.find(lexicon.phrases.mentionCues, Mark.mentionCue, in: sentence)
    if depth == .claims { cueMatches.find(lexicon.phrases.claimCues, Mark.claimCue, in: sentence) }
    if sentence.isToneless { cueMatches.find(lexicon.phrases.toneless, Mark.toneless, in: sentence) }
    if !cueMatches.criteria.isEmpty { sentence.criteria = cueMatches.criteria.longest(\.span) }
    let cues = cueMatches.cues(of: sentence)
    guard !cues.isEmpty else { return }
    sentence.cues =
      named.isEmpty && bodies.isEmpty && sentence.dates.isEmpty
      ? cues
      : cues.filter { cue in
        !named.contains { $0.contains(Span(cue.from, cue.span.end)) }
          && !(cue.number != nil && sentence.dates.contains { $0.span.overlaps(cue.span) })
          && !bodies.contains { $0.contains(cue.span) }
      }
  }

  /// "UNESCO công nhận X là thành phố sáng tạo": a programme's short name beside its body needs no other context.
  private func nameByBody(_ sentence: Sentence) {
    for organisation in sentence.organisations where !organisation.isDistinctive {
      let shorts = sentence.awards.filter {
        $0.strength == .short && $0.programme == organisation.programme
      }
      for short in shorts {
        for index in sentence.awards.indices
        where sentence.awards[index].programme == short.programme && sentence.awards[index].span.overlaps(short.span) {
          sentence.awards[index].strength = .name
        }
      }
    }
  }

  /// Names of awards read in one sentence; news has below ten, and rules compare them with each other.
  private static let mostAwards = 40

  private static let partings: Set<UInt64> = Set(
    PhrasePattern.keys("trong gồm kể như nơi including among amongst notably where which"))

  /// The longest name at each place; names that overlap an earlier, longer one are dropped.
  private func awards(_ sentence: Sentence) -> [AwardSymbol] {
    var result: [AwardSymbol] = []
    let named = sentence.awards
    // "thành phố sáng tạo về văn học, Y là thành phố sáng tạo về âm nhạc": a gap does not run over another field's name,
    // nor into a bracket behind a member.
    let found = named.filter { symbol in
      if (symbol.span.start..<symbol.span.end).contains(where: {
        [0x28, 0x3a, 0x3b].contains(sentence.tokens[$0].key)
          // "mạng lưới thành phố sáng tạo, trong đó có X ở lĩnh vực âm nhạc"
          || sentence.isMark($0 - 1, ",") && Self.partings.contains(sentence.tokens[$0].key)
      }) {
        return false
      }
      return symbol.award == nil
        || !named.contains {
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
