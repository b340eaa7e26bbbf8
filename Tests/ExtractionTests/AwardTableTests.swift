import Model
import Testing

@testable import Extraction
@testable import Text

/// Tables of winners: an award for each column, for each row, or the one that the text before names.
@Suite struct AwardTableTests {
  /// An article of a headline, a sentence and a table.
  static func article(_ lead: String, _ rows: [[String]]) -> Article {
    var bytes = Array(lead.utf8)
    var blocks = [Block(.paragraph, TextRange(0, bytes.count), language: .english)]
    for (row, cells) in rows.enumerated() {
      for cell in cells {
        bytes.append(0x0a)
        let start = bytes.count
        bytes += Array(cell.utf8)
        blocks.append(Block(.cell, TextRange(start, bytes.count), language: .english, row: row))
      }
    }
    return Article(
      document: "page.html", title: "European city prizes", published: DateValue(edtf: "2031-11-02"),
      language: .english, text: SourceText(String(decoding: bytes, as: UTF8.self)), blocks: blocks)
  }

  static func claims(_ lead: String, _ rows: [[String]], besides expected: [String] = []) -> [String] {
    ClaimLines.of(Pages.extractor.extract(article(lead, rows)).claims, besides: expected)
  }

  @Test func aColumnForEachAward() {
    let found = Self.claims(
      "Past holders in brief.",
      [
        ["Year", "European Green Capital", "European Green Leaf"],
        ["2021", "Lahti", "Gabrovo"],
        ["2020", "Lisbon", "–"],
      ])
    #expect(
      found == [
        "european-green-city/green-capital/2020 pt-lisbon past",
        "european-green-city/green-capital/2021 fi-lahti past",
        "european-green-city/green-leaf/2021 bg-gabrovo past",
      ])
  }

  @Test func aRowForEachAward() {
    let found = Self.claims(
      "The European Commission named the winners of its green city prizes on Friday.",
      [
        ["Prize", "City"],
        ["European Green Capital 2033", "Oulu"],
        ["European Green Leaf 2032", "Vaasa"],
      ])
    #expect(
      found == [
        "european-green-city/green-capital/2033 fi-oulu announced",
        "european-green-city/green-leaf/2032 fi-vaasa announced",
      ])
  }

  @Test func aRowForEachEdition() {
    let found = Self.claims(
      "These cities have held the Lee Kuan Yew World City Prize:",
      [["Year", "City"], ["2010", "Bilbao"], ["2014", "Suzhou"]])
    #expect(
      found == [
        "lky-world-city-prize/laureate/2010 es-bilbao past", "lky-world-city-prize/laureate/2014 cn-suzhou past",
      ])
  }

  @Test func figuresBesideNamesAreNoWinners() {
    let found = Self.claims(
      "The European Green Capital compares air quality.",
      [["City", "Stations"], ["Lahti", "12"], ["Lisbon", "2014"]])
    #expect(found.isEmpty)
  }
}
