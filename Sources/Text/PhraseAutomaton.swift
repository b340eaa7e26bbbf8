internal import Model

/// A trie over token keys that finds every phrase of every lexicon in one pass.
///
/// A phrase is a sequence of word and number keys; `anyNumber` stands for a number of one or more tokens. Marks are no
/// part of phrases. A node is known by the hash of the keys that lead to it, so that building costs one probe a word and
/// no numbering. A `PhraseMatcher` looks up what an automaton has.
package struct PhraseAutomaton: Sendable {
  /// The element of a phrase that matches any number.
  package static let anyNumber: UInt64 = 1 << 63

  package struct Match: Hashable, Sendable {
    /// Token index after the last token of the match.
    package var end: Int
    package var payload: Int32
    /// Token index of the first number matched by `anyNumber`, or -1.
    package var number: Int
  }

  /// First words apart from the rest: most tokens begin no phrase, and a small table stays in the cache.
  var roots = NodeTable()
  var nodes = NodeTable()
  /// The paths of two words.
  var seconds: [UInt64] = []
  /// What ends at nodes where more than one phrase ends, and as a negative number the index of a node that one joins.
  /// An output that is no number below 0 is the one payload of its node.
  var chain: [(payload: Int32, next: Int32)] = []
  /// Nodes from which several paths go on as one: alternatives within a pattern cost no path each.
  var joins: [Join] = []

  struct Join: Sendable {
    let path: UInt64
    /// The bits of the keys by which paths go on from the node.
    var hint: UInt64 = 0
  }

  /// - Parameters:
  ///   - firstWords: about how many words begin its phrases, so that its tables need not grow.
  ///   - paths: about how many beginnings of two words and more its phrases have.
  package init(firstWords: Int = 0, paths: Int = 0) {
    roots = NodeTable(count: firstWords)
    nodes = NodeTable(count: paths)
  }

  /// Adds a mark to every word that begins a phrase, and to every two words that do.
  package func mark(_ mask: UInt32, in words: inout FirstWords) {
    roots.forEach { words.add(mask, $0, isWhole: $1) }
    for path in seconds { words.add(mask, beginning: path) }
  }

  /// The index in `chain` that the output of a node with several outputs stands for, and back.
  @inline(__always)
  static func link(_ output: Int32) -> Int { Int(-1 - output) }
  static func output(_ link: Int) -> Int32 { Int32(-1 - link) }
}
