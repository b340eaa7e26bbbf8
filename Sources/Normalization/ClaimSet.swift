internal import Model

/// The asserted claims of a merge, each once, in an order that depends on nothing but their contents.
///
/// Everything downstream walks `order` or lists made from it, so no arrival order can reach an output.
struct ClaimSet {
  let store: ClaimStore
  /// Numbers of claims, sorted by claim id and then by contents.
  let order: [Int]
  /// The family of each claim's document, by number of the claim.
  let families: [Int32]

  var heads: [ClaimHead] { store.heads }

  /// Leaves out the claims of the given ids. O(n log n).
  init(_ store: ClaimStore, without rejected: Set<String> = []) {
    self.store = store
    order = ClaimOrder.distinct(store) { $0.modality == .asserted }
      .filter { rejected.isEmpty || !rejected.contains(store.id($0)) }
    families = Families.number(store, order: order)
  }

  func id(_ index: Int) -> String { store.id(index) }
}

/// Claims by id and contents.
enum ClaimOrder {
  private struct Key {
    /// The first sixteen bytes of the id.
    var high: UInt64
    var low: UInt64
    var index: Int32
  }

  /// Numbers of the claims that count, sorted, of equal claims one. O(n log n).
  static func distinct(_ store: ClaimStore, where counts: (ClaimHead) -> Bool) -> [Int] {
    var keys: [Key] = []
    keys.reserveCapacity(store.count)
    for index in 0..<store.count where counts(store.heads[index]) {
      let (high, low) = store.withID(index) { (word($0, at: 0), word($0, at: 8)) }
      keys.append(Key(high: high, low: low, index: Int32(index)))
    }
    keys.sort { a, b in
      if a.high != b.high { return a.high < b.high }
      if a.low != b.low { return a.low < b.low }
      return precedes(store, Int(a.index), Int(b.index))
    }
    var order: [Int] = []
    order.reserveCapacity(keys.count)
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].high == keys[start].high, keys[end].low == keys[start].low,
        !precedes(store, Int(keys[start].index), Int(keys[end].index))
      { end += 1 }
      order += distinct(keys[start..<end].map { Int($0.index) }, of: store)
      start = end
    }
    return order
  }

  /// Where in the order the claims of an id begin, or would stand; nil when after all. Logarithmic.
  static func position(in order: [Int], _ store: ClaimStore, of id: String) -> Int? {
    let wanted = Array(id.utf8)
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if store.withID(order[middle], { $0.lexicographicallyPrecedes(wanted) }) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < order.count ? low : nil
  }

  /// Numbers of different claims by id and contents.
  static func sorted(_ indices: [Int], _ store: ClaimStore) -> [Int] {
    indices.map { (store.id($0), ClaimDigest.make(store.claim($0)), $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map(\.2)
  }

  /// Claims of one id without repetition, by contents: an id leaves out place, theme and quotes, which may differ.
  private static func distinct(_ indices: [Int], of store: ClaimStore) -> [Int] {
    guard indices.count > 1 else { return indices }
    let claims = indices.map { (claim: store.claim($0), index: $0) }
    var kept: [(claim: Claim, index: Int)] = []
    for (_, claim) in claims.map({ (ClaimDigest.make($0.claim), $0) }).sorted(by: { $0.0 < $1.0 })
    where kept.last?.claim != claim.claim {
      kept.append(claim)
    }
    return kept.map(\.index)
  }

  private static func precedes(_ store: ClaimStore, _ a: Int, _ b: Int) -> Bool {
    store.withID(a) { first in store.withID(b) { first.lexicographicallyPrecedes($0) } }
  }

  /// Eight bytes as a number that sorts like them; missing ones count as zero.
  private static func word(_ bytes: UnsafeRawBufferPointer, at start: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in start..<start + 8 { word = word << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
    return word
  }
}
