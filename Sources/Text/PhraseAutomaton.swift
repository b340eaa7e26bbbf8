/// A trie over token keys that finds every phrase of every lexicon in one pass.
///
/// A phrase is a sequence of word and number keys; `anyNumber` stands for a number of one or more tokens. Marks are no
/// part of phrases: a joining mark (hyphen, comma, apostrophe, quotation mark, the full stop of an abbreviation) is
/// skipped between tokens. Look-up costs one hash probe a token, and a few more where a phrase begins.
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

  private var words = KeyTable()
  private var edges = KeyTable()
  /// Per node: first output, or -1; outputs are chained.
  private var outputs: [Int32] = [-1]
  private var chain: [(payload: Int32, next: Int32)] = []

  package init() {}

  /// Adds a phrase; the same phrase may carry several payloads. An empty phrase is ignored.
  package mutating func insert(_ phrase: [UInt64], payload: Int32) {
    guard !phrase.isEmpty else { return }
    var node: Int32 = 0
    for key in phrase {
      let word = words.insert(key, Int32(words.count))
      let edge = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
      let fresh = Int32(outputs.count)
      node = edges.insert(edge, fresh)
      if node == fresh { outputs.append(-1) }
    }
    var link = outputs[Int(node)]
    while link >= 0 {
      if chain[Int(link)].payload == payload { return }
      link = chain[Int(link)].next
    }
    chain.append((payload, outputs[Int(node)]))
    outputs[Int(node)] = Int32(chain.count - 1)
  }

  /// Appends every phrase that begins at a token; a phrase stands before those it begins.
  ///
  /// - Parameter numberEnds: per token the index after the number that begins there, or 0.
  package func matches(
    _ tokens: [Token], at start: Int, numberEnds: [Int32], into found: inout [Match]
  ) {
    step(node: 0, tokens: tokens, at: start, numberEnds: numberEnds, number: -1, into: &found)
  }

  private func step(
    node: Int32, tokens: [Token], at index: Int, numberEnds: [Int32], number: Int,
    into found: inout [Match]
  ) {
    guard index < tokens.count else { return }
    let token = tokens[index]
    if token.kind == .mark {
      guard node != 0, Self.joins(tokens, at: index) else { return }
      step(
        node: node, tokens: tokens, at: index + 1, numberEnds: numberEnds, number: number, into: &found)
      return
    }
    follow(token.key, to: index + 1, number: number)
    if numberEnds[index] > 0 {
      follow(Self.anyNumber, to: Int(numberEnds[index]), number: number < 0 ? index : number)
    }

    func follow(_ key: UInt64, to next: Int, number: Int) {
      let word = words[key]
      guard word >= 0 else { return }
      let target = edges[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))]
      guard target >= 0 else { return }
      var link = outputs[Int(target)]
      while link >= 0 {
        found.append(Match(end: next, payload: chain[Int(link)].payload, number: number))
        link = chain[Int(link)].next
      }
      step(node: target, tokens: tokens, at: next, numberEnds: numberEnds, number: number, into: &found)
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

/// An open-addressing table from keys to non-negative values.
private struct KeyTable: Sendable {
  private var keys: [UInt64] = Array(repeating: 0, count: 1024)
  private var values: [Int32] = Array(repeating: -1, count: 1024)
  private(set) var count = 0

  private func slot(_ key: UInt64, _ mask: Int) -> Int {
    var hash = key ^ (key >> 32)
    hash = hash &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: hash >> 20) & mask
  }

  subscript(key: UInt64) -> Int32 {
    let mask = keys.count - 1
    var index = slot(key, mask)
    while values[index] >= 0 {
      if keys[index] == key { return values[index] }
      index = (index + 1) & mask
    }
    return -1
  }

  /// Returns the value that the key has, which is the given one when the key is new.
  mutating func insert(_ key: UInt64, _ value: Int32) -> Int32 {
    if count * 2 >= keys.count { grow() }
    let mask = keys.count - 1
    var index = slot(key, mask)
    while values[index] >= 0 {
      if keys[index] == key { return values[index] }
      index = (index + 1) & mask
    }
    keys[index] = key
    values[index] = value
    count += 1
    return value
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = Array(repeating: 0, count: old.0.count * 2)
    values = Array(repeating: -1, count: old.0.count * 2)
    count = 0
    for index in old.0.indices where old.1[index] >= 0 { _ = insert(old.0[index], old.1[index]) }
  }
}
