/// All tables by name.
struct TableSet: Sendable {
  private var tables: [String: Table]

  /// No table at all.
  init() { tables = [:] }

  /// The tables compiled into the program. Throws only when one is ill-formed.
  static func embedded() throws(LexiconError) -> TableSet {
    var set = TableSet()
    for shape in TableShape.all { set.tables[shape.name] = try EmbeddedTables.table(shape.name) }
    return set
  }

  subscript(name: String) -> Table? { tables[name] }

  /// A table that is there; throws for an unknown name.
  func table(_ name: String) throws(LexiconError) -> Table {
    guard let table = tables[name] else { throw LexiconError(table: name, line: 0, message: "no such table") }
    return table
  }

  /// Calls with every row of a table as far as it is there: cells of the given columns, nil where empty.
  func each(_ name: String, _ titles: [String], _ body: ([String?]) -> Void) {
    guard let table = tables[name] else { return }
    let columns = titles.map { try? table.column($0) }
    for row in table.rows { body(columns.map { $0?(row) ?? nil }) }
  }

  /// Lays rows over a table: one whose identity is known takes that row's place, the others follow at the end, or where
  /// the order of the table wants them. Gives the position of each row.
  mutating func overlay(_ rows: [LexiconRow], _ shape: TableShape) throws(LexiconError) -> [Int] {
    let titles = shape.columns.map(\.title)
    var merged: [(cells: [String?], added: Int?)] = []
    each(shape.name, titles) { merged.append(($0, nil)) }
    let key = shape.identity.compactMap { title in titles.firstIndex(of: title) }
    var index: [[String?]: Int] = [:]
    for (position, row) in merged.enumerated() { index[key.map { row.cells[$0] }] = position }
    for (added, row) in rows.enumerated() {
      let cells = titles.map { row[$0] }
      if let position = index[row.identity(shape)] {
        merged[position] = (cells, added)
      } else {
        index[row.identity(shape)] = merged.count
        merged.append((cells, added))
      }
    }
    if shape.isSorted { merged.sort { ($0.cells[key[0]] ?? "") < ($1.cells[key[0]] ?? "") } }
    var positions = [Int](repeating: -1, count: rows.count)
    var lines = [titles.joined(separator: "\t")]
    for (position, row) in merged.enumerated() {
      if let added = row.added { positions[added] = position }
      lines.append(row.cells.map { $0 ?? "" }.joined(separator: "\t"))
    }
    tables[shape.name] = try Table(name: shape.name, bytes: Array(lines.joined(separator: "\n").utf8))
    return positions
  }
}
