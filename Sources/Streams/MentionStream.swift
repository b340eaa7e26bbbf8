package import JSONText
package import Model

extension Mention {
  /// The mention as one line of the mention stream.
  package var json: JSONValue {
    .members([
      "type": "mention", "document": .string(document), "kind": .string(kind.rawValue),
      "start": .integer(range.start), "end": .integer(range.end), "text": .string(text), "value": value.json,
      "rule": .string(rule),
    ])
  }
}

extension Mention.Value {
  /// The members that the kind of mention has.
  var json: JSONValue {
    switch self {
    case .date(let date, let relative):
      .object(
        [JSONMember("edtf", .string(date.edtf)), JSONMember("relative", .bool(relative))]
          + (date.part.map { [JSONMember("part", .string($0.rawValue))] } ?? [])
          + (date.isLunar ? [JSONMember("calendar", .string("lunar"))] : []))
    case .place(let id, let name, let country, let kind):
      .members(["id": .optional(id), "name": name.json, "country": .optional(country), "kind": .string(kind)])
    case .award(let programme, let award):
      .members(["programme": .string(programme), "award": .optional(award)])
    case .rank(let rank, let change):
      .members(["rank": .optional(rank), "change": .optional(change)])
    case .recurrence(let count, let consecutive):
      .members(["count": .integer(count), "consecutive": .bool(consecutive)])
    case .criterion(let programme, let id):
      .members(["programme": .string(programme), "id": .string(id)])
    case .organisation(let id): .members(["id": .string(id)])
    case .person(let name): .members(["name": .string(name)])
    case .modality(let modality): .members(["modality": .string(modality.rawValue)])
    }
  }
}
