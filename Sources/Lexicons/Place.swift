package import Model

/// One row of the gazetteer; its texts and numbers are read from the table when asked for.
package struct Place: Sendable {
  private let row: Table.Row
  private let columns: GazetteerColumns

  init(_ row: Table.Row, _ columns: GazetteerColumns) {
    self.row = row
    self.columns = columns
  }

  /// Stable, for example `vn-hai-phong`.
  package var id: String { columns.id(row) ?? "" }
  /// `country`, `region` (first-level division outside Vietnam), `province`, `city`, `district`, `county`, `area`.
  package var kind: String { columns.kind(row) ?? "" }
  /// ISO 3166-1 alpha-2.
  package var country: String { columns.country(row) ?? "" }
  /// Id of the place it lies in, nil for a country.
  package var parent: String? { columns.parent(row) }
  package var population: Int { columns.population.number(row) ?? 0 }
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
