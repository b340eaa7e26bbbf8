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

/// Finds the names of places in sentences: the longest at each token, and no token in two. A class, of which a page needs
/// one: its array is used again.
final class PlaceMatches {
  private let places: PhraseMatcher
  private let smallPlaces: PhraseMatcher
  private let traps: PhraseSet
  @exclusivity(unchecked) private var found: [PhraseAutomaton.Match] = []

  init(phrases: PhraseBook) {
    (places, smallPlaces, traps) = (phrases.places, phrases.smallPlaces, phrases.placeTraps)
  }

  func all(_ sentence: Sentence) -> [PlaceMatch] {
    var result: [PlaceMatch] = []
    let small = PhraseBook.Mark.smallPlace
    var index = 0
    while index < sentence.tokens.count {
      defer { index += 1 }
      if sentence.tokens[index].isCapitalised {
        guard places.mayBegin(sentence.tokens, at: index) else { continue }
        places.matches(sentence.tokens, at: index, numberEnds: [], into: &found)
      } else if sentence.tokens[index].marks & small != 0 {
        // `châu Âu`, `quận 1`: names that are printed small at their begin.
        smallPlaces.matches(sentence.tokens, at: index, numberEnds: [], into: &found)
        found.removeAll { !sentence.tokens[$0.end - 1].isCapitalised && !sentence.tokens[$0.end - 1].isNumber }
      } else {
        continue
      }
      guard !found.isEmpty else { continue }
      if sentence.language == .vietnamese, found.contains(where: { $0.end > index + 2 }) {
        // "xã Hòa Phú, Hòa Ninh" names no "Phú Hòa".
        found.removeAll { (index..<$0.end).contains { sentence.isMark($0, ",") } }
        guard !found.isEmpty else { continue }
      }
      if found.count > 1 { found.sort { ($0.end, $1.payload) > ($1.end, $0.payload) } }
      let end = found[0].end
      let longest = found.firstIndex { $0.end != end } ?? found.count
      result.append(
        PlaceMatch(
          span: Span(index, end), candidates: found[..<longest].map { Int($0.payload) },
          isTrap: traps.contains(sentence.tokens, in: index..<end)))
      found.removeAll(keepingCapacity: true)
      index = end - 1
    }
    return result
  }
}
