internal import Model

extension PhraseMatcher {
  /// Appends every phrase that begins at a token; a phrase stands before those it begins.
  ///
  /// A joining mark (hyphen, comma, apostrophe, quotation mark, the full stop of an abbreviation) is skipped between
  /// tokens. Costs one hash probe a token, and a few more where a phrase begins.
  ///
  /// - Parameter numberEnds: per token the index after the number that begins there, or 0; empty for no numbers.
  package func matches(
    _ tokens: Tokens, at start: Int, numberEnds: [Int32], into found: inout [PhraseAutomaton.Match]
  ) {
    guard !tokens[start].isMark else { return }
    begin(NodeTable.root(tokens[start].key), tokens, end: start + 1, numberEnds, number: -1, into: &found)
    guard start < numberEnds.count, numberEnds[start] > 0 else { return }
    begin(
      NodeTable.root(PhraseAutomaton.anyNumber), tokens, end: Int(numberEnds[start]), numberEnds, number: start,
      into: &found)
  }

  @inline(__always)
  private func begin(
    _ path: UInt64, _ tokens: Tokens, end: Int, _ numberEnds: [Int32], number: Int,
    into found: inout [PhraseAutomaton.Match]
  ) {
    guard let slot = roots.slot(of: path) else { return }
    visit(
      path, roots[slot], roots.followers(of: slot), Following(tokens, end, numberEnds), tokens, numberEnds,
      number: number, into: &found)
  }

  /// Collects what ends at a node, and goes on from it and from what it joins.
  private func visit(
    _ path: UInt64, _ output: Int32, _ followers: NodeTable.Followers, _ following: Following, _ tokens: Tokens,
    _ numberEnds: [Int32], number: Int, into found: inout [PhraseAutomaton.Match]
  ) {
    if output >= 0 {
      found.append(PhraseAutomaton.Match(end: following.end, payload: output, number: number))
    } else if output > NodeTable.silent {
      for index in chains.run(of: output) where following.suits(chains.hint(index)) {
        let payload = chains.payload(index)
        if payload >= 0 {
          found.append(PhraseAutomaton.Match(end: following.end, payload: payload, number: number))
        } else {
          let join = chains.join(payload)
          visit(join.path, join.output, join.followers, following, tokens, numberEnds, number: number, into: &found)
        }
      }
    }
    if followers.mayHold(following.bit) {
      step(
        NodeTable.child(path, following.key), end: following.index + 1, tokens, numberEnds, number: number,
        into: &found)
    }
    guard following.numberEnd > 0, followers.mayHold(PhraseAutomaton.anyNumber) else { return }
    step(
      NodeTable.child(path, PhraseAutomaton.anyNumber), end: following.numberEnd, tokens, numberEnds,
      number: number < 0 ? following.index : number, into: &found)
  }

  /// Goes on to a node of two words or more, where there is one.
  @inline(__always)
  private func step(
    _ path: UInt64, end: Int, _ tokens: Tokens, _ numberEnds: [Int32], number: Int,
    into found: inout [PhraseAutomaton.Match]
  ) {
    guard let slot = nodes.slot(of: path) else { return }
    visit(
      path, nodes[slot], nodes.followers(of: slot), Following(tokens, end, numberEnds), tokens, numberEnds,
      number: number, into: &found)
  }
}

/// What stands behind the words of a path, looked at once for all nodes that these words lead to.
private struct Following {
  /// The index after the words.
  let end: Int
  /// Of the next token but for joining marks, as is its key; without meaning where no phrase goes on.
  let index: Int
  let key: UInt64
  /// The index after the number that begins there, or 0.
  let numberEnd: Int
  /// The bit of the key; none where no phrase goes on.
  let bit: UInt32
  // Both bits of the key, and of any number where one begins; else what suits no hint but that of whatever follows.
  private let keyBits: UInt64
  private let numberBits: UInt64

  @inline(__always)
  init(_ tokens: Tokens, _ end: Int, _ numberEnds: [Int32]) {
    self.end = end
    var index = end
    while index < tokens.count, tokens[index].isMark, Self.joins(tokens, at: index) { index += 1 }
    self.index = index
    guard index < tokens.count, !tokens[index].isMark else {
      (key, numberEnd, bit, keyBits, numberBits) = (0, 0, 0, PhraseChains.always, PhraseChains.always)
      return
    }
    key = tokens[index].key
    numberEnd = index < numberEnds.count ? Int(numberEnds[index]) : 0
    keyBits = NodeTable.bits(key)
    bit = UInt32(truncatingIfNeeded: keyBits)
    numberBits = numberEnd > 0 ? NodeTable.bits(PhraseAutomaton.anyNumber) : PhraseChains.always
  }

  /// False where what follows makes nothing of an output with a hint; true may err.
  @inline(__always)
  func suits(_ hint: UInt64) -> Bool { hint & keyBits == keyBits || hint & numberBits == numberBits }

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
