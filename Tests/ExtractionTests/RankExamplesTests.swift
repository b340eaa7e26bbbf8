import Model
import Testing

@testable import Extraction

@Suite struct RankExamplesTests {
  static let examples: [CueValueExample] = [
    .vi("Hà Nội đứng thứ 97", "97"), .vi("xếp thứ 4 cả nước", "4"), .vi("xếp hạng 8", "8"),
    .vi("xếp vị trí thứ 5", "5"),
    .vi("ở vị trí thứ hai", "2"), .vi("đứng vị trí thứ nhất", "1"), .vi("đồng hạng 7", "7"), .vi("hạng nhì", "2"),
    .vi("hạng ba", "3"), .vi("về nhì", "2"), .vi("á quân", "2"), .vi("quán quân", "1"),
    .vi("dẫn đầu bảng xếp hạng", "1"),
    .vi("giữ ngôi đầu", "1"), .vi("đứng đầu", "1"), .vi("vị trí số 1", "1"), .vi("tăng 3 bậc", "+3"),
    .vi("tụt 2 hạng", "-2"),
    .vi("giảm 5 bậc", "-5"), .vi("nhảy 20 bậc", "+20"), .vi("tăng ba bậc", "+3"), .vi("xếp thứ tư", "4"),
    .vi("xep thu 4", "4"), .vi("XẾP THỨ 4", "4"), .vi("đứng thứ 3/63 tỉnh", "3"), .vi("vị trí thứ 105", "105"),
    .vi("Hải Phòng đứng thứ hai, Quảng Ninh đứng thứ ba", "2", "3"), .vi("lùi 4 bậc", "-4"), .vi("thăng 6 hạng", "+6"),
    .en("ranked 97th", "97"), .en("ranked no. 5", "5"), .en("ranks third", "3"), .en("came second", "2"),
    .en("finished fifth", "5"), .en("in third place", "3"), .en("tops the list", "1"), .en("topped the ranking", "1"),
    .en("the runner-up", "2"), .en("No. 5 in the world", "5"), .en("placed joint 10th", "10"), .en("placed 12th", "12"),
    .en("climbed three places", "+3"), .en("up 20 places", "+20"), .en("fell two spots", "-2"),
    .en("down 4 positions", "-4"),
    .en("jumped 15 notches", "+15"), .en("climbed 20 places to 129th", "+20", "129"), .en("RANKED 97TH", "97"),
    .en("the number one city", "1"), .en("moved up five places", "+5"), .en("slipped by 3 places", "-3"),
    .en("ranked twenty-first", "21"), .en("retained top spot", "1"), .en("105th position", "105"),
    .vi("vươn lên vị trí thứ 2", "2"),
    .vi("rơi xuống hạng 12", "12"),
    .vi("tụt xuống vị trí 20", "20"),
    .vi("soán ngôi đầu", "1"),
    .vi("giành ngôi quán quân", "1"),
    .vi("đứng nhất bảng", "1"),
    .vi("đứng nhì", "2"),
    .vi("về ba", "3"),
    .vi("tăng bốn bậc lên thứ sáu", "+4", "6"),
    .vi("từ hạng 8 lên hạng 6", "8", "6"),
    .vi("chốt tốp 10", "10"),
    .vi("khép lại nhóm mười", "10"),
    .vi("leo 11 bậc", "+11"),
    .vi("mất một bậc", "-1"),
    .vi("thứ hạng 45", "45"),
    .vi("vị trí số một", "1"),
    .vi("hạng hai toàn đoàn", "2"),
    .vi("chia sẻ vị trí thứ tư", "4"),
    .vi("bứt 8 bậc", "+8"),
    .vi("giữ vị trí dẫn đầu", "1"),
    .en("is now first", "1"),
    .en("finished runner-up", "2"),
    .en("rose to sixth", "6"),
    .en("slid to 23rd", "23"),
    .en("sits in 172nd place", "172"),
    .en("level in ninth", "9"),
    .en("tied for 10th", "10"),
    .en("shared fifth", "5"),
    .en("rounds off the ten", "10"),
    .en("filled the fourth slot", "4"),
    .en("up eight rungs", "+8"),
    .en("three places higher", "+3"),
    .en("a drop of two places", "-2"),
    .en("topping the table", "1"),
    .en("remains number one", "1"),
    .en("is the third most competitive province", "3"),
    .en("came last of 172 cities", "172"),
    .en("a rise of four spots", "+4"),
  ]

