internal import Lexicons
internal import Model
internal import Text

/// Decides whether a clause asserts, from the cues that govern its verb.
enum ModalityScope {
  /// Words between a negation and what it negates.
  static let negationReach = 6
  /// Words between a verb and its object.
  private static let objectReach = 4

  /// True where the sentence states what stands at a token, and neither wants, plans, denies nor describes it.
  static func asserts(_ anchor: Int, _ sentence: Sentence) -> Bool {
    modality(sentence.whole, anchor: anchor, sentence).0 == .asserted
  }

  /// The modality of what is said at an anchor (the award, else the verb), and the cue that makes it so.
  ///
  /// `verb` tells wishes and plans from a verb that says what has happened: "hopes to be named", "hoped for years and
  /// was named". Without it every cue before the anchor may govern.
  static func modality(
    _ clause: Span, anchor: Int, verb: CueSymbol? = nil, _ sentence: Sentence
  ) -> (Modality, CueSymbol?) {
    // A question asserts nothing.
    if let last = sentence.tokens.indices.last, sentence.isMark(last, "?") { return (.process, nil) }
    for cue in sentence.cues where cue.value == "whole" {
      guard let modality = modality(of: cue.kind), !isParted(cue, anchor, sentence) else { continue }
      return (modality, cue)
    }
    // "The runners-up of the A are X and Y": who is told of has not won.
    if let verb, verb.kind == .include, sentence.language == .english,
      let others = sentence.cues.first(where: {
        $0.kind == .aspire && $0.value == "object" && $0.span.end <= verb.from && $0.from - clause.start <= 2
      })
    {
      return (.aspired, others)
    }
    // "has its name on the list of nominees": what stands right behind the verb.
    if let verb,
      let object = sentence.cues.first(where: {
        $0.kind == .aspire && $0.value == "object" && $0.span.start >= verb.from
          && $0.span.start - verb.span.end <= objectReach
          && $0.span.start >= anchor
      }), anchor <= verb.span.end, let modality = modality(of: object.kind)
    {
      return (modality, object)
    }
    // "are in the running for A": the wish is what the verb says.
    if let verb,
      let wish = sentence.cues.first(where: {
        $0.kind == .aspire && $0.value == nil && $0.from >= verb.from && $0.from <= verb.span.end
          && $0.span.end > verb.span.end
      })
    {
      return (.aspired, wish)
    }
    let happened = verb.map { isFinite($0, sentence) } ?? false
    for cue in sentence.cues.reversed() where cue.span.start < anchor {
      if isBracketed(cue, anchor, sentence) || isContrast(cue, sentence) { continue }
      // "10 May" is no wish.
      if cue.kind == .aspire, cue.span.count == 1,
        sentence.dates.contains(where: { $0.form == .day && $0.span.contains(cue.span) })
      {
        continue
      }
      // "The A is going to X": no plan, but where it goes.
      if cue.kind == .schedule, let verb, verb.kind == .goes, cue.span.overlaps(Span(verb.from, verb.span.end)) {
        continue
      }
      guard let modality = modality(of: cue.kind), governs(cue, anchor, verb, sentence) else { continue }
      // "was judged the best": part of the verb.
      if let verb, cue.kind == .process, cue.value == nil, cue.span.count == 1,
        cue.span.overlaps(Span(verb.from, verb.span.end)),
        cue.from >= verb.from
      {
        continue
      }
      // "Hue's bid for the A has paid off": part of what has happened.
      if let verb, verb.value == "noun", sentence.language == .english, cue.from >= verb.from,
        cue.span.end <= verb.span.start
      {
        continue
      }
      if happened, let verb, cue.kind != .negate, cue.value == nil, cue.span.end <= verb.from { continue }
      return (modality, cue)
    }
    return (.asserted, nil)
  }

  private static func modality(of kind: CueKind) -> Modality? {
    switch kind {
    case .aspire: .aspired
    case .schedule: .scheduled
    case .negate: .negated
    case .process: .process
    default: nil
    }
  }

  /// Tokens of a remark in brackets.
  private static let longestRemark = 16

