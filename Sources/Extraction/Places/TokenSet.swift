/// Token indices of one sentence as bits; those of most sentences fit one number.
struct TokenSet {
  private var low: UInt64 = 0
  private var rest: [UInt64] = []
  /// Different indices.
  private(set) var count = 0

  mutating func insert(_ index: Int) {
    guard !contains(index) else { return }
    count += 1
    let bit: UInt64 = 1 << UInt64(index & 63)
    guard index >= 64 else { return low |= bit }
    while rest.count < index >> 6 { rest.append(0) }
    rest[index >> 6 - 1] |= bit
  }

  mutating func insert(_ span: Span) { for index in span.start..<span.end { insert(index) } }

  /// False for an index outside of the sentence.
  func contains(_ index: Int) -> Bool {
    guard index >= 64 else { return index >= 0 && low >> UInt64(index) & 1 != 0 }
    return index >> 6 <= rest.count && rest[index >> 6 - 1] >> UInt64(index & 63) & 1 != 0
  }
}
