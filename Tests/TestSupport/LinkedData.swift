package import JSONText

/// As much of JSON-LD 1.1 expansion as shows that a document says what it seems to: a key or type that the context does
/// not declare would vanish without a word.
package struct LinkedData {
  /// What would be lost or misread.
  package private(set) var problems: [String] = []
  /// Statements as `subject predicate object`, in the order of the document.
  package private(set) var statements: [String] = []
  private let context: JSONValue

  package init(_ document: JSONValue) {
    context = document["@context"] ?? .null
    for member in document.object ?? [] where !["@context", "@graph"].contains(member.key) {
      problems.append("\(member.key) beside the graph")
    }
    for term in context.object ?? [] { check(term) }
    for node in document["@graph"]?.array ?? [] { _ = expand(node) }
  }

  private mutating func check(_ term: JSONMember) {
    let id = term.value["@id"]?.string ?? term.value.string
    if id.flatMap(absolute) == nil { problems.append("\(term.key) is no absolute name in the context") }
    if let type = term.value["@type"]?.string, type != "@id", absolute(type) == nil {
      problems.append("\(term.key) has the unknown type \(type)")
    }
    for member in term.value.object ?? [] where !["@id", "@type", "@container"].contains(member.key) {
      problems.append("\(term.key) has the unknown keyword \(member.key)")
    }
  }

  /// The subject's name, or a blank one.
  private mutating func expand(_ node: JSONValue) -> String {
    let id = node["@id"]?.string
    if let id, absolute(id) == nil { problems.append("\(id) is no absolute name") }
    let subject = id ?? "_:b\(statements.count)"
    for member in node.object ?? [] where member.key != "@id" {
      let values = member.value.array ?? [member.value]
      if values.isEmpty { problems.append("\(member.key) is empty") }
      if member.key == "@type" {
        for type in values { state(subject, "a", name(type.string)) }
        continue
      }
      guard let term = context[member.key], let predicate = name(member.key) else {
        problems.append("\(member.key) is not in the context")
        continue
      }
      for value in values { expand(value, of: term, subject, predicate) }
    }
    return subject
  }

  private mutating func expand(_ value: JSONValue, of term: JSONValue, _ subject: String, _ predicate: String) {
    if term["@container"]?.string == "@language" {
      for (key, text) in (value.object ?? []).map({ ($0.key, $0.value.string) }) {
        if text == nil || !["en", "vi", "@none"].contains(key) {
          problems.append("\(predicate) has no text in \(key)")
        }
        state(subject, predicate, "\(text ?? "")@\(key)")
      }
      if value.object?.isEmpty != false { problems.append("\(predicate) has no languages") }
      return
    }
    switch value {
    case .object: state(subject, predicate, expand(value))
    case .null, .array, .number: problems.append("\(predicate) is \(value.compact)")
    case .string(let text) where term["@type"]?.string == "@id": state(subject, predicate, absolute(text))
    case .string, .integer, .bool:
      let type = term["@type"]?.string.flatMap(absolute).map { "^^" + $0 } ?? ""
      state(subject, predicate, (value.string ?? value.compact) + type)
    }
  }

  private mutating func state(_ subject: String, _ predicate: String, _ object: String?) {
    guard let object else {
      problems.append("\(subject) \(predicate) has no name")
      return
    }
    statements.append("\(subject) \(predicate) \(object)")
  }

  /// The full name of a term.
  private func name(_ term: String?) -> String? {
    guard let term, let value = context[term] else { return nil }
    return (value["@id"]?.string ?? value.string).flatMap(absolute)
  }

  /// A name with its prefix written out; nil for one that is relative or holds what no name may.
  private func absolute(_ name: String) -> String? {
    guard let colon = name.firstIndex(of: ":"), !name.contains(where: { " <>\"{}|\\^`".contains($0) }),
      name.utf8.allSatisfy({ (0x21..<0x7f).contains($0) })
    else { return nil }
    let prefix = String(name[..<colon])
    guard let base = context[prefix]?.string else { return name }
    return base + name[name.index(after: colon)...]
  }
}
