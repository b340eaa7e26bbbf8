internal import Text

/// Compiles the patterns of a table, one after the other into the same memory.
struct PatternReader: ~Copyable {
  private(set) var pattern = PhrasePattern()
  private var buffer = TokenBuffer()

  /// Compiles the pattern in a cell that must not be empty.
  mutating func read(_ column: Table.Column, _ row: Table.Row, _ table: Table) throws(LexiconError) {
    buffer.read(try required(bytes: column, row, table))
    do {
      try pattern.read(buffer.tokens)
    } catch {
      throw LexiconError(table: table.name, line: row.line, message: error.message)
    }
  }
}
