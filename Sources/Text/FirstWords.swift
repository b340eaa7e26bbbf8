/// Which automata have a phrase that begins with a word: one look-up a token in place of one for each automaton.
///
/// It may say too much, so that whoever asks an automaton gets what is true: a word is known by 40 bits of the hash of its
/// key, beside its marks in one number, so that the table of all first words stays near the processor.
package struct FirstWords: Sendable {
  /// How many marks there are, the low bits of a slot.
  private static let markBits: UInt64 = 0xff_ffff
  /// The first marks are of automata, of which the word behind tells more; the same bits, so far to the left, say that
  /// the word alone is a phrase.
  private static let automata: UInt32 = 0x3f
  private static let wholeShift: UInt32 = 18

  /// Open addressing, at most half full; the count is a power of two, and 0 is a free slot.
  private var slots = [UInt64](repeating: 0, count: 4096)
  /// Per slot the hints of all automata which words go on with a phrase.
  private var hints = [UInt64](repeating: 0, count: 4096)
  private var count = 0

  package init() {}

  /// Adds a mark to a word by its key, which has none of the marks of automata.
  package mutating func add(_ mask: UInt32, word key: UInt64) { _ = add(mask, NodeTable.root(key)) }

  /// Adds the mark of an automaton to a word of its phrases.
  mutating func add(_ mask: UInt32, _ path: UInt64, isWhole: Bool, hints: UInt64) {
    let slot = add(isWhole ? mask | mask << Self.wholeShift : mask, path)
    self.hints[slot] |= hints
  }

  private mutating func add(_ mask: UInt32, _ path: UInt64) -> Int {
    if count * 2 >= slots.count { grow() }
    let index = slot(path)
    if slots[index] == 0 {
      slots[index] = path & ~Self.markBits
      count += 1
    }
    slots[index] |= UInt64(mask)
    return index
  }

  /// Sets the marks of every token; a number also has those of phrases that say any number.
  ///
  /// Backwards, since a word keeps the mark of an automaton only where the word behind it may go on with a phrase.
  package func mark(_ tokens: UnsafeMutableBufferPointer<Token>) {
    let numeric = UInt32(truncatingIfNeeded: slots[slot(NodeTable.root(PhraseAutomaton.anyNumber))] & Self.markBits)
    let number = NodeTable.bit(PhraseAutomaton.anyNumber)
    slots.withUnsafeBufferPointer { slots in
      hints.withUnsafeBufferPointer { hints in
        var following = number
        for index in tokens.indices.reversed() where !tokens[index].isMark {
          let key = tokens[index].key
          let slot = Self.slot(NodeTable.root(key), slots)
          // A free slot has none.
          var marks = UInt32(truncatingIfNeeded: slots[slot] & Self.markBits)
          if marks & Self.automata != 0, hints[slot] & following == 0 {
            marks &= ~Self.automata | marks >> Self.wholeShift
          }
          tokens[index].marks = tokens[index].isNumber ? marks | numeric : marks
          following = NodeTable.bit(key) | number
        }
      }
    }
  }

  /// The slot that holds a path, or the free one where it belongs.
  @inline(__always)
  private static func slot(_ path: UInt64, _ slots: UnsafeBufferPointer<UInt64>) -> Int {
    let last = slots.count &- 1
    var index = Int(truncatingIfNeeded: path >> 24) & last
    // One condition for the two ends of the search: which of them comes cannot be foretold.
    while min((slots[index] ^ path) & ~markBits, slots[index]) != 0 { index = (index &+ 1) & last }
    return index
  }

  private func slot(_ path: UInt64) -> Int { slots.withUnsafeBufferPointer { Self.slot(path, $0) } }

  private mutating func grow() {
    let old = (slots, hints)
    slots = [UInt64](repeating: 0, count: old.0.count * 2)
    hints = slots
    for index in old.0.indices where old.0[index] != 0 {
      let slot = slot(old.0[index])
      slots[slot] = old.0[index]
      hints[slot] = old.1[index]
    }
  }
}
