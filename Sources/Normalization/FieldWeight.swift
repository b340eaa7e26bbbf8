internal import Model

/// The grounds on which one value beats another, in falling weight, named for what is wrong with the loser.
enum Ground: String {
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

  /// True for grounds that speak for a page more than against a value: news is written with care for the day of the
  /// announcement, but a number that another page gives otherwise stays open.
  var isWeak: Bool { self == .lessExplicit || self == .laterPublication }

  /// What the winner has, as its reason.
  var merit: String {
    switch self {
    case .refuted: "not-refuted"
    case .inferred: "stated"
    case .fewerWitnesses: "most-witnesses"
    case .lessExplicit: "most-explicit"
    case .laterPublication: "earliest-publication"
    case .undecided: "undecided"
    }
  }

  /// From the weakest.
  static let rising: [Ground] = [.undecided, .laterPublication, .lessExplicit, .fewerWitnesses, .inferred, .refuted]
}

/// What speaks for a candidate, for comparison ground by ground.
struct FieldWeight {
  private let isRefuted: Bool
  private let isInferred: Bool
  /// The families that state it or a coarser form of it.
  let witnesses: Set<Int>
  private let explicitness: Int
  private let published: Int

  /// `supporters` are the claims for the candidate and for its coarser forms.
  init<Value>(_ candidate: Candidate<Value>, supportedBy supporters: [Int], in set: CitedClaims) {
    var witnesses: Set<Int> = []
    for index in supporters where set.claims[index].status != .inferred { witnesses.insert(set.families[index]) }
    self.witnesses = witnesses
    isRefuted = !candidate.refutations.isEmpty
    isInferred = candidate.claims.allSatisfy { set.claims[$0].status == .inferred }
    explicitness = candidate.claims.map { set.claims[$0].status.explicitness }.max() ?? 0
    published = candidate.claims.compactMap { set.claims[$0].source.published?.minute }.min() ?? Int.max
  }

  /// The first ground on which the other loses to this one.
  func ground(over other: FieldWeight) -> Ground {
    if isRefuted != other.isRefuted { return .refuted }
    if isInferred != other.isInferred { return .inferred }
    if witnesses.count != other.witnesses.count { return .fewerWitnesses }
    if explicitness != other.explicitness { return .lessExplicit }
    return published != other.published ? .laterPublication : .undecided
  }

  /// Smaller is stronger.
  var order: (Int, Int, Int, Int, Int) {
    (isRefuted ? 1 : 0, isInferred ? 1 : 0, -witnesses.count, -explicitness, published)
  }
}

extension Claim.Status {
  /// Closer to the news is more.
  fileprivate var explicitness: Int {
    switch self {
    case .announced: 2
    case .past: 1
    case .inferred: 0
    }
  }
}

extension DateValue {
  /// Minutes since 1970 at which the value begins, nil when the year is not known.
  fileprivate var minute: Int? {
    guard let days else { return nil }
    let clock = (time ?? "").split(separator: ":").compactMap { Int($0) }
    return days.lowerBound * 1440 + (clock.count >= 2 ? clock[0] * 60 + clock[1] : 0)
  }
}
