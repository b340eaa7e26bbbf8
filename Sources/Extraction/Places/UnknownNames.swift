internal import Lexicons
internal import Model
internal import Text

/// Finds capitalised names that the gazetteer does not know but the text presents as places.
///
/// `Grey County` (a kind word after), `City of Maple Ridge` (a kind word before), `Doral, Florida` and
/// `Assaí (Brazil)` (a territory after), `Las Rozas de Madrid` (a known name as part of a longer one).
struct UnknownNames {
  let gazetteer: Gazetteer
  let words: PlaceWords

  /// Names of places seldom have more words.
  private static let longest = 6

  private static func keys(_ words: [String]) -> Set<UInt64> { Set(words.flatMap { PhrasePattern.keys($0) }) }
  /// Small words inside names of places.
  private static let connectors = keys([
    "de", "do", "da", "dos", "das", "del", "la", "le", "les", "di", "sur", "upon", "am", "an",
  ])
  /// Words in front of a name that make another place of it.
  private static let qualifiers = keys([
    "Greater", "New", "North", "South", "East", "West", "Upper", "Lower", "Saint", "St", "Port", "Fort", "Mount", "San",
    "Santa", "Los", "Las", "El",
  ])

  func units(_ sentence: Sentence, known: [PlaceGroup]) -> [PlaceGroup] {
    var result: [PlaceGroup] = []
    func isTaken(_ index: Int) -> Bool {
      known.contains { $0.span.contains(index) } || result.contains { $0.span.contains(index) }
        || sentence.awards.contains { $0.span.contains(index) }
        || sentence.organisations.contains { $0.span.contains(index) }
        || sentence.dates.contains { $0.span.contains(index) }
    }
    if sentence.has(.suffix) || sentence.has(.prefix) {
      for cue in sentence.cues where cue.kind == .suffix && sentence.tokens[cue.span.start].isCapitalised {
        guard let name = name(endingAt: cue.span.start, sentence, isTaken) else { continue }
        result.append(unit(name, Span(name.start, cue.span.end), cue.value))
      }
      for cue in sentence.cues where cue.kind == .prefix {
        guard let name = name(startingAt: cue.span.end, sentence, isTaken) else { continue }
        result.append(unit(name, Span(cue.span.start, name.end), cue.value))
      }
    }
    for territory in known
    where territory.candidates.contains(where: { gazetteer.isTerritory($0) }) {
      let mark = territory.span.start - 1
      if Coordination.isCity(territory, sentence, gazetteer) { continue }
      guard mark > 0, sentence.isMark(mark, ",") || sentence.isMark(mark, "(") || isListed(mark, sentence),
        let name = name(endingAt: mark, sentence, isTaken, isTerritory: isRegion(territory))
      else { continue }
      result.append(unit(name, name, nil))
    }
    for name in members(sentence, known: known, isTaken) { result.append(unit(name, name, nil)) }
    // "Trà Quế (Quảng Nam)", "Trà Quế (Hội An)"
    func isAround(_ group: PlaceGroup) -> Bool {
      let isBracketed = sentence.isMark(group.span.start - 1, "(")
      return group.candidates.contains {
        gazetteer.isProvince($0) || isBracketed && gazetteer.places[$0].kind == "city"
      }
    }
    if known.contains(where: isAround), tellsVillages(sentence) {
      for province in known where isAround(province) {
        let edge = edge(before: province, sentence)
        guard edge > 0, let name = name(endingAt: edge, sentence, isTaken, isTerritory: true) else { continue }
        result.append(unit(name, name, "village"))
      }
    }
    if result.count > 1 { result.sort { $0.span < $1.span } }
    return result
  }

  /// `Provo-Orem`: two cities of one region joined by a hyphen are a place of their own.
  func joinPairs(_ units: inout [PlaceGroup], _ sentence: Sentence) {
    for index in units.indices.dropLast().reversed() {
      let (first, second) = (units[index], units[index + 1])
      guard second.span.start - first.span.end == 1, sentence.isMark(first.span.end, "-"),
        !sentence.tokens[first.span.end].spaceBefore, !sentence.tokens[second.span.start].spaceBefore,
        let region = first.candidates.lazy.compactMap({ gazetteer.places[$0].parent }).first(where: { parent in
          gazetteer.index(of: parent).map { gazetteer.isRegion($0) } ?? false
            && second.candidates.contains { gazetteer.places[$0].parent == parent }
        })
      else { continue }
      let span = Span(first.span.start, second.span.end)
      units[index] = unit(span, span, nil)
      units[index].country = gazetteer.place(region)?.country
      units.remove(at: index + 1)
    }
  }

  /// Words that end the name of a building: "Bilbao City Hall" names no place called Hall.
  private static let buildings = keys(["Hall", "Hotel", "Airport", "Stadium", "Station", "Museum", "Palace"])

  private static let particles = keys(["de", "del", "el", "al", "di", "du", "sur", "upon"])

  /// `San Cristóbal de La Laguna`, `Ghar el Melh`: a known name as the beginning of a longer one, which is another place.
  func lengthen(_ units: inout [PlaceGroup], _ sentence: Sentence) {
    for index in units.indices where units[index].span == units[index].name && units[index].candidates.count > 0 {
      var end = units[index].span.end
      guard sentence.tokens.indices.contains(end), Self.particles.contains(sentence.tokens[end].key),
        !sentence.tokens[end].isCapitalised
      else { continue }
      end += 1
      let start = end
      while sentence.tokens.indices.contains(end), sentence.tokens[end].isWord, sentence.tokens[end].isCapitalised {
        end += 1
      }
      guard end > start else { continue }
      let span = Span(units[index].span.start, end)
      units[index] = unit(span, span, nil)
    }
    let spans = units.filter { $0.candidates.isEmpty }.map(\.span)
    units.removeAll { unit in spans.contains { $0.contains(unit.span) && $0 != unit.span } }
  }

