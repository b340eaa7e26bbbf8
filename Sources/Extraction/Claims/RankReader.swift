internal import Lexicons
internal import Model
internal import Text

/// A place in a ranking as printed.
struct Rank: Hashable {
  var value: Int
  var span: Span
  var rule: String
  /// The rank of the edition before: "from 12th", "từ hạng 2".
  var isFormer = false
  /// A year printed with this rank alone: "first in the 2021 edition", "năm 2021 đứng thứ hai".
  var year: Int?
  /// Years printed behind the rank: "number one from 2017 to 2023".
  var interval: Span?
}

/// Finds the ranks of a sentence: by phrase, in brackets, as a bare ordinal behind a place, as `62/63`.
struct RankReader {
  /// A ranking longer than this is not printed place by place.
  static let last = 500
  /// Shorter lists are no rankings of provinces or cities, and `2/3` is a fraction.
  static let leastSize = 20

  let gazetteer: Gazetteer
  /// The country that the ranking is of, nil for a ranking of the world.
  let home: String?

  init(_ context: PageContext, programme: String?) {
    gazetteer = context.lexicon.gazetteer
    let scope = programme.flatMap { context.lexicon.catalogue.programme($0)?.scope } ?? []
    home = scope.count == 1 ? scope.first : nil
  }

  /// Ranks in text order; the value 0 stands for "the next place" until the place before it is known.
  func ranks(_ sentence: Sentence) -> [Rank] {
    var result: [Rank] = []
    for cue in sentence.cues where cue.kind == .rank {
      guard let value = cue.value == "next" ? 0 : value(cue, sentence), (0...Self.last).contains(value) else {
        continue
      }
      if result.contains(where: { $0.span.overlaps(cue.span) }) || isRegional(cue, sentence) { continue }
      result.append(Rank(value: value, span: cue.span, rule: cue.rule))
    }
    add(bracketed(sentence), to: &result)
    add(enumerated(sentence), to: &result)
    add(superlatives(sentence), to: &result)
    let former = formerInBrackets(sentence)
    add(fractions(sentence), to: &result)
    add(bare(sentence, besides: result), to: &result)
    result.removeAll { rank in former.contains { $0.span.overlaps(rank.span) } }
    return (result.map { detailed($0, sentence) } + former).sorted { $0.span < $1.span }
  }

  private func add(_ ranks: [Rank], to result: inout [Rank]) {
    for rank in ranks where !result.contains(where: { $0.span.overlaps(rank.span) }) { result.append(rank) }
  }

  /// The place that a cue gives, nil where its number counts something else or the place is "the next".
  func value(_ cue: CueSymbol, _ sentence: Sentence) -> Int? {
    // "led the last two editions": not this one.
    if sentence.tokens.indices.contains(cue.span.end), Self.earlierWords.contains(sentence.tokens[cue.span.end].key),
      sentence.numbers.contains(where: { $0.span.start == cue.span.end + 1 }),
      !sentence.dates.contains(where: { $0.form == .year && (0...5).contains($0.span.start - cue.span.end) })
    {
      return nil
    }
    if cue.value == "award" { return isBesideRanking(cue, sentence) ? 1 : nil }
    if let fixed = cue.value, fixed != "#", fixed != "last", fixed != "close" { return isGroup(cue, sentence) ? nil : Int(fixed) }
    guard let number = cue.number else { return nil }
    if cue.value == "close" { return number }
    let first = sentence.tokens[cue.span.start].key
    // "Third is X": a bare number in front of a verb counts something.
    if sentence.language == .english, !cue.numberIsOrdinal, Self.verbs.contains(sentence.tokens[cue.span.end - 1].key) {
      return nil
    }
    // "in 97 cities", "at 5 percent": after a bare preposition only an ordinal is a rank.
    let touches = sentence.numbers.contains { $0.span.start == cue.span.start + 1 }
    if sentence.language == .english, Self.prepositions.contains(first), touches, !cue.numberIsOrdinal { return nil }
    // "was the first city to join": an ordinal with a noun of its own.
    if sentence.language == .english, Self.prepositions.contains(first), cue.value == "#",
      sentence.numbers.contains(where: { $0.span.end == cue.span.end }), !isPhraseEnd(cue.span.end, sentence)
    {
      return nil
    }
    // "thứ 3 tuần này", "12th time": counts of something else.
    let isBare = cue.span.count <= 2 || Self.prepositions.contains(first)
    if isBare, sentence.tokens.indices.contains(cue.span.end), Self.units.contains(sentence.tokens[cue.span.end].key) {
      return nil
    }
    return number
  }

