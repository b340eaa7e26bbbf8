internal import Lexicons
internal import Model
internal import Text

/// Ranks by how they are printed: in brackets, as a fraction of the list, in front of a name, as a superlative.
extension RankReader {
  static let apposed = "any/rank/superlative"

  /// `Vancouver (5)`: a bare number in brackets behind a place.
  func bracketed(_ sentence: Sentence) -> [Rank] {
    let hasScores = sentence.places.contains { group in
      sentence.isMark(group.full.end, "(")
        && sentence.numbers.contains {
          $0.span.start == group.full.end + 1
            && (sentence.isMark($0.span.end, ".") || sentence.isMark($0.span.end, ","))
        }
    }
    // "X (97.1) and Y (97)": scores.
    if hasScores { return [] }
    return sentence.places.compactMap { group in
      guard sentence.isMark(group.full.end, "("),
        case let start = behindTie(group.full.end + 1, sentence),
        let number = sentence.numbers.first(where: { $0.span.start == start }),
        sentence.isMark(number.span.end, ")"), (1...Self.last).contains(number.value), !isDate(number, sentence)
      else { return nil }
      return Rank(value: number.value, span: number.span, rule: Self.bracket)
    }
  }

  private static let ties: Set<UInt64> = Set(
    PhrasePattern.keys("both each joint equal tied cùng đồng hạng thứ vị trí số no rank")
  ).union([0x3d])

  /// `X and Y (both 7)`, `(đồng hạng 7)`: where the number of a bracket begins, behind words for a tie or a rank.
  private func behindTie(_ start: Int, _ sentence: Sentence) -> Int {
    var index = start
    while sentence.tokens.indices.contains(index), Self.ties.contains(sentence.tokens[index].key) { index += 1 }
    return index
  }

  /// "named the world's most liveable city": the short name of a ranking in the singular is its first place.
  func superlatives(_ sentence: Sentence) -> [Rank] {
    sentence.awards.compactMap { award in
      let span = award.span
      guard award.strength == .short, let last = sentence.tokens[span.start..<span.end].last else { return nil }
      let before = span.start > 0 ? sentence.tokens[span.start - 1] : nil
      let isSingular =
        sentence.language == .english
        ? Self.city.contains(last.key)
          && sentence.tokens[span.start..<span.end].contains { Self.superlativeWords.contains($0.key) }
        : sentence.tokens[span.start..<span.end].contains { $0.key == Self.superlative }
          && !Self.listWords.contains(sentence.tokens[span.start].key)
      let isCounted =
        before.map { Self.plurals.contains($0.key) } ?? false
        || sentence.numbers.contains { $0.span.end == span.start || $0.span.end == span.start - 1 && $0.isOrdinal }
      let follows = sentence.tokens.indices.contains(span.end) ? sentence.tokens[span.end].key : 0
      guard isSingular, !isCounted, !Self.listWords.contains(follows) else { return nil }
      // "named the most liveable city": right behind a verb, or a name and a verb.
      guard
        sentence.cues.contains(where: {
          [.win, .give].contains($0.kind) && $0.span.end <= span.start && span.start - $0.span.end <= 5
        }) || before.map({ Self.being.contains($0.key) }) ?? false
      else { return nil }
      return Rank(value: 1, span: span, rule: Self.apposed)
    }
  }

  static let city: Set<UInt64> = Set(PhrasePattern.keys("city place town locality province live destination"))
  private static let superlative = PhrasePattern.keys("nhất")[0]
  static let superlativeWords: Set<UInt64> = Set(
    PhrasePattern.keys("most cleanest greenest smartest safest happiest best dearest costliest priciest friendliest"))
  static let being: Set<UInt64> = Set(PhrasePattern.keys("là as the is remains"))
  static let plurals: Set<UInt64> = Set(PhrasePattern.keys("các những nhóm top tốp of among trong second third"))

