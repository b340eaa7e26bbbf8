extension PhrasePattern {
  var rows: Range<Int> { rowEnds.indices }

  func slots(ofRow row: Int) -> Range<Int> { (row == 0 ? 0 : Int(rowEnds[row - 1]))..<Int(rowEnds[row]) }

  func alternatives(ofSlot slot: Int) -> Range<Int> { (slot == 0 ? 0 : Int(slotEnds[slot - 1]))..<Int(slotEnds[slot]) }

  func words(ofAlternative index: Int) -> Range<Int> { alternatives[index].range }

  /// Each expansion as one or more segments with a gap between neighbours, each once.
  package var expansions: [[Segment]] { expansions(bare: false) }

  package func expansions(bare: Bool) -> [[Segment]] {
    Self.distinct { body in forEach(bare: bare, body) }
  }

  /// What the first gap and all behind it stand for, each once; nil for a pattern of which that cannot be told apart from
  /// what stands before: one without a gap, of several rows, or with its first gap in brackets.
  package func tails(bare: Bool) -> [[Segment]]? {
    guard let gap = gapSlot else { return nil }
    let slots = gap..<slotEnds.count
    return Self.distinct { body in
      var phrase: [UInt64] = []
      expand(slots, bare ? bareKeys : keys, &phrase, body)
    }.map { Array($0.dropFirst()) }
  }

  /// The slot that is the first gap, where `tails` are to be had.
  var gapSlot: Int? {
    guard !isPlain, rowEnds.count == 1 else { return nil }
    for slot in slots(ofRow: 0) {
      let choices = alternatives(ofSlot: slot)
      let hasGap = choices.contains { words(ofAlternative: $0).contains { PhraseGap(keys[$0]) != nil } }
      if hasGap { return choices.count == 1 && words(ofAlternative: choices.lowerBound).count == 1 ? slot : nil }
    }
    return nil
  }

  /// Calls with the keys of every expansion, a gap being one of them; one may come twice. Nothing is allocated for any.
  package func forEach(bare: Bool = false, _ body: ([UInt64]) -> Void) {
    var phrase: [UInt64] = []
    for row in rows { expand(slots(ofRow: row), bare ? bareKeys : keys, &phrase, body) }
  }

  private func expand(_ slots: Range<Int>, _ keys: [UInt64], _ phrase: inout [UInt64], _ body: ([UInt64]) -> Void) {
    guard slots.lowerBound < slots.upperBound else { return body(phrase) }
    let count = phrase.count
    let rest = slots.lowerBound + 1..<slots.upperBound
    for alternative in alternatives(ofSlot: slots.lowerBound) {
      for index in words(ofAlternative: alternative) { phrase.append(keys[index]) }
      expand(rest, keys, &phrase, body)
      while phrase.count > count { phrase.removeLast() }
    }
  }

  private static func distinct(_ forEach: (([UInt64]) -> Void) -> Void) -> [[Segment]] {
    var result: [[Segment]] = []
    var known = NodeTable()
    forEach { phrase in
      let slot = known.slot(inserting: phrase.reduce(NodeTable.root(0), NodeTable.child))
      guard known[slot] == NodeTable.silent else { return }
      known[slot] = 0
      result.append(segments(phrase))
    }
    return result
  }

  private static func segments(_ phrase: [UInt64]) -> [Segment] {
    var result: [Segment] = []
    var keys: [UInt64] = []
    var gap = maximumGap
    for key in phrase {
      if let next = PhraseGap(key) {
        result.append(Segment(keys: keys, gap: gap))
        keys = []
        gap = next.words
      } else {
        keys.append(key)
      }
    }
    return result + [Segment(keys: keys, gap: gap)]
  }
}
