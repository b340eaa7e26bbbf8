/// A lexicon file: a header line and rows of tab-separated cells.
///
/// Empty lines and lines that begin with `#` are skipped. Cells are trimmed of spaces, and looked for only when asked
/// for: most rows of a run are never looked at again. Loading is one pass over the bytes and keeps 4 bytes a row.
package struct Table: Sendable {
  package let name: String
  package let columns: [String]
  let content: TableContent

  /// Splits the bytes of a TSV file. Throws when there is no header or a row has more cells than the header.
  package init(name: String, bytes: [UInt8]) throws(LexiconError) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    try self.init(name: name, UnsafeBufferPointer(copy), isOwner: true)
  }

  /// Splits bytes that stay as long as the program runs, without a copy. That no row of them has more cells than the
  /// header is for tests to see to.
  init(name: String, embedded bytes: UnsafeBufferPointer<UInt8>) throws(LexiconError) {
    try self.init(name: name, bytes, isOwner: false)
  }

  private init(name: String, _ bytes: UnsafeBufferPointer<UInt8>, isOwner: Bool) throws(LexiconError) {
    content = TableContent(bytes: bytes, isOwner: isOwner)
    guard !content.lines.isEmpty else { throw LexiconError(table: name, line: 1, message: "no header line") }
    columns = content.cells(0).map { String(decoding: bytes[$0], as: UTF8.self) }
    self.name = name
    guard isOwner else { return }
    for line in content.lines.indices {
      let count = content.cells(line).count
      guard count > columns.count else { continue }
      throw LexiconError(
        table: name, line: content.number(line), message: "\(count) cells, the header has \(columns.count)")
    }
  }

  package var rows: Rows { Rows(content: content) }

  /// A reader of one column; throws when the table has no such column.
  package func column(_ title: String) throws(LexiconError) -> Column {
    guard let index = columns.firstIndex(of: title) else {
      throw LexiconError(table: name, line: 1, message: "no column \(title)")
    }
    return Column(index: index)
  }

  /// The rows behind the header, made when asked for.
  package struct Rows: RandomAccessCollection, Sendable {
    fileprivate let content: TableContent

    package var startIndex: Int { 0 }
    package var endIndex: Int { content.lines.count - 1 }

    package subscript(index: Int) -> Row { Row(content: content, index: Int32(index + 1)) }
  }

  package struct Row: Sendable {
    fileprivate let content: TableContent
    /// Among the lines that count, the header being the first.
    fileprivate let index: Int32

    /// 1-based line in the file.
    package var line: Int { content.number(Int(index)) }
  }

  /// Reads one cell of a row; a missing or empty cell is nil. Costs as much as the row is long.
  package struct Column: Sendable {
    let index: Int

    package func callAsFunction(_ row: Row) -> String? {
      cell(row).map { String(decoding: row.content.bytes[$0], as: UTF8.self) }
    }

    func isEmpty(_ row: Row) -> Bool { cell(row) == nil }

    /// The bytes of a cell that is not empty, which live as long as the table.
    func bytes(_ row: Row) -> UnsafeBufferPointer<UInt8>? {
      cell(row).map { UnsafeBufferPointer(rebasing: row.content.bytes[$0]) }
    }

    /// The number in a cell, nil where there is none.
    func number(_ row: Row) -> Int? {
      guard let cell = cell(row) else { return nil }
      var value = 0
      for position in cell {
        let digit = Int(row.content.bytes[position]) - 0x30
        guard (0...9).contains(digit), value < 1 << 50 else { return nil }
        value = value * 10 + digit
      }
      return value
    }

    private func cell(_ row: Row) -> Range<Int>? { row.content.cell(Int(row.index), index) }
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
