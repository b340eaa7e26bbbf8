package import Model

/// The tokens of a sentence or a block.
package typealias Tokens = Stretch<Token>

/// Reads the tokens of one block after another into memory that all blocks of a page share.
package struct TokenBuffer: ~Copyable {
  /// Pieces of memory are larger than most blocks.
  private static let leastRoom = 1024

  private let memory = TokenMemory()
  // The first `count` of `capacity` are initialised: those of the block at hand. What is before them is taken.
  private var base: UnsafeMutablePointer<Token>
  private var capacity: Int
  private var count = 0

  package init() { self.init(room: Self.leastRoom) }

  /// - Parameter room: for so many tokens at first.
  init(room: Int) {
    base = memory.piece(room)
    capacity = room
  }

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

  /// The tokens read last, which stay as they are; the next are read behind them.
  package mutating func take() -> Tokens {
    defer {
      base += count
      capacity -= count
      count = 0
    }
    return Tokens(base, count: count, keeper: memory)
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
    capacity = max(count * 2, Self.leastRoom)
    let larger = memory.piece(capacity)
    larger.moveInitialize(from: base, count: count)
    base = larger
  }
}

/// The memory of the tokens of a page, which stay where they are until the last of its `Tokens` is gone.
private final class TokenMemory {
  private var pieces: [UnsafeMutablePointer<Token>] = []

  func piece(_ capacity: Int) -> UnsafeMutablePointer<Token> {
    let piece = UnsafeMutablePointer<Token>.allocate(capacity: capacity)
    pieces.append(piece)
    return piece
  }

  // Tokens need no deinitialisation.
  deinit { for piece in pieces { piece.deallocate() } }
}
