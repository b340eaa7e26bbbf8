import Model
import Testing

@Suite struct DateExamplesTests {
  static let allVietnamese = vietnamese + vietnameseNews
  static let speaking = allVietnamese + english + englishNews
  static let silentInCapitals = vietnameseSilent + vietnameseNewsSilent + englishSilent
  static let silent = silentInCapitals + englishNewsSilent + englishWords

  @Test(arguments: speaking)
  func reads(_ example: DateExample) {
    #expect(example.found == example.expected)
  }

  @Test(arguments: speaking.filter { !$0.phrases.isEmpty })
  func marks(_ example: DateExample) {
    #expect(example.foundPhrases == example.phrases)
  }

  @Test(arguments: silent)
  func isSilent(_ example: DateExample) {
    #expect(example.found == [])
  }

  @Test(arguments: speaking + silent)
  func decomposedTextReadsAlike(_ example: DateExample) {
    #expect(example.foundDecomposed == example.expected)
  }

  @Test(arguments: speaking + silentInCapitals)
  func upperCaseReadsAlike(_ example: DateExample) {
    #expect(example.foundUpper == example.expected)
  }

  @Test(arguments: allVietnamese + vietnameseSilent + vietnameseNewsSilent)
  func oldTonePlacementReadsAlike(_ example: DateExample) {
    #expect(example.foundOldTones == example.expected)
  }

  /// The classifier with a capital; a text in capitals tells them not apart.
  @Test(arguments: [("Năm 2021 Bộ Y tế nhận 5 hồ sơ.", ["2021"]), ("Kho có 2021 bộ quần áo.", [])])
  func aMinistryIsNoCount(text: String, dates: [String]) {
    #expect(DateExample(text: text, language: .vietnamese, published: DateExample.usual, expected: []).found == dates)
  }

  @Test func thereAreEnoughExamples() {
    let all = Self.speaking + Self.silent
    let vi = all.filter { $0.language == .vietnamese }.count
    #expect(all.count >= 400 && vi * 2 >= all.count && Self.silent.count * 4 >= all.count)
  }
}
