internal import Model

/// A trie over token keys that finds every phrase of every lexicon in one pass.
///
/// A phrase is a sequence of word and number keys; `anyNumber` stands for a number of one or more tokens. Marks are no
/// part of phrases: a joining mark (hyphen, comma, apostrophe, quotation mark, the full stop of an abbreviation) is
/// skipped between tokens. Look-up costs one hash probe a token, and a few more where a phrase begins.
///
/// A node is known by the hash of the keys that lead to it, so that building costs one probe a word and no numbering.
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
  var joins: [UInt64] = []

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

  /// Appends every phrase that begins at a token; a phrase stands before those it begins.
  ///
  /// - Parameter numberEnds: per token the index after the number that begins there, or 0; empty for no numbers.
  package func matches(
    _ tokens: Tokens, at start: Int, numberEnds: [Int32], into found: inout [Match]
  ) {
    let token = tokens[start]
    guard !token.isMark else { return }
    begin(NodeTable.root(token.key), tokens, end: start + 1, numberEnds, number: -1, into: &found)
    guard start < numberEnds.count, numberEnds[start] > 0 else { return }
    begin(
      NodeTable.root(Self.anyNumber), tokens, end: Int(numberEnds[start]), numberEnds, number: start, into: &found)
  }

  private func begin(
    _ path: UInt64, _ tokens: Tokens, end: Int, _ numberEnds: [Int32], number: Int, into found: inout [Match]
  ) {
    guard let slot = roots.slot(of: path) else { return }
    collect(roots[slot], end: end, number: number, into: &found)
    step(path, roots.followers(of: slot), tokens, at: end, numberEnds, number: number, into: &found)
  }

  /// Goes on from a node with whatever stands behind some token.
  private func step(
    _ path: UInt64, _ followers: NodeTable.Followers, _ tokens: Tokens, at start: Int, _ numberEnds: [Int32],
    number: Int, into found: inout [Match]
  ) {
    guard !followers.isEmpty else { return }
    var index = start
    while index < tokens.count, tokens[index].isMark {
      guard Self.joins(tokens, at: index) else { return }
      index += 1
    }
    guard index < tokens.count else { return }
    let key = tokens[index].key
    if followers.mayHold(key), let next = nodes.slot(of: NodeTable.child(path, key)) {
      visit(NodeTable.child(path, key), next, tokens, end: index + 1, numberEnds, number: number, into: &found)
    }
    guard index < numberEnds.count, numberEnds[index] > 0, followers.mayHold(Self.anyNumber) else { return }
    let numbered = NodeTable.child(path, Self.anyNumber)
    if let next = nodes.slot(of: numbered) {
      visit(
        numbered, next, tokens, end: Int(numberEnds[index]), numberEnds, number: number < 0 ? index : number,
        into: &found)
    }
  }

  /// Collects what ends at a node, and goes on from it and from what it joins.
  private func visit(
    _ path: UInt64, _ slot: Int, _ tokens: Tokens, end: Int, _ numberEnds: [Int32], number: Int,
    into found: inout [Match]
  ) {
    let output = nodes[slot]
    if output >= 0 {
      found.append(Match(end: end, payload: output, number: number))
    } else if output > NodeTable.silent {
      var link = Self.link(output)
      while link >= 0 {
        let payload = chain[link].payload
        if payload >= 0 {
          found.append(Match(end: end, payload: payload, number: number))
        } else {
          let join = joins[Int(-1 - payload)]
          if let next = nodes.slot(of: join) {
            visit(join, next, tokens, end: end, numberEnds, number: number, into: &found)
          }
        }
        link = Int(chain[link].next)
      }
    }
    step(path, nodes.followers(of: slot), tokens, at: end, numberEnds, number: number, into: &found)
  }

  @inline(__always)
  private func collect(_ output: Int32, end: Int, number: Int, into found: inout [Match]) {
    if output >= 0 { return found.append(Match(end: end, payload: output, number: number)) }
    guard output > NodeTable.silent else { return }
    var link = Self.link(output)
    while link >= 0 {
      found.append(Match(end: end, payload: chain[link].payload, number: number))
      link = Int(chain[link].next)
    }
  }

  /// The index in `chain` that the output of a node with several outputs stands for, and back.
  @inline(__always)
  static func link(_ output: Int32) -> Int { Int(-1 - output) }
  static func output(_ link: Int) -> Int32 { Int32(-1 - link) }

  /// True for a mark that may stand inside a phrase at this token.
  private static func joins(_ tokens: Tokens, at index: Int) -> Bool {
    switch tokens[index].key {
    case 0x2d, 0x2010, 0x2011, 0x2013, 0x2014, 0x27, 0x22, 0x201c, 0x201d, 0xb7, 0x2c, 0x26: return true
    case 0x2e:
      guard index > 0, tokens[index - 1].isWord, tokens[index - 1].isCapitalised else { return false }
      return tokens[index - 1].end - tokens[index - 1].start <= 4
    default: return false
    }
  }
}
