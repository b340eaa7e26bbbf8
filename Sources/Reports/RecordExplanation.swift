package import Model

/// Why a record says what it says: every value with its standing, its reason, the pages behind it and their words.
package struct RecordExplanation {
  private let record: Record
  /// Which page made a claim, by claim id.
  private let documents: [String: String]
  private let ink: Ink

  /// `claims` may be empty; then values name claims by id only.
  package init(_ record: Record, claims: [Claim], ink: Ink) {
    self.record = record
    documents = Dictionary(claims.map { ($0.id, $0.document) }, uniquingKeysWith: { first, _ in first })
    self.ink = ink
  }

  package var text: String { head + "\n" + fields + "\n" + sources }

  private var head: String {
    var text = ink(.strong, record.id) + "\n"
    func line(_ name: String, _ value: String?) { if let value { text += "  \(name): \(value)\n" } }
    line("recipient", both(record.recipient.name) ?? record.recipient.id)
    line("country", record.recipient.country)
    line("now part of", record.recipient.successor)
    line("programme", both(record.programme.name) ?? record.programme.id)
    line("award", both(record.award.name) ?? record.award.id)
    line("edition", record.edition.map(String.init))
    line("announced", record.announced?.edtf)
    line("place", record.place.flatMap { ValueText.of($0) })
    line("event", record.event?.edtf)
    line("theme", both(record.theme))
    line("rank", record.rank.map(String.init))
    line("times", record.ordinal.map { String($0) + (record.consecutive ? " in a row" : "") })
    if !record.criteria.isEmpty {
      line("criteria", record.criteria.map { both($0.name) ?? $0.id }.joined(separator: "; "))
    }
    let support = record.support
    line(
      "status",
      "\(record.status.rawValue), \(support.documents) \(support.documents == 1 ? "page" : "pages"), "
        + "\(support.independent) independent, \(support.languages.joined(separator: " "))")
    line("known by", record.derivation)
    return text
  }

  private var fields: String {
    var text = ink(.strong, "VALUES") + "\n"
    for field in record.fields {
      text += "\n" + field.name + "\n"
      for value in field.values {
        text += "  " + ink(look(value.rank), value.rank.rawValue) + " \(value.value)  "
        text += ink(.faint, value.reason) + "\n"
        for claim in value.claims {
          text += "    \(claim)" + (documents[claim].map { "  \($0)" } ?? "") + "\n"
        }
      }
    }
    return text
  }

  private var sources: String {
    var text = ink(.strong, "SOURCES") + "\n"
    for source in record.sources {
      text += "\n" + source.document + "  " + ink(.faint, source.language.rawValue) + "\n"
      if let title = source.title { text += "  \(title)\n" }
      if let published = source.published { text += "  published \(published.edtf)\n" }
      if let url = source.url { text += "  \(url)\n" }
      for quote in source.quotes {
        let zone = quote.zone == .title ? "title " : ""
        text += "    \(quote.field): \"\(quote.quote)\"  "
        text += ink(.faint, "\(zone)\(quote.range.start)..<\(quote.range.end)") + "\n"
      }
    }
    return text
  }

  private func both(_ name: LocalizedName) -> String? {
    let parts = [name.english, name.vietnamese].compactMap(\.self)
    if parts.isEmpty { return nil }
    return parts.count == 2 && parts[0] != parts[1] ? "\(parts[0]) / \(parts[1])" : parts[0]
  }

  private func look(_ rank: FieldValue.Rank) -> Ink.Look {
    switch rank {
    case .preferred: .good
    case .normal: .strong
    case .deprecated: .bad
    }
  }
}
