internal import Lexicons
internal import Text

/// A place name found in a sentence with every gazetteer row it may stand for.
struct PlaceMatch: Hashable {
  var span: Span
  /// Indices into the gazetteer, ascending.
  var candidates: [Int]
  /// Also a word or a person's name.
  var isTrap: Bool
}

/// All phrase matches of one sentence, by meaning, before the meanings compete.
struct PhraseMatches {
  let phrases: PhraseBook
  let sentence: Sentence
  let numberEnds: [Int32]

  private(set) var awards: [AwardSymbol] = []
  private(set) var organisations: [OrganisationSymbol] = []
  private(set) var places: [PlaceMatch] = []
  private(set) var criteria: [CriterionSymbol] = []
  private var cueMatches: [(cue: Int, span: Span, from: Int, number: Int)] = []

  init(phrases: PhraseBook, sentence: Sentence, numberEnds: [Int32]) {
    self.phrases = phrases
    self.sentence = sentence
    self.numberEnds = numberEnds
  }

  mutating func run(toneless: Bool) {
    var found: [PhraseAutomaton.Match] = []
    for index in sentence.tokens.indices where sentence.tokens[index].kind != .mark {
      found.removeAll(keepingCapacity: true)
      phrases.phrases.matches(sentence.tokens, at: index, numberEnds: numberEnds, into: &found)
      if toneless { phrases.toneless.matches(sentence.tokens, at: index, numberEnds: numberEnds, into: &found) }
      // Longest first, so that the longest reading of each meaning is taken.
      found.sort { ($0.end, $1.payload) > ($1.end, $0.payload) }
      for match in found { add(match, from: index) }
    }
    organisations = Self.longest(organisations, \.span, keepingEqual: true)
    criteria = Self.longest(criteria, \.span)
  }

  private mutating func add(_ match: PhraseAutomaton.Match, from start: Int) {
    let entry = phrases.entries[Int(match.payload)]
    var span = Span(start, match.end)
    var end = match.end
    var number = match.number
    for tail in entry.tails {
      guard let next = find(tail, after: end) else { return }
      span = next
      end = next.end
      if number < 0 { number = (next.start..<next.end).first { numberEnds[$0] > 0 } ?? -1 }
    }
    let whole = Span(start, end)
    switch entry.meaning {
    case .award(let index):
      let name = phrases.awardNames[index]
      awards.append(
        AwardSymbol(span: whole, programme: name.programme, award: name.award, strength: name.strength))
    case .organisation(let index):
      let name = phrases.organisations[index]
      organisations.append(
        OrganisationSymbol(span: whole, id: name.id, programme: name.programme, isDistinctive: name.isDistinctive))
    case .criterion(let index):
      criteria.append(CriterionSymbol(span: whole, criterion: index))
    case .cue(let index):
      cueMatches.append((index, span, start, number))
    case .place(let index):
      guard sentence.tokens[start].isCapitalised, !isStem(whole) else { return }
      if let last = places.last, last.span == whole {
        places[places.count - 1].candidates = (last.candidates + [index]).sorted()
      } else if !places.contains(where: { $0.span.overlaps(whole) }) {
        let keys = sentence.tokens[whole.start..<whole.end].filter { $0.kind != .mark }.map(\.key)
        places.append(PlaceMatch(span: whole, candidates: [index], isTrap: phrases.placeTraps.contains(keys)))
      }
    }
  }

  /// `Hue-S`: a name tied by a hyphen to a single letter or a lower-case word is part of another name.
  private func isStem(_ span: Span) -> Bool {
    let next = span.end
    guard sentence.isMark(next, "-"), !sentence.tokens[next].spaceBefore, sentence.tokens.indices.contains(next + 1)
    else {
      return false
    }
    let tail = sentence.tokens[next + 1]
    return !tail.spaceBefore && tail.kind == .word && (tail.end - tail.start == 1 || !tail.isCapitalised)
  }

  /// The first place where a segment stands within the gap allowed after a token.
  private func find(_ segment: PhrasePattern.Segment, after start: Int) -> Span? {
    let limit = min(sentence.tokens.count, start + segment.gap + 1)
    var index = start
    while index < limit {
      if let end = match(segment.keys, at: index) { return Span(index, end) }
      if sentence.tokens[index].key == 0x3b { return nil }
      index += 1
    }
    return nil
  }

