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
  private var roots = NodeTable()
  private var nodes = NodeTable()
  private var chain: [(payload: Int32, next: Int32)] = []

  /// - Parameter phrases: about how many will be inserted, so that the tables need not grow.
  package init(phrases: Int = 0) {
    roots = NodeTable(count: phrases / 2)
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
    _ = roots.slot(inserting: path)
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

  /// True when some phrase begins with a token of this key, or with a number.
  @inline(__always)
  package func begins(_ key: UInt64) -> Bool { roots.output(NodeTable.root(key)) != NodeTable.missing }

  /// Appends every phrase that begins at a token; a phrase stands before those it begins.
  ///
  /// - Parameter numberEnds: per token the index after the number that begins there, or 0; empty for no numbers.
  package func matches(
    _ tokens: [Token], at start: Int, numberEnds: [Int32], into found: inout [Match]
  ) {
    let token = tokens[start]
    guard token.kind != .mark else { return }
    let path = NodeTable.root(token.key)
    let output = roots.output(path)
    if output != NodeTable.missing {
      collect(output, end: start + 1, number: -1, into: &found)
      step(path, tokens, at: start + 1, numberEnds, number: -1, into: &found)
    }
    guard start < numberEnds.count, numberEnds[start] > 0 else { return }
    let numbered = NodeTable.root(Self.anyNumber)
    let end = Int(numberEnds[start])
    let numberOutput = roots.output(numbered)
    if numberOutput != NodeTable.missing {
      collect(numberOutput, end: end, number: start, into: &found)
      step(numbered, tokens, at: end, numberEnds, number: start, into: &found)
    }
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

/// An open-addressing table from the hash of a path to the first output of its node.
private struct NodeTable: Sendable {
  /// No such node.
  static let missing: Int32 = -2
  /// A node without an output.
  private static let silent: Int32 = -1

  /// 0 marks a free slot; no hash is 0.
  private var keys: [UInt64]
  var outputs: [Int32]
  private var count = 0

  init(count: Int = 0) {
    var capacity = 64
    while capacity < count * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    outputs = Array(repeating: Self.missing, count: capacity)
  }

  @inline(__always)
  static func root(_ key: UInt64) -> UInt64 { child(0x51_7cc1_b727_220a_95, key) }

  @inline(__always)
  static func child(_ path: UInt64, _ key: UInt64) -> UInt64 {
    var hash = (path &+ 0x9e37_79b9_7f4a_7c15) ^ key
    hash = (hash ^ (hash >> 32)) &* 0xd6e8_feb8_6659_fd93
    return (hash ^ (hash >> 32)) &* 0xd6e8_feb8_6659_fd93 | 1
  }

  @inline(__always)
  func output(_ path: UInt64) -> Int32 {
    let mask = keys.count &- 1
    var index = Int(truncatingIfNeeded: path >> 24) & mask
    while keys[index] != 0 {
      if keys[index] == path { return outputs[index] }
      index = (index &+ 1) & mask
    }
    return Self.missing
  }

  /// The slot of a path, a new one when the path is new.
  mutating func slot(inserting path: UInt64) -> Int {
    if count * 2 >= keys.count { grow() }
    let mask = keys.count - 1
    var index = Int(truncatingIfNeeded: path >> 24) & mask
    while keys[index] != 0 {
      if keys[index] == path { return index }
      index = (index + 1) & mask
    }
    keys[index] = path
    outputs[index] = Self.silent
    count += 1
    return index
  }

  private mutating func grow() {
    let old = (keys, outputs)
    keys = Array(repeating: 0, count: old.0.count * 2)
    outputs = Array(repeating: Self.missing, count: old.0.count * 2)
    count = 0
    for index in old.0.indices where old.0[index] != 0 {
      outputs[slot(inserting: old.0[index])] = old.1[index]
    }
  }
}
