package import Model

/// One row of the gazetteer; its texts are read from the table when asked for.
package struct Place: Sendable {
  private let row: Table.Row
  private let columns: GazetteerColumns
  package let population: Int

  init(_ row: Table.Row, _ columns: GazetteerColumns) {
    self.row = row
    self.columns = columns
    population = columns.population.number(row) ?? 0
  }

  /// Stable, for example `vn-hai-phong`.
  package var id: String { columns.id(row) ?? "" }
  /// `country`, `region` (first-level division outside Vietnam), `province`, `city`, `district`, `county`, `area`.
  package var kind: String { columns.kind(row) ?? "" }
  /// ISO 3166-1 alpha-2.
  package var country: String { columns.country(row) ?? "" }
  /// Id of the place it lies in, nil for a country.
  package var parent: String? { columns.parent(row) }
  package var geonames: Int? { columns.geonames.number(row) }
  package var name: LocalizedName {
    LocalizedName(english: columns.english(row), vietnamese: columns.vietnamese(row))
  }
  package var aliases: [String] { columns.aliases(row)?.split(separator: "|").map(String.init) ?? [] }
  /// First and last year of existence, nil when open.
  package var from: Int? { columns.from.number(row) }
  package var until: Int? { columns.until.number(row) }
  /// Id of the place that took it over.
  package var successor: String? { columns.successor(row) }

  /// Calls with the bytes of every name and alias.
  func withNames(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    columns.english.withBytes(row, body)
    columns.vietnamese.withBytes(row, body)
    columns.aliases.withBytes(row) { bytes in
      for alias in bytes.split(separator: UInt8(ascii: "|")) { body(UnsafeBufferPointer(rebasing: alias)) }
    }
  }
}

/// Where the columns of a table of places stand.
final class GazetteerColumns: Sendable {
  let id, kind, country, parent, population, geonames, english, vietnamese, aliases, from, until,
    successor: Table.Column

  init(_ table: Table) throws(LexiconError) {
    id = try table.column("id")
    kind = try table.column("kind")
    country = try table.column("country")
    parent = try table.column("parent")
    population = try table.column("population")
    geonames = try table.column("geonames")
    english = try table.column("english")
    vietnamese = try table.column("vietnamese")
    aliases = try table.column("aliases")
    from = try table.column("from")
    until = try table.column("until")
    successor = try table.column("successor")
  }
}

/// Places by id.
package struct Gazetteer: Sendable {
  package let places: [Place]
  /// Indices into `places` by id, ascending by its bytes.
  private let order: [Int32]

  package init(_ table: Table) throws(LexiconError) {
    let columns = try GazetteerColumns(table)
    var places: [Place] = []
    places.reserveCapacity(table.rows.count)
    for row in table.rows {
      if columns.id.isEmpty(row) || columns.kind.isEmpty(row) || columns.country.isEmpty(row) {
        for column in [columns.id, columns.kind, columns.country] { _ = try required(column, row, table) }
      }
      places.append(Place(row, columns))
    }
    var order = places.indices.map { Int32($0) }
    let isSorted = (1..<max(1, places.count)).allSatisfy {
      columns.id.compare(table.rows[$0 - 1], table.rows[$0]) < 0
    }
    if !isSorted {
      order.sort { columns.id.compare(table.rows[Int($0)], table.rows[Int($1)]) < 0 }
      for (one, next) in zip(order, order.dropFirst())
      where columns.id.compare(table.rows[Int(one)], table.rows[Int(next)]) == 0 {
        throw LexiconError(
          table: table.name, line: table.rows[Int(max(one, next))].line,
          message: "the id \(places[Int(one)].id) stands twice")
      }
    }
    self.places = places
    self.order = order
  }

  /// The place of an id, by bisection.
  package func place(_ id: String) -> Place? { index(of: id).map { places[$0] } }

  /// Where the place of an id stands in `places`, by bisection.
  package func index(of id: String) -> Int? {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      let found = places[Int(order[middle])].id
      if found == id { return Int(order[middle]) }
      if found.utf8.lexicographicallyPrecedes(id.utf8) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
