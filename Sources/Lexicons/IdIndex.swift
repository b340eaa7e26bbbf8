internal import Text

/// Rows by the hash of their ids; the caller tells rows of one hash apart.
struct IdIndex: Sendable {
  private var heads: WordTable
  /// Per row the row of the same hash that follows, or -1.
  private var next: [Int32]

  /// - Parameters:
  ///   - count: the number of rows.
  ///   - hashes: the hash of every row, in their order.
  init(_ count: Int, _ hashes: some BidirectionalCollection<UInt64>) {
    heads = WordTable(count: 2 * count)
    next = Array(repeating: -1, count: count)
    var row = Int32(count)
    for hash in hashes.reversed() {
      row -= 1
      if let follower = heads.update(row, hash) { next[Int(row)] = follower }
    }
  }

  /// The first row of a hash that is the one sought.
  func first(_ hash: UInt64, where isSought: (Int) -> Bool) -> Int? {
    var row = heads[hash] ?? -1
    while row >= 0 {
      if isSought(Int(row)) { return Int(row) }
      row = next[Int(row)]
    }
    return nil
  }

  static func hash(_ id: String) -> UInt64 { hash(id, "") }

  static func hash(_ one: String, _ other: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in one.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ 0xff) &* 0x100_0000_01b3
    for byte in other.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
