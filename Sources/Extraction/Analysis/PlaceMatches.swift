internal import Lexicons
internal import Model
internal import Text

/// A place name found in a sentence with every gazetteer row it may stand for.
struct PlaceMatch: Hashable {
  var span: Span
  /// Indices into the gazetteer, ascending.
  var candidates: [Int]
  /// Also a word or a person's name.
  var isTrap: Bool
}

/// The names of places in a sentence: the longest at each token, and no token in two.
enum PlaceMatches {
  static func find(_ phrases: PhraseBook, _ sentence: Sentence) -> [PlaceMatch] {
    let tokens = sentence.tokens
    var result: [PlaceMatch] = []
    var found: [PhraseAutomaton.Match] = []
    let small = PhraseBook.Mark.smallPlace
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      if tokens[index].isCapitalised {
        guard phrases.places.mayBegin(tokens, at: index) else { continue }
        phrases.places.matches(tokens, at: index, numberEnds: [], into: &found)
      } else if tokens[index].marks & small != 0 {
        // `châu Âu`, `quận 1`: names that are printed small at their begin.
        phrases.smallPlaces.matches(tokens, at: index, numberEnds: [], into: &found)
        found.removeAll { !tokens[$0.end - 1].isCapitalised && !tokens[$0.end - 1].isNumber }
      }
      if sentence.language == .vietnamese, found.contains(where: { $0.end > index + 2 }) {
        // "xã Hòa Phú, Hòa Ninh" names no "Phú Hòa".
        found.removeAll { (index..<$0.end).contains { sentence.isMark($0, ",") } }
      }
      guard !found.isEmpty else { continue }
      defer { found.removeAll(keepingCapacity: true) }
      if found.count > 1 { found.sort { ($0.end, $1.payload) > ($1.end, $0.payload) } }
      let end = found[0].end
      let keys = tokens[index..<end].filter { !$0.isMark }.map(\.key)
      result.append(
        PlaceMatch(
          span: Span(index, end), candidates: found.filter { $0.end == end }.map { Int($0.payload) },
          isTrap: phrases.placeTraps.contains(keys)))
      index = end - 1
    }
    return result
  }
}
