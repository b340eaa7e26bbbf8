package import JSONText

/// As much of JSON Schema 2020-12 as the schemas of the streams use; any other keyword is an error, so that none is
/// passed over.
package final class SchemaValidator {
  package struct UnknownKeyword: Error, Hashable {
    package var name: String

    package init(name: String) { self.name = name }
  }

  private let schema: JSONValue
  private var patterns: [String: Regex<AnyRegexOutput>] = [:]

  package init(_ schema: JSONValue) { self.schema = schema }

  /// Where and how a value departs from the schema; empty when it is valid.
  package func errors(in value: JSONValue) throws -> [String] { try errors(value, schema, "$") }

  private static let notes: Set<String> = ["$schema", "$id", "title", "description"]

  private func errors(_ value: JSONValue, _ schema: JSONValue, _ path: String) throws -> [String] {
    if schema == false { return ["\(path): not allowed"] }
    guard let keywords = schema.object else { throw UnknownKeyword(name: schema.compact) }
    var found: [String] = []
    for keyword in keywords where !Self.notes.contains(keyword.key) {
      found += try errors(value, keyword.key, keyword.value, in: schema, path)
    }
    return found
  }

  private func errors(
    _ value: JSONValue, _ keyword: String, _ operand: JSONValue, in schema: JSONValue, _ path: String
  ) throws -> [String] {
    func expect(_ holds: Bool) -> [String] { holds ? [] : ["\(path): \(keyword) \(operand.compact)"] }
    switch keyword {
    case "type": return expect((operand.array ?? [operand]).contains { Self.is(value, $0.string) })
    case "const": return expect(value == operand)
    case "enum": return expect(operand.array!.contains(value))
    case "oneOf":
      return expect(try operand.array!.count { try errors(value, $0, path).isEmpty } == 1)
    case "pattern":
      guard let text = value.string else { return [] }
      return expect(try matches(text, operand.string!))
    case "minLength": return expect(value.string.map { $0.unicodeScalars.count >= operand.integer! } ?? true)
    case "minimum": return expect(value.integer.map { $0 >= operand.integer! } ?? true)
    case "maximum": return expect(value.integer.map { $0 <= operand.integer! } ?? true)
    case "minItems": return expect(value.array.map { $0.count >= operand.integer! } ?? true)
    case "uniqueItems": return expect(value.array.map { Set($0.map(\.compact)).count == $0.count } ?? true)
    case "items":
      return try (value.array ?? []).enumerated().flatMap { try errors($1, operand, "\(path)[\($0)]") }
    case "required":
      let missing = value.object == nil ? [] : operand.array!.filter { value[$0.string!] == nil }
      return missing.map { "\(path): lacks \($0.compact)" }
    case "properties":
      return try (value.object ?? []).flatMap { member in
        try operand[member.key].map { try errors(member.value, $0, "\(path).\(member.key)") } ?? []
      }
    case "additionalProperties":
      return try (value.object ?? []).filter { schema["properties"]?[$0.key] == nil }.flatMap {
        try errors($0.value, operand, "\(path).\($0.key)")
      }
    case "propertyNames":
      return try (value.object ?? []).flatMap { try errors(.string($0.key), operand, "\(path).\($0.key)") }
    default: throw UnknownKeyword(name: keyword)
    }
  }

  private static func `is`(_ value: JSONValue, _ type: String?) -> Bool {
    switch value {
    case .null: type == "null"
    case .bool: type == "boolean"
    case .integer: type == "integer"
    case .number: type == "number"
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    }
  }

  private func matches(_ text: String, _ pattern: String) throws -> Bool {
    if patterns[pattern] == nil { patterns[pattern] = try Regex(pattern) }
    return text.firstMatch(of: patterns[pattern]!) != nil
  }
}
