internal import Model

/// The claims of one record in full, numbered from 0 in the order of the claim set.
struct CitedClaims {
  let claims: [Claim]
  let families: [Int]

  init(_ indices: [Int], of set: ClaimSet) {
    claims = indices.map(set.store.claim)
    families = indices.map { Int(set.families[$0]) }
  }

  func id(_ index: Int) -> String { claims[index].id }

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
}
