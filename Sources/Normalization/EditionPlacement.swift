internal import Model

/// Finds the edition of claims that do not print one, within a block.
///
/// A claim is placed by counting (its ordinal against ordinals and streaks of dated editions), by the day of the
/// announcement, or, when neither speaks, by the award's usual lag. Ways that disagree place nothing.
struct EditionPlacement {
  /// How a claim came to its edition, as it stands in a record's derivation.
  enum Way: String {
    /// Its ordinal is that of a dated edition, printed or counted along a streak.
    case ordinal
    /// Its own streak begins or passes at a dated edition.
    case streak
    /// Announced on the days of a dated edition.
    case announced
    /// Announced at the time of year at which the award's editions are.
    case lag
  }

  /// The members of a block that share an edition.
  struct Group {
    var edition: Int?
    /// In the order of the claim set.
    var members: [Int]
    /// For members that do not print the edition.
    var ways: [Int: [Way]]
  }

  /// Chains of claims that place one another are followed this far; longer ones do not occur in news.
  static let rounds = 8
  /// An edition bears the year of its announcement, or up to three years later (titles awarded ahead), or up to two
  /// years earlier (indices of a past year).
  static let plausibleYears = -2...3

  let cycle: AwardCycle
  let calendar: AnnouncementCalendar
  let set: ClaimSet

  /// The block's members by edition, ascending, the unplaced last. Linear but for chains.
  func groups(_ block: Block) -> [Group] {
    var editions: [Int: Int] = [:]
    var ways: [Int: [Way]] = [:]
    var open: [Int] = []
    for index in block.members {
      if let edition = set.claims[index].edition { editions[index] = edition } else { open.append(index) }
    }
    for _ in 0..<Self.rounds where !open.isEmpty {
      let ordinals = OrdinalIndex(block.members, editions: editions, cycle: cycle, set: set)
      // All of a round are placed by what earlier rounds know, so that their order cannot matter.
      let placed = open.compactMap { index in place(index, ordinals).map { (index, $0) } }
      if placed.isEmpty { break }
      for (index, (edition, found)) in placed {
        editions[index] = edition
        ways[index] = found
      }
      open.removeAll { editions[$0] != nil }
    }
    var groups: [Int?: Group] = [:]
    for index in block.members {
      groups[editions[index], default: Group(edition: editions[index], members: [], ways: [:])].members.append(index)
      if let way = ways[index] { groups[editions[index]]?.ways[index] = way }
    }
    return groups.values.sorted { ($0.edition ?? Int.max) < ($1.edition ?? Int.max) }
  }

  private func place(_ index: Int, _ ordinals: OrdinalIndex) -> (Int, [Way])? {
    let claim = set.claims[index]
    var found: [(edition: Int, way: Way)] = []
    if let ordinal = claim.ordinal {
      if let edition = ordinals.edition(ofOrdinal: ordinal) {
        found.append((edition, .ordinal))
      } else if claim.consecutive, let edition = ordinals.edition(endingStreakOf: ordinal, cycle) {
        found.append((edition, .streak))
      }
    }
    if let edition = calendar.edition(announcedWith: claim) { found.append((edition, .announced)) }
    if found.isEmpty, let edition = calendar.edition(byLagOf: claim) { found.append((edition, .lag)) }
    guard let edition = found.first?.edition, found.allSatisfy({ $0.edition == edition }),
      cycle.hasEdition(edition), isPlausible(edition, for: claim)
    else { return nil }
    return (edition, found.map(\.way))
  }

  private func isPlausible(_ edition: Int, for claim: Claim) -> Bool {
    if let year = claim.announced?.start.year { return Self.plausibleYears.contains(edition - year) }
    guard let published = claim.source.published?.start.year else { return true }
    if claim.status == .announced { return Self.plausibleYears.contains(edition - published) }
    return edition - published <= Self.plausibleYears.upperBound
  }
}

/// Which edition was the recipient's n-th, by the claims of a block whose edition is known.
struct OrdinalIndex {
  private struct Count: Hashable {
    var edition: Int
    var ordinal: Int
    var isStreak: Bool
    var isStated: Bool
  }

  private var stated: [Int: EditionVotes] = [:]
  private var inferred: [Int: EditionVotes] = [:]

  /// A streak of n up to an edition gives the editions of all ordinals up to n. Linear in the members.
  init(_ members: [Int], editions: [Int: Int], cycle: AwardCycle, set: ClaimSet) {
    var counts: [Count: Set<Int>] = [:]
    for index in members {
      let claim = set.claims[index]
      guard let edition = editions[index], let ordinal = claim.ordinal, (1...AwardCycle.longestChain).contains(ordinal)
      else { continue }
      let count = Count(
        edition: edition, ordinal: ordinal, isStreak: claim.consecutive, isStated: claim.status != .inferred)
      counts[count, default: []].insert(set.families[index])
    }
    for (count, families) in counts {
      for ordinal in (count.isStreak ? 1 : count.ordinal)...count.ordinal {
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
