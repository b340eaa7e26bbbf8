internal import Model

/// Decides between the values that claims give one field.
///
/// Values that refine each other are one opinion, and the finest is preferred. Of contradicting opinions the grounds
/// decide in the order of `Ground`; the byte order of the values only makes an undecided outcome stable.
struct FieldResolution {
  /// The reason of a value that a person prefers, and of those that it beats.
  static let decision = "decision"

  let set: CitedClaims
  /// Whether weak grounds settle a contradiction between independent pages, or only choose what is shown of it.
  var weakGroundsDecide = true

  /// Quadratic in the distinct values of one field of one record, linear in the claims.
  ///
  /// `decided` is the text of the value that a person prefers; it has no effect unless a claim gives it.
  func resolve<Value>(
    _ candidates: [Candidate<Value>], decided: String? = nil, relation: (Value, Value) -> Relation
  ) -> Resolution<Value> {
    if let decided, let best = candidates.firstIndex(where: { $0.text == decided }) {
      return follow(best, candidates, relation)
    }
    let weights = weights(candidates, relation)
    let best = best(candidates, weights, relation)
    var values: [FieldValue] = []
    var needed: Set<Ground> = []
    var isDisputed = false
    for (index, candidate) in candidates.enumerated() where index != best {
      let claims = set.ids(candidate.allClaims)
      guard let best, let weight = weights[index], let bestWeight = weights[best] else {
        let reason = candidate.refutations.map(\.reason).min() ?? Ground.refuted.rawValue
        values.append(FieldValue(value: candidate.text, rank: .deprecated, reason: reason, claims: claims))
        continue
      }
      if let agreement = agreement(of: candidate, with: candidates[best], relation) {
        values.append(FieldValue(value: candidate.text, rank: .normal, reason: agreement, claims: claims))
        continue
      }
      let ground = bestWeight.ground(over: weight)
      let isOpen = ground == .undecided || isOpen(ground, weight, against: bestWeight)
      needed.insert(ground)
      if isOpen { isDisputed = true }
      values.append(
        FieldValue(
          value: candidate.text, rank: isOpen ? .normal : .deprecated, reason: ground.rawValue, claims: claims))
    }
    if let best, let weight = weights[best] {
      // The weakest ground that was needed, since all above it were even.
      let isAgreed = candidates.count > 1 || weight.witnesses.count > 1
      let reason = Ground.rising.first(where: needed.contains)?.merit ?? (isAgreed ? "agreed" : "only-value")
      values.append(
        FieldValue(
          value: candidates[best].text, rank: .preferred, reason: reason, claims: set.ids(candidates[best].allClaims)))
    }
    return Resolution(preferred: best.map { candidates[$0] }, values: values, isDisputed: isDisputed)
  }

  /// Of candidates that some claim gives.
  private func weights<Value>(
    _ candidates: [Candidate<Value>], _ relation: (Value, Value) -> Relation
  ) -> [Int: FieldWeight] {
    let affirmed = candidates.indices.filter { !candidates[$0].claims.isEmpty }
    var weights: [Int: FieldWeight] = [:]
    for index in affirmed {
      let supporters = affirmed.filter {
        $0 == index || [.finer, .compatible].contains(relation(candidates[index].value, candidates[$0].value))
      }
      weights[index] = FieldWeight(
        candidates[index], supportedBy: supporters.flatMap { candidates[$0].claims }, in: set)
    }
    return weights
  }

  /// The strongest of the finest; nil when every value is refuted and none given.
  private func best<Value>(
    _ candidates: [Candidate<Value>], _ weights: [Int: FieldWeight], _ relation: (Value, Value) -> Relation
  ) -> Int? {
    let opinions = weights.keys.sorted().filter { index in
      !weights.keys.contains {
        candidates[$0].refutations.isEmpty && relation(candidates[$0].value, candidates[index].value) == .finer
      }
    }
    return opinions.min { a, b in
      let (first, second) = (weights[a]!.order, weights[b]!.order)
      return first == second ? candidates[a].text < candidates[b].text : first < second
    }
  }

  /// Why a value beside the best one is no contradiction; nil when it is one.
  private func agreement<Value>(
    of candidate: Candidate<Value>, with best: Candidate<Value>, _ relation: (Value, Value) -> Relation
  ) -> String? {
    switch relation(best.value, candidate.value) {
    case .finer, .equal: "coarser"
    case .compatible: "compatible"
    case .adjacent where PageOrigin.differ(best.claims, candidate.claims, in: set): "time-zone"
    case .coarser, .adjacent, .conflict: nil
    }
  }

  /// True when a page that is no witness for the best value gives the other, and only a weak ground is against it.
  private func isOpen(_ ground: Ground, _ weight: FieldWeight, against best: FieldWeight) -> Bool {
    !weakGroundsDecide && ground.isWeak && !weight.witnesses.isSubset(of: best.witnesses)
  }

  /// The outcome where a person prefers one of the values.
  private func follow<Value>(
    _ best: Int, _ candidates: [Candidate<Value>], _ relation: (Value, Value) -> Relation
  ) -> Resolution<Value> {
    let values = candidates.enumerated().map { index, candidate in
      let (rank, reason): (FieldValue.Rank, String) =
        switch relation(candidates[best].value, candidate.value) {
        case _ where index == best: (.preferred, Self.decision)
        case .finer, .equal: (.normal, "coarser")
        case .compatible: (.normal, "compatible")
        case .coarser, .adjacent, .conflict: (.deprecated, Self.decision)
        }
      return FieldValue(value: candidate.text, rank: rank, reason: reason, claims: set.ids(candidate.allClaims))
    }
    return Resolution(preferred: candidates[best], values: values, isDisputed: false)
  }
}
