internal import Lexicons
internal import Model
internal import Text

/// Places told in the order of their ranks.
extension RankPairs {
  /// "X chỉ đứng sau Y", "X came second only to Y": the places of both, where none is printed.
  func runnersUp(besides known: [Pair]) -> [Pair] {
    guard let cue = sentence.cues.first(where: { $0.kind == .aside && $0.value == "second" }),
      let first = sentence.places.first(where: { $0.full.start >= cue.span.end && $0.full.start - cue.span.end <= 2 }),
      !known.contains(where: { $0.group.span == first.span })
    else { return [] }
    let subject = groups.last { $0.full.end <= cue.from && $0.role == .plain }
    if let subject, known.contains(where: { $0.group.span == subject.span }) { return [] }
    let better = list(startingAt: first)
    let rank = Rank(value: better.count + 1, span: cue.span, rule: cue.rule)
    let best = better.enumerated().map { ($1, Rank(value: $0 + 1, span: cue.span, rule: cue.rule)) }
    return (subject.map { [($0, rank)] } ?? []) + best
  }

  private static let standing: Set<UInt64> = Set(PhrasePattern.keys("đứng xếp stands stand ranks rank sits"))
  private static let over: Set<UInt64> = Set(PhrasePattern.keys("trên above than"))
  private static let only: Set<UInt64> = Set(PhrasePattern.keys("chỉ only but except"))
  private static let better: Set<UInt64> = Set(PhrasePattern.keys("better higher did do fared scored"))
  private static let between: Set<UInt64> = Set(
    PhrasePattern.keys("giờ nay hiện lúc này thì now there is are chỉ còn có là only"))

  /// "Đứng trên X giờ chỉ còn Y", "chỉ Y đứng trên X", "only Y stands above X": as many above as are named.
  func surpassed(besides known: [Pair]) -> [Pair] {
    for index in sentence.tokens.indices.dropLast() where Self.over.contains(sentence.tokens[index].key) {
      guard let group = sentence.places.first(where: { $0.full.start == index + 1 && $0.role != .territory }) else {
        continue
      }
      let next = group.full.end
      let behind = sentence.tokens[next...].prefix { Self.between.contains($0.key) }
      let list: [PlaceGroup]
      if behind.contains(where: { Self.only.contains($0.key) }),
        let first = sentence.places.first(where: { $0.full.start == behind.endIndex })
      {
        list = Coordination.list(startingAt: first, sentence)
      } else if case let verb = verb(before: index), verb < index,
        let last = sentence.places.last(where: { $0.full.end == verb }),
        case let members = Coordination.list(endingAt: last, sentence), members[0].full.start > 0,
        Self.only.contains(sentence.tokens[members[0].full.start - 1].key)
      {
        list = members
      } else {
        continue
      }
      guard
        !known.contains(where: { pair in pair.group.span == group.span || list.contains { $0.span == pair.group.span } }
        )
      else { continue }
      let span = Span(index, index + 1)
      let best = list.count == 1 ? [(list[0], Rank(value: 1, span: span, rule: Self.surpassing))] : []
      return best + [(group, Rank(value: list.count + 1, span: span, rule: Self.surpassing))]
    }
    return []
  }

  /// Where the words for standing or doing better begin: "did better than", "đứng trên".
  private func verb(before index: Int) -> Int {
    var start = index
    while start > 0, case let key = sentence.tokens[start - 1].key,
      Self.standing.contains(key) || Self.better.contains(key)
    { start -= 1 }
    return start
  }

  private static let surpassing = "any/rank/surpassed"

  static let rangeWords: Set<UInt64> = Set(
    PhrasePattern.keys("hạng thứ vị trí places positions spots ranks from từ đến tới to through numbers the place"))

  static let rangeJoints: Set<UInt64> = Set(PhrasePattern.keys("đến tới to through")).union([0x2d, 0x2013])

