internal import Lexicons
internal import Model
internal import Text

/// Of which edition a rank is, where words beside it say so.
extension RankReader {
  func detailed(_ rank: Rank, _ sentence: Sentence) -> Rank {
    var rank = rank
    rank.isFormer = sentence.cues.contains {
      $0.kind == .former
        && ($0.span.end == rank.span.start || $0.span.contains(Span(rank.span.start, rank.span.start + 1)))
        // "100th a year ago", "hạng 5 năm ngoái"
        || $0.kind == .year && $0.value == "-1"
          && ((0...1).contains($0.span.start - rank.span.end) && !sentence.isMark($0.span.start - 1, "(")
            && !opensNext($0, after: rank, sentence)
            || sentence.language == .vietnamese && isSubject($0.span.end, rank.span.start, sentence)
              && !Self.arrivals.contains(sentence.tokens[rank.span.start].key))
    }
    if isOfLastYear(rank, sentence) { rank.isFormer = true }
    if let year = ownYear(rank, sentence) { rank.year = year }
    rank.interval =
      sentence.dates.first {
        $0.form == .interval && $0.start?.month == nil && $0.span.start >= rank.span.end
          && $0.span.start - rank.span.end - named(between: rank.span.end, $0.span.start, sentence) <= 4
      }?.span ?? (rank.year == nil ? opening(rank, sentence) : nil)
    return rank
  }

  /// Tokens of "Trong các năm từ" before the years that open a sentence.
  private static let openingReach = 4

  /// "Từ năm 2027 đến năm 2029, vị trí này thuộc về X": the years that open the sentence, of its first rank.
  private func opening(_ rank: Rank, _ sentence: Sentence) -> Span? {
    sentence.dates.first {
      $0.form == .interval && $0.start?.month == nil && $0.span.start <= Self.openingReach
        && sentence.isMark($0.span.end, ",") && $0.span.end < rank.span.start
    }.flatMap { date in
      sentence.cues.contains { $0.kind == .rank && $0.span.end <= rank.span.start }
        || sentence.places.contains { $0.role != .territory && $0.full.end <= date.span.start } ? nil : date.span
    }
  }

  /// "ở vị trí 12, năm trước ở vị trí 32": behind the comma the words are those of the next rank.
  private func opensNext(_ cue: CueSymbol, after rank: Rank, _ sentence: Sentence) -> Bool {
    (sentence.isMark(rank.span.end, ",") || sentence.isMark(rank.span.end, ";"))
      && sentence.cues.contains { $0.kind == .rank && (0...3).contains($0.from - cue.span.end) }
  }

  private static let subjectWords: Set<UInt64> = Set(
    PhrasePattern.keys("ở là đứng xếp tỉnh thành phố mới còn chỉ được"))

  /// "năm trước ở vị trí 32", "năm ngoái tỉnh đứng thứ 32": nothing but a short subject and a verb in between.
  private func isSubject(_ start: Int, _ end: Int, _ sentence: Sentence) -> Bool {
    (0...3).contains(end - start)
      && sentence.tokens[start..<end].allSatisfy { Self.subjectWords.contains($0.key) }
  }

  private static let together = PhrasePattern.keys("cùng")[0]

  /// "A year ago X was second, now it leads": what opens the sentence holds to the end of its clause.
  func isOfLastYear(_ rank: Rank, _ sentence: Sentence) -> Bool {
    sentence.cues.contains { cue in
      cue.kind == .year && cue.value == "-1" && cue.span.start <= 1
        // "Cùng kỳ, ...": as often this edition's.
        && sentence.tokens[cue.span.start].key != Self.together && cue.span.end <= rank.span.start
        // "Last year's leader X came third": the year is the leader's.
        && !sentence.isMark(cue.span.end, "'")
        && sentence.places.contains { $0.full.start >= cue.span.end && $0.full.end <= rank.span.start }
        && !(cue.span.end + 1..<max(cue.span.end + 1, rank.span.start)).contains {
          sentence.tokens[$0].kind == .mark && [0x2c, 0x3b, 0x2d].contains(sentence.tokens[$0].key)
        }
    }
  }

