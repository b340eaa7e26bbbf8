/// Why a JSON text was refused, and at which byte.
package struct JSONError: Error, Hashable, Sendable {
  package enum Code: String, Sendable {
    case unexpectedByte, unexpectedEnd, trailingBytes, tooDeep, badEscape, badNumber
  }

  package var code: Code
  package var offset: Int
}

/// A strict RFC 8259 parser over bytes; lone surrogates and ill-formed UTF-8 become U+FFFD, nesting is limited.
package struct JSONParser {
  /// Deeper input is refused: no stream of ours nests beyond ten, and recursion must stay bounded.
  package static let maximumDepth = 512

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Parses one value that fills the whole input but for white space and a leading byte order mark. Linear.
  package static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var result: Result<JSONValue, JSONError> = .failure(JSONError(code: .unexpectedEnd, offset: 0))
    bytes.withUnsafeBufferPointer { buffer in
      do throws(JSONError) {
        var parser = JSONParser(buffer)
        if buffer.count >= 3, buffer[0] == 0xef, buffer[1] == 0xbb, buffer[2] == 0xbf { parser.position = 3 }
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        if parser.position < buffer.count { throw parser.error(.trailingBytes) }
        result = .success(value)
      } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }

  package static func parse(_ text: String) throws(JSONError) -> JSONValue { try parse(Array(text.utf8)) }

  private func error(_ code: JSONError.Code) -> JSONError { JSONError(code: code, offset: position) }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0a, 0x0d, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= Self.maximumDepth else { throw error(.tooDeep) }
    skipSpace()
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw error(.unexpectedByte)
    }
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count else { throw error(.unexpectedEnd) }
      guard bytes[position] == word.utf8Start[index] else { throw error(.unexpectedByte) }
      position += 1
    }
    return value
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    var members: [JSONMember] = []
    position += 1
    skipSpace()
    if position < bytes.count, bytes[position] == UInt8(ascii: "}") {
      position += 1
      return .object(members)
    }
    while true {
      skipSpace()
      guard position < bytes.count else { throw error(.unexpectedEnd) }
      guard bytes[position] == UInt8(ascii: "\"") else { throw error(.unexpectedByte) }
      let key = try string()
      skipSpace()
      try expect(UInt8(ascii: ":"))
      members.append(JSONMember(key, try value(depth: depth + 1)))
      skipSpace()
      guard position < bytes.count else { throw error(.unexpectedEnd) }
      if bytes[position] == UInt8(ascii: ",") {
        position += 1
      } else {
        try expect(UInt8(ascii: "}"))
        return .object(members)
      }
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    var values: [JSONValue] = []
    position += 1
    skipSpace()
    if position < bytes.count, bytes[position] == UInt8(ascii: "]") {
      position += 1
      return .array(values)
    }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      guard position < bytes.count else { throw error(.unexpectedEnd) }
      if bytes[position] == UInt8(ascii: ",") {
        position += 1
      } else {
        try expect(UInt8(ascii: "]"))
        return .array(values)
      }
    }
  }

  private mutating func expect(_ byte: UInt8) throws(JSONError) {
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    guard bytes[position] == byte else { throw error(.unexpectedByte) }
    position += 1
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    func digits() -> Int {
      var end = position
      while end < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]) { end += 1 }
      return end - position
    }
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let whole = digits()
    if whole == 0 || (whole > 1 && bytes[position] == UInt8(ascii: "0")) { throw error(.badNumber) }
    position += whole
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      let fraction = digits()
      if fraction == 0 { throw error(.badNumber) }
      position += fraction
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      let exponent = digits()
      if exponent == 0 { throw error(.badNumber) }
      position += exponent
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    return Int(text).map(JSONValue.integer) ?? .number(text)
  }

  private mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    skipPlainBytes()
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    if bytes[position] == UInt8(ascii: "\"") {
      let slice = bytes[start..<position]
      position += 1
      return String(decoding: slice, as: UTF8.self)
    }
    var text = Array(bytes[start..<position])
    while true {
      guard position < bytes.count else { throw error(.unexpectedEnd) }
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw error(.unexpectedByte)
      default:
        let start = position
        skipPlainBytes()
        text.append(contentsOf: bytes[start..<position])
      }
    }
  }

  /// Moves to the next quote, backslash or control character of a string, or to the end.
  private mutating func skipPlainBytes() {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\"),
      bytes[position] >= 0x20
    { position += 1 }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    position += 1
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0c)
    case UInt8(ascii: "n"): text.append(0x0a)
    case UInt8(ascii: "r"): text.append(0x0d)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = UInt32(try hexadecimal())
      if (0xd800..<0xdc00).contains(code), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      {
        let rewind = position
        position += 2
        let low = UInt32(try hexadecimal())
        if (0xdc00..<0xe000).contains(low) {
          code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
        } else {
          position = rewind
        }
      }
      let scalar = Unicode.Scalar(code) ?? "\u{fffd}"
      text.append(contentsOf: String(Character(scalar)).utf8)
    default:
      position -= 1
      throw error(.badEscape)
    }
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt16 {
    guard position + 4 <= bytes.count else { throw error(.unexpectedEnd) }
    var code: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else { throw error(.badEscape) }
      code = code << 4 | UInt16(digit)
      position += 1
    }
    return code
  }
}
