internal import Model

/// Which edition was the recipient's n-th, by the claims of a block whose edition is known.
struct OrdinalIndex {
  private struct Count: Hashable {
    var edition: Int
    var ordinal: Int
    /// Editions in a row that end with this one, 1 for none.
    var streak: Int
    var isStated: Bool
  }

  private var stated: [Int: EditionVotes] = [:]
  private var inferred: [Int: EditionVotes] = [:]

  /// A streak up to an edition gives the editions of the ordinals that it covers. Linear in the members.
  init(_ members: [Int], editions: [Int: Int], _ streaks: StreakLengths, _ cycle: AwardCycle, _ set: ClaimSet) {
    var counts: [Count: Set<Int>] = [:]
    for index in members {
      let claim = set.heads[index]
      guard let edition = editions[index], let ordinal = claim.ordinal, (1...AwardCycle.longestChain).contains(ordinal)
      else { continue }
      let count = Count(
        edition: edition, ordinal: ordinal, streak: streaks.length(claim, endingAt: edition),
        isStated: claim.status != .inferred)
      counts[count, default: []].insert(Int(set.families[index]))
    }
    for (count, families) in counts {
      for ordinal in (count.ordinal - count.streak + 1)...count.ordinal {
        guard let edition = cycle.edition(count.edition, moved: ordinal - count.ordinal) else { continue }
        if count.isStated {
          stated[ordinal, default: EditionVotes()].add(edition, by: families)
        } else {
          inferred[ordinal, default: EditionVotes()].add(edition, by: families)
        }
      }
    }
  }

  /// What is inferred counts only where nothing is stated.
  func edition(ofOrdinal ordinal: Int) -> Int? { (stated[ordinal] ?? inferred[ordinal])?.winner }

  /// The last edition of a streak, counted forward from the highest ordinal below whose edition is known.
  func edition(endingStreakOf count: Int, _ cycle: AwardCycle) -> Int? {
    guard (1...AwardCycle.longestChain).contains(count) else { return nil }
    for ordinal in stride(from: count - 1, through: 1, by: -1) {
      if let edition = edition(ofOrdinal: ordinal) { return cycle.edition(edition, moved: count - ordinal) }
    }
    return nil
  }
}
