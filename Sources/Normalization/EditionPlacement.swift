internal import Lexicons
internal import Model

/// Finds the edition of claims that do not print one, within a block.
///
/// A claim is placed by counting (its ordinal against ordinals and streaks of dated editions), by the day of the
/// announcement, or, when neither speaks, by the award's usual lag. Ways that disagree place nothing. What is left of an
/// award that is hardly won twice joins the recipient's only edition.
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
    /// The recipient's only edition of an award that is hardly won twice.
    case sole
  }

  /// The members of a block that share an edition.
  struct Group {
    var edition: Int?
    /// In the order of the claim set.
    var members: [Int]
    /// For members that do not print the edition.
    var ways: [Int: [Way]]
    /// Claims placed at a later edition whose streak covers this one; they may be all that is known of it.
    var impliedBy: [Int] = []
  }

  /// Chains of claims that place one another are followed this far; longer ones do not occur in news.
  static let rounds = 8
  /// An edition bears the year of its announcement, or up to three years later (titles awarded ahead), or up to two
  /// years earlier (indices of a past year); what the catalogue says of an award goes before.
  static let plausibleYears = -2...3

  let award: Award?
  let cycle: AwardCycle
  let calendar: AnnouncementCalendar
  let set: ClaimSet

  /// Whether a streak of this award implies that the award was held in each edition: not so for a ranking, where the
  /// count is of something else, such as years at the top.
  private var countsHonours: Bool { award.map { $0.kind != .ranking && $0.kind != .membership } ?? false }

  /// Titles, admissions and prizes for persons, unlike lists and rankings.
  private var isHardlyWonTwice: Bool {
    award.map { $0.kind == .title || $0.kind == .membership || $0.kind == .person } ?? false
  }

  /// The block's members by edition, ascending, the unplaced last. Linear but for chains.
  func groups(_ block: Block, _ streaks: StreakLengths) -> [Group] {
    var editions: [Int: Int] = [:]
    var ways: [Int: [Way]] = [:]
    var open: [Int] = []
    for index in block.members {
      if let edition = set.heads[index].edition { editions[index] = edition } else { open.append(index) }
    }
    for _ in 0..<Self.rounds where !open.isEmpty {
      let ordinals = OrdinalIndex(block.members, editions: editions, streaks, cycle, set)
      // All of a round are placed by what earlier rounds know, so that their order cannot matter.
      let placed = open.compactMap { index in place(index, ordinals).map { (index, $0) } }
      if placed.isEmpty { break }
      for (index, (edition, found)) in placed {
        editions[index] = edition
        ways[index] = found
      }
      open.removeAll { editions[$0] != nil }
    }
    if isHardlyWonTwice, let edition = editions.values.min(), edition == editions.values.max() {
      for index in open where mayBeSole(set.heads[index]) && isPlausible(edition, for: set.heads[index]) {
        editions[index] = edition
        ways[index] = [.sole]
      }
    }
    var groups: [Int?: Group] = [:]
    for index in block.members {
      groups[editions[index], default: Group(edition: editions[index], members: [], ways: [:])].members.append(index)
      if let way = ways[index] { groups[editions[index]]?.ways[index] = way }
    }
    for index in block.members where ways[index] != nil && countsHonours {
      for edition in implied(by: index, at: editions[index], streaks) {
        groups[edition, default: Group(edition: edition, members: [], ways: [:])].impliedBy.append(index)
      }
    }
    return groups.values.sorted { ($0.edition ?? Int.max) < ($1.edition ?? Int.max) }
  }

  /// Earlier editions of a stated streak. Only for a placed claim: a page that prints the edition has inferred them.
  private func implied(by index: Int, at edition: Int?, _ streaks: StreakLengths) -> [Int] {
    guard let edition, set.heads[index].status != .inferred else { return [] }
    let length = streaks.length(set.heads[index], endingAt: edition)
    return (1..<max(1, length)).compactMap { cycle.edition(edition, moved: -$0) }
  }

  private func place(_ index: Int, _ ordinals: OrdinalIndex) -> (Int, [Way])? {
    let claim = set.heads[index]
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

  /// True when the claim counts no other honours.
  private func mayBeSole(_ claim: ClaimHead) -> Bool { (claim.ordinal ?? 1) == 1 && !claim.consecutive }

  private func isPlausible(_ edition: Int, for claim: ClaimHead) -> Bool {
    let years = award?.lead ?? Self.plausibleYears
    if let year = claim.announced?.start.year { return years.contains(edition - year) }
    guard let published = claim.published?.start.year else { return true }
    guard claim.status == .announced else { return edition - published <= years.upperBound }
    // In January, news can be of an announcement of the year before.
    return years.contains(edition - published) || award?.lead != nil && years.contains(edition - published + 1)
  }
}
