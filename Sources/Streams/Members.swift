internal import JSONText
internal import Model

/// Reads the members of one JSON object by name and type; unknown members are ignored.
///
/// A member that is null counts as absent: readers get nil, or an error where a value is required. Errors name the
/// member by its dotted path, for example `evidence[2].start: missing`.
struct Members {
  private let object: JSONValue
  private let path: String

  init(_ value: JSONValue, at path: String = "") throws(StreamError) {
    guard value.object != nil else {
      throw StreamError(.badMember, "\(path.isEmpty ? "line" : path): not an object")
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
        throw StreamError(.badMember, "\(name(key))[\(index)]: not a string")
      }
      result.append(text)
    }
    return result
  }

  func date(_ key: String) throws(StreamError) -> DateValue? {
    guard let text = try string(key) else { return nil }
    guard let date = DateValue(edtf: text) else { throw unknown(text, for: key) }
    return date
  }

  func sketch(_ key: String) throws(StreamError) -> TextSketch? {
    guard let text = try string(key) else { return nil }
    guard let sketch = TextSketch(text: text) else { throw unknown(text, for: key) }
    return sketch
  }

  func enumeration<Case: RawRepresentable<String>>(
    _ key: String, _ type: Case.Type
  ) throws(StreamError) -> Case? {
    guard let text = try string(key) else { return nil }
    guard let value = Case(rawValue: text) else { throw unknown(text, for: key) }
    return value
  }

  func requiredEnumeration<Case: RawRepresentable<String>>(
    _ key: String, _ type: Case.Type
  ) throws(StreamError) -> Case {
    guard let value = try enumeration(key, type) else { throw missing(key) }
    return value
  }

  func range() throws(StreamError) -> TextRange {
    let start = try required("start", integer)
    let end = try required("end", integer)
    guard 0 <= start, start <= end else { throw StreamError(.badSpan, "\(name("end")): \(end)") }
    return TextRange(start, end)
  }

  /// The value that `read` gives for a member that must be there.
  func required<Value>(
    _ key: String, _ read: (String) throws(StreamError) -> Value?
  ) throws(StreamError) -> Value {
    guard let value = try read(key) else { throw missing(key) }
    return value
  }

  /// The keys in the order in which they stand.
  var keys: [String] { (object.object ?? []).map(\.key) }

  /// Refuses a line that is of another stream; a line without `type` passes.
  func expect(type expected: String) throws(StreamError) {
    if let type = try string("type"), type != expected {
      throw StreamError(.otherType, "type: \(type), not \(expected)")
    }
  }

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
      throw StreamError(.badMember, "\(name(key)): not \(expected)")
    }
    return converted
  }

  private func missing(_ key: String) -> StreamError { StreamError(.badMember, "\(name(key)): missing") }

  private func unknown(_ value: String, for key: String) -> StreamError {
    StreamError(.badMember, "\(name(key)): \(value) is no value for it")
  }
}
