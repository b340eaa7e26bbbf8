internal import Lexicons
internal import Model
internal import Text

/// What one line of a list holds.
extension ListFrames {
  /// True for a line that holds one place, with or without what contains it, and nothing else.
  func isPure(_ sentence: Sentence) -> Bool {
    let start = leadingYear(sentence)?.name ?? 0
    guard sentence.zone == .text, sentence.kind != .caption, let first = sentence.places.first,
      first.full.start == start
    else {
      return false
    }
    if countryColon(sentence) != nil { return true }
    if sentence.isMark(first.full.end, "("), sentence.isMark(sentence.tokens.count - 1, ")") { return true }
    return sentence.places.count == 1 && sentence.tokens.count - first.full.end <= 1
  }

  /// A line of nothing but places: "Oulu, Finland; Valencia, Spain".
  func holdsPlaces(_ sentence: Sentence) -> Bool {
    let start = leadingYear(sentence)?.name ?? 0
    guard let first = sentence.places.first, first.full.start == start, let last = sentence.places.last,
      sentence.tokens.count - last.full.end <= 1
    else { return false }
    return zip(sentence.places, sentence.places.dropFirst()).allSatisfy {
      Coordination.joins($0.full.end, $1.full.start, sentence)
    }
  }

  private static let occasions: Set<UInt64> = Set(PhrasePattern.keys("kỳ năm mùa giải"))

  /// `2014: Toronto`, `2014 - Toronto`, `2014 Toronto`: the edition that opens a line, and where the name begins.
  func leadingYear(_ sentence: Sentence) -> (year: Int, span: Span, name: Int)? {
    // "Kỳ 2014: Toronto"
    if let first = sentence.tokens.first, Self.occasions.contains(first.key), sentence.tokens.count > 2,
      let year = EditionFinder.year(at: 1, sentence), sentence.tokens[2].kind == .mark
    {
      return (year, Span(1, 2), 3)
    }
    guard let year = EditionFinder.year(at: 0, sentence), sentence.tokens.count > 1 else { return nil }
    if sentence.tokens[1].kind == .mark { return (year, Span(0, 1), 2) }
    return sentence.places.first?.full.start == 1 ? (year, Span(0, 1), 1) : nil
  }

  /// The edition printed in a line: in front of the name, or in brackets behind it.
  func ownYear(_ sentence: Sentence, _ span: Span) -> (year: Int, span: Span)? {
    if let leading = leadingYear(sentence) { return (leading.year, leading.span) }
    let bracketed = sentence.dates.first { date in
      date.form == .year && date.span.start > span.end && sentence.isMark(date.span.start - 1, "(")
        && sentence.isMark(date.span.end, ")")
    }
    return bracketed.flatMap { date in date.year.map { ($0, date.span) } }
  }

  /// `Ambon (Indonesia) – Music`: the field of the list's network that a line gives.
  func field(_ sentence: Sentence, _ open: Open) -> AwardSymbol? {
    guard let id = open.award.award, let facts = context.award(open.award.programme, id), facts.isMain else {
      return nil
    }
    let own = sentence.awards.filter { $0.programme == open.award.programme && $0.award != nil && $0.award != id }
    return own.count == 1 && own[0].span.start > 0 ? own[0] : nil
  }

  static let noCountry = "ZZ"

  /// The country of a line that names nothing else.
  func countryHeading(_ sentence: Sentence) -> String? {
    guard sentence.places.count == 1, let group = sentence.places.first, group.role == .territory,
      sentence.tokens.count - group.full.count <= 1, let place = group.place
    else { return nil }
    // A continent heads a part of the list and gives no country.
    return context.lexicon.gazetteer.places[place].kind == "country" ? group.country : Self.noCountry
  }

  /// The colon behind the country that opens a line.
  func countryColon(_ sentence: Sentence) -> Int? {
    guard let first = sentence.places.first, first.role == .territory, first.full.start == 0,
      sentence.isMark(first.full.end, ":")
    else { return nil }
    return first.full.end
  }

  static let successions: Set<UInt64> = Set(PhrasePattern.keys("succession row running consecutive straight"))
  static let lineOpeners: Set<UInt64> = Set(PhrasePattern.keys("the a and và của city town"))

  /// "45 minutes from Hue": a place behind other words is no member of the list.
  func opensLine(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    let start = leadingYear(sentence)?.name ?? 0
    return sentence.tokens[min(start, group.full.start)..<group.full.start].allSatisfy {
      $0.kind != .word || Self.lineOpeners.contains($0.key) || $0.isCapitalised && sentence.language == .english
    }
  }

  /// A name that is no known place is one where the line or a mark ends it: "Công viên ..." is prose.
  func endsName(_ end: Int, _ sentence: Sentence) -> Bool {
    !sentence.tokens.indices.contains(end) || sentence.tokens[end].kind == .mark
  }

  /// Words of a name that stands alone in its line.
  private static let longestName = 4

  /// A line of nothing but a name, which under a country is that of a place, known or not.
  func isName(_ sentence: Sentence) -> Bool {
    sentence.tokens.count <= Self.longestName && ProperNames.name(after: 0, sentence) == sentence.whole
  }

  private static let counts: Set<UInt64> = Set(
    PhrasePattern.keys("một hai ba bốn năm sáu bảy tám chín mười one two three four five six seven eight nine ten"))

  /// "Năm.", "Three, he says.": an answer that counts, and no name.
  func isCount(_ name: Span, _ sentence: Sentence) -> Bool {
    name.count == 1 && Self.counts.contains(sentence.tokens[name.start].key)
  }

  private static let labels: Set<UInt64> = Set(
    PhrasePattern.keys(
      "contact contacts source sources note notes editor editors press media photo photos tags related share website email"
        + " tel phone award awards prize prizes standard index ranking hệ nguồn ảnh giải thưởng danh hiệu chỉ"))

  /// "Contact: ...", "ASEAN Green Hotel Award: ...": what a line is about, in front of a colon, and no place.
  func isLabel(_ name: Span, _ sentence: Sentence) -> Bool {
    sentence.isMark(name.end, ":")
      && sentence.tokens[name.start..<name.end].contains { Self.labels.contains($0.key) }
  }

  /// Letters of a name that a page's end may have cut off.
  private static let shortestName = 4

  /// "Wes", where a scrape ends within a name.
  func isCutOff(_ name: Span, _ sentence: Sentence) -> Bool {
    sentence.block == context.article.blocks.count - 1 && name.end == sentence.tokens.count
      && sentence.quote(name).count < Self.shortestName
  }

  /// Cells of a table's row around one.
  static let longestRow = 6

  /// True for a cell of a row that a year opens: a table of editions, which is read as one.
  func isInYearRow(_ sentence: Sentence, _ index: Int) -> Bool {
    guard sentence.kind == .cell, let row = context.article.blocks[sentence.block].row else { return false }
    return context.sentences[max(0, index - Self.longestRow)...index].contains { cell in
      cell.kind == .cell && context.article.blocks[cell.block].row == row && cell.tokens.count <= 2
        && EditionFinder.year(at: 0, cell) != nil
    }
  }
}
