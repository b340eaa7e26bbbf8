import Model
import Testing

@Suite struct PartialDateTests {
  @Test(
    arguments: [
      (nil, nil, nil), (nil, nil, 5), (2023, nil, 5), (2023, 0, nil), (2023, 13, nil), (2023, 2, 0), (2023, 2, 29),
      (2024, 2, 30), (2023, 4, 31), (2023, 6, 31), (2023, 9, 31), (2023, 11, 31), (2023, 1, 32), (1900, 2, 29),
      (2100, 2, 29), (-10_000, 1, 1), (10_000, 1, 1), (nil, 2, 30), (nil, 13, 1), (2023, -1, 1), (2023, 1, -1),
    ] as [(Int?, Int?, Int?)])
  func impossibleDatesCannotBeMade(_ year: Int?, _ month: Int?, _ day: Int?) {
    #expect(PartialDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    arguments: [
      (2023, 2, 24, "2023-02-24", 3), (2018, 10, nil, "2018-10", 2), (2023, nil, nil, "2023", 1),
      (nil, 2, 14, "XXXX-02-14", 2), (nil, 2, 29, "XXXX-02-29", 2), (nil, 12, nil, "XXXX-12", 1),
      (2000, 2, 29, "2000-02-29", 3), (0, 1, 1, "0000-01-01", 3), (9999, 12, 31, "9999-12-31", 3),
      (33, nil, nil, "0033", 1), (-43, nil, nil, "-0043", 1), (-215, 8, 2, "-0215-08-02", 3),
      (-4, 2, 29, "-0004-02-29", 3),
    ] as [(Int?, Int?, Int?, String, Int)])
  func writesAndReadsEDTF(_ year: Int?, _ month: Int?, _ day: Int?, _ edtf: String, _ precision: Int) throws {
    let date = try #require(PartialDate(year: year, month: month, day: day))
    #expect(date.edtf == edtf)
    #expect(PartialDate(edtf: edtf) == date)
    #expect(date.precision == precision)
  }

  @Test(arguments: [
    "", "-", "23", "202", "20233", "2023-", "2023-2", "2023-2-24", "2023-02-", "2023-02-24-01", "2023-02-30", "2023-13",
    "XXXX", "xxxx-02-14", "2023/02", "2023-ab", "hai nghìn", " 2023", "2023 ", "+023", "-123", "-0000", "--0043",
    "-XXXX-01-01", "-2023-2", "2023-+1", "2023-02-+1",
  ])
  func refusesWhatIsNoEDTF(_ text: String) {
    #expect(PartialDate(edtf: text) == nil)
  }

  @Test func everyDayOfTwoCenturiesRoundTrips() throws {
    var number = try #require(PartialDate(year: 1900, month: 1, day: 1)?.dayNumber)
    for year in 1900...2100 {
      for month in 1...12 {
        for day in 1...PartialDate.days(inMonth: month, year: year) {
          let date = try #require(PartialDate(year: year, month: month, day: day))
          guard date.dayNumber == number, PartialDate(dayNumber: number) == date, PartialDate(edtf: date.edtf) == date
          else {
            Issue.record("\(date.edtf) is day \(number)")
            return
          }
          number += 1
        }
      }
    }
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2000-03-01", 11_017, 3),
    ("2023-02-24", 19_412, 5), ("2022-06-22", 19_165, 3), ("2024-12-29", 20_086, 7), ("1900-01-01", -25_567, 1),
  ])
  func dayNumbersAndWeekdays(_ edtf: String, _ number: Int, _ weekday: Int) throws {
    let date = try #require(PartialDate(edtf: edtf))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
  }

  @Test(arguments: ["2023", "2023-02", "XXXX-02-14"])
  func partialDatesHaveNoDayNumber(_ edtf: String) throws {
    let date = try #require(PartialDate(edtf: edtf))
    #expect(date.dayNumber == nil)
    #expect(date.weekday == nil)
  }

  @Test(arguments: [
    ("2023", "2023-02-24", true), ("2023-02", "2023-02-24", true), ("XXXX-02-24", "2023-02-24", true),
    ("XXXX-02-24", "2023", true), ("2023-02", "2023-03", false), ("2023", "2022-02-24", false),
    ("2023-02-24", "2023-02-25", false), ("XXXX-02-14", "2023-03", false), ("2018-10", "2018-10", true),
  ])
  func compatibleDatesMayRefineEachOther(_ one: String, _ other: String, _ expected: Bool) throws {
    let a = try #require(PartialDate(edtf: one))
    let b = try #require(PartialDate(edtf: other))
    #expect(a.isCompatible(with: b) == expected)
    #expect(b.isCompatible(with: a) == expected)
  }

  @Test(arguments: [(1900, false), (2000, true), (2023, false), (2024, true), (2100, false), (0, true)])
  func leapYears(_ year: Int, _ expected: Bool) {
    #expect(PartialDate.isLeap(year) == expected)
    #expect(PartialDate.days(inMonth: 2, year: year) == (expected ? 29 : 28))
  }
}
