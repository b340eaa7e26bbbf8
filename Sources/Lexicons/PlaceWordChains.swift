internal import Text

/// Phrases of place words by a word of theirs: the first of a chain through `next`.
struct PlaceWordChains: Sendable {
  private var heads = WordTable()
  private(set) var next: [Int32] = []
  /// The roles of a phrase and of those behind it in its chain, as bits.
  private var roles: [UInt32] = []

  init() {}

  init(heads count: Int, phrases: Int) {
    heads = WordTable(count: count)
    next.reserveCapacity(phrases)
    roles.reserveCapacity(phrases)
  }

  mutating func add(_ phrase: Int32, _ key: UInt64, _ role: PlaceWords.Role) {
    let other = heads.update(phrase, key) ?? -1
    next.append(other)
    roles.append(other < 0 ? role.bit : role.bit | roles[Int(other)])
  }

  /// The first phrase of a key's chain, -1 for none; where one role alone is asked for, also where no phrase has it.
  @inline(__always)
  func first(_ key: UInt64, with role: PlaceWords.Role?) -> Int32 {
    guard let first = heads[key] else { return -1 }
    guard let role else { return first }
    return roles[Int(first)] & role.bit != 0 ? first : -1
  }
}
