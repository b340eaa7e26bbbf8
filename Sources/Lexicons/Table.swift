/// A lexicon file: a header line and rows of tab-separated cells.
///
/// Empty lines and lines that begin with `#` are skipped. Cells are trimmed of spaces, and made into strings only when
/// asked for: most rows of a run are never looked at again. One pass over the bytes, 8 bytes a cell.
package struct Table: Sendable {
  package let name: String
  package let columns: [String]
  package let rows: [Row]

  package struct Row: Sendable {
    /// 1-based line in the file.
    package let line: Int
    fileprivate let content: Content
    /// Index of the first cell and of the one after the last.
    fileprivate let start: Int
    fileprivate let end: Int
  }

  /// The bytes of a file and where its cells lie in them. Nothing changes after `init`, so it may be shared.
  fileprivate final class Content: @unchecked Sendable {
    let bytes: UnsafeBufferPointer<UInt8>
    let cells: [Cell]
    private let isOwner: Bool

    /// - Parameter isOwner: true to free the bytes in the end; bytes of the program itself stay.
    init(bytes: UnsafeBufferPointer<UInt8>, cells: [Cell], isOwner: Bool) {
      self.bytes = bytes
      self.cells = cells
      self.isOwner = isOwner
    }

    deinit { if isOwner { bytes.deallocate() } }
  }

  fileprivate struct Cell {
    var start: Int32
    var end: Int32

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// Splits the bytes of a TSV file. Throws when there is no header or a row has more cells than the header.
  package init(name: String, bytes: [UInt8]) throws(LexiconError) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    try self.init(name: name, UnsafeBufferPointer(copy), isOwner: true)
  }

  /// Splits bytes that stay as long as the program runs, without a copy.
  init(name: String, embedded bytes: UnsafeBufferPointer<UInt8>) throws(LexiconError) {
    try self.init(name: name, bytes, isOwner: false)
  }

  private init(name: String, _ bytes: UnsafeBufferPointer<UInt8>, isOwner: Bool) throws(LexiconError) {
    let (cells, lines) = Self.split(bytes)
    let content = Content(bytes: bytes, cells: cells, isOwner: isOwner)
    guard let header = lines.first else {
      throw LexiconError(table: name, line: 1, message: "no header line")
    }
    columns = (header.start..<header.end).map { content.text(cells[$0]) }
    var rows: [Row] = []
    rows.reserveCapacity(lines.count)
    for line in lines.dropFirst() {
      guard line.end - line.start <= columns.count else {
        throw LexiconError(
          table: name, line: line.number,
          message: "\(line.end - line.start) cells, the header has \(columns.count)")
      }
      rows.append(Row(line: line.number, content: content, start: line.start, end: line.end))
    }
    self.name = name
    self.rows = rows
  }

  /// Trimmed cells, and for each line that counts its number and its cells.
  private static func split(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (cells: [Cell], lines: [(number: Int, start: Int, end: Int)]) {
    var cells: [Cell] = []
    var lines: [(number: Int, start: Int, end: Int)] = []
    cells.reserveCapacity(bytes.count / 5)
    var position = 0
    var number = 0
    while position < bytes.count {
      number += 1
      let isSkipped = [0x0a, 0x0d, 0x23].contains(bytes[position])
      let first = cells.count
      var cellStart = position
      while true {
        let isEnd = position == bytes.count || bytes[position] == 0x0a
        if isEnd || bytes[position] == 0x09 {
          if !isSkipped { cells.append(trimmed(bytes, cellStart, position, isLast: isEnd)) }
          cellStart = position + 1
        }
        position += 1
        if isEnd { break }
      }
      if !isSkipped { lines.append((number, first, cells.count)) }
    }
    return (cells, lines)
  }

  private static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int, isLast: Bool
  ) -> Cell {
    var (start, end) = (from, to)
    if isLast, end > start, bytes[end - 1] == 0x0d { end -= 1 }
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return Cell(start: Int32(start), end: Int32(end))
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
      cell(row).map(row.content.text)
    }

    func isEmpty(_ row: Row) -> Bool { cell(row) == nil }

    /// Calls with the bytes of a cell that is not empty.
    func withBytes(_ row: Row, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
      guard let cell = cell(row) else { return }
      body(UnsafeBufferPointer(rebasing: row.content.bytes[cell.range]))
    }

    /// Below, equal to or above 0 as the bytes of one row's cell stand before, equal or follow another's.
    func compare(_ one: Row, _ other: Row) -> Int {
      guard let a = cell(one), let b = cell(other) else {
        return (cell(one) == nil ? 0 : 1) - (cell(other) == nil ? 0 : 1)
      }
      let (x, y) = (one.content.bytes[a.range], other.content.bytes[b.range])
      for (left, right) in zip(x, y) where left != right { return Int(left) - Int(right) }
      return x.count - y.count
    }

    private func cell(_ row: Row) -> Cell? {
      guard index < row.end - row.start else { return nil }
      let cell = row.content.cells[row.start + index]
      return cell.start < cell.end ? cell : nil
    }

    /// The number in a cell, nil where there is none.
    func number(_ row: Row) -> Int? {
      guard let cell = cell(row) else { return nil }
      var value = 0
      for position in cell.range {
        let digit = Int(row.content.bytes[position]) - 0x30
        guard (0...9).contains(digit), value < 1 << 50 else { return nil }
        value = value * 10 + digit
      }
      return value
    }
  }
}

extension Table.Content {
  fileprivate func text(_ cell: Table.Cell) -> String {
    String(decoding: bytes[cell.range], as: UTF8.self)
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
