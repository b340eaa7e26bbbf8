package import Model

/// One row of the gazetteer.
package struct Place: Hashable, Sendable {
  /// Stable, for example `vn-hai-phong`.
  package var id: String
  /// `country`, `region` (first-level division outside Vietnam), `province`, `city`, `district`, `county`, `area`.
  package var kind: String
  /// ISO 3166-1 alpha-2.
  package var country: String
  /// Id of the place it lies in, nil for a country.
  package var parent: String?
  package var population: Int
  package var geonames: Int?
  package var name: LocalizedName
  package var aliases: [String]
  /// First and last year of existence, nil when open.
  package var from: Int?
  package var until: Int?
  /// Id of the place that took it over.
  package var successor: String?
}

/// Places by id.
package struct Gazetteer: Sendable {
  package let places: [Place]
  private let index: [String: Int]

  package init(_ table: Table) throws(LexiconError) {
    let id = try table.column("id")
    let kind = try table.column("kind")
    let country = try table.column("country")
    let parent = try table.column("parent")
    let population = try table.column("population")
    let geonames = try table.column("geonames")
    let english = try table.column("english")
    let vietnamese = try table.column("vietnamese")
    let aliases = try table.column("aliases")
    let from = try table.column("from")
    let until = try table.column("until")
    let successor = try table.column("successor")
    var places: [Place] = []
    var index: [String: Int] = [:]
    places.reserveCapacity(table.rows.count)
    for row in table.rows {
      let key = try required(id, row, table)
      guard index.updateValue(places.count, forKey: key) == nil else {
        throw LexiconError(table: table.name, line: row.line, message: "the id \(key) stands twice")
      }
      places.append(
        Place(
          id: key, kind: try required(kind, row, table), country: try required(country, row, table),
          parent: parent(row), population: population(row).flatMap { Int($0) } ?? 0,
          geonames: geonames(row).flatMap { Int($0) },
          name: LocalizedName(english: english(row), vietnamese: vietnamese(row)),
          aliases: (aliases(row) ?? "").split(separator: "|").map(String.init),
          from: from(row).flatMap { Int($0) }, until: until(row).flatMap { Int($0) }, successor: successor(row)))
    }
    self.places = places
    self.index = index
  }

  package func place(_ id: String) -> Place? { index[id].map { places[$0] } }
}