  static let silent: [CueValueExample] = [
    .vi("tăng 3 lần"), .vi("tăng 3%"), .vi("thứ Hai tuần sau"), .vi("lần thứ 5"), .vi("đạt 70,94 điểm"),
    .vi("3 thành phố"),
    .vi("tầng 5"), .vi("tăng 20,5%"), .vi("có 2 thành phố"), .vi("năm 2023"), .vi("giảm 5 tỷ đồng"), .vi("ở Ba Đình"),
    .en("three cities"), .en("up 20 percent"), .en("in 2019"), .en("in Hai Phong"), .en("went to Hai Duong"),
    .en("at 3 pm"), .en("in 3 years"), .en("to 5 cities"), .en("is 5 km long"), .en("was 20 years old"),
    .en("climbed 20 stairs"), .en("the first time"), .en("was the first city in Vietnam to join"),
    .en("in 21 countries"),
    .en("in Ba Ria"),
    .vi("hôm thứ tư"),
    .vi("sáng thứ Ba"),
    .vi("xếp hàng từ 5 giờ"),
    .vi("giảm 3 độ"),
    .vi("lên 5 tầng"),
    .vi("trong nhóm 10 địa phương dẫn đầu"),
    .vi("thứ Sáu tới"),
    .vi("nhóm các tỉnh dẫn đầu"),
    .en("at 5 percent"),
    .en("is 3 times bigger"),
    .en("from 9 am"),
    .en("was the second city to join"),
    .en("in 12 categories"),
    .en("to 40 people"),
    .en("rose 3 percent"),
    .en("fell by 2 points"),
  ]

  static let known = Set(gaps.map(\.text))

  @Test(arguments: (examples + silent).filter { !known.contains($0.text) })
  func ranks(_ example: CueValueExample) {
    #expect(example.ranks == example.expected)
  }

  static let read = (examples + silent).filter { !known.contains($0.text) }

  @Test(arguments: read)
  func decomposedTextReadsAlike(_ example: CueValueExample) {
    #expect(example.rewritten(Spellings.decomposed).ranks == example.expected)
  }

  @Test(arguments: read)
  func upperCaseReadsAlike(_ example: CueValueExample) {
    #expect(example.rewritten(Spellings.upper).ranks == example.expected)
  }

  @Test(arguments: read.filter { $0.language == .vietnamese })
  func oldTonePlacementReadsAlike(_ example: CueValueExample) {
    #expect(example.rewritten(Spellings.oldTones).ranks == example.expected)
  }

  /// Together with the counts: half of them Vietnamese, a quarter silent.
  @Test func thereAreEnoughExamples() {
    let all = Self.examples + Self.silent + RecurrenceExamplesTests.examples + RecurrenceExamplesTests.silent
    let vi = all.filter { $0.language == .vietnamese }.count
    let silent = Self.silent.count + RecurrenceExamplesTests.silent.count
    #expect(all.count >= 200 && vi * 100 >= all.count * 48 && silent * 4 >= all.count)
  }

  /// Fair texts that are not yet read as they should be.
  static let gaps: [CueValueExample] = [
    .en("ranked no. 5", "5")
      .because("the full stop of a lower-case abbreviation parts the phrase")
  ]

  @Test(arguments: gaps)
  func isAGap(_ example: CueValueExample) {
    withKnownIssue("\(example.reason)") { #expect(example.ranks == example.expected) }
  }
}
