import TestSupport
import Testing

@testable import Lexicons

/// Cells are found eight bytes at a time; these hold the borders between the steps.
@Suite struct TableCellsTests {
  /// Cells as splitting strings gives them.
  private func naive(_ text: String) -> [(line: Int, cells: [String])] {
    var result: [(line: Int, cells: [String])] = []
    var lines = text.split(separator: UInt8(ascii: "\n"), in: \.utf8)
    if lines.last == "" { lines.removeLast() }
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") && !line.hasPrefix("\r") {
      var line = line
      if line.utf8.last == 0x0d { line = String(decoding: Array(line.utf8.dropLast()), as: UTF8.self) }
      let cells = line.split(separator: UInt8(ascii: "\t"), in: \.utf8).map { cell in
        var cell = Substring(cell)
        while cell.utf8.first == 0x20 { cell.removeFirst() }
        while cell.utf8.last == 0x20 { cell.removeLast() }
        return String(cell)
      }
      result.append((index + 1, cells))
    }
    return result
  }

  @Test func equalsSplittingOnRandomTables() throws {
    let parts = ["\t", "\t", "\n", "a", "bc", "Huế", " ", "  ", "\u{8}", "\u{b}", "#", "\r\n", "long cell of words"]
    var random = Seeded(seed: 11)
    for _ in 0..<3000 {
      var text = "a\tb\tc\td\te\tf\tg\th\ti\tj\tk\tl\tm\tn\to\tp\n"
      for _ in 0..<random.next() % 40 { text += parts[Int(random.next() % UInt64(parts.count))] }
      let expected = naive(text)
      guard !expected.contains(where: { $0.cells.count > 16 }) else {
        #expect(throws: LexiconError.self) { try Table(name: "words", bytes: Array(text.utf8)) }
        continue
      }
      let table = try Table(name: "words", bytes: Array(text.utf8))
      try #require(table.rows.count == expected.count - 1, "\(text.debugDescription)")
      for (row, (line, cells)) in zip(table.rows, expected.dropFirst()) {
        #expect(row.line == line)
        for (index, title) in table.columns.enumerated() {
          let cell = index < cells.count && !cells[index].isEmpty ? cells[index] : nil
          let column = try table.column(title)
          #expect(column(row) == cell, "\(text.debugDescription)")
          #expect(column.isEmpty(row) == (cell == nil))
        }
      }
    }
  }

  /// Tables of the program skip the count of cells that others go through.
  @Test(arguments: Embedded.names)
  func noEmbeddedRowIsWiderThanItsHeader(_ name: String) throws {
    let bytes = try #require(EmbeddedTables.bytes(name))
    #expect(try Table(name: name, bytes: bytes).rows.count == EmbeddedTables.table(name).rows.count)
  }
}

extension String {
  /// The parts between bytes, empty ones included: `\r\n` is one character, and no end of a line.
  fileprivate func split(separator: UInt8, in view: KeyPath<String, String.UTF8View>) -> [String] {
    self[keyPath: view].split(separator: separator, omittingEmptySubsequences: false).map {
      String(decoding: Array($0), as: UTF8.self)
    }
  }
}
