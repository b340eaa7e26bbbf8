package import Model

/// One row of the gazetteer; its texts and numbers are read from the table when asked for.
package struct Place: Sendable {
  private let row: Table.Row
  private let columns: GazetteerColumns
  private let kindCode: PlaceKind
  private let countryCode: CountryCode

  init(_ row: Table.Row, _ columns: GazetteerColumns, _ kind: PlaceKind, _ country: CountryCode) {
    self.row = row
    self.columns = columns
    kindCode = kind
    countryCode = country
  }

  /// Stable, for example `vn-hai-phong`.
  package var id: String { columns.id(row) ?? "" }
  /// `country`, `region` (first-level division outside Vietnam), `province`, `city`, `district`, `county`, `area`.
  package var kind: String { kindCode.name ?? columns.kind(row) ?? "" }
  /// ISO 3166-1 alpha-2.
  package var country: String { countryCode.text ?? columns.country(row) ?? "" }
  /// Id of the place it lies in, nil for a country.
  package var parent: String? { columns.parent(row) }
  package var population: Int { columns.population.number(row) ?? 0 }
  package var geonames: Int? { columns.geonames.number(row) }
  package var name: LocalizedName {
    LocalizedName(english: columns.english(row), vietnamese: columns.vietnamese(row))
  }
  package var aliases: [String] {
    columns.aliases.bytes(row)?.split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) } ?? []
  }
  /// True for one of its aliases, compared by bytes, that ends in a full stop: `U.S.`. Makes no text for a place without.
  package func hasAbbreviation(_ text: @autoclosure () -> String) -> Bool {
    let (stop, bar) = (UInt8(ascii: "."), UInt8(ascii: "|"))
    guard let cell = columns.aliases.bytes(row), cell.contains(stop) else { return false }
    let text = text()
    return cell.split(separator: bar).contains { $0.last == stop && $0.elementsEqual(text.utf8) }
  }
  /// True when its English name is some bytes, capitals or not; of ASCII letters only.
  package func hasEnglishName(spelled bytes: ArraySlice<UInt8>) -> Bool {
    guard let cell = columns.english.bytes(row), cell.count == bytes.count else { return false }
    return zip(cell, bytes).allSatisfy { $0 | 0x20 == $1 | 0x20 && $0 & 0x40 != 0 && $0 < 0x80 }
  }
  /// False where none of its names begins with an ASCII letter, small or capital; true also where one begins with
  /// something else than such a letter.
  package func mayHaveName(beginningWith letter: UInt8) -> Bool {
    mayBegin(columns.english, with: letter) || mayBegin(columns.vietnamese, with: letter)
      || mayBegin(columns.aliases, with: letter)
  }

  /// The same of one of the texts of a cell, between which bars stand.
  private func mayBegin(_ column: Table.Column, with letter: UInt8) -> Bool {
    guard let cell = column.bytes(row) else { return false }
    var isBegin = true
    for byte in cell {
      if isBegin, byte | 0x20 == letter | 0x20 || byte != 0x20 && !(0x61...0x7a).contains(byte | 0x20) { return true }
      isBegin = byte == UInt8(ascii: "|") || isBegin && byte == 0x20
    }
    return false
  }
  /// True when its English name ends in one of some texts.
  package func hasEnglishName(endingInOneOf suffixes: [String]) -> Bool {
    guard let cell = columns.english.bytes(row) else { return false }
    return suffixes.contains { suffix in
      cell.count >= suffix.utf8.count && cell.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }
  }
  /// First and last year of existence, nil when open.
  package var from: Int? { columns.from.number(row) }
  package var until: Int? { columns.until.number(row) }
  /// Id of the place that took it over.
  package var successor: String? { columns.successor(row) }
}

/// The kinds of places as small numbers, which are compared more often than printed.
enum PlaceKind: UInt8 {
  /// Whatever else a table says.
  case other
  case area, city, country, county, district, province, region

  /// Nil for another kind.
  var name: String? {
    switch self {
    case .other: nil
    case .area: "area"
    case .city: "city"
    case .country: "country"
    case .county: "county"
    case .district: "district"
    case .province: "province"
    case .region: "region"
    }
  }

  init(_ cell: UnsafeBufferPointer<UInt8>) {
    self = .other
    guard cell.count <= 8 else { return }
    // No kind is longer than eight letters, so that it fits one number.
    var word: UInt64 = 0
    for byte in cell { word = word << 8 | UInt64(byte) }
    switch word {
    case 0x61_7265_61: self = .area
    case 0x63_6974_79: self = .city
    case 0x63_6f75_6e74_7279: self = .country
    case 0x63_6f75_6e74_79: self = .county
    case 0x64_6973_7472_6963_74: self = .district
    case 0x70_726f_7669_6e63_65: self = .province
    case 0x72_6567_696f_6e: self = .region
    default: break
    }
  }
}

/// The two letters of a country as one number, which is asked for more often than any other cell.
struct CountryCode: Equatable, Sendable {
  private let letters: UInt16

  /// Nil for what is no two letters of ASCII; the table has it.
  var text: String? {
    guard letters != 0 else { return nil }
    return String(unsafeUninitializedCapacity: 2) {
      ($0[0], $0[1]) = (UInt8(letters >> 8), UInt8(letters & 0xff))
      return 2
    }
  }

  /// True where both are known.
  func isComparable(to other: CountryCode) -> Bool { letters != 0 && other.letters != 0 }

  init(_ cell: UnsafeBufferPointer<UInt8>) {
    let isCode = cell.count == 2 && cell[0] | cell[1] < 0x80
    letters = isCode ? UInt16(cell[0]) << 8 | UInt16(cell[1]) : 0
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
