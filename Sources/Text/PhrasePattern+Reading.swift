extension PhrasePattern {
  /// The whole pattern; what stands outside brackets is a slot of one alternative.
  mutating func readRows(_ tokens: UnsafeBufferPointer<Token>, _ position: inout Int) throws(Failure) {
    while position < tokens.count {
      let token = tokens[position]
      position += 1
      if token.isMark, token.key == 0x28 || token.key == 0x5b {
        try readGroup(token.key, tokens, &position)
        slotEnds.append(Int32(alternatives.count))
      } else if token.isMark, token.key == 0x7c {
        rowEnds.append(Int32(slotEnds.count))
      } else if try append(token, tokens, &position) {
        alternatives.append(Words(start: Int32(keys.count - 1), end: Int32(keys.count)))
        slotEnds.append(Int32(alternatives.count))
      }
    }
    rowEnds.append(Int32(slotEnds.count))
  }

  /// Appends the alternatives of a group behind its opening mark.
  private mutating func readGroup(
    _ mark: UInt64, _ tokens: UnsafeBufferPointer<Token>, _ position: inout Int
  ) throws(Failure) {
    let close: UInt64 = mark == 0x28 ? 0x29 : 0x5d
    // The alternatives of what stands since the last bar.
    var current = alternatives.count
    alternatives.append(Words(start: 0, end: 0))
    while position < tokens.count {
      let token = tokens[position]
      position += 1
      if token.isMark, token.key == close {
        if close == 0x5d { alternatives.append(Words(start: 0, end: 0)) }
        return
      }
      let inner = alternatives.count
      if token.isMark, token.key == 0x28 || token.key == 0x5b {
        try readGroup(token.key, tokens, &position)
      } else if token.isMark, token.key == 0x7c {
        current = alternatives.count
        alternatives.append(Words(start: 0, end: 0))
        continue
      } else {
        let start = keys.count
        guard try appendRun(token, tokens, &position) else { continue }
        alternatives.append(Words(start: Int32(start), end: Int32(keys.count)))
      }
      multiply(current, inner)
    }
    throw Failure(message: "an open bracket without its end")
  }

  /// Puts each alternative from `inner` on behind each from `current` on.
  private mutating func multiply(_ current: Int, _ inner: Int) {
    let end = alternatives.count
    for head in current..<inner {
      for tail in inner..<end { alternatives.append(joined(alternatives[head], alternatives[tail])) }
    }
    alternatives.removeSubrange(current..<end)
  }

  private mutating func joined(_ head: Words, _ tail: Words) -> Words {
    if head.start == head.end { return tail }
    if tail.start == tail.end { return head }
    if head.end == tail.start { return Words(start: head.start, end: tail.end) }
    let start = keys.count
    for words in [head, tail] {
      for index in words.start..<words.end {
        keys.append(keys[Int(index)])
        bareKeys.append(bareKeys[Int(index)])
      }
    }
    return Words(start: Int32(start), end: Int32(keys.count))
  }

  /// Appends the keys of a token and of the words and numbers that follow it; false where there are none.
  private mutating func appendRun(_ token: Token, _ tokens: UnsafeBufferPointer<Token>, _ position: inout Int)
    throws(Failure) -> Bool
  {
    var hasKeys = try append(token, tokens, &position)
    while position < tokens.count, !tokens[position].isMark {
      position += 1
      hasKeys = try append(tokens[position - 1], tokens, &position) || hasKeys
    }
    return hasKeys
  }

  /// Appends the key of a token outside groups; false for a mark that says nothing.
  private mutating func append(_ token: Token, _ tokens: UnsafeBufferPointer<Token>, _ position: inout Int)
    throws(Failure) -> Bool
  {
    var (key, bare) = (token.key, token.bare)
    if token.isMark {
      switch token.key {
      case 0x29, 0x5d: throw Failure(message: "a closing bracket without its begin")
      case 0x2026:
        key = PhraseGap(words: Self.limit(tokens, &position)).key
        isPlain = false
      case 0x23: key = PhraseAutomaton.anyNumber
      default: return false
      }
      bare = key
    }
    keys.append(key)
    bareKeys.append(bare)
    return true
  }

  /// The number that touches a gap's mark, else the largest gap.
  private static func limit(_ tokens: UnsafeBufferPointer<Token>, _ position: inout Int) -> Int {
    guard position < tokens.count, tokens[position].isNumber, !tokens[position].spaceBefore,
      tokens[position].number >= 0
    else { return maximumGap }
    position += 1
    return Int(tokens[position - 1].number)
  }
}
