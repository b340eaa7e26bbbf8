/// The numbers of a sentence by the token at which each begins; costs nothing where there are none.
struct NumberIndex {
  /// Per token the index after the number that begins there, or 0; empty where the sentence has no number.
  private(set) var ends: [Int32] = []
  private var places: [Int32] = []

  init(_ numbers: [NumberSpan], tokens: Int) {
    guard !numbers.isEmpty else { return }
    ends = [Int32](repeating: 0, count: tokens)
    places = ends
    for (index, number) in numbers.enumerated() {
      ends[number.span.start] = Int32(number.span.end)
      places[number.span.start] = Int32(index)
    }
  }

  /// The index after the number that begins at a token.
  func end(of token: Int) -> Int? {
    guard token < ends.count, ends[token] > 0 else { return nil }
    return Int(ends[token])
  }

  /// The index among the sentence's numbers of the one that begins at a token, which must begin one.
  func place(of token: Int) -> Int { Int(places[token]) }
}
