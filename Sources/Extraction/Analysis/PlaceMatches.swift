internal import Lexicons
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
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      guard tokens[index].isCapitalised else { continue }
      phrases.places.matches(tokens, at: index, numberEnds: [], into: &found)
      guard !found.isEmpty else { continue }
      defer { found.removeAll(keepingCapacity: true) }
      if found.count > 1 { found.sort { ($0.end, $1.payload) > ($1.end, $0.payload) } }
      guard let end = found.first(where: { !isStem(Span(index, $0.end), sentence) })?.end else { continue }
      let keys = tokens[index..<end].filter { $0.kind != .mark }.map(\.key)
      result.append(
        PlaceMatch(
          span: Span(index, end), candidates: found.filter { $0.end == end }.map { Int($0.payload) },
          isTrap: phrases.placeTraps.contains(keys)))
      index = end - 1
    }
    return result
  }

  /// `Hue-S`: a name tied by a hyphen to a single letter or a lower-case word is part of another name.
  private static func isStem(_ span: Span, _ sentence: Sentence) -> Bool {
    let next = span.end
    guard sentence.isMark(next, "-"), !sentence.tokens[next].spaceBefore, sentence.tokens.indices.contains(next + 1)
    else {
      return false
    }
    let tail = sentence.tokens[next + 1]
    return !tail.spaceBefore && tail.kind == .word && (tail.end - tail.start == 1 || !tail.isCapitalised)
  }
}
