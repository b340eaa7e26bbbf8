import Model
import Testing

@testable import Extraction

@Suite struct RecurrenceExamplesTests {
  static let examples: [CueValueExample] = [
    .vi("Huế lần thứ 5 liên tiếp đạt giải", "5 in a row"), .vi("lần thứ năm liên tiếp", "5 in a row"),
    .vi("lần thứ hai", "2"), .vi("lần thứ 2", "2"), .vi("lần thứ II", "2"), .vi("lần thứ tư", "4"),
    .vi("lần thứ nhất", "1"),
    .vi("liên tiếp lần thứ ba", "3 in a row"), .vi("năm thứ 7 liên tiếp", "7 in a row"),
    .vi("năm thứ tư liên tục", "4 in a row"), .vi("3 năm liên tiếp", "3 in a row"), .vi("ba năm liền", "3 in a row"),
    .vi("hai lần liên tiếp", "2 in a row"), .vi("liên tiếp trong 5 năm", "5 in a row"),
    .vi("liên tục 4 kỳ", "4 in a row"), .vi("lần đầu tiên", "1"), .vi("lần đầu", "1"), .vi("đã 3 lần đạt giải", "3"),
    .vi("lập hat-trick", "3 in a row"), .vi("lan thu 5 lien tiep", "5 in a row"),
    .vi("LẦN THỨ 5 LIÊN TIẾP", "5 in a row"),
    .vi("kỳ thứ ba liên tiếp", "3 in a row"), .vi("suốt 3 năm liên tiếp", "3 in a row"), .vi("lần thứ mười", "10"),
    .vi("ba lần được vinh danh", "3"), .vi("cả ba lần", "3"), .vi("lần thứ bảy liền", "7 in a row"),
    .vi("Năm thứ năm liên tiếp", "5 in a row"), .vi("5 kỳ liên tiếp", "5 in a row"), .vi("lần thứ 3 trong 4 năm", "3"),
    .en("for the fifth time in a row", "5 in a row"), .en("for the 5th time in a row", "5 in a row"),
    .en("for the second time", "2"), .en("a third consecutive year", "3 in a row"),
    .en("the third straight year", "3 in a row"), .en("third year running", "3 in a row"),
    .en("three years in a row", "3 in a row"), .en("five consecutive years", "5 in a row"),
    .en("four times in succession", "4 in a row"), .en("for the first time", "1"), .en("its first ever title", "1"),
    .en("five times", "5"), .en("a hat-trick of titles", "3 in a row"), .en("FOR THE SECOND TIME", "2"),
    .en("the 12th successive year", "12 in a row"), .en("for a third year running", "3 in a row"),
    .en("two years running", "2 in a row"), .en("twice", "2"), .en("three-time winner", "3"),
    .en("a four-time finalist", "4"), .en("back-to-back titles", "2 in a row"),
    .en("for the second year in succession", "2 in a row"),
    .en("once more for the sixth time", "6"), .en("the twenty-first time", "21"),
    .vi("lần liên tiếp thứ ba", "3 in a row"),
    .vi("chuỗi 7 năm đứng đầu", "7 in a row"),
    .vi("năm thứ hai liền", "2 in a row"),
    .vi("tổng cộng 6 lần được vinh danh", "6"),
    .vi("liên tiếp 5 kỳ", "5 in a row"),
    .vi("hai năm liền đạt giải", "2 in a row"),
    .vi("lần thứ chín", "9"),
    .vi("đã bốn lần nhận giải", "4"),
    .vi("ba lần giành giải", "3"),
    .vi("năm thứ sáu liên tiếp dẫn đầu", "6 in a row"),
    .en("for the third straight year", "3 in a row"),
    .en("for a second time", "2"),
    .en("its second such title", "2"),
    .en("twice before", "2"),
    .en("the fourth time in a row", "4 in a row"),
    .en("for the seventh year running", "7 in a row"),
    .en("six straight years", "6 in a row"),
    .en("a two-time champion", "2"),
    .en("its maiden title", "1"),
    .en("a newcomer to the list", "1"),
  ]

  static let silent: [CueValueExample] = [
    .vi("tầng thứ 5"), .vi("năm 2023 liên tiếp có mưa"), .vi("ba thành phố"), .vi("thứ hai tuần sau"), .vi("bậc 3"),
    .vi("một lần nữa"), .vi("lần lượt là"), .vi("gấp 3 lần"), .vi("tăng 2 lần"),
    .vi("Chiến tranh thế giới lần thứ hai"),
    .vi("Đại hội lần thứ XIII"), .vi("Hội nghị lần thứ 5"),
    .en("three cities"), .en("the third city"), .en("once again"), .en("first place"), .en("another time"),
    .en("for the 3 cities"), .en("four times larger"), .en("three times as many"), .en("first-time buyers"),
    .en("the New York Times"), .en("second to none"), .en("five years"),
    .vi("lớn gấp 4 lần"),
    .vi("không phải lần đầu"),
    .vi("liên tiếp nhiều năm"),
    .vi("nhiều lần"),
    .vi("hội thảo lần thứ 3"),
    .vi("kỳ họp lần thứ hai"),
    .en("not for the first time"),
    .en("ten times more"),
    .en("three times the size"),
    .en("many times"),
    .en("in modern times"),
    .en("time and again"),
    .en("first-time visitors"),
    .en("for years running a shop"),
  ]

  @Test(arguments: examples + silent)
  func counts(_ example: CueValueExample) {
    #expect(example.recurrences == example.expected)
  }

  @Test(arguments: examples + silent)
  func decomposedTextReadsAlike(_ example: CueValueExample) {
    #expect(example.rewritten(Spellings.decomposed).recurrences == example.expected)
  }

  @Test(arguments: examples + silent)
  func upperCaseReadsAlike(_ example: CueValueExample) {
    #expect(example.rewritten(Spellings.upper).recurrences == example.expected)
  }

  @Test(arguments: (examples + silent).filter { $0.language == .vietnamese })
  func oldTonePlacementReadsAlike(_ example: CueValueExample) {
    #expect(example.rewritten(Spellings.oldTones).recurrences == example.expected)
  }
}
