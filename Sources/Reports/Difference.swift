package import Model

/// Why two records are not one: the parts of their identity, and the words on either side of each that differs.
package struct Difference {
  private let first: Record
  private let second: Record
  /// The ids by which the two were asked for.
  private let asked: [String]
  /// By id; may be empty, then no words are shown.
  private let claims: [String: Claim]
  private let ink: Ink

  package init(_ first: Record, _ second: Record, askedAs asked: [String]? = nil, claims: [Claim], ink: Ink) {
    self.first = first
    self.second = second
    self.asked = asked ?? [first.id, second.id]
    self.claims = Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.ink = ink
  }

  package var text: String {
    var text = ""
    for (record, name) in zip([first, second], asked) { text += RecordTitle.text(record, askedAs: name, ink) }
    if first.id == second.id { return text + "\nThey are one record: vinhdanh explain \(first.id)\n" }
    text += part("programme", "award") { ($0.programme.id, both($0.programme.name)) }
    text += part("award", "award") { ($0.award.id, both($0.award.name)) }
    text += part("edition", "edition") { ($0.edition.map(String.init) ?? "undated", way($0)) }
    text += part("recipient", "recipient") { ($0.recipient.id, both($0.recipient.name)) }
    return text
  }

  /// A part of the identity; `field` is where claims quote it.
  private func part(_ name: String, _ field: String, _ value: (Record) -> (id: String, about: String?)) -> String {
    let (one, other) = (value(first), value(second))
    if one.id == other.id { return "\n\(name): " + ink(.faint, "the same, \(one.id)") + "\n" }
    var text = "\n\(name): " + ink(.bad, "differs") + "\n"
    for (record, value) in [(first, one), (second, other)] {
      text += "  \(value.id)" + (value.about.map { "  " + ink(.faint, $0) } ?? "") + "\n" + words(field, of: record)
    }
    return text
  }

  /// The words of every claim that makes the record what it is.
  private func words(_ field: String, of record: Record) -> String {
    var text = ""
    for id in record.fields.first(where: { $0.name == FieldName.edition.rawValue })?.values.first?.claims ?? [] {
      guard let claim = claims[id] else { continue }
      text += "    \(id)  \(claim.document)"
      if let quote = FieldQuotes.text(field, in: claim) {
        text += "  \(quote)"
      } else if field == "edition", claim.derivation != nil, let quote = FieldQuotes.text("ordinal", in: claim) {
        text += "  \(quote)"
      }
      if let derivation = claim.derivation { text += "  " + ink(.faint, derivation) }
      text += "\n"
    }
    return text
  }

  private func way(_ record: Record) -> String? {
    record.fields.first { $0.name == FieldName.edition.rawValue }?.values.first?.reason
  }

  private func both(_ name: LocalizedName) -> String? {
    name.isEmpty ? nil : [name.english, name.vietnamese].compactMap(\.self).joined(separator: " / ")
  }
}
