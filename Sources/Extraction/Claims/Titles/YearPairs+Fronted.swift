internal import Lexicons
internal import Model
internal import Text

/// Years in front of their winners, and words that point at a title by what its holder is.
extension YearPairs {
  /// What holders of a title are called, where its name says so: "the 2022 capital".
  static let roles: Set<UInt64> = Set(PhrasePattern.keys("capital capitals laureate đô"))
  private static let turns: Set<UInt64> = Set(PhrasePattern.keys("turn year"))

  /// True where a sentence speaks of a title's holders: by a word for winners, by what the title makes them, or by its
  /// name without an edition.
  func points(_ sentence: Sentence, _ symbol: AwardSymbol?, _ key: PageContext.AwardKey) -> Bool {
    if sentence.has(.winner) || tellsTurns(sentence) || tellsVictory(sentence) || tellsAdmissions(sentence) {
      return true
    }
    let facts = key.award.flatMap { context.award(key.programme, $0) }
    if facts?.kind == .title, tellsReigns(sentence) { return true }
    if let symbol {
      return symbol.edition == nil && sentence.has(.past) && facts?.kind == .title || opensList(sentence)
    }
    guard let facts, facts.kind == .title else { return false }
    let name = Set(
      PhrasePattern.keys([facts.name.english, facts.name.vietnamese].compactMap { $0 }.joined(separator: " ")))
    let isRole = sentence.tokens.contains {
      Self.roles.contains($0.key) && name.contains(Self.singular[$0.key] ?? $0.key) && !$0.isCapitalised
    }
    return isRole || opensList(sentence)
  }

  private static let possessives: Set<UInt64> = Set(PhrasePattern.keys("its s whose their"))

  /// "X, whose year is 2032", "Y had its turn in 2018".
  private func tellsTurns(_ sentence: Sentence) -> Bool {
    sentence.tokens.indices.dropFirst().contains { index in
      Self.turns.contains(sentence.tokens[index].key) && Self.possessives.contains(sentence.tokens[index - 1].key)
        && sentence.dates.contains { $0.form == .year && (0...3).contains($0.span.start - index) }
    }
  }

  private static let having: Set<UInt64> = Set(PhrasePattern.keys("having has have had was"))
  private static let victories: Set<UInt64> = Set(PhrasePattern.keys("prevailed won triumphed victorious belonged"))

  /// "its second success there, X having prevailed in 2030", "X has belonged since 2030"
  private func tellsVictory(_ sentence: Sentence) -> Bool {
    sentence.language == .english
      && sentence.tokens.indices.dropFirst().contains {
        Self.victories.contains(sentence.tokens[$0].key) && Self.having.contains(sentence.tokens[$0 - 1].key)
          || isHonoured($0, sentence)
      }
  }

  private static let honours: Set<UInt64> = Set(
    PhrasePattern.keys("honoured honored awarded rewarded recognised recognized crowned"))
  private static let passives: Set<UInt64> = Set(PhrasePattern.keys("was were been already previously also first"))

  /// "X was already honoured in 2030": a place, a passive, and a year.
  private func isHonoured(_ index: Int, _ sentence: Sentence) -> Bool {
    guard Self.honours.contains(sentence.tokens[index].key), sentence.awards.isEmpty,
      sentence.dates.contains(where: { $0.form == .year && $0.span.start == index + 2 })
    else { return false }
    var start = index
    while start > 0, Self.passives.contains(sentence.tokens[start - 1].key) { start -= 1 }
    return start < index && sentence.places.contains { $0.role == .plain && $0.full.end == start }
  }

  private static let firsts: Set<UInt64> = Set(PhrasePattern.keys("first đầu"))

  /// "The first ... was X, in 2001", "In 2018 it was X": sentences that open with the place in a series.
  private func opensList(_ sentence: Sentence) -> Bool {
    sentence.tokens.prefix(2).contains { Self.firsts.contains($0.key) }
      || sentence.language == .vietnamese && series(sentence) != nil
      || sentence.places.first.map { $0.full.start <= 1 && opener($0, sentence) != nil } ?? false
      || sentence.dates.contains { date in
        guard date.form == .year else { return false }
        // "two years before, in 2029, it was X"
        if sentence.isMark(date.span.end, ","), sentence.stands(Self.itWas, at: date.span.end + 1) {
          return sentence.places.contains { $0.full.start == date.span.end + 3 }
        }
        return sentence.stands(Self.itWas, at: date.span.end)
          && (date.span.start == 1 || sentence.places.contains { $0.full.start == date.span.end + 2 })
      }
  }

  private static let itWas = PhrasePattern.keys("it was")
  private static let copulas: Set<UInt64> = Set(PhrasePattern.keys("was is là were"))
  private static let the = PhrasePattern.keys("the")[0]

  private static let firstOf = PhrasePattern.keys("đầu tiên")
  /// Words of "Thành phố đầu tiên mang danh hiệu là".
  private static let seriesReach = 8