  /// "It led in 2018 (there was no list in 2020) and fell to 12th": a cue in brackets that end before the anchor.
  private static func isBracketed(_ cue: CueSymbol, _ anchor: Int, _ sentence: Sentence) -> Bool {
    let before = max(0, cue.span.start - longestRemark)..<cue.span.start
    guard let open = before.last(where: { sentence.isMark($0, "(") || sentence.isMark($0, ")") }),
      sentence.isMark(open, "(")
    else { return false }
    let limit = min(anchor, cue.span.end + longestRemark)
    return cue.span.end < limit && (cue.span.end..<limit).contains { sentence.isMark($0, ")") }
  }

  /// "X, not Y, was chosen": says who was not, and of the other that it was.
  private static func isContrast(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    cue.kind == .negate && cue.span.count == 1 && sentence.isMark(cue.from - 1, ",")
      && sentence.places.contains { $0.full.start == cue.span.end && sentence.isMark($0.full.end, ",") }
  }

  /// True where a semicolon stands between a cue of the whole sentence and the anchor.
  private static func isParted(_ cue: CueSymbol, _ anchor: Int, _ sentence: Sentence) -> Bool {
    let (start, end) = cue.span.end <= anchor ? (cue.span.end, anchor) : (anchor, cue.span.start)
    return start < end && (start..<end).contains { sentence.isMark($0, ";") }
  }

  private static let contrasts: Set<UInt64> = Set(PhrasePattern.keys("but nhưng song although while"))
  private static let conjunctions: Set<UInt64> = Set(PhrasePattern.keys("and và"))

  private static func governs(
    _ cue: CueSymbol, _ anchor: Int, _ verb: CueSymbol?, _ sentence: Sentence
  ) -> Bool {
    if cue.kind == .negate, anchor - cue.span.end > negationReach { return false }
    // A cue inside the verb phrase itself (`được ... lựa chọn`) is part of it.
    if cue.value == "object" {
      // "chosen to host the A", "received a jury of the A": the verb's object is something else of the award's.
      return verb.map { cue.span.start >= $0.from && cue.span.end <= anchor } ?? false
    }
    if cue.kind != .negate || isRelative(cue, sentence), isParenthetical(cue, anchor, sentence) { return false }
    if cue.kind == .process, isInRelative(cue, anchor, sentence) { return false }
    if cue.span.end > anchor { return verb.map { cue.from < $0.from } ?? (cue.kind == .negate && cue.from < anchor) }
    // A semicolon, or a comma or colon with a new subject behind it, ends the scope.
    var sawBreak = false
    // "Next year, Hue joins ...", "If chosen, Hue ...": what opens the sentence holds behind its comma, too.
    let opens = cue.from <= 1 && (cue.kind == .schedule || cue.value == "if")
    for index in cue.span.end..<anchor {
      let token = sentence.tokens[index]
      if token.kind == .mark {
        if token.key == 0x3b { return false }
        if token.key == 0x2c { sawBreak = !opens }
        // "It is not the first: X was A in 2030", "..., the city held A in 2030"
        // "all the more so if one looks back: in 2030 X was A"
        if token.key == 0x3a, !isLabel(cue, until: index, sentence),
          cue.value == "if" || isSubject(at: index + 1, sentence)
        {
          return false
        }
        continue
      }
      if contrasts.contains(token.key) { return false }
      if conjunctions.contains(token.key), isFinite(at: index + 1, sentence) || isRanked(at: index + 1, sentence) {
        return false
      }
      guard sawBreak else { continue }
      if RelativeWords.all.contains(token.key) { return false }
      if sentence.places.contains(where: { $0.span.start == index && $0.role == .plain }) { return false }
      if sentence.cues.contains(where: { $0.kind == .anaphor && $0.span.start == index }) { return false }
    }
    return true
  }

  private static let yearWord = PhrasePattern.keys("năm")[0]

  /// "Mục tiêu 2031: X vào mạng lưới A": a wish and its year in front of a colon govern all that is behind.
  private static func isLabel(_ cue: CueSymbol, until colon: Int, _ sentence: Sentence) -> Bool {
    cue.from == 0 && cue.kind == .aspire
      && sentence.tokens[cue.span.end..<colon].allSatisfy { $0.isNumber || $0.key == yearWord }
  }

