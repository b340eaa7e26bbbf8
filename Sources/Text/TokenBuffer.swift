package import Model

/// The tokens of one block after another, in one piece of memory that grows to those of the longest block.
package struct TokenBuffer: ~Copyable {
  // The first `count` of `capacity` are initialised; tokens need no deinitialisation.
  private var base: UnsafeMutablePointer<Token>
  private var capacity = 512
  private var count = 0

  package init() { base = .allocate(capacity: capacity) }

  deinit { base.deallocate() }

  /// Valid until the buffer is changed.
  package var tokens: UnsafeBufferPointer<Token> { UnsafeBufferPointer(start: base, count: count) }

  /// Replaces the tokens by those of a range of a text. Linear; 40 bytes a token.
  package mutating func read(_ text: SourceText, in range: TextRange) {
    var marker = NoMarker()
    read(text, in: range, &marker)
  }

  /// Replaces the tokens by those of a run of bytes.
  package mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var marker = NoMarker()
    count = 0
    Tokenizer.read(bytes, in: TextRange(0, bytes.count), into: &self, &marker)
  }

  /// The same with the marks of every token.
  package mutating func read(_ text: SourceText, in range: TextRange, marking words: FirstWords) {
    words.withMarker { read(text, in: range, &$0) }
  }

  private mutating func read(_ text: SourceText, in range: TextRange, _ marker: inout some TokenMarker) {
    count = 0
    text.bytes.withUnsafeBufferPointer { Tokenizer.read($0, in: range, into: &self, &marker) }
    marker.end(base)
  }

  @inline(__always)
  mutating func append(_ token: Token) {
    if count == capacity { grow() }
    (base + count).initialize(to: token)
    count &+= 1
  }

  /// Tells of the token appended last.
  @inline(__always)
  func markLast(_ marker: inout some TokenMarker) { marker.mark(base, at: count &- 1) }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Token>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
