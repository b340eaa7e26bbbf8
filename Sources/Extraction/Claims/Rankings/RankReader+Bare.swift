internal import Lexicons
internal import Model
internal import Text

/// Ordinals right behind names, without a word for a place.
extension RankReader {
  /// `Geneva sixth, Frankfurt seventh`: an ordinal behind a place, where the sentence ranks already or does it twice.
  func bare(_ sentence: Sentence, besides known: [Rank]) -> [Rank] {
    var result: [Rank] = []
    // "fourth in the A and second in the B"
    if !known.isEmpty {
      for number in sentence.numbers where number.isOrdinal && number.span.start > 0 {
        guard Self.conjunctions.contains(sentence.tokens[number.span.start - 1].key),
          sentence.tokens.indices.contains(number.span.end),
          Self.inWords.contains(sentence.tokens[number.span.end].key), !isDate(number, sentence)
        else { continue }
        result.append(Rank(value: number.value, span: number.span, rule: "any/rank/bare-ordinal"))
      }
    }
    result += continued(sentence, known)
    let told = counted(sentence) + opening(sentence)
    var isPut = !told.isEmpty
    result += told
    for group in sentence.places
    where group.role == .plain || group.role == .agent || group.role == .mentor && isNow(group, sentence) {
      var start = group.full.end
      while start < sentence.tokens.count, start - group.full.end < 3, Self.fillers.contains(sentence.tokens[start].key)
      {
        start += 1
      }
      // "X, a surprise, fourth", "X, also in Y, fifth": a remark between the name and its rank.
      if start == group.full.end + 1, sentence.isMark(group.full.end, ","),
        let close = (start..<min(sentence.tokens.count, start + Self.longestRemark)).first(where: {
          sentence.isMark($0, ",")
        }),
        !sentence.places.contains(where: {
          $0.full.start >= start && $0.full.start < close && !isContainer($0, until: close, sentence)
        }),
        !sentence.numbers.contains(where: { $0.isOrdinal && $0.span.start >= start && $0.span.start < close })
      {
        start = close + 1
      }
      if let end = region(from: group.full.end, sentence) { start = end }
      // "X down 105 places to 142nd and Y down 74 to 147th"
      if sentence.tokens.indices.contains(start), Self.movements.contains(sentence.tokens[start].key) { start += 1 }
      // "up nine places to 88th and Y five to an even 100th": a count of places moved.
      let isMoved =
        sentence.tokens.indices.contains(start + 1) && Self.toWord == sentence.tokens[start + 1].key
      let isDirect =
        !known.isEmpty && !isMoved
        && (start == group.full.end || start > 0 && isRepeated(Self.at, before: start, known, sentence))
      if result.contains(where: { $0.span.start == start }) { continue }
      // "... and Y five to an even 100th"
      if isMoved, !known.isEmpty, sentence.numbers.contains(where: { $0.span.start == start && !$0.isOrdinal }),
        let goal = sentence.numbers.first(where: { $0.isOrdinal && (2...4).contains($0.span.start - start) }),
        isPhraseEnd(goal.span.end, sentence)
      {
        result.append(Rank(value: goal.value, span: goal.span, rule: "any/rank/bare-ordinal"))
        continue
      }
      // "X, at 90, comes last"
      let isInset =
        start == group.full.end + 2 && sentence.isMark(group.full.end, ",")
        && sentence.tokens[start - 1].key == Self.at && sentence.isMark(start + 1, ",")
      guard
        let number = sentence.numbers.first(where: {
          $0.span.start == start && ($0.isOrdinal || isDirect || isInset)
        }),
        (1...Self.last).contains(number.value), !isDate(number, sentence),
        isPhraseEnd(number.span.end, sentence)
          || sentence.cues.contains(where: { $0.kind == .recur && $0.from == number.span.end })
      else { continue }
      // "The survey puts X first."
      if number.isOrdinal, start == group.full.end, group.full.start > 0,
        Self.putWords.contains(sentence.tokens[group.full.start - 1].key)
      {
        isPut = true
      }
      isPut = isPut || isInset
      // "X, 63rd, closes the table", "Africa: X, 88th".
      // "X, at 34th, fared best"
      if number.isOrdinal, (group.full.end + 1...group.full.end + 2).contains(start),
        sentence.isMark(group.full.end, ",")
      {
        let opens = group.full.start == 0 || sentence.isMark(group.full.start - 1, ":")
        let ends = sentence.tokens.count - number.span.end <= 1
        isPut = isPut || sentence.isMark(number.span.end, ",") || opens && ends
      }
      result.append(Rank(value: number.value, span: number.span, rule: "any/rank/bare-ordinal"))
    }
    // "X third in the A": a headline's rank.
    isPut =
      isPut
      || result.contains { rank in
        sentence.tokens.indices.contains(rank.span.end) && Self.inWords.contains(sentence.tokens[rank.span.end].key)
          && sentence.awards.contains { (0...4).contains($0.span.start - rank.span.end) }
      }
    return known.isEmpty && result.count < 2 && !isPut ? [] : result
  }

  /// "was seventh in 2029, fifth in 2030": behind a rank with its year another with its own.
  private func continued(_ sentence: Sentence, _ known: [Rank]) -> [Rank] {
    sentence.numbers.compactMap { number in
      guard number.isOrdinal, number.span.start > 0, sentence.isMark(number.span.start - 1, ","),
        let before = sentence.dates.first(where: { $0.form == .year && $0.span.end == number.span.start - 1 }),
        known.contains(where: { (0...2).contains(before.span.start - $0.span.end) }),
        sentence.dates.contains(where: { $0.form == .year && (1...2).contains($0.span.start - number.span.end) })
      else { return nil }
      return Rank(value: number.value, span: number.span, rule: "any/rank/bare-ordinal")
    }
  }