  /// "Thủ đô sách đầu tiên là X", "X là thành phố đầu tiên nhận danh hiệu": the words, and where the name stands.
  private func series(_ sentence: Sentence) -> (words: Span, group: PlaceGroup)? {
    guard
      let start = sentence.tokens.indices.dropLast().first(where: {
        sentence.tokens[$0].key == Self.firstOf[0] && sentence.tokens[$0 + 1].key == Self.firstOf[1]
      })
    else { return nil }
    let group =
      sentence.places.first { group in
        group.full.start > start && group.full.start - start <= Self.seriesReach
          && Self.copulas.contains(sentence.tokens[group.full.start - 1].key)
      }
      ?? sentence.places.last { group in
        group.full.end < start && start - group.full.end <= 4
          && Self.copulas.contains(sentence.tokens[group.full.end].key)
      }
    return group.map { (Span(start, start + 2), $0) }
  }

  /// "The first A was X", "X was the first": the words that make it the first of a series.
  func opener(_ group: PlaceGroup, _ sentence: Sentence) -> Span? {
    if sentence.language == .vietnamese {
      return series(sentence).flatMap { $0.group.span == group.span ? $0.words : nil }
    }
    if let first = sentence.tokens.prefix(2).firstIndex(where: { Self.firsts.contains($0.key) }),
      group.full.start > first, Self.copulas.contains(sentence.tokens[group.full.start - 1].key)
    {
      return Span(first, first + 1)
    }
    let verb = group.full.end
    guard sentence.tokens.indices.contains(verb + 2), Self.copulas.contains(sentence.tokens[verb].key),
      sentence.tokens[verb + 1].key == Self.the, Self.firsts.contains(sentence.tokens[verb + 2].key)
    else { return nil }
    return Span(verb + 2, verb + 3)
  }

  /// Words between a year and the winner behind it: "2018 capital was", "2032 by", "2031 it went to".
  private static let bridges: Set<UInt64> = Set(
    PhrasePattern.keys(
      "by it was were is the capital winner holder one title laureate went goes to had been with thuộc về là do cho danh hiệu giải thưởng này đến với được trao lượt thêm có kết nạp đón"
        + " tới phiên của thì đã định chấm chọn ở quán quân người thắng đoạt hội đồng ban tổ chức sẽ"
    ))
  private static let ties: Set<UInt64> = Set(
    PhrasePattern.keys("by was were is to one là về do cho với lượt thêm nạp đón phiên chấm chọn ở"))
  private static let possessive = PhrasePattern.keys("của")[0]
  private static let bridge = 7

  /// Places behind their years: "taken in 2032 by X, and in 2031 by Y", "the 2018 capital was X, the 2020 one Y"; of a
  /// title that several share, all that stand side by side.
  func fronted(_ sentence: Sentence, isShared: Bool) -> [(PlaceGroup, (Int, Span))] {
    var result: [(PlaceGroup, (Int, Span))] = []
    // "2032 của X và Y, 2033 của Z": only told of several years does the possessive tie a title to its holder.
    let isPossessed = sentence.dates.count { $0.form == .year && isOwned($0, sentence) } > 1
    let isAdmitting = tellsAdmissions(sentence)
    for date in sentence.dates where date.form == .year && (date.span.count == 1 || sentence.language == .vietnamese) {
      guard let year = date.year,
        let group = sentence.places.first(where: { $0.role != .territory && $0.full.start >= date.span.end }),
        !sentence.dates.contains(where: { $0.form == .year && $0.span.start == group.full.end + 1 })
      else { continue }
      let between = sentence.tokens.indices[date.span.end..<group.full.start].filter { index in
        !sentence.organisations.contains { $0.span.contains(index) } && !sentence.tokens[index].isUpper
          && !sentence.places.contains { $0.role == .territory && $0.full.contains(index) }
      }.map { sentence.tokens[$0] }
      guard between.count <= Self.bridge,
        ([0x2c, 0x29].contains(between.first?.key) ? between.dropFirst() : between[...]).allSatisfy({
          Self.bridges.contains($0.key)
        }),
        between.contains(where: { Self.ties.contains($0.key) }) || between.isEmpty && !result.isEmpty
          || isPossessed && isOwned(date, sentence) || isAdmitting
          || isChampion(group, sentence) && sentence.isMark(date.span.end, ",")
      else { continue }
      let list = isShared ? Coordination.list(startingAt: group, sentence) : [group]
      result += list.map { ($0, (year, date.span)) }
    }
    return result
  }

  /// "2032 của X"
  private func isOwned(_ date: DateSymbol, _ sentence: Sentence) -> Bool {
    sentence.tokens.indices.contains(date.span.end) && sentence.tokens[date.span.end].key == Self.possessive
      && sentence.places.contains { $0.full.start == date.span.end + 1 }
  }

