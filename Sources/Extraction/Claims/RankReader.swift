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

  /// Ranks in text order; the value 0 stands for "the next place" until the place before it is known.
  func ranks(_ sentence: Sentence) -> [Rank] {
    var result: [Rank] = []
    for cue in sentence.cues where cue.kind == .rank {
      guard let value = cue.value == "next" ? 0 : value(cue, sentence), (0...Self.last).contains(value) else {
        continue
      }
      if result.contains(where: { $0.span.overlaps(cue.span) }) { continue }
      // "Trong khu vực ASEAN, X đứng đầu": first of a region.
      if cue.value == "1", sentence.cues.contains(where: { $0.kind == .scope && $0.span.end <= cue.span.start }) {
        continue
      }
      result.append(Rank(value: value, span: cue.span, rule: cue.rule))
    }
    add(bracketed(sentence), to: &result)
    add(fractions(sentence), to: &result)
    add(bare(sentence, besides: result), to: &result)
    return result.map { detailed($0, sentence) }.sorted { $0.span < $1.span }
  }

  private func add(_ ranks: [Rank], to result: inout [Rank]) {
    for rank in ranks where !result.contains(where: { $0.span.overlaps(rank.span) }) { result.append(rank) }
  }

  private func value(_ cue: CueSymbol, _ sentence: Sentence) -> Int? {
    if let fixed = cue.value, fixed != "#", fixed != "last" { return Int(fixed) }
    guard let number = cue.number else { return nil }
    let first = sentence.tokens[cue.span.start].key
    // "in 97 cities", "at 5 percent": after a bare preposition only an ordinal is a rank.
    let touches = sentence.numbers.contains { $0.span.start == cue.span.start + 1 }
    if sentence.language == .english, Self.prepositions.contains(first), touches, !cue.numberIsOrdinal { return nil }
    // "thứ 3 tuần này", "12th time": counts of something else.
    let isBare = cue.span.count <= 2 || Self.prepositions.contains(first)
    if isBare, sentence.tokens.indices.contains(cue.span.end), Self.units.contains(sentence.tokens[cue.span.end].key) {
      return nil
    }
    return number
  }

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
      return Rank(value: number.value, span: number.span, rule: "any/rank/bracket")
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
    for group in sentence.places where group.role == .plain {
      var start = group.full.end
      while start < sentence.tokens.count, start - group.full.end < 3, Self.fillers.contains(sentence.tokens[start].key)
      {
        start += 1
      }
      let isDirect = start == group.full.end && !known.isEmpty
      guard let number = sentence.numbers.first(where: { $0.span.start == start && ($0.isOrdinal || isDirect) }),
        (1...Self.last).contains(number.value), !isDate(number, sentence), isPhraseEnd(number.span.end, sentence)
      else { continue }
      result.append(Rank(value: number.value, span: number.span, rule: "any/rank/bare-ordinal"))
    }
    return known.isEmpty && result.count < 2 ? [] : result
  }

  private static let fillers: Set<UInt64> = Set(PhrasePattern.keys("in at is was are were thứ hạng")).union([
    0x2c, 0x28,
  ])

  private func isPhraseEnd(_ index: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tokens.indices.contains(index) else { return true }
    let next = sentence.tokens[index]
    return next.kind == .mark || Self.phraseEnds.contains(next.key)
  }

  private static let phraseEnds: Set<UInt64> = Set(
    PhrasePattern.keys("and và in as with place spot while among of a overall"))

  private func isDate(_ number: NumberSpan, _ sentence: Sentence) -> Bool {
    sentence.dates.contains { $0.span.overlaps(number.span) }
  }

  private func detailed(_ rank: Rank, _ sentence: Sentence) -> Rank {
    var rank = rank
    rank.isFormer = sentence.cues.contains {
      $0.kind == .former
        && ($0.span.end == rank.span.start || $0.span.contains(Span(rank.span.start, rank.span.start + 1)))
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
      if between.contains(where: { $0.kind == .mark }) { continue }
      let opening = date.span.start == 0 ? nil : sentence.tokens[date.span.start - 1]
      if opening.map({ Self.yearWords.contains($0.key) }) ?? false { return date.year }
    }
    return nil
  }

  private static let yearWords: Set<UInt64> = Set(PhrasePattern.keys("in năm the nam"))
}
