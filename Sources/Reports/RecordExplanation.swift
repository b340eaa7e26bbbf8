package import Model

/// Why a record says what it says: every value with its standing, its reason, the pages behind it and their words.
package struct RecordExplanation {
  private let record: Record
  private let asked: String
  /// By id.
  private let claims: [String: Claim]
  private let witnesses: [MergePath.Witness]
  private let field: FieldName?
  private let ink: Ink

  /// `claims` may be empty; then values name claims by id only, and how they came together is not shown. With a field,
  /// only its values, their pages and their claims are shown. `asked` is the id by which the record was asked for.
  package init(
    _ record: Record, askedAs asked: String? = nil, claims: [Claim], witnesses: [MergePath.Witness] = [],
    field: FieldName? = nil, ink: Ink
  ) {
    self.record = record
    self.asked = asked ?? record.id
    self.claims = Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.witnesses = witnesses
    self.field = field
    self.ink = ink
  }

  package var text: String {
    let path = claims.isEmpty || !record.fields.contains(where: isShown) ? "" : "\n" + mergePath.text
    if let field { return RecordTitle.text(record, askedAs: asked, ink) + fields(named: field.rawValue) + path }
    return head + "\n" + decisions + fields(named: nil) + path + "\n" + sources
  }

  private var mergePath: MergePath {
    var cited = Set(record.fields.filter(isShown).flatMap { $0.values.flatMap(\.claims) })
    cited.formIntersection(claims.keys)
    let documents = Set(cited.compactMap { claims[$0]?.document })
    let shown = witnesses.map { witness in
      MergePath.Witness(documents: witness.documents.filter { documents.contains($0.name) })
    }.filter { !$0.documents.isEmpty }
    return MergePath(
      record, claims: cited.sorted().compactMap { claims[$0] }, witnesses: shown, ink: ink)
  }

  private func isShown(_ candidate: RecordField) -> Bool { field.map { $0.rawValue == candidate.name } ?? true }

  private var head: String {
    var text = RecordTitle.text(record, askedAs: asked, ink)
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
    for alias in record.aliases { line("also asked for as", alias) }
    return text
  }

  /// What people decided about the record; empty when nobody did.
  private var decisions: String {
    if record.decisions.isEmpty { return "" }
    var text = ink(.strong, "DECISIONS") + "\n\n"
    for decision in record.decisions {
      text += "  \(decision.summary)\n    \(decision.by), \(decision.on.edtf): \(decision.why)\n"
    }
    return text + "\n"
  }

  private func fields(named name: String?) -> String {
    var text = name == nil ? ink(.strong, "VALUES") + "\n" : ""
    let shown = record.fields.filter(isShown)
    if let name, shown.isEmpty { text += "\n\(name)\n  no page gives it\n" }
    for field in shown {
      text += "\n" + field.name + "\n"
      for value in field.values {
        text += "  " + ink(look(value.rank), value.rank.rawValue) + " \(value.value)  "
        text += ink(.faint, value.reason) + "\n"
        for claim in value.claims {
          text += "    \(claim)"
          if let made = claims[claim] {
            text += "  \(made.document)" + (FieldQuotes.text(field.name, in: made).map { "  \($0)" } ?? "")
          }
          text += "\n"
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
