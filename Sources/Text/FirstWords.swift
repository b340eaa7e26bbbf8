/// Which automata have a phrase that begins with a word: one look-up a token in place of one for each automaton.
///
/// It may say too much, so that whoever asks an automaton gets what is true: a word is known by 40 bits of the hash of its
/// key, beside its marks in one number, so that the table of all first words stays near the processor.
package struct FirstWords: Sendable {
  /// Marks are the low bits of a slot.
  private static let markBits: UInt64 = 0xff_ffff

  /// Open addressing, at most a quarter full; the count is a power of two, and 0 is a free slot.
  private var slots = [UInt64](repeating: 0, count: 4096)
  private var count = 0

  package init() {}

  mutating func add(_ mask: UInt32, _ path: UInt64) {
    if count * 4 >= slots.count { grow() }
    let index = slot(path)
    if slots[index] == 0 {
      slots[index] = path & ~Self.markBits
      count += 1
    }
    slots[index] |= UInt64(mask)
  }

  /// Adds a mark to a word by its key.
  package mutating func add(_ mask: UInt32, word key: UInt64) { add(mask, NodeTable.root(key)) }

  /// Sets the marks of every token; a number also has those of phrases that say any number.
  package func mark(_ tokens: UnsafeMutableBufferPointer<Token>) {
    let numeric = marks(NodeTable.root(PhraseAutomaton.anyNumber))
    slots.withUnsafeBufferPointer { slots in
      let last = slots.count &- 1
      for index in tokens.indices {
        let path = NodeTable.root(tokens[index].key)
        var slot = Int(truncatingIfNeeded: path >> 24) & last
        var found = slots[slot]
        while (found ^ path) > Self.markBits, found != 0 {
          slot = (slot &+ 1) & last
          found = slots[slot]
        }
        // A free slot has none.
        let marks = UInt32(truncatingIfNeeded: found & Self.markBits)
        tokens[index].marks = tokens[index].kind == .number ? marks | numeric : marks
      }
    }
  }

  private func marks(_ path: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: slots[slot(path)] & Self.markBits) }

  /// The slot that holds a path, or the free one where it belongs.
  private func slot(_ path: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: path >> 24) & (slots.count - 1)
    while slots[index] != 0, (slots[index] ^ path) > Self.markBits { index = (index + 1) & (slots.count - 1) }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 4)
    for each in old where each != 0 { slots[slot(each)] = each }
  }
}
