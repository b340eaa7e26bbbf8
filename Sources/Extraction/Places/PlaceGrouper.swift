internal import Lexicons
internal import Model
internal import Text

/// Builds place groups from matches: kind words, containers (`Curitiba, Paraná, Brazil`), names the gazetteer does not
/// know, and the role that the words around give each.
struct PlaceGrouper {
  let gazetteer: Gazetteer
  let resolver: PlaceResolver
  private let reader: PlaceReader
  private let unknown: UnknownNames
  private let syllables: OneSyllableNames
  private let roles = PlaceRoles()

  init(lexicon: Lexicon) {
    gazetteer = lexicon.gazetteer
    let words = lexicon.placeWords
    reader = PlaceReader(gazetteer: gazetteer, words: words)
    syllables = OneSyllableNames(gazetteer: gazetteer)
    unknown = UnknownNames(gazetteer: gazetteer, words: words)
    resolver = PlaceResolver(gazetteer: gazetteer)
  }

  /// The places that may be honoured, each with what contains it, and every name with its reading.
  ///
  /// - Parameter hasRoles: false where nobody asks what the places do in the sentence.
  func groups(
    _ matches: [PlaceMatch], _ sentence: Sentence, hasRoles: Bool
  ) -> (groups: [PlaceGroup], names: [PlaceGroup]) {
    var units: [PlaceGroup] = []
    units.reserveCapacity(matches.count)
    for match in matches {
      if let checked = syllables.checked(match, sentence) { units.append(unit(checked, sentence)) }
    }
    if sentence.language == .english {
      unknown.lengthen(&units, sentence)
      unknown.joinPairs(&units, sentence)
    }
    let isKnown = !units.isEmpty
    let added = unknown.units(sentence, known: units)
    if !added.isEmpty { units += added }
    if units.count > 1 { units.sort { $0.span < $1.span } }
    if isKnown { reader.read(&units, sentence) }
    let names = units
    // Without any, the names need no copy of their own.
    if units.contains(where: Self.isNoPlace) { units.removeAll(where: Self.isNoPlace) }
    return (groups(of: units, sentence, hasRoles), names)
  }

  private static func isNoPlace(_ unit: PlaceGroup) -> Bool {
    switch unit.reading {
    case .person, .street, .thing: unit.place == nil && !unit.candidates.isEmpty
    default: false
    }
  }

  private func groups(of units: [PlaceGroup], _ sentence: Sentence, _ hasRoles: Bool) -> [PlaceGroup] {
    var result: [PlaceGroup] = []
    var index = 0
    while index < units.count {
      var group = units[index]
      var next = index + 1
      if group.printedKind == "village", let close = address(of: group, sentence) {
        let inside = units[next...].prefix { $0.span.end <= close }
        group.full.end = close
        group.country = inside.lazy.flatMap(\.candidates).first.map { gazetteer.places[$0].country }
        group.container = inside.lazy.flatMap(\.candidates).first { gazetteer.isProvince($0) }
        next += inside.count
      }
      // "làng X, xã Y, tỉnh Z": where a village lies.
      while group.printedKind == "village", next < units.count, isAddress(units[next], of: group, sentence) {
        group.full.end = units[next].full.end
        let province = units[next].candidates.first { gazetteer.places[$0].kind == "province" }
        group.container = province ?? group.container
        group.country = group.country ?? units[next].candidates.first.map { gazetteer.places[$0].country }
        next += 1
      }
      while next < units.count, let joined = join(group, units[next], sentence) {
        group = joined
        next += 1
      }
      group = withState(group, sentence)
      if let last = result.last, owns(last, group, sentence) {
        group.full.start = last.full.start
        group.candidates = narrowedIfPossible(group.candidates, to: last.candidates)
        group.container = group.container ?? last.candidates.first
        group.country = group.country ?? last.candidates.first.map { gazetteer.places[$0].country }
        result.removeLast()
      }
      result.append(group)
      index = next
    }
    shareContainers(&result, sentence)
    if sentence.kind != .item, result.contains(where: { $0.isTrap }) {
      let listed = inLists(result, sentence)
      result.removeAll { !listed.contains($0.span) && $0.isTrap && $0.printedKind == nil && $0.container == nil }
    }
    for index in result.indices {
      resolver.resolve(&result[index], sentence)
      guard hasRoles else { continue }
      result[index].role = roles.role(of: result[index], gazetteer, sentence)
      if result[index].reading == .organisation, result[index].role == .plain { result[index].role = .affiliation }
    }
    return result
  }

  private static let outerKinds: Set<String> = ["commune", "ward", "district", "province"]

  private func isAddress(_ unit: PlaceGroup, of village: PlaceGroup, _ sentence: Sentence) -> Bool {
    sentence.isMark(village.full.end, ",") && unit.full.start == village.full.end + 1
      && unit.printedKind.map(Self.outerKinds.contains) ?? false
  }

