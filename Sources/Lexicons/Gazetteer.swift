/// Places by id. A row is looked at once while loading, and again when it is asked for. A class, so that handing it on
/// costs one reference.
package final class Gazetteer: Sendable {
  /// The places in the order of the table, made when asked for.
  package struct Places: RandomAccessCollection, Sendable {
    fileprivate let rows: Table.Rows
    fileprivate let columns: GazetteerColumns
    fileprivate let kinds: [PlaceKind]
    fileprivate let countries: [CountryCode]

    package var startIndex: Int { 0 }
    package var endIndex: Int { rows.count }

    package subscript(index: Int) -> Place { Place(rows[index], columns, kinds[index], countries[index]) }
  }

  package let places: Places
  /// Indices into `places` by id, ascending by its bytes; nil where the table stands in that order.
  private let order: [Int32]?

  package convenience init(_ table: Table) throws(LexiconError) { try self.init(table) { _, _ in } }

  /// Calls with every name and alias of every place, and the place's index.
  @inline(__always)
  init(
    _ table: Table, _ takeName: (_ place: Int, _ name: UnsafeBufferPointer<UInt8>) -> Void
  ) throws(LexiconError) {
    let columns = try GazetteerColumns(table)
    let rows = table.rows
    let plan = CellPlan(columns, count: table.columns.count)
    let bytes = table.content.bytes
    var kinds: [PlaceKind] = []
    var countries: [CountryCode] = []
    kinds.reserveCapacity(rows.count)
    countries.reserveCapacity(rows.count)
    var isSorted = true
    var last = 0..<0
    for index in rows.indices {
      var id = 0..<0
      var isComplete = true
      plan.read(CellCursor(table.content, line: index + 1)) { role, cell in
        switch role {
        case .id:
          id = cell
          isComplete = isComplete && !cell.isEmpty
        case .kind:
          kinds.append(PlaceKind(UnsafeBufferPointer(rebasing: bytes[cell])))
          isComplete = isComplete && !cell.isEmpty
        case .country:
          countries.append(CountryCode(UnsafeBufferPointer(rebasing: bytes[cell])))
          isComplete = isComplete && !cell.isEmpty
        case .name:
          if !cell.isEmpty { takeName(index, UnsafeBufferPointer(rebasing: bytes[cell])) }
        case .names: Self.split(cell, bytes) { takeName(index, UnsafeBufferPointer(rebasing: bytes[$0])) }
        }
      }
      if !isComplete || id.isEmpty {
        for column in [columns.id, columns.kind, columns.country] { _ = try required(column, rows[index], table) }
      }
      if index > 0, isSorted { isSorted = Self.precedes(bytes, last, id) }
      last = id
    }
    places = Places(rows: rows, columns: columns, kinds: kinds, countries: countries)
    order = isSorted ? nil : try Self.sorted(places, table)
  }

  private static func sorted(_ places: Places, _ table: Table) throws(LexiconError) -> [Int32] {
    let ids = places.map(\.id)
    let order = ids.indices.sorted { ids[$0].utf8.lexicographicallyPrecedes(ids[$1].utf8) }
    for (one, next) in zip(order, order.dropFirst()) where ids[one] == ids[next] {
      throw LexiconError(
        table: table.name, line: table.rows[max(one, next)].line, message: "the id \(ids[one]) stands twice")
    }
    return order.map { Int32($0) }
  }

  /// What is asked of a place's kind most often; costs no look at the table.
  package func isCountry(_ place: Int) -> Bool { places.kinds[place] == .country }
  package func isRegion(_ place: Int) -> Bool { places.kinds[place] == .region }
  package func isProvince(_ place: Int) -> Bool { places.kinds[place] == .province }
  /// True for a country or a region.
  package func isTerritory(_ place: Int) -> Bool { isCountry(place) || isRegion(place) }

  /// True when a place lies in another, at any distance, or in its country.
  package func isInside(_ place: Int, _ container: Int) -> Bool {
    guard place != container else { return false }
    if isCountry(container) {
      return !isCountry(place) && areOfOneCountry(place, container)
    }
    guard let id = places.columns.id.bytes(places.rows[container]) else { return false }
    var parent = places.columns.parent.bytes(places.rows[place])
    var steps = 0
    while let next = parent, steps < Self.mostSteps {
      if next.elementsEqual(id) { return true }
      parent = index(of: next).flatMap { places.columns.parent.bytes(places.rows[$0]) }
      steps += 1
    }
    return false
  }

  /// Parents of parents that are looked at: no table nests so deep, but one may run in a circle.
  private static let mostSteps = 8

  private func areOfOneCountry(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (places.countries[one], places.countries[other])
    return a.isComparable(to: b) ? a == b : places[one].country == places[other].country
  }

  /// The place of an id, by bisection.
  package func place(_ id: String) -> Place? { index(of: id).map { places[$0] } }

  /// Where the place of an id stands in `places`, by bisection.
  package func index(of id: String) -> Int? {
    var id = id
    return id.withUTF8 { index(of: $0) }
  }

  private func index(of wanted: UnsafeBufferPointer<UInt8>) -> Int? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      let index = order.map { Int($0[middle]) } ?? middle
      let difference = Self.difference(places.columns.id.bytes(places.rows[index]), wanted)
      if difference == 0 { return index }
      if difference < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Below, equal to or above 0 as one run of bytes stands before, equals or follows another.
  private static func difference(_ one: UnsafeBufferPointer<UInt8>?, _ other: UnsafeBufferPointer<UInt8>) -> Int {
    guard let one else { return -other.count }
    for (a, b) in zip(one, other) where a != b { return Int(a) - Int(b) }
    return one.count - other.count
  }

  @inline(__always)
  private static func precedes(_ bytes: UnsafeBufferPointer<UInt8>, _ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let count = min(one.count, other.count)
    for offset in 0..<count {
      let (a, b) = (bytes[one.lowerBound + offset], bytes[other.lowerBound + offset])
      if a != b { return a < b }
    }
    return one.count < other.count
  }

  /// The parts of a cell between bars that are not empty.
  @inline(__always)
  private static func split(
    _ cell: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void
  ) {
    var start = cell.lowerBound
    while start < cell.upperBound {
      var end = start
      while end < cell.upperBound, bytes[end] != UInt8(ascii: "|") { end += 1 }
      if end > start { body(start..<end) }
      start = end + 1
    }
  }
}

/// Which cells of a row of places are read while loading, from left to right.
private struct CellPlan {
  enum Role { case id, kind, country, name, names }

  /// How many cells to pass over before each that is read.
  private let steps: [(skip: Int, role: Role)]

  init(_ columns: GazetteerColumns, count: Int) {
    var roles = [Role?](repeating: nil, count: count)
    roles[columns.id.index] = .id
    roles[columns.kind.index] = .kind
    roles[columns.country.index] = .country
    roles[columns.english.index] = .name
    roles[columns.vietnamese.index] = .name
    roles[columns.aliases.index] = .names
    var steps: [(skip: Int, role: Role)] = []
    var skip = 0
    for role in roles {
      if let role {
        steps.append((skip, role))
        skip = 0
      } else {
        skip += 1
      }
    }
    self.steps = steps
  }

  /// Calls with the cells of a row; a missing one is empty.
  @inline(__always)
  func read(_ cursor: CellCursor, _ body: (Role, Range<Int>) -> Void) {
    var cursor = cursor
    for step in steps {
      if step.skip > 0 { cursor.skip(step.skip) }
      body(step.role, cursor.next() ?? 0..<0)
    }
  }
}
