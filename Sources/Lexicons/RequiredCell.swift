/// The cell of a column that must not be empty.
func required(_ column: Table.Column, _ row: Table.Row, _ table: Table) throws(LexiconError) -> String {
  String(decoding: try required(bytes: column, row, table), as: UTF8.self)
}

/// The bytes of a cell that must not be empty, which live as long as the table.
func required(
  bytes column: Table.Column, _ row: Table.Row, _ table: Table
) throws(LexiconError) -> UnsafeBufferPointer<UInt8> {
  guard let cell = column.bytes(row) else {
    throw LexiconError(table: table.name, line: row.line, message: "an empty cell where a value is required")
  }
  return cell
}

/// The case that a column's cell names; `what` says in the error what kind of name it is.
func choice<Choice: RawRepresentable<String>>(
  _ column: Table.Column, _ row: Table.Row, _ table: Table, _ what: String
) throws(LexiconError) -> Choice {
  let name = try required(column, row, table)
  guard let choice = Choice(rawValue: name) else {
    throw LexiconError(table: table.name, line: row.line, message: "no \(what) \(name)")
  }
  return choice
}

/// Reads the cases that the cells of a column name, row by row; one that stands in the row before is not looked up anew.
struct ChoiceReader<Choice: RawRepresentable<String>> {
  let column: Table.Column
  let what: String
  private var last: (cell: UnsafeBufferPointer<UInt8>, choice: Choice)?

  init(_ column: Table.Column, _ what: String) {
    self.column = column
    self.what = what
  }

  mutating func read(_ row: Table.Row, _ table: Table) throws(LexiconError) -> Choice {
    let cell = try required(bytes: column, row, table)
    if let last, last.cell.elementsEqual(cell) { return last.choice }
    let choice: Choice = try choice(column, row, table, what)
    last = (cell, choice)
    return choice
  }
}
