import Model
import Reports
import Testing

@Suite struct RecordCSVTests {
  private func row(_ record: Record) -> String {
    var bytes: [UInt8] = []
    RecordCSV.write(record, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func aRecordIsOneRowInTheOrderOfTheColumns() {
    #expect(
      row(RecordExamples.record())
        == "prog/prize/2020/aville,prog,prize,2020,Aville,Thành phố A,CA,2019-10-20,,2,3,yes,confirmed,2,1,en; vi,"
        + "one; two,https://a.example/1\r\n")
    #expect(RecordCSV.columns.count == 18)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+84", "'+84"), ("-x", "'-x"), ("@a", "'@a"), ("\tx", "'\tx"),
    ("a,b", "\"a,b\""), ("say \"a\"", "\"say \"\"a\"\"\""), ("a\nb", "\"a\nb\""), ("=a,b", "\"'=a,b\""),
  ])
  func cellsAreQuotedAndSafeInASpreadsheet(text: String, cell: String) {
    #expect(row(RecordExamples.record(recipient: text)).contains("2020,\(cell),Thành phố A,"))
  }

  @Test func aPlaceReadsFromTheInsideOut() {
    let place = PlaceReference(name: LocalizedName(english: "Surrey"), venue: "City Hall", country: "CA")
    #expect(row(RecordExamples.record(place: place)).contains("\"City Hall, Surrey, CA\""))
  }
}
