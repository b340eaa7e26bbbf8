internal import Model

/// The asserted claims of a merge, each once, in an order that depends on nothing but their contents.
///
/// Everything downstream walks `order` or lists made from it, so no arrival order can reach an output.
struct ClaimSet {
  let claims: [Claim]
  /// Indices into `claims`, sorted by claim id and then by contents.
  let order: [Int]
  /// The family of each claim's document, by index into `claims`.
  let families: [Int]

  /// O(n log n).
  init(_ claims: [Claim]) {
    self.claims = claims
    var keyed: [(id: String, index: Int)] = []
    keyed.reserveCapacity(claims.count)
    for index in claims.indices where claims[index].modality == .asserted {
      keyed.append((Self.id(of: claims[index]), index))
    }
    keyed.sort { $0.id < $1.id }
    var order: [Int] = []
    order.reserveCapacity(keyed.count)
    var start = 0
    while start < keyed.count {
      var end = start + 1
      while end < keyed.count, keyed[end].id == keyed[start].id { end += 1 }
      order += Self.distinct(keyed[start..<end].map(\.index), of: claims)
      start = end
    }
    self.order = order
    families = Families.number(claims, order: order)
  }

  func id(_ index: Int) -> String { Self.id(of: claims[index]) }

  /// The ids of the claims, sorted, each once.
  func ids(_ indices: [Int]) -> [String] {
    var ids = indices.map(id)
    ids.sort()
    var last: String?
    ids.removeAll { id in
      defer { last = id }
      return id == last
    }
    return ids
  }

  private static func id(of claim: Claim) -> String { claim.id.isEmpty ? ClaimID.make(claim) : claim.id }

  /// Claims of one id without repetition, by contents: an id leaves out place, theme and quotes, which may differ.
  private static func distinct(_ indices: [Int], of claims: [Claim]) -> [Int] {
    guard indices.count > 1 else { return indices }
    var kept: [Int] = []
    for (_, index) in indices.map({ (ClaimDigest.make(claims[$0]), $0) }).sorted(by: { $0.0 < $1.0 })
    where kept.last.map({ claims[$0] == claims[index] }) != true {
      kept.append(index)
    }
    return kept
  }
}