  /// A new subject behind a colon, with more behind it than a list of names.
  private static func isSubject(at index: Int, _ sentence: Sentence) -> Bool {
    if sentence.cues.contains(where: { $0.kind == .anaphor && $0.span.start == index }) { return true }
    guard let group = sentence.places.first(where: { $0.full.start == index && $0.role == .plain }),
      sentence.tokens.indices.contains(group.full.end)
    else { return false }
    return standing.contains(sentence.tokens[group.full.end].key)
      || auxiliaries.contains(sentence.tokens[group.full.end].key)
      || sentence.cues.contains { [.win, .give].contains($0.kind) && $0.from == group.full.end }
  }

  /// "Hue, a candidate since 2020, was named ...": said of the subject in passing.
  private static func isParenthetical(_ cue: CueSymbol, _ anchor: Int, _ sentence: Sentence) -> Bool {
    guard cue.span.end < anchor, let start = (0..<cue.from).last(where: { sentence.isMark($0, ",") }),
      sentence.places.contains(where: { $0.full.end == start }),
      !sentence.places.contains(where: { $0.role == .plain && $0.full.start > start && $0.full.end <= cue.from })
    else { return false }
    return (cue.span.end..<anchor).contains { sentence.isMark($0, ",") }
  }

  /// "Winners of the prize, which is given every two years, are X and Y": a clause that ends before the anchor.
  private static func isInRelative(_ cue: CueSymbol, _ anchor: Int, _ sentence: Sentence) -> Bool {
    isRelative(cue, sentence) && cue.span.end < anchor
      && (cue.span.end..<anchor).contains { sentence.isMark($0, ",") }
  }

  /// "X, which was not listed in 2030, enters in 896th": what a relative clause denies.
  private static func isRelative(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    (max(0, cue.from - 3)..<cue.from).contains { index in
      RelativeWords.all.contains(sentence.tokens[index].key) && sentence.isMark(index - 1, ",")
    }
  }

  private static let auxiliaries: Set<UInt64> = Set(PhrasePattern.keys("was were has had have đã vừa"))
  private static let modals: Set<UInt64> = Set(
    PhrasePattern.keys("would could should may might must will can to having"))
  private static let past: Set<UInt64> = Set(
    PhrasePattern.keys(
      "won received earned collected took scooped clinched captured bagged secured landed claimed grabbed gained nabbed"
        + " picked joined entered became triumphed prevailed made retained chose named awarded selected crowned gave"
        + " went singled cited picked designated honoured honored recognised recognized declared presented handed added"
        + " admitted announced placed unveiled welcomed swept netted carried plumped opted settled voted preferred raised"
    ))

  private static func isFinite(at index: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tokens.indices.contains(index),
      sentence.cues.contains(where: {
        [.win, .give].contains($0.kind) && $0.span.start >= index && $0.from - index <= 2
      })
    else { return false }
    return auxiliaries.contains(sentence.tokens[index].key) || past.contains(sentence.tokens[index].key)
  }

  private static let standing: Set<UInt64> = Set(
    PhrasePattern.keys("is was are were ranked finished came stands stood placed đứng xếp về lùi tụt"))

  /// "missed the top spot and is second": a rank told with a verb of its own.
  private static func isRanked(at index: Int, _ sentence: Sentence) -> Bool {
    sentence.tokens.indices.contains(index) && standing.contains(sentence.tokens[index].key)
      && sentence.cues.contains { $0.kind == .rank && $0.from == index }
  }

  /// True for a verb that tells what has happened: "was named", "has been named", "won", "đã được vinh danh".
  private static func isFinite(_ verb: CueSymbol, _ sentence: Sentence) -> Bool {
    if sentence.language == .vietnamese {
      return sentence.tokens[max(0, verb.from - 3)..<verb.span.end].contains { auxiliaries.contains($0.key) }
    }
    let start = max(0, verb.from - 3)
    let before = sentence.tokens[start..<verb.from]
    if before.contains(where: { modals.contains($0.key) }) { return false }
    let first = sentence.tokens[verb.from].key
    if auxiliaries.contains(first) { return true }
    if before.suffix(2).contains(where: { auxiliaries.contains($0.key) }) { return true }
    return past.contains(first) && (verb.kind != .win || !participles.contains(first))
  }

  /// Forms that open a phrase as often as they are a verb: "Hue, named one of the seven".
  private static let participles: Set<UInt64> = Set(
    PhrasePattern.keys(
      "named awarded selected crowned designated honoured honored recognised recognized declared picked"))
}
