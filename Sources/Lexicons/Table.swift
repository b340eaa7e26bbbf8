/// A lexicon file: a header line and rows of tab-separated cells.
///
/// Empty lines and lines that begin with `#` are skipped. Cells are trimmed of spaces.
package struct Table: Sendable {
  package let name: String
  package let columns: [String]
  package let rows: [Row]

  package struct Row: Sendable {
    /// 1-based line in the file.
    package let line: Int
    fileprivate let cells: [String]
  }

  /// Splits the bytes of a TSV file. Throws when there is no header or a row has more cells than the header.
  package init(name: String, bytes: [UInt8]) throws(LexiconError) {
    var rows: [Row] = []
    var columns: [String]?
    var line = 0
    for slice in bytes.split(separator: 0x0a, omittingEmptySubsequences: false) {
      line += 1
      let content = slice.last == 0x0d ? slice.dropLast() : slice
      if content.isEmpty || content.first == UInt8(ascii: "#") { continue }
      let cells = content.split(separator: 0x09, omittingEmptySubsequences: false).map { Self.trimmed($0) }
      guard let known = columns else {
        columns = cells
        continue
      }
      guard cells.count <= known.count else {
        throw LexiconError(table: name, line: line, message: "\(cells.count) cells, the header has \(known.count)")
      }
      rows.append(Row(line: line, cells: cells))
    }
    guard let columns else { throw LexiconError(table: name, line: 1, message: "no header line") }
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// A reader of one column; throws when the table has no such column.
  package func column(_ title: String) throws(LexiconError) -> Column {
    guard let index = columns.firstIndex(of: title) else {
      throw LexiconError(table: name, line: 1, message: "no column \(title)")
    }
    return Column(index: index)
  }

  /// Reads one cell of a row; a missing or empty cell is nil.
  package struct Column: Sendable {
    fileprivate let index: Int

    package func callAsFunction(_ row: Row) -> String? {
      guard index < row.cells.count, !row.cells[index].isEmpty else { return nil }
      return row.cells[index]
    }
  }

  private static func trimmed(_ slice: ArraySlice<UInt8>) -> String {
    var slice = slice
    while slice.first == 0x20 { slice.removeFirst() }
    while slice.last == 0x20 { slice.removeLast() }
    return String(decoding: slice, as: UTF8.self)
  }
}

/// Why a lexicon was refused: the table, the 1-based line and what is wrong there.
package struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
  package var table: String
  package var line: Int
  package var message: String

  package init(table: String, line: Int, message: String) {
    self.table = table
    self.line = line
    self.message = message
  }

  package var description: String { "\(table).tsv:\(line): \(message)" }
}
