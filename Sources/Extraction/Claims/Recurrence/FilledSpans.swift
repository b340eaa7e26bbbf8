internal import Lexicons
internal import Text

/// Whether a count fills every edition since a year that stands behind it: "for the fourth time since 2020" in 2023.
enum FilledSpans {
  /// Words between a count and "since": "lần thứ tư X nhận danh hiệu này kể từ".
  private static let reach = 9

  /// False for a streak, which says so itself, and where the last edition or the cycle is unknown.
  static func isFilled(_ count: Recurrence, until last: Int?, of award: Award, _ sentence: Sentence) -> Bool {
    guard !count.consecutive, count.count > 1, let last,
      let since = sentence.dates.first(where: { date in
        date.form == .year && date.span.start >= count.span.end && date.span.start - count.span.end <= reach
          && EditionFinder.isCompared(date.span.start, sentence)
          && sentence.tokens[count.span.end..<date.span.start].allSatisfy { $0.kind == .word }
      }), let first = since.year, first < last
    else { return false }
    return YearSpan.editions(from: first, to: last, of: award).count == count.count
  }
}
