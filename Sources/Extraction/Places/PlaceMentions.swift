internal import Lexicons
internal import Model
internal import Text

/// The place and person mentions of a page: what single sentences leave open, other sentences of the page decide. A class,
/// since every sentence is handed it.
final class PlaceMentions {
  /// A name that is a place.
  struct Found: Hashable {
    var span: Span
    /// Index into the gazetteer, nil for a name it does not know.
    var place: Int?
    var kind: String
    var country: String?
    var rule: String
  }

  private let gazetteer: Gazetteer
  private let words: PlaceWords
  /// Rows that some sentence makes certain, so that a doubtful name elsewhere means them too.
  private let certain: Set<Int>
  /// Last words of persons' names on the page.
  private let persons: Set<UInt64>
  /// The page's last block; a name alone there is who wrote it.
  private let lastBlock: Int

  init(lexicon: Lexicon, sentences: [Sentence]) {
    gazetteer = lexicon.gazetteer
    words = lexicon.placeWords
    var certain: Set<Int> = []
    var persons: Set<UInt64> = []
    for sentence in sentences {
      for name in sentence.names {
        if name.reading == .place, name.isCertain || name.printedKind != nil { certain.formUnion(name.candidates) }
        if name.reading == .person { persons.insert(sentence.tokens[name.name.end - 1].key) }
      }
    }
    self.certain = certain
    self.persons = persons
    lastBlock = sentences.last { $0.zone == .text }?.block ?? -1
  }

  /// The places of one sentence and the persons that titles present there.
  func found(in sentence: Sentence) -> (places: [Found], persons: [Span]) {
    typealias Mark = PhraseBook.Mark
    let hasKind = sentence.marks & (Mark.kindEnd | Mark.featureBegin) != 0
    guard !sentence.names.isEmpty || hasKind || sentence.marks & Mark.personEnd != 0 else { return ([], []) }
    let around = NameSurroundings(words: words, sentence: sentence, units: sentence.names)
    var places: [Found] = []
    var taken = TokenSet()
    for date in sentence.dates { taken.insert(date.span) }
    for award in sentence.awards { taken.insert(award.span) }
    for organisation in sentence.organisations { taken.insert(organisation.span) }
    for name in sentence.names where !name.candidates.isEmpty {
      if isPlace(name, sentence, around) {
        addParts(of: known(name, sentence, around), sentence, to: &places)
        taken.insert(name.name)
      }
      if name.reading != .doubtful { taken.insert(name.name) }
    }
    if hasKind {
      for name in KindNames(around: around, taken: taken).all() {
        places.append(Found(span: name.span, place: nil, kind: name.kind, country: nil, rule: "any/place/kind"))
        taken.insert(name.span)
      }
    }
    for name in sentence.names where name.candidates.isEmpty && isInTerritory(name, sentence, around) {
      guard !(name.name.start..<name.name.end).contains(where: taken.contains) else { continue }
      places.append(
        Found(
          span: name.name, place: nil, kind: "city", country: country(of: name, sentence), rule: "any/place/container"))
    }
    let persons = PersonNames(around: around).all { index in places.contains { $0.span.contains(index) } }
    if places.count > 1 { places.sort { $0.span < $1.span } }
    return (places, persons)
  }

  private func isPlace(_ name: PlaceGroup, _ sentence: Sentence, _ around: NameSurroundings) -> Bool {
    switch name.reading {
    case .place:
      if name.isCertain { return true }
      if isByline(name, sentence) { return false }
      let isShort = name.name.count == 1
      return !(isShort && persons.contains(sentence.tokens[name.name.end - 1].key)) || isContained(name, sentence)
    case .doubtful:
      if persons.contains(sentence.tokens[name.name.end - 1].key) { return false }
      if name.printedKind != nil || isContained(name, sentence) || isListed(name, sentence) { return true }
      if isContainer(name, sentence) { return true }
      // What is certain elsewhere is probable here, but a word that opens a sentence has its capital anyhow.
      return !certain.isDisjoint(with: name.candidates) && !around.isOpening(name.name.start)
        && around.first(.none, before: name.name.start) == nil
    default: return false
    }
  }

  /// `Reading, England`: what contains it tells that it is a place.
  private func isContained(_ name: PlaceGroup, _ sentence: Sentence) -> Bool {
    // "University of California" is contained by no place.
    sentence.places.contains { $0.name == name.name && $0.container != nil }
      && (sentence.isMark(name.name.end, ",") || sentence.isMark(name.name.end, "("))
  }

