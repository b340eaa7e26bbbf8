/// Independent witnesses for each of several editions.
struct EditionVotes {
  /// How many times the witnesses of every other edition together the winner needs: one careless page in four must not
  /// hide what three agree on, and two against one is no certainty.
  static let clearMajority = 3

  private var witnesses: [Int: Set<Int>] = [:]
  /// Witnesses for no edition at all.
  private var against: Set<Int> = []

  mutating func add(_ edition: Int, by families: Set<Int>) { witnesses[edition, default: []].formUnion(families) }

  mutating func addAgainst(_ families: Set<Int>) { against.formUnion(families) }

  var isEmpty: Bool { witnesses.isEmpty }

  /// The edition with a clear majority, nil when there is none.
  var winner: Int? {
    guard let best = witnesses.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }) else { return nil }
    let others = witnesses.reduce(against.count) { $0 + ($1.key == best.key ? 0 : $1.value.count) }
    return best.value.count >= Self.clearMajority * others ? best.key : nil
  }
}
