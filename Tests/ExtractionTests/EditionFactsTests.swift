import Model
import Testing

@testable import Extraction

/// What the tables say of an award's editions decides which are read and which are counted.
@Suite struct EditionFactsTests {
  /// Titles given years ahead: the headline's year is the edition of the body's sentence.
  static let ahead: [ClaimExample] = [
    .en(
      "The jury named Oulu European Capital of Culture on 2 June 2025.", "2025-06-03",
      title: "Oulu wins the title of European Capital of Culture 2030",
      "european-capital-of-culture/capital/2030 fi-oulu announced"),
    .vi(
      "Hội đồng đã chọn Oulu (Phần Lan) là Thủ đô văn hóa châu Âu vào ngày 2/6/2025.", "2025-06-03",
      title: "Oulu trở thành Thủ đô văn hóa châu Âu 2030", "european-capital-of-culture/capital/2030 fi-oulu announced"),
    .en(
      "Bradford was chosen as UK City of Culture on Tuesday.", "2025-05-31",
      title: "Bradford named UK City of Culture 2029", "uk-city-of-culture/city/2029 gb-bradford announced"),
  ]

  @Test(arguments: ahead)
  func aTitleCanBeGivenYearsAhead(_ example: ClaimExample) {
    #expect(example.found == example.expected.sorted())
  }

  static let streaks: [(text: String, language: Language, inferred: [Int])] = [
    ("Tokyo topped the Safe Cities Index 2019 for the third time in a row.", .english, [2015, 2017]),
    ("Tokyo lần thứ ba liên tiếp đứng đầu Chỉ số Thành phố an toàn năm 2019.", .vietnamese, [2015, 2017]),
    ("Lyon was named European Capital of Smart Tourism 2022 for the second time in a row.", .english, [2020]),
    ("Lyon lần thứ hai liên tiếp là Thủ đô du lịch thông minh châu Âu năm 2022.", .vietnamese, [2020]),
    ("Baguio received the Seal of Good Local Governance 2019 for the third time in a row.", .english, []),
    ("Huế lần thứ hai liên tiếp nhận Giải thưởng Cảnh quan đô thị châu Á năm 2019.", .vietnamese, []),
  ]

  /// By the cycle, over gap years, and not at all where the years between editions vary.
  @Test(arguments: streaks)
  func editionsAreCountedByTheCycle(_ text: String, _ language: Language, _ inferred: [Int]) {
    let claims = Pages.extract(text, language, published: "2023-01-10").claims
    #expect(claims.filter { $0.status == .inferred }.compactMap(\.edition).sorted() == inferred)
    #expect(claims.contains { $0.status != .inferred && $0.consecutive })
  }
}
