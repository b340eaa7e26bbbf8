internal import JSONText
internal import Model

/// Why a line of a stream was refused: which member, by its dotted path, and what is wrong with it.
package struct StreamError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Problem: Hashable, Sendable {
    case missing
    /// The JSON type that was expected, for example `a string`.
    case wrongType(expected: String)
    /// The value, which no case, date or range of the member allows.
    case badValue(String)
  }

  /// For example `recipient.name.en` or `evidence[2].start`.
  package var member: String
  package var problem: Problem

  package var description: String {
    switch problem {
    case .missing: "\(member): missing"
    case .wrongType(let expected): "\(member): not \(expected)"
    case .badValue(let value): "\(member): \(value) is no value for it"
    }
  }
}

/// Reads the members of one JSON object by name and type; unknown members are ignored.
///
/// A member that is null counts as absent: readers get nil, or `missing` where a value is required.
struct Members {
  private let object: JSONValue
  private let path: String

  init(_ value: JSONValue, at path: String = "") throws(StreamError) {
    guard value.object != nil else {
      throw StreamError(member: path.isEmpty ? "line" : path, problem: .wrongType(expected: "an object"))
    }
    object = value
    self.path = path
  }

  func string(_ key: String) throws(StreamError) -> String? {
    try read(key, "a string") { $0.string }
  }

  func integer(_ key: String) throws(StreamError) -> Int? {
    try read(key, "an integer") { $0.integer }
  }

  func bool(_ key: String) throws(StreamError) -> Bool? {
    try read(key, "true or false") { $0.bool }
  }

  func object(_ key: String) throws(StreamError) -> Members? {
    guard let value = present(key) else { return nil }
    return try Members(value, at: name(key))
  }

  func objects(_ key: String) throws(StreamError) -> [Members] {
    var result: [Members] = []
    for (index, value) in (try read(key, "an array") { $0.array } ?? []).enumerated() {
      result.append(try Members(value, at: "\(name(key))[\(index)]"))
    }
    return result
  }

  func strings(_ key: String) throws(StreamError) -> [String] {
    var result: [String] = []
    for (index, value) in (try read(key, "an array") { $0.array } ?? []).enumerated() {
      guard let text = value.string else {
        throw StreamError(member: "\(name(key))[\(index)]", problem: .wrongType(expected: "a string"))
      }
      result.append(text)
    }
    return result
  }

  func date(_ key: String) throws(StreamError) -> DateValue? {
    guard let text = try string(key) else { return nil }
    guard let date = DateValue(edtf: text) else { throw StreamError(member: name(key), problem: .badValue(text)) }
    return date
  }

  func enumeration<Case: RawRepresentable<String>>(
    _ key: String, _ type: Case.Type
  ) throws(StreamError) -> Case? {
    guard let text = try string(key) else { return nil }
    guard let value = Case(rawValue: text) else { throw StreamError(member: name(key), problem: .badValue(text)) }
    return value
  }

  func requiredEnumeration<Case: RawRepresentable<String>>(
    _ key: String, _ type: Case.Type
  ) throws(StreamError) -> Case {
    guard let value = try enumeration(key, type) else { throw StreamError(member: name(key), problem: .missing) }
    return value
  }

  func range() throws(StreamError) -> TextRange {
    let start = try required("start", integer)
    let end = try required("end", integer)
    guard 0 <= start, start <= end else { throw StreamError(member: name("end"), problem: .badValue(String(end))) }
    return TextRange(start, end)
  }

  /// The value that `read` gives for a member that must be there.
  func required<Value>(
    _ key: String, _ read: (String) throws(StreamError) -> Value?
  ) throws(StreamError) -> Value {
    guard let value = try read(key) else { throw StreamError(member: name(key), problem: .missing) }
    return value
  }

  /// The keys in the order in which they stand.
  var keys: [String] { (object.object ?? []).map(\.key) }

  func name(_ key: String) -> String { path.isEmpty ? key : path + "." + key }

  private func present(_ key: String) -> JSONValue? {
    guard let value = object[key], !value.isNull else { return nil }
    return value
  }

  private func read<Value>(
    _ key: String, _ expected: String, _ convert: (JSONValue) -> Value?
  ) throws(StreamError) -> Value? {
    guard let value = present(key) else { return nil }
    guard let converted = convert(value) else {
      throw StreamError(member: name(key), problem: .wrongType(expected: expected))
    }
    return converted
  }
}
