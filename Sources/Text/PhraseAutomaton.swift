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
  private var roots = NodeTable(hasHints: true)
  private var nodes = NodeTable()
  private var chain: [(payload: Int32, next: Int32)] = []

  /// - Parameter phrases: about how many will be inserted, so that the tables need not grow.
  package init(phrases: Int = 0) {
    roots = NodeTable(count: phrases / 2, hasHints: true)
    nodes = NodeTable(count: phrases * 2)
    chain.reserveCapacity(phrases)
  }

  /// Adds a phrase; the same phrase may carry several payloads. An empty phrase is ignored.
  package mutating func insert(_ phrase: [UInt64], payload: Int32) {
    guard let first = phrase.first else { return }
    var path = NodeTable.root(first)
    if phrase.count == 1 {
      let slot = roots.slot(inserting: path)
      roots.outputs[slot] = chained(payload, before: roots.outputs[slot])
      return
    }
    roots.hint(roots.slot(inserting: path), at: phrase[1])
    for index in 1..<phrase.count {
      path = NodeTable.child(path, phrase[index])
      let slot = nodes.slot(inserting: path)
      if index == phrase.count - 1 { nodes.outputs[slot] = chained(payload, before: nodes.outputs[slot]) }
    }
  }

  /// The chain that begins with a payload and goes on with an older one, which stays alone where it has the payload.
  private mutating func chained(_ payload: Int32, before output: Int32) -> Int32 {
    var link = output
    while link >= 0 {
      if chain[Int(link)].payload == payload { return output }
      link = chain[Int(link)].next
    }
    chain.append((payload, output))
    return Int32(chain.count - 1)
  }

  /// Adds a mark to every word that begins a phrase.
  package func mark(_ mask: UInt8, in words: inout FirstWords) {
    for path in roots.paths { words.add(mask, path) }
  }

  /// Appends every phrase that begins at a token; a phrase stands before those it begins.
  ///
  /// - Parameter numberEnds: per token the index after the number that begins there, or 0; empty for no numbers.
  package func matches(
    _ tokens: [Token], at start: Int, numberEnds: [Int32], into found: inout [Match]
  ) {
    let token = tokens[start]
    guard token.kind != .mark else { return }
    begin(NodeTable.root(token.key), tokens, end: start + 1, numberEnds, number: -1, into: &found)
    guard start < numberEnds.count, numberEnds[start] > 0 else { return }
    begin(
      NodeTable.root(Self.anyNumber), tokens, end: Int(numberEnds[start]), numberEnds, number: start, into: &found)
  }

  private func begin(
    _ path: UInt64, _ tokens: [Token], end: Int, _ numberEnds: [Int32], number: Int, into found: inout [Match]
  ) {
    guard let slot = roots.slot(of: path) else { return }
    collect(roots.outputs[slot], end: end, number: number, into: &found)
    var next = end
    while next < tokens.count, tokens[next].kind == .mark { next += 1 }
    guard next < tokens.count else { return }
    let isNumber = next < numberEnds.count && numberEnds[next] > 0
    guard roots.mayFollow(slot, tokens[next].key) || isNumber && roots.mayFollow(slot, Self.anyNumber) else { return }
    step(path, tokens, at: end, numberEnds, number: number, into: &found)
  }

  private func step(
    _ path: UInt64, _ tokens: [Token], at start: Int, _ numberEnds: [Int32], number: Int,
    into found: inout [Match]
  ) {
    var index = start
    while index < tokens.count, tokens[index].kind == .mark {
      guard Self.joins(tokens, at: index) else { return }
      index += 1
    }
    guard index < tokens.count else { return }
    let next = NodeTable.child(path, tokens[index].key)
    let output = nodes.output(next)
    if output != NodeTable.missing {
      collect(output, end: index + 1, number: number, into: &found)
      step(next, tokens, at: index + 1, numberEnds, number: number, into: &found)
    }
    guard index < numberEnds.count, numberEnds[index] > 0 else { return }
    let numbered = NodeTable.child(path, Self.anyNumber)
    let numberOutput = nodes.output(numbered)
    if numberOutput != NodeTable.missing {
      let end = Int(numberEnds[index])
      let first = number < 0 ? index : number
      collect(numberOutput, end: end, number: first, into: &found)
      step(numbered, tokens, at: end, numberEnds, number: first, into: &found)
    }
  }

  @inline(__always)
  private func collect(_ output: Int32, end: Int, number: Int, into found: inout [Match]) {
    var link = output
    while link >= 0 {
      found.append(Match(end: end, payload: chain[Int(link)].payload, number: number))
      link = chain[Int(link)].next
    }
  }

  /// True for a mark that may stand inside a phrase at this token.
  private static func joins(_ tokens: [Token], at index: Int) -> Bool {
    switch tokens[index].key {
    case 0x2d, 0x2010, 0x2011, 0x2013, 0x2014, 0x27, 0x22, 0x201c, 0x201d, 0xb7, 0x2c, 0x26: return true
    case 0x2e:
      guard index > 0, tokens[index - 1].kind == .word, tokens[index - 1].isCapitalised else { return false }
      return tokens[index - 1].end - tokens[index - 1].start <= 4
    default: return false
    }
  }
}
