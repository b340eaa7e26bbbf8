/// An automaton that is complete. A class, so that handing it on costs one reference.
package final class PhraseMatcher: Sendable {
  private let automaton: PhraseAutomaton
  /// A bit for some of the hashes of first words, eight times as many as words: most words of a text are none of tens of
  /// thousands of names, and are told from them without a look into the large table.
  private let filter: [UInt64]

  package init(_ automaton: PhraseAutomaton) {
    self.automaton = automaton
    var bits = 64
    while bits < automaton.roots.used * 8 { bits *= 2 }
    var filter = [UInt64](repeating: 0, count: bits / 64)
    for path in automaton.roots.paths {
      let bit = Self.bit(path, filter.count)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    self.filter = filter
  }

  @inline(__always)
  private static func bit(_ path: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: path >> 20) & (count * 64 - 1)
  }

  /// Appends every phrase that begins at a token; a phrase stands before those it begins.
  ///
  /// - Parameter numberEnds: per token the index after the number that begins there, or 0; empty for no numbers.
  package func matches(
    _ tokens: [Token], at start: Int, numberEnds: [Int32], into found: inout [PhraseAutomaton.Match]
  ) {
    automaton.matches(tokens, at: start, numberEnds: numberEnds, into: &found)
  }

  /// False for most words that begin no phrase.
  package func mayBegin(_ key: UInt64) -> Bool {
    let bit = Self.bit(NodeTable.root(key), filter.count)
    return filter[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }
}