  /// "Từ hạng 6 đến hạng 8 là X, Y và Z", "second and third place went to X and Y": as many places in the ranking as
  /// places behind them.
  func ordered() -> (pairs: [Pair], span: Span)? {
    for (first, second) in zip(sentence.numbers, sentence.numbers.dropFirst())
    where first.value < second.value && second.value <= RankReader.last && second.span.start - first.span.end <= 4 {
      let gap = sentence.tokens[first.span.end..<max(first.span.end, second.span.start)]
      guard gap.contains(where: { Self.rangeJoints.contains($0.key) }),
        gap.allSatisfy({ Self.rangeWords.contains($0.key) || Self.rangeJoints.contains($0.key) }),
        first.isOrdinal || first.span.start > 0 && Self.rangeWords.contains(sentence.tokens[first.span.start - 1].key)
      else { continue }
      let span = Span(first.span.start, second.span.end)
      let count = second.value - first.value + 1
      var list = Array(behind(span).prefix(count))
      // "X, Y and Z, in order from 5 to 7"
      if list.count != count, let last = groups.last(where: { $0.full.end <= span.start }) {
        list = self.list(endingAt: last)
      }
      guard list.count == count else { continue }
      return (pairs(list, Array(first.value...second.value), span), span)
    }
    if let listed = coordinated() ?? closing() ?? fronted() { return listed }
    guard let cue = sentence.cues.first(where: { $0.kind == .rank && $0.number != nil }),
      let first = sentence.numbers.first(where: { cue.span.contains($0.span) })
    else { return nil }
    let run = run(from: first)
    guard run.count > 1, let last = run.last, !groups.contains(where: { $0.full.end <= cue.from }) else { return nil }
    let span = Span(cue.from, last.span.end)
    let list = behind(span)
    return list.count == run.count ? (pairs(list, run.map(\.value), span), span) : nil
  }

  /// Behind the fourth the word for five is no longer one for a year.
  private static let places = RankReader.counts.merging([PhrasePattern.keys("năm")[0]: 5]) { $1 }

  /// "lần lượt đứng nhất, nhì, ba": the words for the first places, from the one that ends a rank.
  func words(of rank: Rank) -> [(value: Int, span: Span)] {
    var result: [(value: Int, span: Span)] = []
    var index = rank.span.end - 1
    while sentence.tokens.indices.contains(index) {
      let token = sentence.tokens[index]
      if let value = Self.places[token.key], value == (result.last?.value ?? 0) + 1 {
        result.append((value, Span(index, index + 1)))
      } else if result.isEmpty
        || token.key != 0x2c && !Self.conjunctions.contains(token.key) && !Self.rankWords.contains(token.key)
      {
        break
      }
      index += 1
    }
    return result
  }

  private static let verbs: Set<UInt64> = Set(
    PhrasePattern.keys("are were come came went go is belong belonged place places spot spots to"))

  /// "Second and third are X and Y": ordinals in front of a verb, and as many places behind it.
  private func fronted() -> (pairs: [Pair], span: Span)? {
    var run: [NumberSpan] = []
    for number in sentence.numbers where number.isOrdinal {
      if let last = run.last, Coordination.joins(last.span.end, number.span.start, sentence) {
        run.append(number)
      } else if run.count < 2 {
        run = [number]
      }
    }
    guard run.count > 1, let first = run.first, let last = run.last,
      sentence.tokens.indices.contains(last.span.end), Self.verbs.contains(sentence.tokens[last.span.end].key)
    else { return nil }
    let span = Span(first.span.start, last.span.end)
    let list = behind(span)
    guard list.count == run.count, list[0].full.start - last.span.end <= 4 else { return nil }
    return (pairs(list, run.map(\.value), span), span)
  }

  /// "Hạng tư và hạng năm lần lượt là X, Y": each with its own word for a place.
  func coordinated() -> (pairs: [Pair], span: Span)? {
    let cues = sentence.cues.filter { $0.kind == .rank && $0.value != "next" }
    guard let first = cues.first, !groups.contains(where: { $0.full.end <= first.from }) else { return nil }
    var run = [first]
    for cue in cues.dropFirst() {
      guard let last = run.last, Coordination.joins(last.span.end, cue.from, sentence) else { break }
      run.append(cue)
    }
    let ranks = run.compactMap { reader.value($0, sentence) }
    guard let last = run.last, run.count > 1, ranks.count == run.count else { return nil }
    let span = Span(first.from, last.span.end)
    let list = behind(span)
    return list.count == ranks.count ? (pairs(list, ranks, span), span) : nil
  }

