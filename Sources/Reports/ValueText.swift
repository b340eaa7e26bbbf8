internal import Model

/// Values in one short line, for people.
enum ValueText {
  static func of(_ value: Mention.Value) -> String {
    switch value {
    case .date(let date, let relative): date.edtf + (relative ? " (relative)" : "")
    case .place(let id, _, let country, let kind):
      id.map { "\($0) (\(kind), \(country ?? "?"))" } ?? "unknown (\(kind))"
    case .award(let programme, let award): award.map { "\(programme)/\($0)" } ?? programme
    case .rank(let rank, let change):
      [rank.map { "rank \($0)" }, change.map { ($0 > 0 ? "up " : "down ") + String(abs($0)) }]
        .compactMap(\.self).joined(separator: ", ")
    case .recurrence(let count, let consecutive):
      (count == 1 ? "1 time" : "\(count) times") + (consecutive ? " in a row" : "")
    case .criterion(let programme, let id): "\(programme)/\(id)"
    case .organisation(let id): id
    case .person(let name): name
    case .modality(let modality): modality.rawValue
    }
  }

  /// The value that a field of a claim has; nil for fields that the claim's first line shows.
  static func of(_ field: String, in claim: Claim) -> String? {
    switch field {
    case "edition": claim.edition.map(String.init)
    case "announced": claim.announced?.edtf
    case "event": claim.event?.edtf
    case "place": claim.place.flatMap { of($0) }
    case "rank": claim.rank.map(String.init)
    case "ordinal": claim.ordinal.map(String.init)
    case "country": claim.recipient.country
    default: nil
    }
  }

  /// Venue, place and country, from the inside out, without repetition; nil when nothing is known.
  static func of(_ place: PlaceReference) -> String? {
    var parts: [String] = []
    for part in [place.venue, place.name.preferred(.english), place.country] {
      if let part, !parts.contains(part) { parts.append(part) }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
