package import JSONText
package import Model

extension JSONValue {
  /// A member that must be a string.
  package func text(_ key: String) throws(StreamError) -> String {
    guard let value = self[key]?.string else { throw StreamError(.badMember, "\(key) is no string") }
    return value
  }

  /// A member that is a string, or null, or absent.
  package func optionalText(_ key: String) throws(StreamError) -> String? {
    guard let value = self[key], !value.isNull else { return nil }
    guard let text = value.string else { throw StreamError(.badMember, "\(key) is no string") }
    return text
  }

  /// A member that must be an integer.
  package func integer(_ key: String) throws(StreamError) -> Int {
    guard let value = self[key]?.integer else { throw StreamError(.badMember, "\(key) is no integer") }
    return value
  }

  /// A member that is an EDTF date, or null, or absent.
  package func optionalDate(_ key: String) throws(StreamError) -> DateValue? {
    guard let text = try optionalText(key) else { return nil }
    guard let date = DateValue(edtf: text) else { throw StreamError(.badMember, "\(key) is no EDTF date") }
    return date
  }

  /// A member that is a language code, or null, or absent; codes of other languages give `other`.
  package func optionalLanguage(_ key: String) throws(StreamError) -> Language? {
    guard let text = try optionalText(key) else { return nil }
    let primary = text.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return Language(rawValue: primary) ?? .other
  }
}
