internal import Lexicons

/// Whether a count fills every edition since a year that stands behind it: "for the fourth time since 2020" in 2023.
enum FilledSpans {
  /// Words between a count and "since".
  private static let reach = 4

  /// False for a streak, which says so itself, and where the last edition or the cycle is unknown.
  static func isFilled(_ count: Recurrence, until last: Int?, of award: Award, _ sentence: Sentence) -> Bool {
    guard !count.consecutive, count.count > 1, let last,
      let since = sentence.dates.first(where: { date in
        date.form == .year && date.span.start >= count.span.end && date.span.start - count.span.end <= reach
          && EditionFinder.isCompared(date.span.start, sentence)
      }), let first = since.year, first < last
    else { return false }
    return YearSpan.editions(from: first, to: last, of: award).count == count.count
  }
}
