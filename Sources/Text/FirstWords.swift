/// Which automata have a phrase that begins with a word: one look-up a token in place of one for each automaton.
///
/// It may say too much, so that whoever asks an automaton gets what is true: a word is known by 42 bits of the hash of its
/// key, beside its marks in one number, so that the table of all first words stays near the processor; of two words that
/// begin a phrase is known which automata have some phrase with their hash.
package struct FirstWords: Sendable {
  /// How many marks there are, the low bits of a slot.
  private static let markBits: UInt64 = 0x3f_ffff
  /// The first marks are of automata, of which the word behind tells more; the same bits, so far to the left, say that
  /// the word alone is a phrase.
  private static let automata: UInt32 = 0x3f
  private static let wholeShift: UInt32 = 16

  /// Open addressing, at most a quarter full, so that most searches end at once; the count is a power of two, and 0 is a
  /// free slot.
  private var slots = [UInt64](repeating: 0, count: 16384)
  private var count = 0
  /// By the hash of two words with which a phrase begins the marks of the automata that have it; the count is a power of
  /// two.
  private var beginnings = [UInt8](repeating: 0, count: 65536)
  /// The marks of words that may begin a number, or stand before one.
  private let numberMarks: UInt32

  /// - Parameter numberMarks: the marks of words that may begin a number, or that a number is told by behind them.
  package init(numberMarks: UInt32) { self.numberMarks = numberMarks }

  /// Adds a mark to a word by its key, which has none of the marks of automata.
  package mutating func add(_ mask: UInt32, word key: UInt64) { add(mask, NodeTable.root(key)) }

  /// Adds the mark of an automaton to a word of its phrases.
  mutating func add(_ mask: UInt32, _ path: UInt64, isWhole: Bool) {
    add(isWhole ? mask | mask << Self.wholeShift : mask, path)
  }

  /// Adds the mark of an automaton to two words with which some of its phrases begin.
  mutating func add(_ mask: UInt32, beginning path: UInt64) {
    beginnings[Self.place(path, beginnings.count)] |= UInt8(truncatingIfNeeded: mask & Self.automata)
  }

  private mutating func add(_ mask: UInt32, _ path: UInt64) {
    if count * 4 >= slots.count { grow() }
    let index = slot(path)
    if slots[index] == 0 {
      slots[index] = path & ~Self.markBits
      count += 1
    }
    slots[index] |= UInt64(mask)
  }

  /// Calls with what marks the tokens of one text, in their order.
  func withMarker<Result>(_ body: (inout Marker) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      beginnings.withUnsafeBufferPointer { beginnings in
        var marker = Marker(slots: slots, beginnings: beginnings, numberMarks: numberMarks)
        return body(&marker)
      }
    }
  }

  /// Marks tokens while they are read, which hides the look-ups behind the reading.
  ///
  /// A word keeps the mark of an automaton only where it is a phrase, or begins one with the word behind. What may be a
  /// number keeps all.
  struct Marker: TokenMarker {
    private let slots: UnsafeBufferPointer<UInt64>
    private let beginnings: UnsafeBufferPointer<UInt8>
    private let numberMarks: UInt32
    /// The marks of phrases that begin with any number.
    private let numeric: UInt32
    // The last word or number, its path and marks, and the marks of automata that it keeps whatever stands behind it.
    private var last = 0
    private var path: UInt64 = 0
    private var marks: UInt32 = 0
    private var kept: UInt32 = 0

    fileprivate init(
      slots: UnsafeBufferPointer<UInt64>, beginnings: UnsafeBufferPointer<UInt8>, numberMarks: UInt32
    ) {
      (self.slots, self.beginnings, self.numberMarks) = (slots, beginnings, numberMarks)
      let slot = FirstWords.slot(NodeTable.root(PhraseAutomaton.anyNumber), slots)
      numeric = UInt32(truncatingIfNeeded: slots[slot] & FirstWords.markBits)
    }

    /// Asks of every word how the one before goes on, also where none of its marks depend on that: which words those are
    /// cannot be foretold, and to go the wrong way costs more than to ask.
    @inline(__always)
    mutating func mark(_ tokens: UnsafeMutablePointer<Token>, at index: Int) {
      guard !tokens[index].isMark else { return }
      let (key, isNumber) = (tokens[index].key, tokens[index].isNumber)
      let path = NodeTable.root(key)
      // A free slot has no marks.
      let marks = UInt32(truncatingIfNeeded: slots[FirstWords.slot(path, slots)] & FirstWords.markBits)
      kept |= automata(NodeTable.child(self.path, key))
      if isNumber || (marks | self.marks) & numberMarks != 0 {
        kept |= automata(NodeTable.child(self.path, PhraseAutomaton.anyNumber))
      }
      end(tokens)
      last = index
      self.path = path
      self.marks = isNumber ? marks | numeric : marks
      kept = isNumber ? FirstWords.automata : 0
      tokens[index].marks = self.marks
    }

    /// Leaves the last word the marks that it keeps.
    @inline(__always)
    func end(_ tokens: UnsafeMutablePointer<Token>) {
      // Of a text without a word there is none.
      guard path != 0 else { return }
      tokens[last].marks = marks & (~FirstWords.automata | marks >> FirstWords.wholeShift | kept)
    }

    /// The marks of automata that may have a phrase which begins so.
    @inline(__always)
    private func automata(_ path: UInt64) -> UInt32 {
      UInt32(beginnings[FirstWords.place(path, beginnings.count)])
    }
  }

  @inline(__always)
  private static func place(_ path: UInt64, _ count: Int) -> Int { Int(truncatingIfNeeded: path >> 32) & (count &- 1) }

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
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for path in old where path != 0 { slots[slot(path & ~Self.markBits)] = path }
  }
}
