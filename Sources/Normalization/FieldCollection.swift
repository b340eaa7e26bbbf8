internal import Model
internal import Text

// Collects the distinct values that the claims of a record give a field.

/// Values by canonical text.
struct CandidateList<Value> {
  private var numbers: [String: Int] = [:]
  private(set) var candidates: [Candidate<Value>] = []

  mutating func affirm(_ value: Value, _ text: String, by claim: Int) {
    candidates[number(value, text)].claims.append(claim)
  }

  mutating func refute(_ value: Value, _ text: String, by claim: Int, reason: String) {
    candidates[number(value, text)].refutations.append((claim, reason))
  }

  private mutating func number(_ value: Value, _ text: String) -> Int {
    if let number = numbers[text] { return number }
    numbers[text] = candidates.count
    candidates.append(Candidate(value: value, text: text))
    return candidates.count - 1
  }
}

enum FieldCollection {
  /// A warning of such a code says that the page prints a value which the page itself refutes.
  private static let refutingSuffix = "-conflict"

  /// The dates that claims give a field, and those that they print and refute.
  static func dates(
    _ field: String, _ members: [Int], _ set: CitedClaims, _ value: (Claim) -> DateValue?
  ) -> [Candidate<DateValue>] {
    collect(
      field, members, set, value, text: \.edtf, parse: { DateValue(edtf: $0) }, reason: reason(for:_:_:))
  }

  /// The numbers that claims give a field, and those that they print and refute.
  static func numbers(
    _ field: String, _ members: [Int], _ set: CitedClaims, _ value: (Claim) -> Int?
  ) -> [Candidate<Int>] {
    collect(
      field, members, set, value, text: \.description, parse: { Int($0) },
      reason: { _, warning, _ in warning.reason ?? warning.code })
  }

  /// The texts that claims give a field; spellings that fold to one key are one candidate, shown as most write it.
  static func texts(_ members: [Int], _ set: CitedClaims, _ value: (Claim) -> String?) -> [Candidate<String>] {
    var spellings: [String: [(text: String, family: Int, claim: Int)]] = [:]
    for index in members {
      guard let text = value(set.claims[index]) else { continue }
      spellings[Slug.make(text), default: []].append((text, set.families[index], index))
    }
    return spellings.keys.sorted().map { key in
      let spelled = spellings[key]!
      let text = Canonicalizer.mostWitnessed(spelled.map { ($0.text, $0.family) })!
      return Candidate(value: text, text: text, claims: spelled.map(\.claim))
    }
  }

  /// The places that claims give; venues of one place are settled afterwards.
  static func places(_ members: [Int], _ set: CitedClaims) -> [Candidate<PlaceReference>] {
    var list = CandidateList<PlaceReference>()
    for index in members {
      guard var place = set.claims[index].place else { continue }
      place.venue = nil
      list.affirm(place, text(of: place), by: index)
    }
    return list.candidates
  }

  /// The id of a place, or else its name and country.
  static func text(of place: PlaceReference) -> String {
    if let id = place.id { return id }
    return [NameKey.folds(place.name).first ?? "", place.country].compactMap { $0 }.joined(separator: ", ")
  }

  private static func collect<Value: Equatable>(
    _ field: String, _ members: [Int], _ set: CitedClaims, _ value: (Claim) -> Value?, text: (Value) -> String,
    parse: (String) -> Value?, reason: (Value, ClaimWarning, Claim) -> String
  ) -> [Candidate<Value>] {
    var list = CandidateList<Value>()
    for index in members {
      let claim = set.claims[index]
      let given = value(claim)
      if let given { list.affirm(given, text(given), by: index) }
      for (printed, warning) in refuted(field, claim) {
        guard let printed = parse(printed), printed != given else { continue }
        list.refute(printed, text(printed), by: index, reason: reason(printed, warning, claim))
      }
    }
    return list.candidates
  }

  private static func refuted(_ field: String, _ claim: Claim) -> [(String, ClaimWarning)] {
    claim.warnings.compactMap { warning in
      guard warning.field == field, warning.code.hasSuffix(refutingSuffix), let printed = warning.printed else {
        return nil
      }
      return (printed, warning)
    }
  }

  /// `before-edition` when the printed year lies before the edition that the corrected date agrees with.
  private static func reason(for printed: DateValue, _ warning: ClaimWarning, _ claim: Claim) -> String {
    if let edition = claim.edition, let year = (printed.end ?? printed.start).year, year < edition,
      let corrected = claim.announced?.start.year, corrected >= edition
    {
      return "before-edition"
    }
    return warning.reason ?? warning.code
  }
}
