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

  /// Open addressing, at most a quarter full, so that most searches end at once; the count is a power of two, and 0 is a
  /// free slot.
  private var slots = [UInt64](repeating: 0, count: 16384)
  /// Per slot the hints of all automata which words go on with a phrase.
  private var hints = [UInt64](repeating: 0, count: 16384)
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
    if count * 4 >= slots.count { grow() }
    let index = slot(path)
    if slots[index] == 0 {
      slots[index] = path & ~Self.markBits
      count += 1
    }
    slots[index] |= UInt64(mask)
    return index
  }

  /// Calls with what marks the tokens of one text, in their order.
  func withMarker<Result>(_ body: (inout Marker) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      hints.withUnsafeBufferPointer { hints in
        var marker = Marker(slots: slots, hints: hints)
        return body(&marker)
      }
    }
  }

  /// Marks tokens while they are read, which hides the look-ups behind the reading.
  struct Marker: TokenMarker {
    private let slots: UnsafeBufferPointer<UInt64>
    private let hints: UnsafeBufferPointer<UInt64>
    /// The marks of phrases that begin with any number.
    private let numeric: UInt32
    /// The hints of the last word that has a mark of an automaton, all where the last word has none: a word keeps such a
    /// mark only where the word behind it may go on with a phrase.
    private var open = UInt64.max
    private var last = 0
    private static let number = NodeTable.bit(PhraseAutomaton.anyNumber)

    fileprivate init(slots: UnsafeBufferPointer<UInt64>, hints: UnsafeBufferPointer<UInt64>) {
      (self.slots, self.hints) = (slots, hints)
      let slot = FirstWords.slot(NodeTable.root(PhraseAutomaton.anyNumber), slots)
      numeric = UInt32(truncatingIfNeeded: slots[slot] & FirstWords.markBits)
    }

    @inline(__always)
    mutating func mark(_ tokens: UnsafeMutablePointer<Token>, at index: Int) {
      guard !tokens[index].isMark else { return }
      let key = tokens[index].key
      let slot = FirstWords.slot(NodeTable.root(key), slots)
      if open & (NodeTable.bit(key) | Self.number) == 0 { close(tokens) }
      // A free slot has none.
      let marks = UInt32(truncatingIfNeeded: slots[slot] & FirstWords.markBits)
      open = marks & FirstWords.automata != 0 ? hints[slot] : .max
      last = index
      tokens[index].marks = tokens[index].isNumber ? marks | numeric : marks
    }

    mutating func end(_ tokens: UnsafeMutablePointer<Token>) {
      if open & Self.number == 0 { close(tokens) }
    }

    private func close(_ tokens: UnsafeMutablePointer<Token>) {
      let marks = tokens[last].marks
      tokens[last].marks = marks & (~FirstWords.automata | marks >> FirstWords.wholeShift)
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