  static let listWords: Set<UInt64> = Set(
    PhrasePattern.keys("bảng index ranking rankings list survey report league table award awards chỉ báo"))

  /// `1. Copenhagen, 2. Zurich` in one line: numbers that rise by one, each in front of a place.
  func enumerated(_ sentence: Sentence) -> [Rank] {
    let found = sentence.places.compactMap { group -> Rank? in
      guard group.role != .territory,
        let number = sentence.numbers.first(where: { $0.span.end == group.full.start - 1 }),
        sentence.isMark(number.span.end, ".") || sentence.isMark(number.span.end, ")"), !isDate(number, sentence)
      else { return nil }
      return Rank(value: number.value, span: number.span, rule: Self.enumeration)
    }
    guard found.count > 1, zip(found, found.dropFirst()).allSatisfy({ abs($0.value - $1.value) <= 1 }),
      found.contains(where: { $0.value == 1 })
    else { return [] }
    return found
  }

  private static let dashes: Set<UInt64> = [0x2d, 0x2013, 0x3a]

  /// `Đà Nẵng - 1, Hải Phòng - 2`: rising numbers, each behind a place and a dash.
  func dashed(_ sentence: Sentence) -> [Rank] {
    let found = sentence.places.compactMap { group -> Rank? in
      guard group.role != .territory, sentence.tokens.indices.contains(group.full.end),
        Self.dashes.contains(sentence.tokens[group.full.end].key),
        let number = sentence.numbers.first(where: { $0.span.start == group.full.end + 1 }), !isDate(number, sentence),
        !sentence.tokens.indices.contains(number.span.end) || sentence.isMark(number.span.end, ",")
          || sentence.isMark(number.span.end, ";") || sentence.isMark(number.span.end, ".")
      else { return nil }
      return Rank(value: number.value, span: number.span, rule: "any/rank/dashed")
    }
    guard found.count > 1, found[0].value <= 3, zip(found, found.dropFirst()).allSatisfy({ $0.value <= $1.value })
    else { return [] }
    return found
  }

  /// The rule of a number in brackets behind its place.
  static let bracket = "any/rank/bracket"

  /// The rule of a number in front of its place.
  static let enumeration = "any/rank/enumerated"

  static let year = PhrasePattern.keys("năm")[0]

  /// Tokens of a bracket with an earlier rank.
  static let longestBracket = 8

  static let bracketWords: Set<UInt64> = Set(
    PhrasePattern.keys(
      "in was from rank ranked place up down last year it the năm ngoái trước hạng thứ vị trí từ đứng bậc"))

  /// `105 (năm 2030: 103)`, `97th (100th last year)`: the rank of another edition behind this one's.
  func formerInBrackets(_ sentence: Sentence) -> [Rank] {
    sentence.tokens.indices.compactMap { open in
      guard sentence.isMark(open, "(") else { return nil }
      let limit = min(sentence.tokens.count, open + Self.longestBracket + 2)
      guard let close = (open + 1..<limit).first(where: { sentence.isMark($0, ")") }) else { return nil }
      let inside = Span(open + 1, close)
      let year = sentence.dates.first { $0.form == .year && inside.contains($0.span) }
      let isLast = sentence.cues.contains { $0.kind == .year && $0.value == "-1" && inside.contains($0.span) }
      let numbers = sentence.numbers.filter { number in
        inside.contains(number.span) && !(year.map { $0.span.contains(number.span) } ?? false)
          // "năm 2030": the word for a year is that for five, too.
          && sentence.tokens[number.span.start].key != Self.year
      }
      guard year != nil || isLast, numbers.count == 1, let number = numbers.first,
        (1...Self.last).contains(number.value),
        sentence.places.contains(where: { $0.full.end <= open && open - $0.full.end <= Self.longestBracket }),
        !sentence.cues.contains(where: { [.up, .down, .recur].contains($0.kind) && inside.contains($0.span) }),
        (inside.start..<inside.end).allSatisfy({ index in
          let token = sentence.tokens[index]
          return token.kind != .word || Self.bracketWords.contains(token.key)
            || number.span.contains(Span(index, index + 1))
            || year?.span.contains(Span(index, index + 1)) ?? false
        })
      else { return nil }
      var rank = Rank(value: number.value, span: number.span, rule: "any/rank/bracket-former")
      rank.isFormer = year == nil
      rank.year = year?.year
      return rank
    }
  }