  /// "leads the PCI": first only right beside the name of a ranking, as one may lead much else.
  private func isBesideRanking(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    sentence.awards.contains { award in
      let start = min(award.span.start, award.editionToken ?? award.span.start)
      let end = max(award.span.end, (award.editionToken ?? -1) + 1)
      // "có chỉ số PCI 2023 cao nhất"
      if sentence.language == .vietnamese, cue.span.start >= end, cue.span.start - end <= 1 { return true }
      return start >= cue.span.end && start - cue.span.end <= 2
        && sentence.tokens[cue.span.end..<start].allSatisfy { Self.determiners.contains($0.key) || $0.isCapitalised }
    }
  }

  private static let earlierWords: Set<UInt64> = Set(PhrasePattern.keys("last previous preceding earlier"))
  private static let determiners: Set<UInt64> = Set(PhrasePattern.keys("the its this a bảng chỉ số về"))

  /// "nhóm 10 địa phương dẫn đầu", "among the leading provinces": one of several at the top.
  private func isGroup(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    let start = max(0, cue.span.start - 6)
    var before = cue.span.start
    while before > 0,
      Self.places.contains(sentence.tokens[before - 1].key)
        || before > 1 && sentence.isMark(before - 1, ",") && Self.places.contains(sentence.tokens[before - 2].key)
    { before -= 1 }
    // "Mười địa phương đứng đầu", "the 10 most liveable cities": as many at the top.
    if sentence.numbers.contains(where: {
      $0.span.end == before && $0.value > 1 && !$0.isOrdinal && !isDate($0, sentence)
    }) {
      return true
    }
    guard let word = (start..<cue.span.start).last(where: { Self.groups.contains(sentence.tokens[$0].key) }) else {
      return false
    }
    return sentence.tokens[(word + 1)..<cue.span.start].allSatisfy {
      $0.kind == .number || Self.members.contains($0.key)
    }
  }

  private static let places: Set<UInt64> = Set(
    PhrasePattern.keys("tỉnh thành phố địa phương đơn vị đô thị đạt có cities provinces places with"))
  private static let groups: Set<UInt64> = Set(PhrasePattern.keys("nhóm tốp top những các among"))
  private static let members: Set<UInt64> = Set(
    PhrasePattern.keys(
      "các những tỉnh thành phố địa phương đơn vị đô thị cả nước toàn quốc có điểm số chất lượng điều hành tốt the cities"
        + " provinces five ten three"))

  /// "đứng đầu vùng Đông Nam Bộ", "first in the Southeast region", "trong khu vực ASEAN, X đứng đầu": a place in a
  /// part of the ranking is none in the ranking.
  private func isRegional(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    let ranks = sentence.cues.filter { $0.kind == .rank }
    let scopes = sentence.cues.filter { $0.kind == .scope }
    // "chỉ số thành phần A đứng thứ hai": a place in a part of the index, whatever the place.
    if scopes.contains(where: { part in
      part.value == "part"
        && !(min(part.span.end, cue.span.start)..<max(part.span.start, cue.span.end)).contains {
          sentence.isMark($0, ";")
        }
    }) {
      return true
    }
    if cue.value == "1", let before = scopes.first(where: { $0.span.end <= cue.span.start }),
      !ranks.contains(where: { $0.span.start > before.span.start && $0.span.end < cue.span.start })
    {
      return true
    }
    if isOfCriterion(cue.span.end, sentence) { return true }
    let next = ranks.first { $0.span.start >= cue.span.end }?.span.start ?? sentence.tokens.count
    if scopes.contains(where: {
      $0.span.end > cue.span.end && $0.span.start > cue.span.start && $0.span.start - cue.span.end <= Self.scopeReach
        && $0.span.start < next
    }) {
      return true
    }
    return sentence.places.contains { group in
      guard group.span.start >= cue.span.end, group.span.start - cue.span.end <= Self.scopeReach,
        group.span.start < next, isPart(group)
      else { return false }
      return (cue.span.end..<group.span.start).allSatisfy { Self.scopeWords.contains(sentence.tokens[$0].key) }
    }
  }

