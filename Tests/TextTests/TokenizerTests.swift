import Foundation
import Model
import TestSupport
import Testing

@testable import Text

@Suite struct TokenizerTests {
  private func printed(_ text: String) -> [String] {
    let source = SourceText(text)
    return Tokenizer.tokens(text).map { source[$0.range] }
  }

  private func key(_ word: String) throws -> UInt64 {
    let tokens = Tokenizer.tokens(word)
    try #require(tokens.count == 1)
    return tokens[0].key
  }

  @Test(arguments: [
    ("Smart21", ["Smart", "21"]), ("Smart 21", ["Smart", "21"]), ("TOP7", ["TOP", "7"]), ("5th", ["5", "th"]),
    ("4.0", ["4", ".", "0"]), ("24/02/2023", ["24", "/", "02", "/", "2023"]), ("Cha's", ["Cha", "'", "s"]),
    ("Cha’s", ["Cha", "’", "s"]), ("Đắk Lắk", ["Đắk", "Lắk"]), ("TP.HCM", ["TP", ".", "HCM"]),
    ("“Huế”", ["“", "Huế", "”"]), ("a\u{a0}b", ["a", "b"]), ("", []), ("   \n\t", []), ("2023年", ["2023", "年"]),
    ("№5", ["№", "5"]), ("50%", ["50", "%"]), ("Kraków-Łódź", ["Kraków", "-", "Łódź"]),
  ])
  func lettersDigitsAndMarksPart(_ text: String, _ expected: [String]) {
    #expect(printed(text) == expected)
  }

  @Test(arguments: [
    "\u{ad}", "\u{200b}", "\u{200c}", "\u{200d}", "\u{200e}", "\u{200f}", "\u{202a}", "\u{202e}", "\u{2060}",
    "\u{2066}", "\u{2069}", "\u{feff}",
  ])
  func invisibleControlsVanishInsideAWord(_ control: String) throws {
    let tokens = Tokenizer.tokens("Thông\(control)tin")
    #expect(tokens.count == 1)
    #expect(tokens.first?.key == (try key("Thôngtin")))
  }

  @Test(arguments: ["\u{200b}", "\u{feff}", "\u{200e}"])
  func anInvisibleControlAtTheEndIsOutsideTheWord(_ control: String) {
    #expect(printed("Huế\(control) đẹp") == ["Huế", "đẹp"])
    #expect(printed("\(control)Huế") == ["Huế"])
  }

  @Test func fullWidthDigitsAreDigits() {
    let tokens = Tokenizer.tokens("Ｘ ２０２３")
    #expect(tokens.last?.number == 2023)
    #expect(tokens.last?.key == Tokenizer.tokens("2023").first?.key)
    #expect(printed("２０２３年") == ["２０２３", "年"])
  }

  @Test(arguments: [("007", 7), ("0", 0), ("999999999", 999_999_999), ("99999999999999999999", -1)])
  func digitRunsHaveAValueWhileTheyFit(_ text: String, _ value: Int32) {
    let tokens = Tokenizer.tokens(text)
    #expect(tokens.count == 1)
    #expect(tokens.first?.number == value)
  }

  @Test(arguments: [
    ("hoà", "hòa"), ("thuý", "thúy"), ("Khánh Hoà", "Khánh Hòa"), ("uỷ", "ủy"), ("khoẻ", "khỏe"), ("toà", "tòa"),
    ("luỹ", "lũy"), ("hoạ", "họa"), ("quý", "qúy"), ("HOÀ", "hòa"), ("Thuỷ", "thủy"), ("xoã", "xõa"),
  ])
  func oldAndNewTonePlacementGiveOneKey(_ old: String, _ new: String) {
    #expect(Tokenizer.tokens(old).map(\.key) == Tokenizer.tokens(new).map(\.key))
  }

  @Test(arguments: [
    ("năm", "nằm"), ("tư", "từ"), ("bảy", "bày"), ("hòa", "hóa"), ("hoa", "hòa"), ("đa", "da"), ("an", "ân"),
    ("ma", "mạ"), ("mã", "mả"), ("Huế", "Hue"), ("thứ", "thư"), ("lân", "lần"),
  ])
  func differentWordsHaveDifferentKeys(_ one: String, _ other: String) throws {
    #expect(try key(one) != key(other))
  }

