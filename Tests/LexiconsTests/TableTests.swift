import Testing

@testable import Lexicons

@Suite struct TableTests {
  private func table(_ text: String) throws -> Table { try Table(name: "words", bytes: Array(text.utf8)) }

  @Test func readsRowsByColumn() throws {
    let table = try table("id\tname\nhue\tHuế\nvinh\tVinh\n")
    let name = try table.column("name")
    #expect(table.columns == ["id", "name"])
    #expect(table.rows.map { name($0) } == ["Huế", "Vinh"])
    #expect(table.rows.map(\.line) == [2, 3])
  }

  @Test func commentsAndEmptyLinesAreSkippedAndCounted() throws {
    let table = try table("# words\n\nid\tname\n# more\n\nhue\tHuế\n#vinh\tVinh\n")
    #expect(table.rows.map(\.line) == [6])
  }

  @Test func aHashInsideACellIsPartOfIt() throws {
    let table = try table("id\tpattern\nx\ttop #\n")
    #expect(try table.column("pattern")(table.rows[0]) == "top #")
  }

  @Test func carriageReturnsAreNoPartOfACell() throws {
    let table = try table("id\tname\r\nhue\tHuế\r\n\r\n# x\r\nvinh\tVinh")
    let name = try table.column("name")
    #expect(table.columns == ["id", "name"])
    #expect(table.rows.map { name($0) } == ["Huế", "Vinh"])
  }

  @Test func missingAndEmptyCellsAreNil() throws {
    let table = try table("id\tname\tkind\nhue\nvinh\t\tcity\nda-nang\t  \t \n")
    let name = try table.column("name")
    let kind = try table.column("kind")
    #expect(table.rows.map { name($0) } == [nil, nil, nil])
    #expect(table.rows.map { kind($0) } == [nil, "city", nil])
  }

  @Test func cellsAreTrimmedOfSpaces() throws {
    let table = try table(" id \tname\n hue\t Thừa Thiên Huế  \n")
    #expect(try table.column("name")(table.rows[0]) == "Thừa Thiên Huế")
    #expect(try table.column("id")(table.rows[0]) == "hue")
  }

  @Test func tooManyCellsAreRefusedWithTheirLine() throws {
    let error = try #require(throws: LexiconError.self) { try table("# head\nid\tname\nhue\tHuế\nvinh\tVinh\tcity\n") }
    #expect(error.table == "words")
    #expect(error.line == 4)
    #expect(error.description.hasPrefix("words.tsv:4: "))
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "\r\n#\r\n"])
  func aTableWithoutAHeaderIsRefused(_ text: String) throws {
    let error = try #require(throws: LexiconError.self) { try table(text) }
    #expect(error.line == 1)
  }

  @Test func anUnknownColumnIsRefused() throws {
    let error = try #require(throws: LexiconError.self) { try table("id\nx\n").column("name") }
    #expect(error.table == "words")
    #expect(error.message.contains("name"))
  }

  @Test func aHeaderAloneIsATableWithoutRows() throws {
    #expect(try table("id\tname").rows.isEmpty)
  }
}
