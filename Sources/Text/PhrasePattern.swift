internal import Model

/// A phrase as written in a lexicon, compiled to the phrases it stands for.
///
/// `a|b` within parentheses are alternatives, `[x]` is optional, `#` is any number, `…` a gap of up to
/// `maximumGap` words within the sentence, `…2` one of up to two. `(lọt|vào) [danh sách] top #` stands for four phrases.
///
/// Each alternative of the whole is a row of slots, each slot alternatives of words: far fewer than the phrases. All lie
/// in a few flat arrays, so that one pattern after the other can be read into the same memory.
package struct PhrasePattern: Hashable, Sendable {
  /// The name of a body in full ("Tổ chức Cộng đồng thông minh thế giới (ICF)") fits; a new clause seldom does.
  package static let maximumGap = 14

  /// A run of words, and how many words may stand between it and the segment before.
  package struct Segment: Hashable, Sendable {
    package var keys: [UInt64]
    package var gap: Int

    package init(keys: [UInt64], gap: Int) {
      self.keys = keys
      self.gap = gap
    }
  }

  /// Why a pattern was refused.
  package struct Failure: Error, Hashable, Sendable { package var message: String }

  /// Indices of the words of an alternative.
  struct Words: Hashable {
    var start: Int32
    var end: Int32

    @inline(__always)
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// The words of all alternatives, as written and without diacritics, and gaps among them.
  var keys: [UInt64] = []
  var bareKeys: [UInt64] = []
  var alternatives: [Words] = []
  /// Per slot the index after its last alternative.
  var slotEnds: [Int32] = []
  /// Per row the index after its last slot.
  var rowEnds: [Int32] = []
  /// True when no expansion has a gap, so that each is the keys of one segment.
  package internal(set) var isPlain = true

  /// No phrase, until a pattern is read.
  package init() {}

  /// Compiles a pattern; `bare` drops the diacritics of every word. Brackets stand between words, not inside one.
  package init(_ pattern: String, bare: Bool = false) throws(Failure) {
    let text = SourceText(pattern)
    var buffer = TokenBuffer()
    buffer.read(text, in: TextRange(0, text.count))
    try read(buffer.tokens)
    if bare { keys = bareKeys }
  }

  /// Compiles the tokens of a pattern, in the memory of the one before.
  package mutating func read(_ tokens: UnsafeBufferPointer<Token>) throws(Failure) {
    keys.removeAll(keepingCapacity: true)
    bareKeys.removeAll(keepingCapacity: true)
    alternatives.removeAll(keepingCapacity: true)
    slotEnds.removeAll(keepingCapacity: true)
    rowEnds.removeAll(keepingCapacity: true)
    isPlain = true
    var position = 0
    try readRows(tokens, &position)
    guard !hasEmptyPhrase else { throw Failure(message: "an empty phrase") }
  }

  private var hasEmptyPhrase: Bool {
    if isPlain {
      return rows.contains { row in
        slots(ofRow: row).allSatisfy { alternatives(ofSlot: $0).contains { words(ofAlternative: $0).isEmpty } }
      }
    }
    var hasEmpty = false
    forEach { if Self.hasEmptySegment($0) { hasEmpty = true } }
    return hasEmpty
  }

  private static func hasEmptySegment(_ phrase: [UInt64]) -> Bool {
    var isEmpty = true
    for key in phrase {
      let isGap = PhraseGap(key) != nil
      if isGap, isEmpty { return true }
      isEmpty = isGap
    }
    return isEmpty
  }

  /// The keys of a plain text, `#` becoming any number and marks dropped.
  package static func keys(_ text: String, bare: Bool = false) -> [UInt64] {
    Tokenizer.tokens(text).compactMap { token in
      if token.isMark { return token.key == 0x23 ? PhraseAutomaton.anyNumber : nil }
      return bare ? token.bare : token.key
    }
  }
}

/// A gap among the keys of a phrase: a number that no word, number or mark has.
struct PhraseGap {
  private static let base: UInt64 = 3 << 62
  let words: Int

  init(words: Int) { self.words = min(words, 99) }

  @inline(__always)
  init?(_ key: UInt64) {
    guard key >= Self.base, key < Self.base + 100 else { return nil }
    words = Int(key - Self.base)
  }

  var key: UInt64 { Self.base + UInt64(words) }
}
