internal import Lexicons
internal import Model
internal import Text

/// Reads a place's role from the words that touch it.
struct PlaceRoles {
  /// A cue of partnership further away says nothing of this place.
  private static let mentorReach = 6
  /// The same for names that are measured against, which may have their countries in brackets.
  private static let asideReach = 10

  private static func keys(_ words: [String]) -> Set<UInt64> { Set(words.flatMap { PhrasePattern.keys($0) }) }
  private static let possessive = keys(["of", "của", "cua"])
  /// "the provinces of X, Y and Z": what they are, and nothing of theirs.
  private static let plurals = keys(["provinces", "cities", "towns", "municipalities", "districts"])
  private static let agent = keys(["by", "bởi"])
  private static let skipped = keys(["the", "các", "những", "cả"])
  private static let possessiveEnding = keys(["s"])
  /// "The list carries X's name", "X's ranking": X itself.
  private static let itself = keys(["name", "rank", "ranking", "position", "placing", "standing"])

  func role(of group: PlaceGroup, _ gazetteer: Gazetteer, _ sentence: Sentence) -> PlaceGroup.Role {
    if let place = group.place, ["country", "area"].contains(gazetteer.places[place].kind) {
      return .territory
    }
    if group.place == nil, group.printedKind == "district" { return .affiliation }
    if group.full.end <= Dateline.end(sentence) { return .locative }
    var before = group.span.start
    while before > 0, Self.skipped.contains(sentence.tokens[before - 1].key) || quote(sentence.tokens[before - 1]) {
      before -= 1
    }
    if let head = sentence.cues.first(where: { $0.kind == .head && $0.span.end == before }),
      // "thông báo X là ...": no newspaper of X.
      !sentence.cues.contains(where: { $0.kind == .announce && $0.span.end == before && $0.from < head.from })
    {
      return .affiliation
    }
    if sentence.cues.contains(where: { $0.kind == .tail && $0.span.start == group.span.end }) { return .affiliation }
    // "B.C.'s capital": the full stop of an abbreviation.
    let end = sentence.isMark(group.span.end, ".") ? group.span.end + 1 : group.span.end
    if sentence.isMark(end, "'"), sentence.tokens.indices.contains(end + 1),
      Self.possessiveEnding.contains(sentence.tokens[end + 1].key)
    {
      if sentence.tokens.indices.contains(end + 2), Self.itself.contains(sentence.tokens[end + 2].key) {
        return .plain
      }
      return .affiliation
    }
    if before > 0 {
      let previous = sentence.tokens[before - 1].key
      if Self.possessive.contains(previous) {
        return before > 1 && Self.plurals.contains(sentence.tokens[before - 2].key) ? .plain : .affiliation
      }
      if Self.agent.contains(previous) { return .agent }
    }
    if isContainer(group, sentence) || isOwnedRegion(group, gazetteer, sentence) { return .locative }
    // "X, like Y, was admitted"
    if before > 1, Self.alike.contains(sentence.tokens[before - 1].key), sentence.isMark(before - 2, ",") {
      return .mentor
    }
    if sentence.cues.contains(where: { $0.kind == .locative && $0.span.end == before }) { return .locative }
    // "X, not Y, was chosen"
    if before > 1, Self.contrasts.contains(sentence.tokens[before - 1].key), sentence.isMark(before - 2, ","),
      sentence.isMark(group.full.end, ",")
    {
      return .mentor
    }
    if let aside = sentence.cues.last(where: {
      $0.kind == .aside && $0.span.end <= before && before - $0.span.end <= Self.asideReach
    }),
      isMeasure(aside, before, sentence), endsPhrase(group, sentence)
    {
      return .mentor
    }
    if sentence.cues.contains(where: {
      $0.kind == .mentor && $0.span.end <= before && before - $0.span.end <= Self.mentorReach
    }), !opensClause(group, before, sentence) {
      return .mentor
    }
    return .plain
  }

  private static let inside = keys(["in"])
  private static let alike = keys(["like", "unlike"])
  private static let contrasts = keys(["not"])
  /// Words from the preposition to the kind: "in the central highlands province of Y".
  private static let containerReach = 5

  /// "X in the delta province of Y": where X lies.
  private func isContainer(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    guard sentence.language == .english, !sentence.tokens[group.span.start].isCapitalised else { return false }
    let reach = max(0, group.span.start - Self.containerReach)..<group.span.start
    guard let start = reach.last(where: { Self.inside.contains(sentence.tokens[$0].key) }) else { return false }
    return start > 0 && (start..<group.span.start).allSatisfy { sentence.tokens[$0].isWord }
  }

  private static let directions = keys([
    "central", "northern", "southern", "eastern", "western", "northwest", "southwest",
  ])

  /// "X in Canada's British Columbia", "X, capital of northern Laos's Luang Prabang": where X lies.
  private func isOwnedRegion(_ group: PlaceGroup, _ gazetteer: Gazetteer, _ sentence: Sentence) -> Bool {
    let start = group.span.start
    guard start > 3, group.place.map({ gazetteer.isRegion($0) }) ?? false,
      Self.possessiveEnding.contains(sentence.tokens[start - 1].key), sentence.isMark(start - 2, "'"),
      let preposition = (max(0, start - 6)..<start - 2).last(where: {
        Self.inside.contains(sentence.tokens[$0].key) || Self.possessive.contains(sentence.tokens[$0].key)
      })
    else { return false }
    return sentence.tokens[(preposition + 1)..<(start - 2)].allSatisfy {
      $0.isCapitalised || Self.directions.contains($0.key)
    }
  }

  /// True when only names and conjunctions stand between "before", "besides" and the place; a comma ends the list.
  private func isMeasure(_ cue: CueSymbol, _ before: Int, _ sentence: Sentence) -> Bool {
    (cue.span.end..<before).allSatisfy { index in
      let token = sentence.tokens[index]
      return token.isCapitalised || Self.conjunctions.contains(token.key) || Self.skipped.contains(token.key)
        || token.key == 0x28 || token.key == 0x29
    }
  }

  /// "Inspired by Eindhoven, Huế has ...": a comma before the name and none behind it begin what is said of it.
  private func opensClause(_ group: PlaceGroup, _ before: Int, _ sentence: Sentence) -> Bool {
    guard before > 0, sentence.isMark(before - 1, ","), sentence.tokens.indices.contains(group.full.end) else {
      return false
    }
    let next = sentence.tokens[group.full.end]
    return !next.isMark && !Self.conjunctions.contains(next.key)
  }

  /// "Before Huế, ..." measures; "before Huế joined" tells of Huế.
  private func endsPhrase(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    guard sentence.tokens.indices.contains(group.full.end) else { return true }
    let next = sentence.tokens[group.full.end]
    return next.isMark || Self.conjunctions.contains(next.key) || Self.purposes.contains(next.key)
      // "trên X một bậc"
      || sentence.numbers.contains { $0.span.start == group.full.end }
  }

  private static let purposes = keys(["để", "to", "as", "at", "from", "for"])

  private static let conjunctions = keys(["and", "và", "or"])

  private func quote(_ token: Token) -> Bool {
    token.isMark && [0x22, 0x201c, 0x27].contains(token.key)
  }
}