  private static let villages = PhrasePattern.keys("làng bản village villages")
  private static let inside = keys(["ở", "thuộc", "tại", "của", "in", "of", "tỉnh"])

  private func tellsVillages(_ sentence: Sentence) -> Bool {
    // A few keys in a row are compared sooner than one is hashed.
    let villages = Self.villages
    return sentence.tokens.contains { villages.contains($0.key) && !$0.isUpper }
  }

  /// Where a name in front of its province ends: `Trà Quế (Quảng Nam)`, `Lô Lô Chải ở tỉnh Tuyên Quang`; 0 for none.
  private func edge(before province: PlaceGroup, _ sentence: Sentence) -> Int {
    let mark = province.span.start - 1
    guard mark > 0 else { return 0 }
    if let open = bracket(around: province, sentence) { return open }
    if sentence.isMark(mark, "(") || sentence.isMark(mark, ",") { return mark }
    var edge = province.span.start
    while edge > 1, Self.inside.contains(sentence.tokens[edge - 1].key) { edge -= 1 }
    return edge < province.span.start ? edge : 0
  }

  /// Tokens of "(xã Lũng Cú, tỉnh".
  private static let longestAddress = 10

  /// The bracket that tells where something lies: `Lô Lô Chải (xã Lũng Cú, tỉnh Tuyên Quang)`.
  private func bracket(around group: PlaceGroup, _ sentence: Sentence) -> Int? {
    let reach = max(0, group.span.start - Self.longestAddress)..<group.span.start
    guard let open = reach.last(where: { sentence.isMark($0, "(") || sentence.isMark($0, ")") }),
      sentence.isMark(open, "("), open > 0
    else { return nil }
    return open
  }

  /// `and Sawahlunto of Indonesia`: a preposition joins, in a list.
  private func isListed(_ preposition: Int, _ sentence: Sentence) -> Bool {
    guard Joint.prepositions.contains(sentence.tokens[preposition].key) else { return false }
    var start = preposition
    while start > 0, sentence.tokens[start - 1].isCapitalised, preposition - start < Self.longest { start -= 1 }
    guard start < preposition, start > 0 else { return false }
    let before = sentence.tokens[start - 1]
    return [0x2c, 0x3b].contains(before.key) || Self.listWords.contains(before.key)
  }

  private static let listWords = keys(["and", "và"])
  private static let ofWords = keys(["of", "for"])

  private func unit(_ name: Span, _ span: Span, _ kind: String?) -> PlaceGroup {
    PlaceGroup(
      name: name, span: span, full: span, place: nil, candidates: [], printedKind: kind, country: nil, container: nil,
      role: .plain)
  }

  private func isRegion(_ group: PlaceGroup) -> Bool {
    group.candidates.contains { gazetteer.isRegion($0) }
  }

  func name(
    endingAt end: Int, _ sentence: Sentence, _ isTaken: (Int) -> Bool, isTerritory: Bool = false
  ) -> Span? {
    var start = end
    while start > 0, end - start < Self.longest, !isTaken(start - 1) {
      let token = sentence.tokens[start - 1]
      if token.isWord, token.isCapitalised {
        start -= 1
      } else if start < end, start > 1, Self.connectors.contains(token.key) || [0x2f, 0x2d, 0x27].contains(token.key),
        sentence.tokens[start - 2].isCapitalised, !isTaken(start - 2)
      {
        start -= 2
      } else {
        break
      }
    }
    // "Cartagena de Indias, Colombia": the end of a name that is known.
    if start > 1, start < end, Self.connectors.contains(sentence.tokens[start - 1].key),
      !sentence.tokens[start - 1].isCapitalised, isTaken(start - 2)
    {
      return nil
    }
    if start > 0, start < end, isTaken(start - 1), Self.buildings.contains(sentence.tokens[end - 1].key) { return nil }
    // The first word of a sentence is upper case anyhow: alone it may be any word, unless the sentence is an item.
    // `Zorbtown, Florida` is a place there, `However, Florida` is none.
    let isWord =
      start == 0 && end == 1 && words.has(.lead, sentence.tokens[0], sentence.language, toneless: false)
    if start == 0, end == 1, sentence.kind != .item, sentence.kind != .cell, !isTerritory || isWord { return nil }
    // "X University of Technology and Design, Singapore": the end of a body's name.
    if start > 3, Self.listWords.contains(sentence.tokens[start - 1].key), sentence.tokens[start - 2].isCapitalised,
      Self.ofWords.contains(sentence.tokens[start - 3].key), sentence.tokens[start - 4].isCapitalised
    {
      return nil
    }
    return start < end ? Span(start, end) : nil
  }

  private static let world = PhrasePattern.keys("thế giới")

  private func name(startingAt start: Int, _ sentence: Sentence, _ isTaken: (Int) -> Bool) -> Span? {
    var end = start
    while end < sentence.tokens.count, end - start < Self.longest, !isTaken(end) {
      let token = sentence.tokens[end]
      guard token.isWord, token.isCapitalised else { break }
      end += 1
    }
    // "Ngày Thành phố Thế giới"
    if end - start == 1, sentence.stands(Self.world, at: start) { return nil }
    // "tỉnh A", "City B" stand for any.
    let isLetter = end - start == 1 && sentence.tokens[start].end - sentence.tokens[start].start == 1
    return start < end && !isLetter ? Span(start, end) : nil
  }
}
