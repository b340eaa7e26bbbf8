/// As much of an XML parser as shows that tags match, attributes are quoted once and nothing stands unescaped.
package struct XMLWellFormedness {
  /// Nil for a text that is well-formed.
  package private(set) var problem: String?
  /// Names in the order of their start tags.
  package private(set) var elements: [String] = []

  package init(_ text: String) { read(text) }

  private mutating func read(_ text: String) {
    var rest = Substring(text)
    var open: [String] = []
    if rest.hasPrefix("<?xml "), let end = rest.firstRange(of: "?>") { rest = rest[end.upperBound...] }
    while let start = rest.firstIndex(of: "<") {
      check(rest[..<start])
      guard let end = rest[start...].firstIndex(of: ">") else { return fail("a tag without end") }
      var tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.popLast() != name { return fail("</\(name)> closes nothing") }
        continue
      }
      let isEmpty = tag.hasSuffix("/")
      if isEmpty { tag = tag.dropLast() }
      let name = String(tag.prefix { $0 != " " })
      if open.isEmpty, !elements.isEmpty { return fail("a second root") }
      elements.append(name)
      checkAttributes(tag.dropFirst(name.count))
      if !isEmpty { open.append(name) }
    }
    check(rest)
    if !open.isEmpty { fail("<\(open.last!)> is not closed") }
    if elements.isEmpty { fail("no element") }
  }

  private mutating func checkAttributes(_ text: Substring) {
    var rest = text
    var names: Set<Substring> = []
    while !rest.allSatisfy({ $0 == " " }) {
      rest = rest.drop { $0 == " " }
      let name = rest.prefix { $0.isLetter }
      guard !name.isEmpty, names.insert(name).inserted else { return fail("attribute \(rest)") }
      rest = rest.dropFirst(name.count)
      guard rest.hasPrefix("=\"") else { return fail("attribute \(name) has no value") }
      rest = rest.dropFirst(2)
      let value = rest.prefix { $0 != "\"" }
      check(value)
      rest = rest.dropFirst(value.count + 1)
    }
  }

  /// Text between tags, or a value.
  private mutating func check(_ text: Substring) {
    for scalar in text.unicodeScalars where scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar) {
      fail("control character \(scalar.value)")
    }
    for piece in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let name = piece.prefix { $0 != ";" }
      if name.count == piece.count || !["amp", "lt", "gt", "quot", "apos"].contains(name) { fail("&\(piece)") }
    }
  }

  private mutating func fail(_ message: String) { problem = problem ?? message }
}
