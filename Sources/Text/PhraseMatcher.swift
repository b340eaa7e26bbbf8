internal import Model

/// An automaton that is complete. A class, so that handing it on costs one reference.
package final class PhraseMatcher: Sendable {
  let roots: NodeTable
  let nodes: NodeTable
  let chains: PhraseChains
  /// A bit for some of the hashes of words that are phrases and of beginnings of two words, eight times as many
  /// as those: most words of a text begin none of tens of thousands of names, and are told from those that do without a
  /// look into the large tables. Empty for an automaton that is asked by marks.
  private let filter: [UInt64]

  package init(_ automaton: PhraseAutomaton, isFiltered: Bool = false) {
    (roots, nodes, chains) = (automaton.roots, automaton.nodes, PhraseChains(automaton))
    guard isFiltered else {
      filter = []
      return
    }
    var bits = 64
    while bits < (automaton.roots.used + automaton.seconds.count) * 8 { bits *= 2 }
    var filter = [UInt64](repeating: 0, count: bits / 64)
    func add(_ path: UInt64) { filter[Self.word(path, bits / 64)] |= Self.bit(path) }
    automaton.roots.forEach { path, isWhole in if isWhole { add(path) } }
    automaton.seconds.forEach(add)
    self.filter = filter
  }

  @inline(__always)
  private static func word(_ path: UInt64, _ count: Int) -> Int { Int(truncatingIfNeeded: path >> 26) & (count - 1) }

  @inline(__always)
  private static func bit(_ path: UInt64) -> UInt64 { 1 << (path >> 20 & 63) }

  @inline(__always)
  private func has(_ path: UInt64) -> Bool { filter[Self.word(path, filter.count)] & Self.bit(path) != 0 }

  /// False at most words that begin no phrase, of one that is filtered and says no numbers.
  package func mayBegin(_ tokens: Tokens, at start: Int) -> Bool {
    let path = NodeTable.root(tokens[start].key)
    if has(path) { return true }
    var next = start + 1
    while next < tokens.count, tokens[next].isMark { next += 1 }
    return next < tokens.count && has(NodeTable.child(path, tokens[next].key))
  }
}
