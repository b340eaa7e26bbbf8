internal import Model

/// What looking for contradictions needs of a record.
struct RecordBrief: Sendable {
  /// Values of one field between which nothing decides, each with one claim.
  struct Undecided: Sendable {
    var field: String
    var values: [String]
    var claims: [Int]
  }

  var id: String
  var edition: Int?
  var recipient: String
  var status: Record.Status
  var rank: Int?
  var ordinal: Int?
  /// A claim for the preferred value: the first that states it, else the first.
  var editionStatement: Int?
  var ordinalStatement: Int?
  var rankStatement: Int?
  /// All claims for the preferred rank.
  var rankClaims: [Int]
  var undecided: [Undecided]

  private static let grounds = Set(Ground.rising.map(\.rawValue))

  /// `indices` are the numbers in the store of the claims that the record cites, in their order.
  init(_ record: Record, _ indices: [Int], _ cited: CitedClaims) {
    id = record.id
    edition = record.edition
    recipient = record.recipient.id
    status = record.status
    rank = record.rank
    ordinal = record.ordinal
    var numbers: [String: Int] = [:]
    for (number, claim) in cited.claims.enumerated() where numbers[claim.id] == nil { numbers[claim.id] = number }
    func claims(_ field: String) -> [Int] {
      record.fields.first { $0.name == field }?.values.first?.claims.compactMap { numbers[$0] } ?? []
    }
    func statement(_ field: String) -> Int? {
      let claims = claims(field)
      return (claims.first { cited.claims[$0].status != .inferred } ?? claims.first).map { indices[$0] }
    }
    editionStatement = statement("edition")
    ordinalStatement = statement("ordinal")
    rankStatement = statement("rank")
    rankClaims = claims("rank").map { indices[$0] }
    undecided = []
    for field in record.fields where record.status == .disputed {
      // Beside the preferred value, a normal one without a ground that settles it.
      let open = field.values.filter { $0.rank == .normal && Self.grounds.contains($0.reason) }
      guard let preferred = field.values.first, !open.isEmpty else { continue }
      let values = [preferred] + open
      undecided.append(
        Undecided(
          field: field.name, values: values.map(\.value),
          claims: values.compactMap { $0.claims.first.flatMap { numbers[$0] }.map { indices[$0] } }))
    }
  }
}
