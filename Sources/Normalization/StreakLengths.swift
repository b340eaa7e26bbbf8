internal import Model

/// How many editions in a row a claim's count covers, within a block.
///
/// A page may count more honours than its streak has ("the seventh time, the fifth in a row"). Its claim carries the
/// total; the claims it infers from the streak carry the streak's length in their derivation.
struct StreakLengths {
  private struct Key: Hashable {
    /// As a number of the store.
    var document: Int32
    var edition: Int
  }

  private static let marker = "streak"
  private var lengths: [Key: Int] = [:]

  /// Linear in the inferred claims.
  init(_ members: [Int], _ set: ClaimSet) {
    for index in members where set.heads[index].status == .inferred {
      guard let parts = set.heads[index].derivation?.split(separator: ":"), parts.count == 3, parts[0] == Self.marker,
        let length = Int(parts[1]), let edition = Int(parts[2])
      else { continue }
      let key = Key(document: set.heads[index].document, edition: edition)
      lengths[key] = max(lengths[key] ?? 0, length)
    }
  }

  /// Editions that the claim says were won in a row, ending with the given one; 1 when it says no such thing.
  func length(_ claim: ClaimHead, endingAt edition: Int) -> Int {
    guard claim.consecutive, let ordinal = claim.ordinal else { return 1 }
    guard !lengths.isEmpty, let length = lengths[Key(document: claim.document, edition: edition)] else {
      return ordinal
    }
    return min(ordinal, length)
  }
}
