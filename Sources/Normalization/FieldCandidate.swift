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

  /// Everything that prints the value.
  var allClaims: [Int] { claims + refutations.map(\.claim) }
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

  init(preferred: Candidate<Value>?, values: [FieldValue], isDisputed: Bool) {
    self.preferred = preferred?.value
    preferredClaims = preferred?.claims ?? []
    self.values = values.sorted { ($0.rank.order, $0.value) < ($1.rank.order, $1.value) }
    self.isDisputed = isDisputed
  }
}

extension FieldValue.Rank {
  fileprivate var order: Int {
    switch self {
    case .preferred: 0
    case .normal: 1
    case .deprecated: 2
    }
  }
}
