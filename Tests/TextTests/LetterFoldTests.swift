import Foundation
import Testing

@testable import Text

@Suite struct LetterFoldTests {
  private static let tones: [UInt32: UInt8] = [0x300: 1, 0x301: 2, 0x309: 3, 0x303: 4, 0x323: 5]
  /// Letters that do not decompose but are typed as these when marks are left out.
  private static let special: [UInt32: UInt32] = [
    0xf8: 0x6f, 0x142: 0x6c, 0xdf: 0x73, 0xe6: 0x61, 0x153: 0x6f, 0x131: 0x69, 0xfe: 0x74,
  ]

  /// What Unicode's properties and decompositions say.
  private func derived(_ value: UInt32) -> LetterFold.Entry {
    guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return LetterFold.Entry() }
    if value == 0xd0 || value == 0xf0 || value == 0x110 || value == 0x111 {
      return LetterFold.Entry(quality: 0x111, bare: 0x64, tone: 0, isUpper: value == 0xd0 || value == 0x110)
    }
    let lower = scalar.properties.lowercaseMapping
    let parts = lower.decomposedStringWithCanonicalMapping.unicodeScalars
    guard let base = parts.first else { return LetterFold.Entry() }
    var tone: UInt8 = 0
    var quality = String(String.UnicodeScalarView([base]))
    for mark in parts.dropFirst() {
      if let found = Self.tones[mark.value] { tone = found } else { quality.unicodeScalars.append(mark) }
    }
    let composed = quality.precomposedStringWithCanonicalMapping.unicodeScalars.first!.value
    return LetterFold.Entry(
      quality: composed, bare: Self.special[base.value] ?? base.value, tone: tone, isUpper: lower != String(scalar))
  }

  @Test func isWhatUnicodeGives() {
    for value in Array(0..<LetterFoldTable.low.upperBound) + Array(LetterFoldTable.high) {
      let (found, expected) = (LetterFold.shared(UInt32(value)), derived(UInt32(value)))
      #expect(found == expected, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("Ở", "ơ", "o", 3), ("đ", "đ", "d", 0), ("Ð", "đ", "d", 0), ("é", "e", "e", 2), ("ậ", "â", "a", 5),
    ("ß", "ß", "s", 0), ("Ł", "ł", "l", 0), ("Z", "z", "z", 0),
  ])
  func pullsTheToneOut(_ letter: String, _ quality: String, _ bare: String, _ tone: UInt8) {
    let entry = LetterFold.shared(letter.unicodeScalars.first!.value)
    #expect(entry.quality == quality.unicodeScalars.first!.value)
    #expect(entry.bare == bare.unicodeScalars.first!.value)
    #expect(entry.tone == tone)
  }

  @Test(arguments: ["7", " ", "-", "×", "÷", "¿"])
  func marksAreNoLetters(_ mark: String) {
    #expect(LetterFold.shared(mark.unicodeScalars.first!.value).quality == 0)
  }
}