  private static let reigns: [[UInt64]] = [
    "quán quân", "tại vị", "mở màn", "đến phiên", "tới phiên", "đến lượt", "tới lượt", "đương nhiệm", "nhiệm kỳ",
    "tiền nhiệm", "người thắng", "người chiến thắng", "đăng quang", "lên ngôi", "giữ ngôi", "người đoạt giải",
    "có một giải",
  ].map { PhrasePattern.keys($0) }
  private static let editions: Set<UInt64> = Set(PhrasePattern.keys("mùa phiên kỳ"))
  private static let yearWord = PhrasePattern.keys("năm")[0]
  private static let becoming: Set<UInt64> = Set(PhrasePattern.keys("sẽ là thì đã tới phiên lượt"))
  private static let toward: Set<UInt64> = Set(PhrasePattern.keys("với cho"))
  private static let choosing: Set<UInt64> = Set(PhrasePattern.keys("chấm chọn định"))
  private static let order: Set<UInt64> = Set(PhrasePattern.keys("sau trước"))

  /// "Năm 2032 là X", "Quán quân của mùa 2031 là X", "Phiên 2033 đã định là X", "Sau X (2031), tới Y": words for who had a title when.
  private func tellsReigns(_ sentence: Sentence) -> Bool {
    guard sentence.language == .vietnamese, let first = sentence.tokens.first else { return false }
    if sentence.tokens.indices.contains(where: { index in Self.reigns.contains { sentence.stands($0, at: index) } }) {
      return true
    }
    if Self.editions.contains(first.key), EditionFinder.year(at: 1, sentence) != nil { return true }
    if first.key == Self.yearWord, let group = sentence.places.first, (3...5).contains(group.full.start),
      EditionFinder.year(at: 1, sentence) != nil,
      sentence.tokens[2..<group.full.start].allSatisfy({ Self.becoming.contains($0.key) })
    {
      return true
    }
    // "Với năm 2034, hội đồng đã chấm X"
    if Self.toward.contains(first.key),
      sentence.dates.contains(where: { $0.form == .year && (1...2).contains($0.span.start) }),
      sentence.tokens.contains(where: { Self.choosing.contains($0.key) })
    {
      return true
    }
    return Self.order.contains(first.key)
      && sentence.places.contains { $0.full.start == 1 && sentence.isMark($0.full.end, "(") }
  }

  private static let before: [[UInt64]] = ["trước đó", "trước đây", "trước đấy", "trước nay", "cụ thể"].map {
    PhrasePattern.keys($0)
  }
  private static let admitting: Set<UInt64> = Set(PhrasePattern.keys("có thêm đến lượt là tới kết nạp"))
  private static let kindWords: Set<UInt64> = Set(PhrasePattern.keys("thành phố tp tỉnh hai ba các")).union([0x2e])

  /// "Trước đó, năm 2030 có X và Y; năm 2032 có Z": nothing but words for having between each year and its places.
  private func tellsAdmissions(_ sentence: Sentence) -> Bool {
    guard sentence.language == .vietnamese, Self.before.contains(where: { sentence.stands($0, at: 0) })
    else { return false }
    let years = sentence.dates.filter { $0.form == .year && $0.span.end > 1 }
    return !years.isEmpty
      && years.allSatisfy { date in
        guard let group = sentence.places.first(where: { $0.role != .territory && $0.full.start >= date.span.end })
        else { return false }
        let gap = sentence.tokens[date.span.end..<group.full.start]
        return gap.contains { Self.admitting.contains($0.key) }
          && gap.allSatisfy { Self.admitting.contains($0.key) || Self.kindWords.contains($0.key) }
      }
  }

  private static let champions: Set<UInt64> = Set(PhrasePattern.keys("thắng màn quân nhân quang ngôi giữ nhận"))
  /// Words of "là cái tên mở màn".
  private static let championReach = 5

  /// "năm 2031, X là cái tên mở màn": what the place of that year was.
  private func isChampion(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    guard sentence.tokens.indices.contains(group.full.end),
      Self.copulas.contains(sentence.tokens[group.full.end].key)
    else { return false }
    return sentence.tokens[group.full.end..<min(sentence.tokens.count, group.full.end + Self.championReach)].contains {
      Self.champions.contains($0.key)
    }
  }

  /// "Năm 2031 X đăng cai diễn đàn, năm 2032 là Y": who has something else to stage.
  func isHosting(_ sentence: Sentence) -> Bool {
    sentence.language == .vietnamese && sentence.awards.isEmpty && sentence.has(.host) && !sentence.has(.winner)
  }

  private static let inside = PhrasePattern.keys("ở")[0]

  /// "Danh hiệu này từng đặt ở X vào năm 2031": where a title is, is who holds it.
  func isSeat(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    group.full.start > 0 && sentence.tokens[group.full.start - 1].key == Self.inside && !sentence.has(.host)
      && sentence.cues.contains { $0.kind == .winner && $0.from == 0 }
  }
}
