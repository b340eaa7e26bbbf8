package import JSONText
package import Model

extension Mention {
  /// The mention as one line of the mention stream.
  package var json: JSONValue { Self.shape.write(self) }

  static let shape = Shape<Mention>.variants(by: "kind", shape(of:)) { $0.kind }

  private static func shape(of kind: Kind) -> Shape<Mention> {
    Shape<Mention>.object { members in
      members.add("type", .constant("mention")) { _ in "" }
      members.add("document", .name) { $0.document }
      members.add("kind", .constant(kind.rawValue)) { _ in "" }
      members.add("start", .offset, "UTF-8 bytes of the article's text.") { $0.range.start }
      members.add("end", .offset) { $0.range.end }
      members.add("text", .text) { $0.text }
      members.add("value", Value.shape(of: kind)) { $0.value }
      members.add("rule", .text) { $0.rule }
    }
  }
}

extension Mention.Value {
  /// The members that a kind of mention has. Only values of the kind may be written.
  fileprivate static func shape(of kind: Mention.Kind) -> Shape<Mention.Value> {
    Shape<Mention.Value>.object { members in
      switch kind {
      case .date:
        members.add("edtf", .edtf) { if case .date(let date, _) = $0 { date } else { $0.isOther() } }
        members.add("relative", .bool) { if case .date(_, let relative) = $0 { relative } else { $0.isOther() } }
        members.addWherePresent("part", .choice) { if case .date(let date, _) = $0 { date.part } else { $0.isOther() } }
        members.addWherePresent("calendar", .choice) {
          if case .date(let date, _) = $0 { date.isLunar ? NamedCalendar.lunar : nil } else { $0.isOther() }
        }
      case .place:
        members.addNullable("id", .name) { if case .place(let id, _, _, _) = $0 { id } else { $0.isOther() } }
        members.add("name", LocalizedName.shape) {
          if case .place(_, let name, _, _) = $0 { name } else { $0.isOther() }
        }
        members.addNullable("country", .country) {
          if case .place(_, _, let code, _) = $0 { code } else { $0.isOther() }
        }
        members.add("kind", .name) { if case .place(_, _, _, let kind) = $0 { kind } else { $0.isOther() } }
      case .award:
        members.add("programme", .name) { if case .award(let id, _) = $0 { id } else { $0.isOther() } }
        members.addNullable("award", .name) { if case .award(_, let id) = $0 { id } else { $0.isOther() } }
      case .rank:
        members.addNullable("rank", .ordinal) { if case .rank(let rank, _) = $0 { rank } else { $0.isOther() } }
        members.addNullable("change", .number(), "Places gained; less than 0 for places lost.") {
          if case .rank(_, let change) = $0 { change } else { $0.isOther() }
        }
      case .recurrence:
        members.add("count", .ordinal) { if case .recurrence(let count, _) = $0 { count } else { $0.isOther() } }
        members.add("consecutive", .bool) { if case .recurrence(_, let row) = $0 { row } else { $0.isOther() } }
      case .criterion:
        members.add("programme", .name) { if case .criterion(let id, _) = $0 { id } else { $0.isOther() } }
        members.add("id", .name) { if case .criterion(_, let id) = $0 { id } else { $0.isOther() } }
      case .organisation:
        members.add("id", .name) { if case .organisation(let id) = $0 { id } else { $0.isOther() } }
      case .person:
        members.add("name", .name) { if case .person(let name) = $0 { name } else { $0.isOther() } }
      case .modality:
        members.add("modality", .choice) { if case .modality(let modality) = $0 { modality } else { $0.isOther() } }
      }
    }
  }

  private func isOther() -> Never { preconditionFailure("a shape of another kind of mention") }
}

/// A calendar that a date is not converted from.
private enum NamedCalendar: String, CaseIterable { case lunar }