  /// `Điện Biên 63/63`: a place and the size of the list.
  func fractions(_ sentence: Sentence) -> [Rank] {
    sentence.numbers.compactMap { number in
      guard sentence.isMark(number.span.end, "/"),
        let size = sentence.numbers.first(where: { $0.span.start == number.span.end + 1 }),
        (Self.leastSize...Self.last).contains(size.value), (1...size.value).contains(number.value),
        !isDate(number, sentence),
        sentence.places.contains(where: {
          $0.full.end == number.span.start
            || $0.full.end + 1 == number.span.start
              && (sentence.isMark($0.full.end, "(") || Self.copula == sentence.tokens[$0.full.end].key)
        })
      else { return nil }
      return Rank(value: number.value, span: Span(number.span.start, size.span.end), rule: "any/rank/fraction")
    }
  }

  private static let copula = PhrasePattern.keys("là")[0]

  private static let goals: Set<UInt64> = Set(PhrasePattern.keys("to for lên xuống còn"))
  private static let placeNouns: Set<UInt64> = Set(PhrasePattern.keys("hạng vị trí thứ số number no place"))

  /// "moved up 20 places to 129", "vượt 5 bậc, từ vị trí 19 lên 14": a bare number to which something has moved.
  func arrivals(_ sentence: Sentence) -> [Rank] {
    sentence.numbers.compactMap { number in
      var goal = number.span.start - 1
      while goal > 0, Self.placeNouns.contains(sentence.tokens[goal].key) { goal -= 1 }
      guard goal > 0, Self.goals.contains(sentence.tokens[goal].key), !isDate(number, sentence),
        (1...Self.last).contains(number.value), isPhraseEnd(number.span.end, sentence),
        sentence.cues.contains(where: { cue in
          (cue.kind == .up || cue.kind == .down) && cue.number != nil && cue.span.end <= goal
            && !cue.span.contains(number.span)
            && (cue.span.end == goal || isFrom(Span(cue.span.end, goal), sentence))
        })
      else { return nil }
      return Rank(value: number.value, span: Span(goal, number.span.end), rule: "any/rank/arrival")
    }
  }

  private static let froms: Set<UInt64> = Set(PhrasePattern.keys("từ from"))

  /// "..., từ vị trí 19 (năm 2029)": where it came from stands between the movement and where it went.
  private func isFrom(_ gap: Span, _ sentence: Sentence) -> Bool {
    gap.count <= Self.fromReach
      && sentence.tokens[gap.start..<gap.end].prefix(2).contains { Self.froms.contains($0.key) }
      && !sentence.places.contains { gap.contains($0.full) }
  }

  /// Tokens of ", từ vị trí thứ 19 (năm 2029)".
  private static let fromReach = 11

  private static let bottoms: Set<UInt64> = Set(PhrasePattern.keys("bottom last foot end dưới cuối chót"))
  private static let fromWords: Set<UInt64> = Set(PhrasePattern.keys("from the từ tính place"))

  /// "second from bottom", "thứ hai từ dưới lên": counted from the other end.
  func isFromBottom(_ rank: Rank, _ sentence: Sentence) -> Bool {
    var index = rank.span.end
    while sentence.tokens.indices.contains(index), index - rank.span.end < 3,
      Self.fromWords.contains(sentence.tokens[index].key)
    { index += 1 }
    return index > rank.span.end && sentence.tokens.indices.contains(index)
      && Self.bottoms.contains(sentence.tokens[index].key)
  }
}
