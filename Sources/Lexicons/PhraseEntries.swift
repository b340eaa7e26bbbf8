internal import Text

/// The meanings of phrases by the numbers under which an automaton knows them.
struct PhraseEntries: Sendable {
  private(set) var entries: [PhraseBook.Entry] = []

  mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

  /// Adds every phrase of a pattern to an automaton; of one with gaps, what stands before the first.
  mutating func insert(
    _ pattern: PhrasePattern, _ meaning: PhraseBook.Meaning, isBare: Bool, into automaton: inout PhraseAutomaton
  ) {
    if pattern.isPlain {
      automaton.insert(pattern, bare: isBare, payload: add(meaning, []))
    } else if let tails = pattern.tails(bare: isBare) {
      for tail in tails { automaton.insert(headOf: pattern, bare: isBare, payload: add(meaning, tail)) }
    } else {
      for segments in pattern.expansions(bare: isBare) {
        automaton.insert(segments[0].keys, payload: add(meaning, Array(segments.dropFirst())))
      }
    }
  }

  private mutating func add(_ meaning: PhraseBook.Meaning, _ tails: [PhrasePattern.Segment]) -> Int32 {
    entries.append(PhraseBook.Entry(meaning: meaning, tails: tails))
    return Int32(entries.count - 1)
  }
}
