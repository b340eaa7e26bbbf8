internal import Lexicons
internal import Model
internal import Text

/// Finds phrases with gaps among the tokens of a sentence: the automaton gives what stands before the first gap, the
/// rest is looked for within the gap's reach. A class, of which a page needs one: its arrays are used again.
final class PhraseFinder {
  /// A phrase as found.
  struct Match {
    var meaning: PhraseBook.Meaning
    /// From the first to the last word.
    var whole: Span
    /// The segment after the last gap; all of a phrase without one.
    var tail: Span
    /// Token index of the first number, or -1.
    var number: Int
  }

  @exclusivity(unchecked) private var found: [PhraseAutomaton.Match] = []
  /// The phrases that begin at the token last looked at, the longest first.
  @exclusivity(unchecked) private(set) var matches: [Match] = []

  /// False at a word that begins no phrase of an automaton, by its mark: to ask costs next to nothing.
  @inline(__always)
  static func mayBegin(_ mark: UInt32, _ sentence: Sentence, at index: Int) -> Bool {
    sentence.tokens[index].marks & mark != 0 || sentence.numberIndex.end(of: index) != nil
  }

  /// Finds the phrases that begin at a token.
  ///
  /// - Parameter entries: what the payloads of the automaton mean.
  func find(_ automaton: PhraseMatcher, _ entries: [PhraseBook.Entry], _ sentence: Sentence, at index: Int) {
    if !matches.isEmpty { matches.removeAll(keepingCapacity: true) }
    automaton.matches(sentence.tokens, at: index, numberEnds: sentence.numberIndex.ends, into: &found)
    guard !found.isEmpty else { return }
    if found.count > 1 { found.sort { ($0.end, $1.payload) > ($1.end, $0.payload) } }
    for place in found.indices where place == 0 || found[place - 1] != found[place] {
      if let match = complete(found[place], entries, sentence, from: index) { matches.append(match) }
    }
    found.removeAll(keepingCapacity: true)
  }

  private func complete(
    _ match: PhraseAutomaton.Match, _ entries: [PhraseBook.Entry], _ sentence: Sentence, from start: Int
  ) -> Match? {
    let entry = Int(match.payload)
    var tail = Span(start, match.end)
    var number = match.number
    if !entries[entry].tails.isEmpty {
      for segment in entries[entry].tails {
        guard let next = find(segment, sentence, after: tail.end) else { return nil }
        tail = next
        if number < 0 { number = (next.start..<next.end).first { sentence.numberIndex.end(of: $0) != nil } ?? -1 }
      }
    }
    return Match(
      meaning: entries[entry].meaning, whole: Span(start, tail.end), tail: tail, number: number)
  }

  /// The first place where a segment stands within the gap allowed after a token.
  private func find(_ segment: PhrasePattern.Segment, _ sentence: Sentence, after start: Int) -> Span? {
    let limit = min(sentence.tokens.count, start + segment.gap + 1)
    var index = start
    while index < limit {
      if let end = match(segment.keys, sentence, at: index) { return Span(index, end) }
      if sentence.tokens[index].key == 0x3b { return nil }
      index += 1
    }
    return nil
  }

  private func match(_ segment: [UInt64], _ sentence: Sentence, at start: Int) -> Int? {
    var index = start
    for key in segment {
      guard index < sentence.tokens.count else { return nil }
      if key == PhraseAutomaton.anyNumber {
        guard let end = sentence.numberIndex.end(of: index) else { return nil }
        index = end
      } else {
        guard sentence.tokens[index].key == key else { return nil }
        index += 1
      }
    }
    return index
  }
}