  /// Tokens of a bracket that tells where a village lies.
  private static let longestAddress = 16

  /// Behind the bracket with the commune and the province of a village; nil where none follows its name.
  private func address(of group: PlaceGroup, _ sentence: Sentence) -> Int? {
    guard sentence.isMark(group.full.end, "(") else { return nil }
    return (group.full.end..<min(sentence.tokens.count, group.full.end + Self.longestAddress)).first {
      sentence.isMark($0, ")")
    }.map { $0 + 1 }
  }

  /// `Georgetown, TX`: the city of that state, unknown where the gazetteer has it only elsewhere.
  private func withState(_ group: PlaceGroup, _ sentence: Sentence) -> PlaceGroup {
    guard group.container == nil, !group.candidates.contains(where: { gazetteer.isTerritory($0) }),
      let state = StateCodes.state(at: group.full.end, sentence, gazetteer)
    else { return group }
    var group = group
    group.full.end += 2
    group.container = state
    group.country = gazetteer.places[state].country
    group.candidates = narrowed(group.candidates, to: state)
    return group
  }

  /// A match with the kind words that touch it.
  private func unit(_ match: PlaceMatch, _ sentence: Sentence) -> PlaceGroup {
    var group = PlaceGroup(
      name: match.span, span: match.span, full: match.span, place: nil, candidates: match.candidates,
      printedKind: nil, country: nil, container: nil, role: .plain, isTrap: match.isTrap)
    extend(&group, sentence)
    return group
  }

  private func extend(_ group: inout PlaceGroup, _ sentence: Sentence) {
    guard sentence.has(.suffix) || sentence.has(.prefix) else { return }
    if let suffix = sentence.cues.first(where: {
      $0.kind == .suffix && $0.span.start == group.span.end && sentence.tokens[$0.span.start].isCapitalised
    })
      ?? sentence.cues.first(where: { $0.kind == .suffix && $0.span.start == group.span.end && $0.value == "province" })
    {
      group.span.end = suffix.span.end
      group.printedKind = suffix.value
    }
    if let prefix = sentence.cues.first(where: { cue in
      // `TP. Huế`: the full stop of the abbreviation stands between.
      cue.kind == .prefix
        && (cue.span.end == group.span.start
          || cue.span.end + 1 == group.span.start && sentence.isMark(cue.span.end, "."))
        // "Thu Duc City of Ho Chi Minh City": the kind word of the name before.
        && !(cue.span.count > 1 && cue.span.start > 0 && !sentence.isMark(cue.span.start - 1, ",")
          && sentence.tokens[cue.span.start - 1].isCapitalised && sentence.tokens[cue.span.start].isCapitalised
          && sentence.language == .english)
    }) {
      group.span.start = prefix.span.start
      group.printedKind = prefix.value
    }
    group.full = group.span
  }

  /// The group with the next unit as its container, nil when that unit is a place of its own.
  private func join(_ group: PlaceGroup, _ next: PlaceGroup, _ sentence: Sentence) -> PlaceGroup? {
    guard let joint = Joint.between(group.full.end, next.span.start, sentence) else { return nil }
    let inner = group.container.map { [$0] } ?? group.candidates
    let isTerritory = next.candidates.contains { gazetteer.isTerritory($0) }
    // A country is contained in nothing but a continent.
    if group.candidates.contains(where: { gazetteer.isCountry($0) }), group.container == nil,
      !group.candidates.contains(where: { candidate in
        next.candidates.contains { resolver.isInside(candidate, $0) }
      })
    {
      return nil
    }
    var outer = next.candidates.first { container in inner.contains { resolver.isInside($0, container) } }
    if outer == nil, joint == .preposition,
      let setting = next.candidates.first(where: { ["area", "country", "region"].contains(gazetteer.places[$0].kind) })
    {
      // "in the Mekong Delta", "Ipswich of Australia": says where; overrides what the gazetteer knows elsewhere.
      var joined = group
      joined.full.end = next.full.end
      joined.container = setting
      if gazetteer.places[setting].kind != "area" {
        joined.country = gazetteer.places[setting].country
        joined.candidates = narrowed(joined.candidates, to: setting)
      }
      return joined
    }
    if outer == nil {
      // `Doral, Florida`: a name the gazetteer does not know, or knows elsewhere, in front of a territory.
      let isUnknown = group.candidates.isEmpty || sentence.kind == .item || joint == .bracket
      // `TP. Huế (tỉnh Thừa Thiên Huế)`: a bracket contains, whatever today's map says.
      let isVillage = group.candidates.isEmpty && group.printedKind == "village"
      let isProvince =
        (joint == .bracket || isVillage) && next.candidates.contains { gazetteer.isProvince($0) }
      if isProvince, group.container == nil,
        let province = next.candidates.first(where: { gazetteer.isProvince($0) })
      {
        var joined = group
        joined.container = province
        joined.full.end = next.full.end + (joint == .bracket && sentence.isMark(next.full.end, ")") ? 1 : 0)
        joined.country = gazetteer.places[province].country
        return joined
      }
      if let county = county(of: group, next, joint, sentence) {
        var joined = group
        joined.container = county
        joined.full.end = next.full.end
        return joined
      }
      guard group.container == nil, isUnknown, isTerritory,
        joint != .comma || !Coordination.isCity(next, sentence, gazetteer)
      else {
        return nil
      }
      outer = next.candidates.first { gazetteer.isTerritory($0) }
    }
    guard let outer else { return nil }
    var joined = group
    joined.container = group.container ?? outer
    joined.full.end = next.full.end
    if joint == .bracket, sentence.isMark(joined.full.end, ")") { joined.full.end += 1 }
    joined.country = gazetteer.places[outer].country
    joined.candidates = narrowed(joined.candidates, to: outer)
    return joined
  }