  /// Tokens of the names of awards between two others: "first in the A from 2017 to 2019".
  func named(between start: Int, _ end: Int, _ sentence: Sentence) -> Int {
    sentence.awards.filter { $0.span.start >= start && $0.span.end <= end }.map(\.span.count).reduce(0, +)
  }

  /// A year right behind the rank ("ninth in 2021"), or opening the phrase it stands in ("năm 2021 đứng thứ hai").
  func ownYear(_ rank: Rank, _ sentence: Sentence) -> Int? {
    // "so với năm 2029 (xếp thứ 47)": a rank in brackets behind its year.
    if rank.span.start > 0, sentence.isMark(rank.span.start - 1, "("),
      let before = sentence.dates.first(where: { $0.form == .year && $0.span.end == rank.span.start - 1 })
    {
      return before.year
    }
    if let opening = openingYear(rank, sentence) { return opening }
    for date in sentence.dates where date.form == .year && !EditionFinder.isCompared(date.span.start, sentence) {
      if sentence.awards.contains(where: { $0.editionToken == date.span.start }) { continue }
      let gap =
        date.span.start >= rank.span.end ? Span(rank.span.end, date.span.start) : Span(date.span.end, rank.span.start)
      guard gap.count <= 5, gap.start <= gap.end else { continue }
      let between = sentence.tokens[gap.start..<gap.end]
      // "...; năm 2023, thành phố đứng thứ 100": the comma behind a year that opens a later clause.
      let isLater = sentence.cues.contains { $0.kind == .rank && $0.span.end < date.span.start }
      let rest =
        isLater && date.span.end < rank.span.start && between.first?.key == 0x2c && opensPart(date.span.start, sentence)
        ? between.dropFirst() : between
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
      // "is fourth after coming eighth in 2020": the year is that of the rank beside it.
      if rank.span.end <= date.span.start,
        sentence.cues.contains(where: {
          $0.kind == .rank && $0.number != nil && $0.span.start >= rank.span.end && $0.span.end <= date.span.start
        })
      {
        continue
      }
      // "that year", "two years later": an adverbial by itself.
      if date.span.count > 1 { return date.year }
      let opening = date.span.start == 0 ? nil : sentence.tokens[date.span.start - 1]
      if opening.map({ Self.yearWords.contains($0.key) }) ?? false { return date.year }
    }
    return nil
  }

  /// True for a year at the head of a part: "...; in 2023, X was third", not "as in 2023, followed by X".
  private func opensPart(_ index: Int, _ sentence: Sentence) -> Bool {
    var start = index
    while start > 0, Self.yearWords.contains(sentence.tokens[start - 1].key) { start -= 1 }
    return start == 0 || sentence.tokens[start - 1].kind == .mark
      || Self.conjunctions.contains(sentence.tokens[start - 1].key)
  }

  private static let nowWords: Set<UInt64> = Set(PhrasePattern.keys("nay now hiện giờ"))

  /// "Năm 2029, X đứng thứ 32, nay lên thứ 12": the year that opens the sentence is that of its first rank alone.
  private func openingYear(_ rank: Rank, _ sentence: Sentence) -> Int? {
    guard let date = sentence.dates.first(where: { $0.form == .year && $0.span.start <= 1 }),
      date.span.end <= rank.span.start,
      !sentence.cues.contains(where: { $0.kind == .rank && $0.span.end <= rank.span.start }),
      let now = (rank.span.end..<sentence.tokens.count).first(where: {
        Self.nowWords.contains(sentence.tokens[$0].key)
      }),
      sentence.cues.contains(where: { $0.kind == .rank && $0.span.start >= now })
    else { return nil }
    return date.year
  }

  /// Words of the rank to which something moves.
  private static let arrivals: Set<UInt64> = Set(PhrasePattern.keys("xuống lên về còn nay tới đến"))

  static let yearWords: Set<UInt64> = Set(PhrasePattern.keys("in năm the nam of"))
}
