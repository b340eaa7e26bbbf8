internal import JSONText
internal import Model

// Shapes of single values.

extension Shape where Value == String {
  static var text: Shape {
    Shape(schema: .members(["type": "string"]), write: { .string($0) }, refuse: { $0.string == nil ? noText : nil })
  }

  /// A text with at least one character.
  static var name: Shape {
    Shape(
      schema: .members(["type": "string", "minLength": 1]), write: { .string($0) },
      refuse: { $0.string == nil ? noText : $0.string == "" ? Refusal("empty") : nil })
  }

  static func constant(_ text: String) -> Shape {
    Shape(
      schema: .members(["const": .string(text)]), write: { _ in .string(text) },
      refuse: { $0.string == text ? nil : Refusal("not \(text)") })
  }

  static var claimID: Shape {
    form("a claim's id", "^c_[0-9a-f]{16}$") { text in
      text.hasPrefix("c_") && isHexadecimal(text.dropFirst(2))
    }
  }

  static var hash: Shape { form("sixteen hexadecimal digits", "^[0-9a-f]{16}$", isHexadecimal) }

  /// ISO 3166-1 alpha-2.
  static var country: Shape {
    form("a country's code", "^[A-Z]{2}$") { text in
      text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5a).contains($0) }
    }
  }

  private static func isHexadecimal(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 16 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static var noText: Refusal { Refusal("not a string") }

  private static func form(
    _ what: String, _ pattern: String, _ matches: @escaping @Sendable (String) -> Bool
  ) -> Shape {
    Shape(
      schema: .members(["type": "string", "pattern": .string(pattern)]), write: { .string($0) },
      refuse: { json in
        guard let text = json.string else { return noText }
        return matches(text) ? nil : Refusal("not \(what)")
      })
  }
}

extension Shape where Value == DateValue {
  /// EDTF: a date of which parts may be missing, an interval of two, or a day with a time.
  static var edtf: Shape {
    let (month, day) = ("(0[1-9]|1[0-2])", "(0[1-9]|[12][0-9]|3[01])")
    let date = "(-?[0-9]{4}(-\(month)(-\(day))?)?|XXXX-\(month)(-\(day))?)"
    let moment = "([0-9]{4}|XXXX)-\(month)-\(day)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"
    return Shape(
      schema: .members(["type": "string", "pattern": .string("^(\(date)(/\(date))?|\(moment))$")]),
      write: { .string($0.edtf) },
      refuse: { json in
        guard let text = json.string else { return Refusal("not a string") }
        return DateValue(edtf: text)?.edtf == text ? nil : Refusal("not a date in EDTF")
      })
  }
}

extension Shape where Value == TextSketch {
  static var sketch: Shape {
    Shape(
      schema: .members([
        "type": "string", "pattern": .string("^(0|[1-9][0-9]*):([0-9a-f]{8}){0,\(TextSketch.size)}$"),
      ]),
      write: { .string($0.text) },
      refuse: { json in
        guard let text = json.string else { return Refusal("not a string") }
        return TextSketch(text: text)?.text == text ? nil : Refusal("not a sketch")
      })
  }
}

extension Shape where Value == Int {
  /// A whole number from `minimum` to `maximum`.
  static func number(_ minimum: Int? = nil, to maximum: Int? = nil) -> Shape {
    var members = [JSONMember("type", "integer")]
    if let minimum { members.append(JSONMember("minimum", .integer(minimum))) }
    if let maximum { members.append(JSONMember("maximum", .integer(maximum))) }
    return Shape(
      schema: .object(members), write: { .integer($0) },
      refuse: { json in
        guard let number = json.integer else { return Refusal("not an integer") }
        if let minimum, number < minimum { return Refusal("less than \(minimum)") }
        if let maximum, number > maximum { return Refusal("more than \(maximum)") }
        return nil
      })
  }

  static var year: Shape { number(0, to: 9999) }
  /// Counted in UTF-8 bytes.
  static var offset: Shape { number(0) }
  /// Ranks and counts begin with one.
  static var ordinal: Shape { number(1) }
}

extension Shape where Value == Bool {
  static var bool: Shape {
    Shape(
      schema: .members(["type": "boolean"]), write: { .bool($0) },
      refuse: { $0.bool == nil ? Refusal("not true or false") : nil })
  }
}

extension Shape where Value: CaseIterable & RawRepresentable<String> & Sendable {
  /// One of the cases of a Swift enumeration.
  static var choice: Shape {
    let names = Value.allCases.map(\.rawValue)
    return Shape(
      schema: .members(["type": "string", "enum": .array(names.map(JSONValue.string))]),
      write: { .string($0.rawValue) },
      refuse: { json in
        guard let name = json.string else { return Refusal("not a string") }
        return names.contains(name) ? nil : Refusal("\(name) is no value for it")
      })
  }
}