  private static let countyWords: Set<UInt64> = Set(PhrasePattern.keys("county co"))

  /// `Trim, County Meath`: a county of the country behind a name that is none itself.
  private func county(of group: PlaceGroup, _ next: PlaceGroup, _ joint: Joint, _ sentence: Sentence) -> Int? {
    guard joint == .comma, group.container == nil, Self.countyWords.contains(sentence.tokens[next.span.start].key),
      let country = group.candidates.first.map({ gazetteer.places[$0].country }),
      !group.candidates.contains(where: { gazetteer.places[$0].kind == "county" || gazetteer.isTerritory($0) })
    else { return nil }
    return next.candidates.first { gazetteer.places[$0].kind == "county" && gazetteer.places[$0].country == country }
  }

  /// Spans of names that stand in a list with a name that is no other word: company tells what they are.
  private func inLists(_ groups: [PlaceGroup], _ sentence: Sentence) -> Set<Span> {
    var result: Set<Span> = []
    for (a, b) in zip(groups, groups.dropFirst())
    where a.isTrap != b.isTrap && Coordination.joins(a.full.end, b.full.start, sentence) {
      result.insert(a.isTrap ? a.span : b.span)
    }
    return result
  }

  /// `Canada's Durham Region`, `the Mekong Delta's Can Tho`: the container stands before.
  private func owns(_ owner: PlaceGroup, _ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    guard group.span.start - owner.span.end == 2, sentence.isMark(owner.span.end, "'"),
      owner.candidates.contains(where: { ["country", "region", "area"].contains(gazetteer.places[$0].kind) })
    else { return false }
    return true
  }

  private func narrowedIfPossible(_ candidates: [Int], to containers: [Int]) -> [Int] {
    let inside = candidates.filter { candidate in containers.contains { resolver.isInside(candidate, $0) } }
    return inside.isEmpty ? candidates : inside
  }

  private func narrowed(_ candidates: [Int], to container: Int) -> [Int] {
    candidates.filter { resolver.isInside($0, container) }
  }

  /// `Ghent, Leuven and Bruges, all in Belgium`; `Porto and Braga in Portugal`: a container after a list holds for
  /// every member that can lie in it.
  private func shareContainers(_ groups: inout [PlaceGroup], _ sentence: Sentence) {
    for index in groups.indices.reversed() {
      guard let container = groups[index].container ?? territory(after: groups, index, sentence) else { continue }
      var member = index
      if groups[index].container == nil { adopt(&groups[index], container) }
      while member > groups.startIndex,
        Coordination.joins(groups[member - 1].full.end, groups[member].full.start, sentence),
        groups[member - 1].container == nil
      {
        member -= 1
        adopt(&groups[member], container)
      }
    }
  }

  /// The country of `..., all in Taiwan` right after a list.
  private func territory(after groups: [PlaceGroup], _ index: Int, _ sentence: Sentence) -> Int? {
    guard index + 1 < groups.count else { return nil }
    let gap = Span(groups[index].full.end, groups[index + 1].span.start)
    guard gap.count > 0, gap.count <= 3, let last = sentence.tokens.indices.contains(gap.end - 1) ? gap.end - 1 : nil,
      Joint.prepositions.contains(sentence.tokens[last].key)
    else { return nil }
    return groups[index + 1].candidates.first { gazetteer.isTerritory($0) }
  }

  private func adopt(_ group: inout PlaceGroup, _ container: Int) {
    let inside = narrowed(group.candidates, to: container)
    guard !inside.isEmpty else { return }
    group.candidates = inside
  }
}
