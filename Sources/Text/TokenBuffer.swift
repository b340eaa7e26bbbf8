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
    count = 0
    text.bytes.withUnsafeBufferPointer { Tokenizer.read($0, in: range, into: &self) }
  }

  /// Sets the marks of every token.
  package mutating func mark(_ words: FirstWords) {
    words.mark(UnsafeMutableBufferPointer(start: base, count: count))
  }

  @inline(__always)
  mutating func append(_ token: Token) {
    if count == capacity { grow() }
    (base + count).initialize(to: token)
    count &+= 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Token>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
