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
    /// What stands before the first gap.
    fileprivate var head: PhraseAutomaton.Match
  }

  @exclusivity(unchecked) private var found: [PhraseAutomaton.Match] = []
  /// The phrases that begin at the token last looked at, those with the longest heads first.
  @exclusivity(unchecked) private(set) var matches: [Match] = []

  /// Finds the phrases that begin at a token.
  ///
  /// - Parameter entries: what the payloads of the automaton mean.
  func find(_ automaton: PhraseMatcher, _ entries: PhraseEntries, _ sentence: Sentence, at index: Int) {
    if !matches.isEmpty { matches.removeAll(keepingCapacity: true) }
    let (tokens, numberEnds) = (sentence.tokens, sentence.numberIndex.ends)
    automaton.matches(tokens, at: index, numberEnds: numberEnds, into: &found)
    guard !found.isEmpty else { return }
    for head in found {
      if let match = complete(head, entries, tokens, numberEnds, from: index) { matches.append(match) }
    }
    found.removeAll(keepingCapacity: true)
    if matches.count > 1 { order() }
  }

  /// Puts the matches in order, each once. Most phrases with gaps end at their heads, so that few are left.
  private func order() {
    matches.sort { ($0.head.end, $1.head.payload) > ($1.head.end, $0.head.payload) }
    var kept = 1
    for place in 1..<matches.count where matches[place].head != matches[kept - 1].head {
      matches[kept] = matches[place]
      kept += 1
    }
    matches.removeLast(matches.count - kept)
  }

  private func complete(
    _ head: PhraseAutomaton.Match, _ entries: PhraseEntries, _ tokens: Tokens, _ numberEnds: [Int32], from start: Int
  ) -> Match? {
    var tail = Span(start, head.end)
    var number = head.number
    let entry = entries.entries[Int(head.payload)]
    for index in entry.tails {
      let segment = entries.segments[index]
      guard let next = find(segment, entries.keys, tokens, numberEnds, after: tail.end) else { return nil }
      tail = next
      if number < 0, !numberEnds.isEmpty {
        number = (next.start..<next.end).first { numberEnds[$0] > 0 } ?? -1
      }
    }
    return Match(
      meaning: entry.meaning, whole: Span(start, tail.end), tail: tail, number: number, head: head)
  }

  /// The first place where a segment stands within the gap allowed after a token.
  private func find(
    _ segment: PhraseEntries.Segment, _ keys: [UInt64], _ tokens: Tokens, _ numberEnds: [Int32], after start: Int
  ) -> Span? {
    let limit = min(tokens.count, start + segment.gap + 1)
    guard start < limit, !segment.keys.isEmpty else { return start < limit ? Span(start, start) : nil }
    let first = keys[segment.keys.lowerBound]
    var index = start
    while index < limit {
      let key = tokens[index].key
      if key == first || first == PhraseAutomaton.anyNumber,
        let end = match(segment.keys, keys, tokens, numberEnds, at: index)
      {
        return Span(index, end)
      }
      if key == 0x3b { return nil }
      index += 1
    }
    return nil
  }

  private func match(
    _ segment: Range<Int>, _ keys: [UInt64], _ tokens: Tokens, _ numberEnds: [Int32], at start: Int
  ) -> Int? {
    var index = start
    for place in segment {
      guard index < tokens.count else { return nil }
      if keys[place] == PhraseAutomaton.anyNumber {
        guard index < numberEnds.count, numberEnds[index] > 0 else { return nil }
        index = Int(numberEnds[index])
      } else {
        guard tokens[index].key == keys[place] else { return nil }
        index += 1
      }
    }
    return index
  }
}