  private func match(_ segment: [UInt64], at start: Int) -> Int? {
    var index = start
    for key in segment {
      guard index < sentence.tokens.count else { return nil }
      if key == PhraseAutomaton.anyNumber {
        guard numberEnds[index] > 0 else { return nil }
        index = Int(numberEnds[index])
      } else {
        guard sentence.tokens[index].key == key else { return nil }
        index += 1
      }
    }
    return index
  }

  /// Where it is said how often something happened.
  var counts: [Span] { cueMatches.filter { phrases.cues[$0.cue].kind == .recur }.map(\.span) }

  /// Cues with their numbers; within a kind, a longer match hides what it contains.
  func cues(numbers: [NumberSpan], numberAt: [Int]) -> [CueSymbol] {
    var result: [CueSymbol] = []
    let sorted = cueMatches.sorted {
      ($0.span.end - $0.from, $1.from, isHome($0.cue), $1.cue)
        > ($1.span.end - $1.from, $0.from, isHome($1.cue), $0.cue)
    }
    for match in sorted {
      let cue = phrases.cues[match.cue]
      let number = match.number >= 0 ? numbers[numberAt[match.number]] : nil
      let symbol = CueSymbol(
        span: match.span, from: match.from, kind: cue.kind, value: cue.value, number: number?.value,
        numberIsOrdinal: number?.isOrdinal ?? false, rule: cue.rule, cue: match.cue)
      let hidden = result.contains { other in
        guard Self.compete(other.kind, symbol.kind) else { return false }
        return other.span.contains(symbol.span)
          || Span(other.from, other.span.end).contains(symbol.span) && other.from == symbol.from
          || other.kind == symbol.kind && Self.counting.contains(other.kind) && other.span.overlaps(symbol.span)
      }
      if !hidden { result.append(symbol) }
    }
    // "được trao giải": the passive, though the active verb's phrase may be longer.
    let passives = result.filter { $0.kind == .win }
    result.removeAll { symbol in
      symbol.kind == .give
        && passives.contains { $0.from < symbol.from && $0.span.end > symbol.from && $0.span.overlaps(symbol.span) }
    }
    // "not only", "four times larger", "thứ ba tuần này": what only looks like a negation, a count or a place.
    let harmless = result.filter { $0.kind == .affirm }
    if !harmless.isEmpty {
      result.removeAll { symbol in
        harmless.contains { affirmed in
          let whole = Span(affirmed.from, affirmed.span.end)
          return Self.counting.contains(symbol.kind)
            ? whole.contains(symbol.span) && whole != symbol.span
            : Self.mistakable.contains(symbol.kind) && whole.overlaps(symbol.span)
        }
      }
    }
    return result.sorted { ($0.span, $0.kind.rawValue) < ($1.span, $1.kind.rawValue) }
  }

  /// Kinds of which one phrase may overlap another in part, "for the second" and "the second time": one count.
  private static let counting: Set<Cue.Kind> = [.recur, .rank]
  private static let mistakable: Set<Cue.Kind> = [.negate, .aspire, .schedule, .process]

  /// 1 for a row of the sentence's language, which is cited rather than its twin of the other.
  private func isHome(_ cue: Int) -> Int { phrases.cues[cue].language == sentence.language ? 1 : 0 }

  /// Kinds of which only the longest reading of the same words counts.
  private static func compete(_ a: Cue.Kind, _ b: Cue.Kind) -> Bool {
    if a == b { return true }
    let verbs: Set<Cue.Kind> = [.win, .give, .goes]
    if verbs.contains(a) && verbs.contains(b) { return true }
    let counts: Set<Cue.Kind> = [.recur, .rank, .up, .down, .remaining]
    return counts.contains(a) && counts.contains(b)
  }

  private static func longest<Symbol>(
    _ symbols: [Symbol], _ span: KeyPath<Symbol, Span>, keepingEqual: Bool = false
  ) -> [Symbol] {
    var result: [Symbol] = []
    for symbol in symbols.sorted(by: { $0[keyPath: span].count > $1[keyPath: span].count })
    where !result.contains(where: {
      $0[keyPath: span].overlaps(symbol[keyPath: span]) && !(keepingEqual && $0[keyPath: span] == symbol[keyPath: span])
    }) {
      result.append(symbol)
    }
    return result.sorted { $0[keyPath: span] < $1[keyPath: span] }
  }
}
