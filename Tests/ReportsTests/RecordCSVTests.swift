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
    ("\rx", "\"'\rx\""), ("\nx", "\"'\nx\""), (" =1", "' =1"), ("\u{200b}=1", "'\u{200b}=1"),
    ("\u{feff}@a", "'\u{feff}@a"),
    ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠a", "'＠a"), ("\u{0}=1", "'\u{0}=1"),
    ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
    ("=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"), ("a=b", "a=b"), ("1-2", "1-2"), ("Đà Nẵng", "Đà Nẵng"), ("'", "'"),
    ("a,b", "\"a,b\""), ("say \"a\"", "\"say \"\"a\"\"\""), ("a\nb", "\"a\nb\""), ("=a,b", "\"'=a,b\""),
  ])
  func cellsAreQuotedAndSafeInASpreadsheet(text: String, cell: String) {
    #expect(row(RecordExamples.record(recipient: text)).contains("2020,\(cell),Thành phố A,"))
  }

  @Test func theSheetBeginsWithAByteOrderMark() {
    var bytes: [UInt8] = []
    RecordCSV.writeHeader(to: &bytes)
    #expect(bytes.starts(with: [0xef, 0xbb, 0xbf] + Array("id,programme,".utf8)))
    #expect(bytes.suffix(2) == [13, 10])
  }

  /// A reader of RFC 4180 gets back what was written, whatever the names hold.
  @Test func everyCellIsReadBack() {
    let pieces = ["=", "+", "-", "@", "\"", ",", "\r\n", "\t", ";", "'", " ", "Huế", "x"]
    var seed = 1
    for _ in 0..<1000 {
      var name = ""
      for _ in 0..<seed % 6 {
        seed = (seed * 1_103_515_245 + 12345) % (1 << 31)
        name += pieces[(seed >> 8) % pieces.count]
      }
      seed = (seed * 1_103_515_245 + 12345) % (1 << 31)
      let cells = Self.cells(row(RecordExamples.record(recipient: name)))
      #expect(cells.count == RecordCSV.columns.count)
      #expect(cells[4] == name || cells[4] == "'" + name)
      #expect(cells[4].unicodeScalars.first.map { !"=+-@\t\r\n".unicodeScalars.contains($0) } ?? true)
      #expect(cells[5] == "Thành phố A")
    }
  }

  /// The cells of the first row, as RFC 4180 reads them.
  private static func cells(_ row: String) -> [String] {
    var cells: [String] = [""]
    var isQuoted = false
    var scalars = Array(row.unicodeScalars.dropLast(2))[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        scalars.removeFirst()
        cells[cells.count - 1].unicodeScalars.append("\"")
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].unicodeScalars.append(scalar)
      }
    }
    return cells
  }

  @Test func aPlaceReadsFromTheInsideOut() {
    let place = PlaceReference(name: LocalizedName(english: "Surrey"), venue: "City Hall", country: "CA")
    #expect(row(RecordExamples.record(place: place)).contains("\"City Hall, Surrey, CA\""))
  }
}
