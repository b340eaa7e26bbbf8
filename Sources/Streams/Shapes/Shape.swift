internal import JSONText

/// How a value is written as JSON and what may stand there: one description for the writer, the JSON Schema and the check
/// of a line, so that none of them can drift from the others.
struct Shape<Value>: Sendable {
  /// JSON Schema (2020-12) of what `write` gives.
  let schema: JSONValue
  let write: @Sendable (Value) -> JSONValue
  /// Where and how a JSON value departs from the shape; nil when it does not.
  let refuse: @Sendable (JSONValue) -> Refusal?
}

/// Why a JSON value does not have a shape.
struct Refusal: Hashable, Sendable {
  /// Dotted, for example `evidence[2].start`; empty for the value itself.
  var path: String
  var message: String

  init(_ message: String, at path: String = "") {
    self.path = path
    self.message = message
  }

  /// The same, seen from the object or array around.
  func below(_ key: String) -> Refusal {
    let separator = path.isEmpty || path.hasPrefix("[") ? "" : "."
    return Refusal(message, at: key + separator + path)
  }

  var text: String { path.isEmpty ? message : "\(path): \(message)" }
}

extension Shape {
  /// Null where there is no value.
  var orNull: Shape<Value?> {
    Shape<Value?>(
      schema: Self.nullable(schema), write: { value in value.map(write) ?? .null },
      refuse: { $0.isNull ? nil : refuse($0) })
  }

  /// Any number of values, `minimum` at least.
  func list(atLeast minimum: Int = 0) -> Shape<[Value]> {
    var members = [JSONMember("type", "array"), JSONMember("items", schema)]
    if minimum > 0 { members.append(JSONMember("minItems", .integer(minimum))) }
    return Shape<[Value]>(
      schema: .object(members), write: { .array($0.map(write)) },
      refuse: { json in
        guard let items = json.array else { return Refusal("not an array") }
        if items.count < minimum { return Refusal("fewer than \(minimum)") }
        for (index, item) in items.enumerated() {
          if let refusal = refuse(item) { return refusal.below("[\(index)]") }
        }
        return nil
      })
  }

  /// One of several shapes, told apart by a member that names the kind.
  static func variants<Kind: CaseIterable & RawRepresentable<String> & Sendable>(
    by key: String, _ shape: (Kind) -> Shape, kind: @escaping @Sendable (Value) -> Kind
  ) -> Shape {
    let shapes = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0.rawValue, shape($0)) })
    return Shape(
      schema: .members(["oneOf": .array(Kind.allCases.map { shapes[$0.rawValue]!.schema })]),
      write: { value in shapes[kind(value).rawValue]!.write(value) },
      refuse: { json in
        guard let name = json[key]?.string, let shape = shapes[name] else {
          return Refusal("names no kind", at: key)
        }
        return shape.refuse(json)
      })
  }

  /// Keywords bind values of their own type only, so that null needs a place in `type` and `enum` alone.
  private static func nullable(_ schema: JSONValue) -> JSONValue {
    .object(
      (schema.object ?? []).map { member in
        switch member.key {
        case "type": JSONMember("type", .array([member.value, "null"]))
        case "enum": JSONMember("enum", .array((member.value.array ?? []) + [.null]))
        default: member
        }
      })
  }
}
