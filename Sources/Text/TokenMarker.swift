/// What is told of every token as soon as it is read.
protocol TokenMarker {
  /// Of the tokens of one text in their order.
  mutating func mark(_ tokens: UnsafeMutablePointer<Token>, at index: Int)
  /// Behind the last.
  mutating func end(_ tokens: UnsafeMutablePointer<Token>)
}

/// Leaves tokens without marks.
struct NoMarker: TokenMarker {
  func mark(_ tokens: UnsafeMutablePointer<Token>, at index: Int) {}
  func end(_ tokens: UnsafeMutablePointer<Token>) {}
}
