internal import JSONText

/// The members of an object in the order in which they are written.
struct MemberList<Whole> {
  fileprivate struct Member: Sendable {
    var key: String
    var schema: JSONValue
    var isRequired: Bool
    /// Nil leaves the member out.
    var write: @Sendable (Whole) -> JSONValue?
    var refuse: @Sendable (JSONValue) -> Refusal?
  }

  fileprivate var members: [Member] = []

  /// A member that is always there. `about` says what its type does not.
  mutating func add<Part>(
    _ key: String, _ shape: Shape<Part>, _ about: String? = nil, _ part: @escaping @Sendable (Whole) -> Part
  ) {
    members.append(
      Member(
        key: key, schema: Self.describe(shape.schema, about), isRequired: true, write: { shape.write(part($0)) },
        refuse: shape.refuse))
  }

  /// A member that is null where nothing is known.
  mutating func addNullable<Part>(
    _ key: String, _ shape: Shape<Part>, _ about: String? = nil, _ part: @escaping @Sendable (Whole) -> Part?
  ) {
    add(key, shape.orNull, about, part)
  }

  /// A member that is left out where nothing is known.
  mutating func addWherePresent<Part>(
    _ key: String, _ shape: Shape<Part>, _ about: String? = nil, _ part: @escaping @Sendable (Whole) -> Part?
  ) {
    members.append(
      Member(
        key: key, schema: Self.describe(shape.schema, about), isRequired: false,
        write: { part($0).map(shape.write) }, refuse: shape.refuse))
  }

  private static func describe(_ schema: JSONValue, _ about: String?) -> JSONValue {
    guard let about else { return schema }
    return .object([JSONMember("description", .string(about))] + (schema.object ?? []))
  }
}

extension Shape {
  /// An object of these members and no others.
  static func object(_ build: (inout MemberList<Value>) -> Void) -> Shape {
    var list = MemberList<Value>()
    build(&list)
    let members = list.members
    let numbers = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($0.element.key, $0.offset) })
    let required = members.filter(\.isRequired).map { JSONValue.string($0.key) }
    return Shape(
      schema: .members([
        "type": "object", "properties": .object(members.map { JSONMember($0.key, $0.schema) }),
        "required": .array(required), "additionalProperties": false,
      ]),
      write: { whole in
        .object(members.compactMap { member in member.write(whole).map { JSONMember(member.key, $0) } })
      },
      refuse: { json in
        guard let given = json.object else { return Refusal("not an object") }
        var isMissing = [Bool](repeating: true, count: members.count)
        for member in given {
          guard let number = numbers[member.key] else { return Refusal("unknown member", at: member.key) }
          guard isMissing[number] else { return Refusal("stands twice", at: member.key) }
          isMissing[number] = false
          if let refusal = members[number].refuse(member.value) { return refusal.below(member.key) }
        }
        return members.indices.first { isMissing[$0] && members[$0].isRequired }
          .map { Refusal("missing", at: members[$0].key) }
      })
  }
}
