internal import Lexicons
internal import Model
internal import Text

/// Decides of every name in a sentence whether it is a place there.
struct PlaceReader {
  let gazetteer: Gazetteer
  let words: PlaceWords

  func read(_ units: inout [PlaceGroup], _ sentence: Sentence) {
    guard !units.isEmpty else { return }
    let around = NameSurroundings(words: words, sentence: sentence, units: units)
    for index in units.indices {
      let verdict = verdict(units[index], around)
      units[index].reading = verdict.reading
      units[index].isCertain = verdict.isCertain
    }
  }

  private func verdict(_ unit: PlaceGroup, _ around: NameSurroundings) -> PlaceVerdict {
    // "Manchester City", "Real Madrid"
    if let union = around.first(.union, after: unit.name.start), union.end >= unit.name.end { return .organisation }
    if let union = around.first(.union, before: unit.name.end), union.start < unit.name.start { return .organisation }
    let isCountry = unit.candidates.contains { gazetteer.isCountry($0) }
    return around.sentence.language == .vietnamese
      ? VietnameseNames(around: around).verdict(unit.name, isCountry: isCountry, isTrap: unit.isTrap)
      : EnglishNames(around: around).verdict(unit.name, isCountry: isCountry, isTrap: unit.isTrap)
  }
}
