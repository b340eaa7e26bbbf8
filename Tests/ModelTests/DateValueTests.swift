import Model
import Testing

@Suite struct DateValueTests {
  @Test(arguments: [
    "2023", "2018-10", "2023-02-24", "XXXX-02-14", "2019/2023", "2023-02-20/2023-02-21", "2019-05/2019-07",
    "XXXX-06-04/XXXX-06-06", "2023-02-24T11:47", "2023-02-24T11:47:05", "2023-02-24T00:00", "2023-02-24T23:59:59",
  ])
  func readsWhatItWrites(_ edtf: String) throws {
    #expect(try #require(DateValue(edtf: edtf)).edtf == edtf)
  }

  @Test(arguments: [
    ("2023-02-24T11:47Z", "2023-02-24T11:47"), ("2023-02-24T11:47+07:00", "2023-02-24T11:47"),
    ("2023-02-24T11:47:05.123Z", "2023-02-24T11:47:05"), ("2023-02-24T11:47:05-03:00", "2023-02-24T11:47:05"),
  ])
  func dropsZonesAndFractions(_ text: String, _ edtf: String) throws {
    #expect(try #require(DateValue(edtf: text)).edtf == edtf)
  }

  @Test(arguments: [
    "", "/", "2023/", "/2023", "2023/2024/2025", "2023-02-30", "2023-02-24T", "2023-02-24T24:00", "2023-02-24T11:60",
    "2023-02-24T11", "2023-02-24T1:05", "2023-02-24T11:47:60", "2023-02T11:47", "2023-02-24T11:47:05:09", "24/02/2023",
    "2023-02-24 11:47", "2023-02-24T-1:00", "2023-02-24T+1:00",
  ])
  func refusesWhatIsNoEDTF(_ text: String) {
    #expect(DateValue(edtf: text) == nil)
  }

  @Test func anIntervalKeepsBothEnds() throws {
    let value = try #require(DateValue(edtf: "2022-06-20/2022-06-22"))
    #expect(value.start == PartialDate(year: 2022, month: 6, day: 20))
    #expect(value.end == PartialDate(year: 2022, month: 6, day: 22))
    #expect(value.time == nil)
  }

  @Test func aTimeKeepsItsPrecision() throws {
    #expect(try #require(DateValue(edtf: "2023-02-24T11:47")).time == "11:47")
    #expect(try #require(DateValue(edtf: "2023-02-24T11:47:00")).time == "11:47:00")
  }
}