  private static let about = PhrasePattern.keys("về")[0]
  private static let aspects: Set<UInt64> = Set(PhrasePattern.keys("for in on"))
  private static let wholes: Set<UInt64> = Set(
    PhrasePattern.keys("the this its a an all overall total last terms each both place position reality fact"))

  /// "thứ 58 về thể chế", "51st in environmental governance": a place in one criterion of the ranking.
  private func isOfCriterion(_ end: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tokens.indices.contains(end + 1), case let next = sentence.tokens[end + 1], next.kind == .word,
      !sentence.awards.contains(where: { $0.span.end > end && $0.span.start - end <= 4 })
    else { return false }
    if sentence.tokens[end].key == Self.about { return !next.isCapitalised }
    return sentence.language == .english && Self.aspects.contains(sentence.tokens[end].key) && !next.isCapitalised
      && !Self.wholes.contains(next.key)
      && !sentence.dates.contains { $0.span.start == end + 1 }
      && !sentence.cues.contains { $0.span.start == end + 1 && [.recur, .year].contains($0.kind) }
  }

  /// Words between a rank and the region in which it holds.
  private static let scopeReach = 4
  private static let scopeWords: Set<UInt64> = Set(
    PhrasePattern.keys(
      "in of the among all cities provinces trong ở tại các tỉnh thành phố địa phương vùng khu vực của số"))

  /// A region, a continent, or a country other than the one that the ranking is of.
  private func isPart(_ group: PlaceGroup) -> Bool {
    guard let place = group.place else { return group.printedKind == "region" }
    switch gazetteer.places[place].kind {
    case "area": return true
    case "country": return group.country != home
    default: return false
    }
  }

  private static let verbs: Set<UInt64> = Set(PhrasePattern.keys("is was comes came were"))
  private static let prepositions: Set<UInt64> = Set(PhrasePattern.keys("to at in is was are were from"))
  private static let units: Set<UInt64> = Set(
    PhrasePattern.keys(
      "tuần lần năm time year times years consecutive points điểm percent million triệu liên quarter century day")
      + [0x25])

  /// `Vancouver (5)`: a bare number in brackets behind a place.
  private func bracketed(_ sentence: Sentence) -> [Rank] {
    sentence.places.compactMap { group in
      guard sentence.isMark(group.full.end, "("),
        let number = sentence.numbers.first(where: { $0.span.start == group.full.end + 1 }),
        sentence.isMark(number.span.end, ")"), (1...Self.last).contains(number.value), !isDate(number, sentence)
      else { return nil }
      return Rank(value: number.value, span: number.span, rule: Self.bracket)
    }
  }

  /// "named the world's most liveable city": the short name of a ranking in the singular is its first place.
  private func superlatives(_ sentence: Sentence) -> [Rank] {
    sentence.awards.compactMap { award in
      let span = award.span
      guard award.strength == .short, let last = sentence.tokens[span.start..<span.end].last else { return nil }
      let before = span.start > 0 ? sentence.tokens[span.start - 1] : nil
      let isSingular =
        sentence.language == .english
        ? Self.city.contains(last.key) && sentence.tokens[span.start..<span.end].contains { $0.key == Self.most }
        : sentence.tokens[span.start..<span.end].contains { $0.key == Self.best }
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
      return Rank(value: 1, span: span, rule: "any/rank/superlative")
    }
  }

