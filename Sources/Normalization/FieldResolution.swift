internal import Model

/// One distinct value of a field, who gives it and who refutes it.
struct Candidate<Value> {
  var value: Value
  /// Canonical text; values with equal text are one candidate.
  var text: String
  /// Claims that give the value, as indices into the claim set.
  var claims: [Int] = []
  /// Claims whose page prints the value and proves it wrong, with the reason.
  var refutations: [(claim: Int, reason: String)] = []
}

/// What became of all the values of one field.
struct Resolution<Value> {
  var preferred: Value?
  /// The claims behind the preferred value itself.
  var preferredClaims: [Int]
  /// Preferred first, then normal, then deprecated, each by text.
  var values: [FieldValue]
  /// The values contradict each other and no ground decides.
  var isDisputed: Bool
}

/// Decides between the values that claims give one field.
///
/// Values that refine each other are one opinion, and the finest is preferred. Of contradicting opinions the grounds
/// decide in the order of `Ground`; the byte order of the values only makes an undecided outcome stable.
enum FieldResolution {
  /// The reason of a value that a person prefers, and of those that it beats.
  static let decision = "decision"

  /// The grounds of a decision in falling weight, named for what is wrong with the loser.
  private enum Ground: String {
    /// A page that printed the value proves it wrong.
    case refuted
    /// The value is only derived and the other is stated.
    case inferred
    /// Fewer independent documents state it, counting those that state a coarser form of it.
    case fewerWitnesses = "fewer-witnesses"
    /// Its best source is further from the news: background rather than announcement.
    case lessExplicit = "less-explicit"
    /// Its first source was published later, or at an unknown time.
    case laterPublication = "later-publication"
    case undecided
  }

  /// What speaks for a candidate, for comparison ground by ground.
  private struct Weight {
    var isRefuted: Bool
    var isInferred: Bool
    var witnesses: Int
    var explicitness: Int
    var published: Int

    /// The first ground on which the other loses to this one.
    func ground(over other: Weight) -> Ground {
      if isRefuted != other.isRefuted { return .refuted }
      if isInferred != other.isInferred { return .inferred }
      if witnesses != other.witnesses { return .fewerWitnesses }
      if explicitness != other.explicitness { return .lessExplicit }
      return published != other.published ? .laterPublication : .undecided
    }

    /// Smaller is stronger.
    var order: (Int, Int, Int, Int, Int) {
      (isRefuted ? 1 : 0, isInferred ? 1 : 0, -witnesses, -explicitness, published)
    }
  }

  /// Quadratic in the distinct values of one field of one record, linear in the claims.
  ///
  /// `decided` is the text of the value that a person prefers; it has no effect unless a claim gives it.
  static func resolve<Value>(
    _ candidates: [Candidate<Value>], in set: CitedClaims, decided: String? = nil,
    relation: (Value, Value) -> Relation
  ) -> Resolution<Value> {
    if let decided, let best = candidates.firstIndex(where: { $0.text == decided }) {
      return follow(best, candidates, in: set, relation: relation)
    }
    let affirmed = candidates.indices.filter { !candidates[$0].claims.isEmpty }
    let opinions = affirmed.filter { index in
      !affirmed.contains {
        candidates[$0].refutations.isEmpty && relation(candidates[$0].value, candidates[index].value) == .finer
      }
    }
    var weights: [Int: Weight] = [:]
    for index in affirmed {
      let supporters = affirmed.filter {
        $0 == index || [.finer, .compatible].contains(relation(candidates[index].value, candidates[$0].value))
      }
      weights[index] = weight(candidates[index], supportedBy: supporters.flatMap { candidates[$0].claims }, in: set)
    }
    let best = opinions.min { a, b in
      let (first, second) = (weights[a]!.order, weights[b]!.order)
      return first == second ? candidates[a].text < candidates[b].text : first < second
    }
    var values: [FieldValue] = []
    var decided: Set<String> = []
    var isDisputed = false
    for (index, candidate) in candidates.enumerated() where index != best {
      let claims = set.ids(candidate.claims + candidate.refutations.map(\.claim))
      guard let best, let weight = weights[index] else {
        let reason = candidate.refutations.map(\.reason).min() ?? Ground.refuted.rawValue
        values.append(FieldValue(value: candidate.text, rank: .deprecated, reason: reason, claims: claims))
        continue
      }
      let (rank, reason) = standing(of: candidate, weight, against: candidates[best], weights[best]!, set, relation)
      if rank == .deprecated || reason == Ground.undecided.rawValue { decided.insert(reason) }
      if reason == Ground.undecided.rawValue { isDisputed = true }
      values.append(FieldValue(value: candidate.text, rank: rank, reason: reason, claims: claims))
    }
    if let best {
      values.append(
        FieldValue(
          value: candidates[best].text, rank: .preferred,
          reason: reason(decided: decided, rivals: candidates.count - 1, weights[best]!),
          claims: set.ids(candidates[best].claims + candidates[best].refutations.map(\.claim))))
    }
    values.sort { ($0.rank.order, $0.value) < ($1.rank.order, $1.value) }
    return Resolution(
      preferred: best.map { candidates[$0].value }, preferredClaims: best.map { candidates[$0].claims } ?? [],
      values: values, isDisputed: isDisputed)
  }