  /// "At 97, X has its best rank yet.": a number that opens the sentence, in front of its place.
  private func opening(_ sentence: Sentence) -> [Rank] {
    // "Second: X."
    if let number = sentence.numbers.first, number.isOrdinal, number.span.start == 0,
      sentence.isMark(number.span.end, ":"),
      sentence.places.contains(where: { $0.full.start == number.span.end + 1 })
    {
      return [Rank(value: number.value, span: Span(0, number.span.end), rule: "en/rank/opening")]
    }
    guard let first = sentence.tokens.first, first.key == Self.at,
      let number = sentence.numbers.first(where: { $0.span.start == 1 && $0.span.end < sentence.tokens.count }),
      (1...Self.last).contains(number.value), !isDate(number, sentence), sentence.isMark(number.span.end, ","),
      sentence.places.contains(where: { $0.role == .plain && $0.full.start == number.span.end + 1 })
    else { return [] }
    return [Rank(value: number.value, span: Span(0, number.span.end), rule: "en/rank/opening")]
  }

  /// "overtook X, now 48th": a place that another is measured against has a rank of its own.
  private func isNow(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    sentence.isMark(group.full.end, ",") && sentence.tokens.indices.contains(group.full.end + 1)
      && sentence.tokens[group.full.end + 1].key == Self.now
  }

  /// "in Y": a place that says where another one is, up to the comma that closes the remark.
  private func isContainer(_ group: PlaceGroup, until close: Int, _ sentence: Sentence) -> Bool {
    group.full.start > 0 && Self.inWords.contains(sentence.tokens[group.full.start - 1].key) && group.full.end == close
  }

  /// "X in the north-central region third": the index behind words for where a place lies.
  private func region(from start: Int, _ sentence: Sentence) -> Int? {
    guard sentence.tokens.indices.contains(start + 2), Self.inWords.contains(sentence.tokens[start].key) else {
      return nil
    }
    return (start + 2..<min(sentence.tokens.count, start + Self.longestRemark + 1)).first { end in
      Self.regions.contains(sentence.tokens[end - 1].key)
        && sentence.numbers.contains { $0.isOrdinal && $0.span.start == end }
    }
  }

  private static let regions: Set<UInt64> = Set(
    PhrasePattern.keys("region province state delta highlands coast north south east west centre center"))

  private static let movements: Set<UInt64> = Set(PhrasePattern.keys("up down by"))
  private static let toWord = PhrasePattern.keys("to")[0]
  static let at = PhrasePattern.keys("at")[0]

  /// "X stands at 147 and Y at 150": a bare number behind the preposition of a rank before it.
  private func isRepeated(_ word: UInt64, before index: Int, _ known: [Rank], _ sentence: Sentence) -> Bool {
    sentence.tokens[index - 1].key == word
      && known.contains { rank in
        rank.span.end < index && sentence.tokens[rank.span.start..<rank.span.end].contains { $0.key == word }
      }
  }

  static let longestRemark = 6
  static let putWords: Set<UInt64> = Set(
    PhrasePattern.keys("puts put ranks places placed ranked has have had gives gave rates rated lists listed names"))
  static let counts: [UInt64: Int] = Dictionary(
    uniqueKeysWithValues: zip(PhrasePattern.keys("nhất nhì ba tư"), 1...4))

  /// "X nhất, Y nhì": the words for the first two places right behind names; one without the other is a superlative.
  func counted(_ sentence: Sentence) -> [Rank] {
    guard sentence.language == .vietnamese else { return [] }
    let found = sentence.places.compactMap { group -> Rank? in
      let end = group.full.end
      guard group.role == .plain, sentence.tokens.indices.contains(end), isPhraseEnd(end + 1, sentence),
        !sentence.cues.contains(where: { $0.kind == .rank && $0.span.contains(Span(end, end + 1)) })
      else { return nil }
      let value = Self.counts[sentence.tokens[end].key] ?? 0
      return value > 0 ? Rank(value: value, span: Span(end, end + 1), rule: "vi/rank/bare") : nil
    }
    return found.contains { $0.value == 2 } ? found : []
  }

  static let conjunctions: Set<UInt64> = Set(PhrasePattern.keys("and và"))
  static let inWords: Set<UInt64> = Set(PhrasePattern.keys("in on for"))

  static let fillers: Set<UInt64> = Set(
    PhrasePattern.keys("in at for is was are were now tied joint equal the thứ hạng hiện")
  )
  .union([
    0x2c, 0x28,
  ])

  func isPhraseEnd(_ index: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tokens.indices.contains(index) else { return true }
    let next = sentence.tokens[index]
    return next.kind == .mark || Self.phraseEnds.contains(next.key)
  }

  static let phraseEnds: Set<UInt64> = Set(
    PhrasePattern.keys(
      "and và in as with place spot while among of a overall out on from after behind ahead nationwide worldwide"
        + " globally nationally position rank now today again still this but up down this last respectively to by at a was is together both each because due thanks amid despite following within when where which who that than owing"
        + " since ahead compared against versus after before nearly almost just only equal tied jointly"
    )
  )
}
