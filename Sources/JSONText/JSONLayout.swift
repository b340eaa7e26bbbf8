extension JSONValue {
  /// The value over several lines, indented by two spaces, for people; what fits a line of 100 columns stays on it.
  package var indented: String { Self.lay(self, indent: 0, after: 0) + "\n" }

  private static let width = 100

  /// `after` columns of the line are taken already.
  private static func lay(_ value: JSONValue, indent: Int, after: Int) -> String {
    let items: [(String, JSONValue)]
    let (open, close): (String, String)
    switch value {
    case .array(let values):
      items = values.map { ("", $0) }
      (open, close) = ("[", "]")
    case .object(let members):
      items = members.map { (JSONValue.string($0.key).compact + ": ", $0.value) }
      (open, close) = ("{", "}")
    default: return value.compact
    }
    if items.isEmpty { return open + close }
    let line = spaced(value)
    if indent > 0, after + line.utf8.count <= width { return line }
    let margin = String(repeating: " ", count: indent + 2)
    let lines = items.map { key, item in
      margin + key + lay(item, indent: indent + 2, after: margin.utf8.count + key.utf8.count)
    }
    return open + "\n" + lines.joined(separator: ",\n") + "\n" + String(repeating: " ", count: indent) + close
  }

  /// On one line, with a space after commas and colons.
  private static func spaced(_ value: JSONValue) -> String {
    switch value {
    case .array(let values): "[" + values.map(spaced).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { JSONValue.string($0.key).compact + ": " + spaced($0.value) }.joined(separator: ", ") + "}"
    default: value.compact
    }
  }
}
