import Foundation
import Testing

@testable import Text

@Suite struct NFCTests {
  @Test(arguments: [
    "Bình Dương", "Thành phố Hồ Chí Minh", "plain ASCII text that needs nothing", "Đà Nẵng – “2023”… ™ €",
    "\u{212b}ngström and \u{2126}", "한글 조합", "Ελληνικά ά", "emoji 🏆 and more", "e\u{301}e\u{323}\u{302}", "",
    "ệ\u{301}x", "a\u{2000}b", "\u{300}starts with a mark",
  ])
  func equalsFoundations(text: String) {
    for form in [text, text.decomposedStringWithCanonicalMapping] {
      let expected = Array(form.precomposedStringWithCanonicalMapping.utf8)
      #expect(NFC.compose(Array(form.utf8)) == expected)
    }
  }

  /// Every scalar that NFC can change, alone and after a letter.
  @Test func findsEveryScalarThatChanges() {
    for value in UInt32(0x80)...0x2fa1f {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a" + String(scalar) + "b"
      let expected = text.precomposedStringWithCanonicalMapping
      if !expected.utf8.elementsEqual(text.utf8) {
        let found = NFC.compose(Array(text.utf8))
        if found != Array(expected.utf8) { Issue.record("U+\(String(value, radix: 16)) is not composed") }
      }
    }
  }

  @Test func composesAcrossLongText() {
    let text = String(repeating: "Thành phố thông minh 2023, ", count: 500)
    #expect(NFC.compose(Array(text.decomposedStringWithCanonicalMapping.utf8)) == Array(text.utf8))
  }
}
