internal import JSONText
internal import Model

extension Decision {
  /// One of the forms below. The reader passes over members that are unknown here, and knows which values a field has.
  static let shape = Shape<Decision>(
    schema: .members(["oneOf": .array(Form.allCases.map { forms[$0]!.schema })]),
    write: { decision in forms[Form(decision.verdict)]!.write(decision) },
    refuse: { json in
      guard let form = Form(json) else { return Refusal("names no kind", at: "decision") }
      return forms[form]!.refuse(json)
    })

  private static let forms = Dictionary(uniqueKeysWithValues: Form.allCases.map { ($0, $0.shape) })

  /// What a decision says, which tells its members.
  private enum Form: CaseIterable {
    case sameEntities, sameRecords, differentEntities, differentRecords, prefer, reject

    init(_ verdict: Verdict) {
      self =
        switch verdict {
        case .same(.entities): .sameEntities
        case .same(.records): .sameRecords
        case .different(.entities): .differentEntities
        case .different(.records): .differentRecords
        case .prefer: .prefer
        case .reject: .reject
        }
    }

    init?(_ json: JSONValue) {
      let ofRecords = json["records"] != nil
      switch json["decision"]?.string {
      case "same": self = ofRecords ? .sameRecords : .sameEntities
      case "different": self = ofRecords ? .differentRecords : .differentEntities
      case "prefer": self = .prefer
      case "reject": self = .reject
      default: return nil
      }
    }

    private var name: String {
      switch self {
      case .sameEntities, .sameRecords: "same"
      case .differentEntities, .differentRecords: "different"
      case .prefer: "prefer"
      case .reject: "reject"
      }
    }

    var shape: Shape<Decision> {
      Shape<Decision>.object { members in
        members.addWherePresent("type", .constant("decision"), "People may leave it out.") { _ in "" }
        members.add("decision", .constant(name)) { _ in "" }
        switch self {
        case .sameEntities, .differentEntities: members.add("entities", .ids, "Ids of recipients.") { $0.subjects }
        case .sameRecords, .differentRecords:
          members.add("records", .ids, "Ids of records of one award.") { $0.subjects }
        case .prefer:
          members.add("record", .name, "The id of a record.") { $0.preference.record }
          members.add("field", .oneOf(Decision.fields)) { $0.preference.field }
          members.add("value", .name, "As it stands among the values of the field.") { $0.preference.value }
        case .reject: members.add("claim", .name, "The id of a claim.") { $0.rejected }
        }
        members.add("by", .name, "Who decided.") { $0.by }
        members.add("on", .day, "The day of the decision. Of two preferences for one field the later one counts.") {
          $0.on
        }
        members.add("why", .name) { $0.why }
      }
    }
  }

  // Only asked for decisions of the form that has them.

  private var subjects: [String] {
    switch verdict {
    case .same(.entities(let ids)), .same(.records(let ids)): ids
    case .different(.entities(let ids)), .different(.records(let ids)): ids
    case .prefer, .reject: preconditionFailure("a shape of another form of decision")
    }
  }

  private var preference: (record: String, field: String, value: String) {
    guard case .prefer(let record, let field, let value) = verdict else {
      preconditionFailure("a shape of another form of decision")
    }
    return (record, field, value)
  }

  private var rejected: String {
    guard case .reject(let claim) = verdict else { preconditionFailure("a shape of another form of decision") }
    return claim
  }
}

extension Shape where Value == [String] {
  /// Two or more different ids.
  fileprivate static var ids: Shape {
    let list = Shape<String>.name.list(atLeast: 2)
    return Shape(
      schema: .object((list.schema.object ?? []) + [JSONMember("uniqueItems", true)]), write: list.write,
      refuse: { json in
        if let refusal = list.refuse(json) { return refusal }
        let ids = (json.array ?? []).compactMap(\.string)
        return Set(ids).count == ids.count ? nil : Refusal("an id stands twice")
      })
  }
}

extension Shape where Value == PartialDate {
  /// A complete date.
  fileprivate static var day: Shape {
    Shape(
      schema: .members([
        "type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
      ]),
      write: { .string($0.edtf) },
      refuse: { json in
        guard let text = json.string else { return Refusal("not a string") }
        guard let date = PartialDate(edtf: text), date.dayNumber != nil, date.edtf == text else {
          return Refusal("not a day, as 2026-01-31")
        }
        return nil
      })
  }
}

extension Shape where Value == String {
  fileprivate static func oneOf(_ names: [String]) -> Shape {
    Shape(
      schema: .members(["type": "string", "enum": .array(names.map(JSONValue.string))]), write: { .string($0) },
      refuse: { json in
        guard let name = json.string else { return Refusal("not a string") }
        return names.contains(name) ? nil : Refusal("\(name) is no value for it")
      })
  }
}
