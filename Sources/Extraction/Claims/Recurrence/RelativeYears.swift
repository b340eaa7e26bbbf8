internal import Model

/// Years told by their distance: "two years later", "hai năm trước", "that year", once the page says which they are.
enum RelativeYears {
  /// The year after and before the publication's are told by words of their own, as "last year".
  private static let neighbours = -1...1

  /// Makes plain years of those whose value is known, so that rules of claims read them.
  static func close(_ sentence: Sentence) {
    for index in sentence.dates.indices where isYear(sentence.dates[index]) {
      sentence.dates[index].form = .year
      sentence.dates[index].start = sentence.dates[index].value?.start
    }
  }

  private static func isYear(_ date: DateSymbol) -> Bool {
    guard date.form == .period, date.part == nil, case .shifted(.year, let count, let base) = date.expression,
      let value = date.value, value.end == nil, value.start.year != nil, value.start.month == nil
    else { return false }
    return base == .anchor ? count != -1 : !neighbours.contains(count)
  }
}
