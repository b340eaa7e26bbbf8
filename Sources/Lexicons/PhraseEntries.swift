internal import Text

/// The meanings of phrases by the numbers under which an automaton knows them.
package struct PhraseEntries: Sendable {
  /// What is still to be looked for behind a gap.
  package struct Segment: Sendable {
    /// At most so many tokens stand before it.
    package let gap: Int
    /// Where `keys` has its keys.
    package let keys: Range<Int>
  }

  package struct Entry: Sendable {
    package let meaning: PhraseBook.Meaning
    /// Indices of the segments behind what the automaton finds, each to be found within its gap of the one before; none
    /// for a phrase without gaps.
    package let tails: Range<Int>
  }

  /// By the payloads of the automaton.
  package private(set) var entries: [Entry] = []
  // One behind the other, so that to look at an entry counts no references.
  package private(set) var segments: [Segment] = []
  package private(set) var keys: [UInt64] = []

  mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

  /// Adds every phrase of a pattern to an automaton; of one with gaps, what stands before the first.
  mutating func insert(
    _ pattern: PhrasePattern, _ meaning: PhraseBook.Meaning, isBare: Bool, into automaton: inout PhraseAutomaton
  ) {
    if pattern.isPlain {
      automaton.insert(pattern, bare: isBare, payload: add(meaning, []))
    } else if let tails = pattern.tails(bare: isBare) {
      for tail in tails { automaton.insert(headOf: pattern, bare: isBare, payload: add(meaning, tail[...])) }
    } else {
      for segments in pattern.expansions(bare: isBare) {
        automaton.insert(segments[0].keys, payload: add(meaning, segments.dropFirst()))
      }
    }
  }

  private mutating func add(_ meaning: PhraseBook.Meaning, _ tails: ArraySlice<PhrasePattern.Segment>) -> Int32 {
    let start = segments.count
    for tail in tails {
      segments.append(Segment(gap: tail.gap, keys: keys.count..<keys.count + tail.keys.count))
      keys += tail.keys
    }
    entries.append(Entry(meaning: meaning, tails: start..<segments.count))
    return Int32(entries.count - 1)
  }
}