  /// `Springfield, Ill.`
  private func isContainer(_ name: PlaceGroup, _ sentence: Sentence) -> Bool {
    sentence.places.contains { group in
      group.full.contains(name.name) && group.name != name.name && group.container.map(name.candidates.contains) == true
    } && sentence.isMark(name.name.start - 1, ",")
  }

  /// Company tells what a name is: `Vinh, Huế và Đà Nẵng`.
  private func isListed(_ name: PlaceGroup, _ sentence: Sentence) -> Bool {
    sentence.names.contains { other in
      other.reading == .place && !other.candidates.isEmpty
        && (Coordination.joins(other.name.end, name.name.start, sentence)
          || Coordination.joins(name.name.end, other.span.start, sentence))
    }
  }

  private func isByline(_ name: PlaceGroup, _ sentence: Sentence) -> Bool {
    sentence.block == lastBlock && sentence.block > 0 && sentence.kind == .paragraph && name.name.count > 1
      && sentence.tokens.allSatisfy { $0.isMark || $0.isCapitalised } && sentence.tokens.count <= 6
  }

  private func known(_ name: PlaceGroup, _ sentence: Sentence, _ around: NameSurroundings) -> Found {
    var span = name.name
    var place = resolved(name, sentence)
    var kind = place.map { gazetteer.places[$0].kind } ?? name.printedKind ?? "city"
    if sentence.language == .english {
      if around.isFollowedByCapital(span.end),
        let feature = around.after(span.end).first(where: { $0.role == .feature && $0.value?.hasSuffix("~") != true })
      {
        span.end = feature.end
        if feature.value == "area" {
          place = nil
          kind = "area"
        }
      }
      if let prefix = around.before(span.start).first(where: { $0.role == .kind && $0.value?.hasSuffix("!") == true }),
        around.isCapital(prefix.start)
      {
        span.start = prefix.start
        place = nil
        kind = "area"
      }
    } else if span.count == 1, around.isVietnamese(span),
      let prefix = around.before(span.start).first(where: { $0.role == .kind && $0.value == "area!" })
    {
      span.start = prefix.start
      place = nil
      kind = "area"
    }
    // The full stop of `U.S.` and `Calif.` belongs to the name.
    if sentence.isMark(span.end, "."), !sentence.tokens[span.end].spaceBefore, let place,
      gazetteer.places[place].hasAbbreviation(sentence.quote(span) + ".")
    {
      span.end += 1
    }
    return Found(
      span: span, place: place, kind: kind, country: place.map { gazetteer.places[$0].country },
      rule: "any/place/gazetteer")
  }

  /// `Orange County, Florida` is one row of the gazetteer and two places of the text; `Washington, D.C.` is one.
  private func addParts(of found: Found, _ sentence: Sentence, to places: inout [Found]) {
    guard sentence.language == .english,
      let comma = (found.span.start..<found.span.end).first(where: { sentence.isMark($0, ",") }),
      found.span.end - comma > 1, comma + 2 >= found.span.end || !sentence.isMark(comma + 2, ".")
    else { return places.append(found) }
    var (inner, outer) = (found, found)
    inner.span.end = comma
    outer.span.start = comma + 1
    outer.place = found.place.flatMap { gazetteer.places[$0].parent }.flatMap { gazetteer.index(of: $0) }
    outer.kind = outer.place.map { gazetteer.places[$0].kind } ?? "region"
    places.append(inner)
    places.append(outer)
  }

  /// The row a name stands for: its group's choice, for a container the row that holds the group's place.
  private func resolved(_ name: PlaceGroup, _ sentence: Sentence) -> Int? {
    let resolver = PlaceResolver(gazetteer: gazetteer)
    for group in sentence.places where group.full.contains(name.name) {
      if group.name == name.name { return group.place }
      if let inner = group.place, let outer = name.candidates.first(where: { resolver.isInside(inner, $0) }) {
        return outer
      }
    }
    var copy = name
    resolver.resolve(&copy, sentence)
    return copy.place
  }

  /// `Zorbtown, Florida`: a name that the gazetteer does not know in front of a territory.
  private func isInTerritory(_ name: PlaceGroup, _ sentence: Sentence, _ around: NameSurroundings) -> Bool {
    guard sentence.language == .english, around.setting == .running || name.name.start == 0, name.printedKind == nil,
      sentence.isMark(name.name.end, ","), name.name.count <= 3,
      let territory = sentence.names.first(where: { $0.span.start == name.name.end + 1 }), territory.reading == .place,
      !around.has(.given, name.name.start)
    else { return false }
    return territory.candidates.contains { gazetteer.isRegion($0) }
  }

  private func country(of name: PlaceGroup, _ sentence: Sentence) -> String? {
    sentence.places.first { $0.name == name.name }?.country
  }
}
