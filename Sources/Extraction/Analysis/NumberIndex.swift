/// The numbers of a sentence by the token at which each begins; costs nothing where there are none.
struct NumberIndex {
  /// Per token the index after the number that begins there, or 0; empty where the sentence has no number.
  private(set) var ends: [Int32] = []
  /// In the order of the text.
  let numbers: [NumberSpan]

  init(_ numbers: [NumberSpan], tokens: Int) {
    self.numbers = numbers
    guard !numbers.isEmpty else { return }
    ends = [Int32](repeating: 0, count: tokens)
    for number in numbers { ends[number.span.start] = Int32(number.span.end) }
  }

  /// The index after the number that begins at a token.
  func end(of token: Int) -> Int? {
    guard token < ends.count, ends[token] > 0 else { return nil }
    return Int(ends[token])
  }

  /// The number that begins at a token, which must begin one.
  func number(at token: Int) -> NumberSpan? { numbers.first { $0.span.start == token } }
}