  private static let city: Set<UInt64> = Set(PhrasePattern.keys("city"))
  private static let most = PhrasePattern.keys("most")[0]
  private static let being: Set<UInt64> = Set(PhrasePattern.keys("là as the is remains"))
  private static let plurals: Set<UInt64> = Set(PhrasePattern.keys("các những nhóm top tốp of among trong second third"))
  private static let listWords: Set<UInt64> = Set(
    PhrasePattern.keys("bảng index ranking rankings list survey report league table award awards chỉ báo"))

  /// `1. Copenhagen, 2. Zurich` in one line: numbers that rise by one, each in front of a place.
  private func enumerated(_ sentence: Sentence) -> [Rank] {
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

  /// The rule of a number in brackets behind its place.
  static let bracket = "any/rank/bracket"
  /// The rule of a number in front of its place.
  static let enumeration = "any/rank/enumerated"

  private static let year = PhrasePattern.keys("năm")[0]
  /// Tokens of a bracket with an earlier rank.
  private static let longestBracket = 8
  private static let bracketWords: Set<UInt64> = Set(
    PhrasePattern.keys(
      "in was from rank ranked place up down last year it the năm ngoái trước hạng thứ vị trí từ đứng bậc"))

  /// `105 (năm 2030: 103)`, `97th (100th last year)`: the rank of another edition behind this one's.
  private func formerInBrackets(_ sentence: Sentence) -> [Rank] {
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
  private func fractions(_ sentence: Sentence) -> [Rank] {
    sentence.numbers.compactMap { number in
      guard sentence.isMark(number.span.end, "/"),
        let size = sentence.numbers.first(where: { $0.span.start == number.span.end + 1 }),
        (Self.leastSize...Self.last).contains(size.value), (1...size.value).contains(number.value),
        !isDate(number, sentence), sentence.places.contains(where: { $0.full.end == number.span.start })
      else { return nil }
      return Rank(value: number.value, span: Span(number.span.start, size.span.end), rule: "any/rank/fraction")
    }
  }

  /// `Geneva sixth, Frankfurt seventh`: an ordinal behind a place, where the sentence ranks already or does it twice.
  private func bare(_ sentence: Sentence, besides known: [Rank]) -> [Rank] {
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
    let told = counted(sentence)
    var isPut = !told.isEmpty
    result += told
    for group in sentence.places where group.role == .plain {
      var start = group.full.end
      while start < sentence.tokens.count, start - group.full.end < 3, Self.fillers.contains(sentence.tokens[start].key)
      {
        start += 1
      }
      let isDirect = start == group.full.end && !known.isEmpty
      if result.contains(where: { $0.span.start == start }) { continue }
      guard let number = sentence.numbers.first(where: { $0.span.start == start && ($0.isOrdinal || isDirect) }),
        (1...Self.last).contains(number.value), !isDate(number, sentence), isPhraseEnd(number.span.end, sentence)
      else { continue }
      // "The survey puts X first."
      if number.isOrdinal, start == group.full.end, group.full.start > 0,
        Self.putWords.contains(sentence.tokens[group.full.start - 1].key)
      {
        isPut = true
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

  private static let putWords: Set<UInt64> = Set(PhrasePattern.keys("puts put ranks places placed ranked"))
  private static let best = PhrasePattern.keys("nhất")[0]
  private static let second = PhrasePattern.keys("nhì")[0]

  /// "X nhất, Y nhì": the words for the first two places right behind names; one without the other is a superlative.
  private func counted(_ sentence: Sentence) -> [Rank] {
    guard sentence.language == .vietnamese else { return [] }
    let found = sentence.places.compactMap { group -> Rank? in
      let end = group.full.end
      guard group.role == .plain, sentence.tokens.indices.contains(end), isPhraseEnd(end + 1, sentence),
        !sentence.cues.contains(where: { $0.kind == .rank && $0.span.contains(Span(end, end + 1)) })
      else { return nil }
      let value = sentence.tokens[end].key == Self.best ? 1 : sentence.tokens[end].key == Self.second ? 2 : 0
      return value > 0 ? Rank(value: value, span: Span(end, end + 1), rule: "vi/rank/bare") : nil
    }
    return found.contains { $0.value == 2 } ? found : []
  }

  private static let conjunctions: Set<UInt64> = Set(PhrasePattern.keys("and và"))
  private static let inWords: Set<UInt64> = Set(PhrasePattern.keys("in on for"))
  private static let fillers: Set<UInt64> = Set(PhrasePattern.keys("in at is was are were thứ hạng")).union([
    0x2c, 0x28,
  ])

  private func isPhraseEnd(_ index: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tokens.indices.contains(index) else { return true }
    let next = sentence.tokens[index]
    return next.kind == .mark || Self.phraseEnds.contains(next.key)
  }

  private static let phraseEnds: Set<UInt64> = Set(
    PhrasePattern.keys(
      "and và in as with place spot while among of a overall out on from after behind ahead nationwide worldwide"
        + " globally nationally position rank but up down this last respectively to by at a"))

  private func isDate(_ number: NumberSpan, _ sentence: Sentence) -> Bool {
    sentence.dates.contains { $0.span.overlaps(number.span) }
  }

  private func detailed(_ rank: Rank, _ sentence: Sentence) -> Rank {
    var rank = rank
    rank.isFormer = sentence.cues.contains {
      $0.kind == .former
        && ($0.span.end == rank.span.start || $0.span.contains(Span(rank.span.start, rank.span.start + 1)))
        // "100th a year ago", "hạng 5 năm ngoái"
        || $0.kind == .year && $0.value == "-1" && (0...1).contains($0.span.start - rank.span.end)
          && !sentence.isMark($0.span.start - 1, "(")
    }
    if let year = ownYear(rank, sentence) { rank.year = year }
    rank.interval =
      sentence.dates.first {
        $0.form == .interval && $0.start?.month == nil && $0.span.start >= rank.span.end
          && $0.span.start - rank.span.end <= 4
      }?.span
    return rank
  }

  /// A year right behind the rank ("ninth in 2021"), or opening the phrase it stands in ("năm 2021 đứng thứ hai").
  private func ownYear(_ rank: Rank, _ sentence: Sentence) -> Int? {
    for date in sentence.dates where date.form == .year && !EditionFinder.isCompared(date.span.start, sentence) {
      if sentence.awards.contains(where: { $0.editionToken == date.span.start }) { continue }
      let gap =
        date.span.start >= rank.span.end ? Span(rank.span.end, date.span.start) : Span(date.span.end, rank.span.start)
      guard gap.count <= 5, gap.start <= gap.end else { continue }
      let between = sentence.tokens[gap.start..<gap.end]
      // "...; năm 2023, thành phố đứng thứ 100": the comma behind a year that opens a later clause.
      let isLater = sentence.cues.contains { $0.kind == .rank && $0.span.end < date.span.start }
      let rest =
        isLater && date.span.end < rank.span.start && between.first?.key == 0x2c ? between.dropFirst() : between
      if rest.contains(where: { $0.kind == .mark }) { continue }
      // "từ vị trí 24 của năm 2021 lên hạng 9": the year is that of the place before it.
      if date.span.end <= rank.span.start,
        sentence.cues.contains(where: {
          $0.kind == .rank && $0.span.end <= date.span.start && date.span.start - $0.span.end <= 2
            && $0.span != rank.span
            && sentence.tokens[$0.span.end..<date.span.start].allSatisfy { $0.kind != .mark }
        })
      {
        continue
      }
      let opening = date.span.start == 0 ? nil : sentence.tokens[date.span.start - 1]
      if opening.map({ Self.yearWords.contains($0.key) }) ?? false { return date.year }
    }
    return nil
  }

  private static let yearWords: Set<UInt64> = Set(PhrasePattern.keys("in năm the nam"))
}
