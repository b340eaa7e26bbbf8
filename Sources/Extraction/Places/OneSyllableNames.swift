internal import Lexicons
internal import Model
internal import Text

/// Keeps one-syllable Vietnamese names of countries out of text where they are other words: `My` is `Mỹ` on a page
/// typed without marks alone, and `Nga` in English is a person.
struct OneSyllableNames {
  let gazetteer: Gazetteer

  /// The match with the rows that are printed so in the sentence's language; nil when none is.
  func checked(_ match: PlaceMatch, _ sentence: Sentence) -> PlaceMatch? {
    guard match.span.count == 1, !sentence.isToneless else { return match }
    let token = sentence.tokens[match.span.start]
    if sentence.language == .vietnamese, token.hasMarks { return match }
    guard token.end - token.start <= Self.longest, Syllable.isPossible(sentence.text, token) else { return match }
    var result = match
    result.candidates = match.candidates.filter { index in
      let place = gazetteer.places[index]
      let printed = sentence.text.bytes[Int(token.start)..<Int(token.end)]
      if place.hasEnglishName(spelled: printed) { return true }
      // Most names that are told from words by their marks begin with another letter.
      if let first = printed.first, first < 0x80, !place.mayHaveName(beginningWith: first) { return false }
      var names = place.aliases
      if let english = place.name.english { names.append(english) }
      if sentence.language == .vietnamese, let vietnamese = place.name.vietnamese { names.append(vietnamese) }
      return names.contains { PhrasePattern.keys($0) == [token.key] }
    }
    return result.candidates.isEmpty ? nil : result
  }

  /// Letters of the longest such name without marks: `Phap`, `Nhat`, `Vien`.
  private static let longest: Int32 = 4
}
