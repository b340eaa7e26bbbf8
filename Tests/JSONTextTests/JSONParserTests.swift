import JSONText
import Testing

@Suite struct JSONParserTests {
  @Test(arguments: [
    ("null", JSONValue.null), ("true", .bool(true)), ("false", .bool(false)), ("0", .integer(0)), ("-7", .integer(-7)),
    ("9223372036854775807", .integer(.max)), ("9223372036854775808", .number("9223372036854775808")),
    ("1.5", .number("1.5")), ("-0.0e-10", .number("-0.0e-10")), ("1E+2", .number("1E+2")),
    ("\"\"", .string("")), ("\"Bình Dương\"", .string("Bình Dương")), ("[]", .array([])), ("{}", .object([])),
    (" [ 1 , [ ] , { } ] ", .array([.integer(1), .array([]), .object([])])),
    ("{\"b\":1,\"a\":null}", .object([JSONMember("b", .integer(1)), JSONMember("a", .null)])),
    ("\u{feff}3", .integer(3)),
  ])
  func reads(_ text: String, _ value: JSONValue) throws {
    #expect(try JSONParser.parse(text) == value)
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"), (#""\u00e9""#, "é"), (#""\u1EA1""#, "ạ"),
    (#""\ud83c\udfc6""#, "🏆"), (#""\ud83c""#, "\u{fffd}"), (#""\udfc6x""#, "\u{fffd}x"),
    (#""\ud83c\u0041""#, "\u{fffd}A"), (#""a\u0000b""#, "a\u{0}b"),
  ])
  func readsEscapes(_ text: String, _ value: String) throws {
    let parsed = try JSONParser.parse(text).string
    #expect(parsed?.unicodeScalars.elementsEqual(value.unicodeScalars) == true)
  }

  @Test(arguments: [
    ("", JSONError.Code.unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("nul", .unexpectedEnd, 3),
    ("nulx", .unexpectedByte, 3), ("1 2", .trailingBytes, 2), ("[1,]", .unexpectedByte, 3),
    ("{\"a\":1,}", .unexpectedByte, 7), ("{a:1}", .unexpectedByte, 1), ("{\"a\" 1}", .unexpectedByte, 5),
    ("[1", .unexpectedEnd, 2), ("\"a", .unexpectedEnd, 2), ("\"a\nb\"", .unexpectedByte, 2), ("01", .badNumber, 0),
    ("-", .badNumber, 1), ("1.", .badNumber, 2), ("1e", .badNumber, 2), ("\"\\x\"", .badEscape, 2),
    ("\"\\u12G4\"", .badEscape, 5), ("\"\\u12", .unexpectedEnd, 3), ("'a'", .unexpectedByte, 0),
    ("NaN", .unexpectedByte, 0), ("[1}", .unexpectedByte, 2),
  ])
  func refuses(_ text: String, _ code: JSONError.Code, at offset: Int) {
    do {
      let value = try JSONParser.parse(text)
      Issue.record("read \(value)")
    } catch {
      #expect(error.code == code)
      #expect(error.offset == offset)
    }
  }

  @Test func limitsNesting() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSONParser.parse(nested(JSONParser.maximumDepth + 1))
    #expect(throws: JSONError.self) { try JSONParser.parse(nested(JSONParser.maximumDepth + 2)) }
    #expect(throws: JSONError.self) { try JSONParser.parse(nested(1_000_000)) }
  }

  @Test func firstOfTwoEqualKeysWins() throws {
    #expect(try JSONParser.parse(#"{"a":1,"a":2}"#)["a"] == .integer(1))
  }

  @Test func repairsIllFormedUTF8() throws {
    #expect(try JSONParser.parse([0x22, 0x61, 0xff, 0x62, 0x22]) == .string("a\u{fffd}b"))
  }
}