  @Test(arguments: [
    ("Đà Nẵng", "Da Nang"), ("Huế", "HUE"), ("Thừa Thiên Huế", "thua thien hue"), ("Đắk Lắk", "Dak Lak"),
    ("São Paulo", "Sao Paulo"), ("Łódź", "Lodz"), ("Tromsø", "Tromso"), ("Straßburg", "Strasburg"),
  ])
  func bareKeysDropEveryMark(_ marked: String, _ bare: String) {
    let tokens = Tokenizer.tokens(marked)
    #expect(tokens.map(\.bare) == Tokenizer.tokens(bare).map(\.key))
    #expect(tokens.contains { $0.hasMarks } == (marked.lowercased() != bare.lowercased()))
  }

  @Test func ethIsReadAsTheVietnameseLetter() throws {
    #expect(try key("\u{d0}à") == key("Đà"))
    #expect(try key("\u{f0}à") == key("đà"))
    #expect(Tokenizer.tokens("\u{d0}à").first?.isCapitalised == true)
  }

  @Test func caseIsNoPartOfAKey() throws {
    for word in ["Huế", "ĐẮK", "Vĩnh", "ICF", "Évora", "Ơ"] { #expect(try key(word) == key(word.lowercased())) }
  }

  @Test(arguments: [
    ("Huế", true, false), ("HUẾ", true, true), ("huế", false, false), ("iCity", false, false), ("Đ", true, true),
    ("đ", false, false), ("McAllen", true, false),
  ])
  func capitalsAreKnown(_ word: String, _ capitalised: Bool, _ upper: Bool) {
    let token = Tokenizer.tokens(word)[0]
    #expect(token.isCapitalised == capitalised)
    #expect(token.isUpper == upper)
  }

  @Test(arguments: ["'", "’", "‘"])
  func apostrophesAreOneMark(_ mark: String) {
    #expect(Tokenizer.tokens("Canada\(mark)s").map(\.key) == Tokenizer.tokens("Canada's").map(\.key))
  }

  @Test func spacesBeforeTokensAreKnown() {
    #expect(Tokenizer.tokens("TP. Huế,2023").map(\.spaceBefore) == [true, false, true, false, false])
    #expect(Tokenizer.tokens("a\u{2003}b\u{3000}c").map(\.spaceBefore) == [true, true, true])
  }

  @Test func aNumberIsNoWord() {
    #expect(Set(Tokenizer.tokens("7 bảy seven VII").map(\.key)).count == 4)
  }

  /// Tokens are in order, never overlap, and every byte between them is white space or an invisible control.
  @Test func spansCoverThePrintedBytes() {
    let pieces = [
      "Huế", " ", "21", ".", "\u{200b}", "Thành phố", "\u{a0}", "“", "”", "2023", "-", "é", "Ω", "年", "\u{ad}", "𝕏",
      "👍",
      "\n", "ﬁ", "İ", "½", "٣", "२",
    ]
    var random = Seeded(seed: 11)
    for _ in 0..<500 {
      let text = (0..<12).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let source = SourceText(text)
      var position = 0
      for token in Tokenizer.tokens(text) {
        let gap = source[TextRange(position, Int(token.start))]
        let bytes = Array(source.bytes[Int(token.start)..<Int(token.end)])
        guard token.start < token.end, gap.unicodeScalars.allSatisfy(isSilent),
          String(validating: bytes, as: UTF8.self) != nil
        else {
          Issue.record("\(text.debugDescription): \(token)")
          return
        }
        position = Int(token.end)
      }
      #expect(source[TextRange(position, source.count)].unicodeScalars.allSatisfy(isSilent))
    }
  }

  private func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
  }

  @Test func aRangeIsReadAsIfItStoodAlone() {
    let text = SourceText("Huế đạt Smart21 năm 2023.")
    let range = TextRange(6, text.count - 1)
    let tokens = Tokenizer.tokens(text, in: range)
    #expect(tokens.map { text[$0.range] } == ["đạt", "Smart", "21", "năm", "2023"])
    #expect(tokens.first?.start == 6)
  }

  @Test func malformedBytesDoNotTrap() {
    for tail: [UInt8] in [[0xc3], [0xe1, 0xba], [0xf0, 0x9f, 0x91], [0xff], [0x80], [0xe1]] {
      let text = SourceText([0x48] + tail)
      for token in Tokenizer.tokens(text, in: TextRange(0, text.count)) { #expect(Int(token.end) <= text.count) }
    }
  }
}
