import JSONText
import Testing

@Suite struct JSONWriterTests {
  @Test(arguments: [
    (JSONValue.null, "null"), (.bool(false), "false"), (.integer(-12), "-12"), (.number("1.50"), "1.50"),
    (.string("a\"b\\c/d\u{1}\u{7f}\n\r\té🏆"), #""a\"b\\c/d\u0001\u007f\n\r\té🏆""#),
    (.array([.integer(1), .array([])]), "[1,[]]"),
    (.members(["z": 1, "a": "x", "n": .null]), #"{"z":1,"a":"x","n":null}"#),
  ])
  func writes(_ value: JSONValue, _ text: String) {
    #expect(value.compact == text)
  }

  @Test func parsingWhatWasWrittenGivesTheValueBack() throws {
    var state: UInt64 = 20_230_224
    for _ in 0..<2_000 {
      let value = randomValue(&state, depth: 0)
      #expect(try JSONParser.parse(value.compact) == value)
    }
  }

  private func next(_ state: inout UInt64, below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private func randomText(_ state: inout UInt64) -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "\"", "\\", "/", "\n", "\u{0}", "\u{1f}", "\u{7f}", "ệ", "đ", "🏆", "\u{2028}", " ",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<next(&state, below: 8) { text.append(alphabet[next(&state, below: alphabet.count)]) }
    return String(text)
  }

  private func randomValue(_ state: inout UInt64, depth: Int) -> JSONValue {
    switch next(&state, below: depth > 4 ? 5 : 7) {
    case 0: return .null
    case 1: return .bool(next(&state, below: 2) == 0)
    case 2: return .integer(next(&state, below: 1_000_000) - 500_000)
    case 3: return .number("\(next(&state, below: 100)).25")
    case 4: return .string(randomText(&state))
    case 5:
      return .array((0..<next(&state, below: 4)).map { _ in randomValue(&state, depth: depth + 1) })
    default:
      return .object(
        (0..<next(&state, below: 4)).map { _ in
          JSONMember(randomText(&state), randomValue(&state, depth: depth + 1))
        })
    }
  }
}