  /// The outcome where a person prefers one of the values.
  private static func follow<Value>(
    _ best: Int, _ candidates: [Candidate<Value>], in set: CitedClaims, relation: (Value, Value) -> Relation
  ) -> Resolution<Value> {
    var values = candidates.enumerated().map { index, candidate in
      let claims = set.ids(candidate.claims + candidate.refutations.map(\.claim))
      let relation = relation(candidates[best].value, candidate.value)
      let (rank, reason): (FieldValue.Rank, String) =
        switch relation {
        case _ where index == best: (.preferred, decision)
        case .finer, .equal: (.normal, "coarser")
        case .compatible: (.normal, "compatible")
        case .coarser, .adjacent, .conflict: (.deprecated, decision)
        }
      return FieldValue(value: candidate.text, rank: rank, reason: reason, claims: claims)
    }
    values.sort { ($0.rank.order, $0.value) < ($1.rank.order, $1.value) }
    return Resolution(
      preferred: candidates[best].value, preferredClaims: candidates[best].claims, values: values, isDisputed: false)
  }

  private static func weight<Value>(
    _ candidate: Candidate<Value>, supportedBy supporters: [Int], in set: CitedClaims
  ) -> Weight {
    var witnesses: Set<Int> = []
    for index in supporters where set.claims[index].status != .inferred { witnesses.insert(set.families[index]) }
    return Weight(
      isRefuted: !candidate.refutations.isEmpty,
      isInferred: candidate.claims.allSatisfy { set.claims[$0].status == .inferred },
      witnesses: witnesses.count,
      explicitness: candidate.claims.map { set.claims[$0].status.explicitness }.max() ?? 0,
      published: candidate.claims.compactMap { set.claims[$0].source.published?.minute }.min() ?? Int.max)
  }

  private static func standing<Value>(
    of candidate: Candidate<Value>, _ weight: Weight, against best: Candidate<Value>, _ bestWeight: Weight,
    _ set: CitedClaims, _ relation: (Value, Value) -> Relation
  ) -> (FieldValue.Rank, String) {
    switch relation(best.value, candidate.value) {
    case .finer, .equal: return (.normal, "coarser")
    case .compatible: return (.normal, "compatible")
    case .adjacent where PageOrigin.differ(best.claims, candidate.claims, in: set): return (.normal, "time-zone")
    case .coarser, .adjacent, .conflict:
      let ground = bestWeight.ground(over: weight)
      return (ground == .undecided ? .normal : .deprecated, ground.rawValue)
    }
  }

  /// Why the preferred value is preferred: the weakest ground that was needed, since all above it were even.
  private static func reason(decided: Set<String>, rivals: Int, _ weight: Weight) -> String {
    let grounds: [(Ground, String)] = [
      (.undecided, "undecided"), (.laterPublication, "earliest-publication"), (.lessExplicit, "most-explicit"),
      (.fewerWitnesses, "most-witnesses"), (.inferred, "stated"), (.refuted, "not-refuted"),
    ]
    if let ground = grounds.first(where: { decided.contains($0.0.rawValue) }) { return ground.1 }
    if rivals > 0 { return "agreed" }
    return weight.witnesses > 1 ? "agreed" : "only-value"
  }
}

extension Claim.Status {
  /// Closer to the news is more.
  var explicitness: Int {
    switch self {
    case .announced: 2
    case .past: 1
    case .inferred: 0
    }
  }
}

extension FieldValue.Rank {
  var order: Int {
    switch self {
    case .preferred: 0
    case .normal: 1
    case .deprecated: 2
    }
  }
}

extension DateValue {
  /// Minutes since 1970 at which the value begins, nil when the year is not known.
  var minute: Int? {
    guard let days else { return nil }
    let clock = (time ?? "").split(separator: ":").compactMap { Int($0) }
    return days.lowerBound * 1440 + (clock.count >= 2 ? clock[0] * 60 + clock[1] : 0)
  }
}
