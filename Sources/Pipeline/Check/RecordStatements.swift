internal import Model

/// What one record says, held against the claims that it cites.
struct RecordStatements {
  private(set) var problems: [(code: Problem.Code, message: String)] = []
  private let record: Record
  /// By id. Claims that are not there are reported elsewhere and leave an empty list.
  private let claims: [String: [Claim]]

  init(_ record: Record, _ claims: [String: [Claim]]) {
    self.record = record
    self.claims = claims
    checkClaims()
    checkValues()
    checkShownValues()
    checkSources()
  }

  private mutating func add(_ code: Problem.Code, _ message: String) { problems.append((code, message)) }

  private mutating func checkClaims() {
    for (id, found) in claims.sorted(by: { $0.key < $1.key }) {
      for claim in found where claim.programme != record.programme.id || claim.award != record.award.id {
        add(.wrongClaim, "\(id) is about \(claim.programme)/\(claim.award)")
      }
      if !found.isEmpty, !found.contains(where: { $0.modality == .asserted }) {
        add(.wrongClaim, "\(id) asserts nothing")
      }
    }
  }

  /// A date or number is given, or printed and refuted, by a claim that is cited for it.
  private mutating func checkValues() {
    for field in record.fields {
      guard let name = FieldName(rawValue: field.name), Self.comparable.contains(name) else { continue }
      for value in field.values {
        let cited = value.claims.flatMap { claims[$0] ?? [] }
        // A claim that is not there may have given it.
        if value.claims.contains(where: { claims[$0]?.isEmpty ?? true }) { continue }
        if !cited.contains(where: { Self.values(of: name, in: $0).contains(value.value) }) {
          add(.wrongValue, "\(field.name) \(value.value) is in none of the claims cited for it")
        }
      }
    }
  }

  /// The record shows the preferred value of each field.
  private mutating func checkShownValues() {
    let shown: [(FieldName, String?)] = [
      (.edition, record.edition.map(String.init)), (.announced, record.announced?.edtf), (.event, record.event?.edtf),
      (.rank, record.rank.map(String.init)), (.ordinal, record.ordinal.map(String.init)),
    ]
    for (name, value) in shown {
      let preferred = record.fields.first { $0.name == name.rawValue }?.values.first { $0.rank == .preferred }?.value
      // The edition of a record without one stands as a word among the values.
      let expected = name == .edition && preferred.map { Int($0) == nil } == true ? nil : preferred
      if value != expected {
        add(.wrongValue, "\(name.rawValue) is \(value ?? "null"), and \(expected ?? "nothing") is preferred")
      }
    }
  }

  /// The sources are the pages of the cited claims, with quotes of those claims.
  private mutating func checkSources() {
    var quotes: [String: Set<Evidence>] = [:]
    for claim in claims.values.joined() { quotes[claim.document, default: []].formUnion(claim.evidence) }
    let isWhole = claims.values.allSatisfy { !$0.isEmpty }
    for source in record.sources {
      guard let known = quotes[source.document] else {
        if isWhole { add(.wrongSource, "no claim that is cited is of \(source.document)") }
        continue
      }
      for quote in source.quotes where !known.contains(quote) {
        add(
          .wrongQuote, "no claim of \(source.document) has \(quote.field) \(ArticleCheck.quoted(quote.quote)) there")
      }
    }
    for document in quotes.keys.sorted() where !record.sources.contains(where: { $0.document == document }) {
      add(.wrongSource, "\(document) is cited and no source")
    }
    if record.support.documents != record.sources.count {
      add(.wrongSource, "\(counted(record.support.documents, "page")) counted, \(record.sources.count) listed")
    }
  }

  /// Fields whose values stand in claims as they stand in records.
  private static let comparable: Set<FieldName> = [.announced, .event, .rank, .ordinal]

  private static func values(of field: FieldName, in claim: Claim) -> [String] {
    let given: String? =
      switch field {
      case .announced: claim.announced?.edtf
      case .event: claim.event?.edtf
      case .rank: claim.rank.map(String.init)
      case .ordinal: claim.ordinal.map(String.init)
      default: nil
      }
    let printed = claim.warnings.filter { $0.field == field.rawValue }.compactMap(\.printed)
    return [given].compactMap(\.self) + printed + printed.compactMap { DateValue(edtf: $0)?.edtf }
  }
}
