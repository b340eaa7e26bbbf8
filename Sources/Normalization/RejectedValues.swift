package import Model

/// Values that only claims give which a person has rejected: kept beside the others, so that nothing is lost.
struct RejectedValues {
  private let members: [Int]
  private let set: CitedClaims

  init(_ members: [Int], _ set: CitedClaims) {
    self.members = members
    self.set = set
  }

  /// The fields with the rejected values after theirs.
  func added(to fields: [RecordField]) -> [RecordField] {
    guard !members.isEmpty else { return fields }
    return fields.map { field in
      var field = field
      let known = Set(field.values.map(\.value))
      field.values += values(of: field.name).filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
        .map { FieldValue(value: $0.key, rank: .deprecated, reason: FieldValue.rejected, claims: set.ids($0.value)) }
      return field
    }
  }

  private func values(of field: String) -> [String: [Int]] {
    var values: [String: [Int]] = [:]
    for index in members {
      if let text = text(of: field, set.claims[index]) { values[text, default: []].append(index) }
    }
    return values
  }

  private func text(of field: String, _ claim: Claim) -> String? {
    switch field {
    case "announced": claim.announced?.edtf
    case "event": claim.event?.edtf
    case "place": claim.place.map(FieldCollection.text(of:))
    case "rank": claim.rank.map(String.init)
    case "ordinal": claim.ordinal.map(String.init)
    case "theme.en": claim.theme.english
    case "theme.vi": claim.theme.vietnamese
    default: nil
    }
  }
}

extension FieldValue {
  /// The reason of a value that only claims give which somebody has rejected.
  package static let rejected = "rejected"
}
