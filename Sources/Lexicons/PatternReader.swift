internal import Text

/// Compiles the patterns of a table, one after the other into the same memory.
struct PatternReader {
  private(set) var pattern = PhrasePattern()
  private var tokens: [Token] = []

  /// Compiles the pattern in a cell that must not be empty.
  mutating func read(_ column: Table.Column, _ row: Table.Row, _ table: Table) throws(LexiconError) {
    Tokenizer.tokens(of: try required(bytes: column, row, table), into: &tokens)
    do {
      try pattern.read(tokens)
    } catch {
      throw LexiconError(table: table.name, line: row.line, message: error.message)
    }
  }
}