  /// "X và Y lần lượt giữ hạng nhì và hạng ba": as many words for places behind a list as it has members.
  private func closing() -> (pairs: [Pair], span: Span)? {
    let cues = sentence.cues.filter {
      $0.kind == .rank && reader.value($0, sentence) ?? 0 > 0 && !reader.isDetailed($0, sentence)
    }
    for (index, first) in cues.enumerated() {
      var run = [first]
      for cue in cues[(index + 1)...] {
        guard let last = run.last, Coordination.joins(last.span.end, cue.from, sentence) else { break }
        run.append(cue)
      }
      // Numbers are paired with what stands before them, each for itself.
      guard run.count > 1, run.contains(where: { $0.value != "#" }),
        let owner = groups.last(where: { $0.full.end <= first.from }),
        first.from - owner.full.end <= Self.closingReach, case let list = list(endingAt: owner),
        list.count == run.count, let last = run.last
      else { continue }
      let pairs = zip(list, run).compactMap { group, cue -> Pair? in
        reader.value(cue, sentence).map { (group, Rank(value: $0, span: cue.span, rule: "any/rank/ordered")) }
      }
      return (pairs, Span(first.from, last.span.end))
    }
    return nil
  }

  /// Words of "đã lần lượt vươn lên giữ".
  private static let closingReach = 5

  /// "Năm tỉnh đạt điểm cao nhất lần lượt là ...", "the top cities, in order, are ...": the first places in order.
  func leaders() -> [Pair]? {
    if let top = topList() { return top }
    guard sentence.has(.respective),
      let cue = sentence.cues.first(where: { $0.kind == .rank && ($0.value == "1" || $0.value == "award") }),
      cue.value == "award" || reader.value(cue, sentence) == nil
    else { return nil }
    let list = behind(cue.span)
    guard list.count > 1,
      Coordination.joinsAll(list.map(\.full), upTo: list.count - 1, sentence)
        // "X (75.9 points), Y (74.0 points) and Z"
        || self.list(startingAt: list[0]).count == list.count,
      !groups.contains(where: { $0.full.end <= cue.from })
    else { return nil }
    return pairs(list, Array(1...list.count), cue.span)
  }

  /// "Top 3 không đổi, gồm X, Y và Z theo thứ tự": as many places in order as the top has.
  private func topList() -> [Pair]? {
    guard sentence.has(.respective),
      let number = sentence.numbers.first(where: {
        $0.span.start > 0 && sentence.tokens[$0.span.start - 1].key == Self.top && $0.value > 1
      }), reader.ranks(sentence).isEmpty
    else { return nil }
    let list: [PlaceGroup]
    if let before = groups.last(where: { $0.full.end <= number.span.start }) {
      // "X, Y and Z, in that order, are the top three of the A"
      list = number.span.start - before.full.end <= Self.topReach ? self.list(endingAt: before) : []
    } else {
      list = groups.first { $0.full.start >= number.span.end }.map { self.list(startingAt: $0) } ?? []
    }
    guard list.count == number.value else { return nil }
    return pairs(list, Array(1...list.count), Span(number.span.start - 1, number.span.end))
  }

  /// Words of ", ranked in that order, are the top".
  private static let topReach = 10

  /// The places behind a span, up to a semicolon or to another rank.
  func behind(_ span: Span) -> [PlaceGroup] {
    let end =
      (span.end..<sentence.tokens.count).first { index in
        sentence.isMark(index, ";")
          || sentence.cues.contains { $0.kind == .rank && $0.span.start == index && $0.value != "next" }
      } ?? sentence.tokens.count
    return groups.filter { $0.full.start >= span.end && $0.full.start < end }
  }

  static let top = PhrasePattern.keys("top")[0]
}
