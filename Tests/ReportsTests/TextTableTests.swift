import Reports
import Testing

@Suite struct TextTableTests {
  @Test func columnsAlignAndLinesHaveNoTrailingSpace() {
    var table = TextTable([("NAME", .left), ("N", .right), ("X", .left)])
    table.add(["Đà Nẵng", "7", ""])
    table.add(["桃園", "21", "y"])
    #expect(
      table.text == """
        NAME      N  X
        ───────  ──  ─
        Đà Nẵng   7
        桃園     21  y

        """)
  }

  @Test(arguments: [("abc", 3), ("Huế", 3), ("Hue\u{302}\u{301}", 3), ("桃園", 4), ("", 0)])
  func widthIsWhatATerminalTakes(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func aWideTextIsCutWithAnEllipsis() {
    #expect(DisplayWidth.cut("Thừa Thiên Huế", to: 8) == "Thừa Th…")
    #expect(DisplayWidth.cut("桃園市", to: 4) == "桃…")
    #expect(DisplayWidth.cut("Huế", to: 3) == "Huế")
  }

  @Test func aRecordIsARow() {
    let text = RecordTable.text([RecordExamples.record()])
    #expect(text.contains("Aville     CA       Prize     2020     2  3 in a row  2019-10-20  confirmed      2  en vi"))
  }
}
