internal import Text

/// The names of all places, compiled apart from the other phrases: they are most of the work of loading.
struct PlaceNames: Sendable {
  /// The payload is the index into the gazetteer.
  private(set) var automaton = PhraseAutomaton()
  /// The names that are also found without a capital at their begin.
  private(set) var small = PhraseAutomaton()
  private(set) var traps = PhraseSet()

  private var keys: [UInt64] = []
  private var bare: [UInt64] = []

  /// No name at all.
  init() {}

  /// The places of a table with their names, in one pass over its rows.
  static func load(_ places: Table, traps: Table) throws(LexiconError) -> (Gazetteer, PlaceNames) {
    var names = PlaceNames()
    // Of 16,800 places, counted: 14,700 first words and 11,100 longer paths.
    let count = places.rows.count
    names.automaton = PhraseAutomaton(firstWords: count * 15 / 16, paths: count * 2 / 3)
    let gazetteer = try Gazetteer(places) { place, name in names.add(name, Int32(place)) }
    try names.add(traps: traps)
    return (gazetteer, names)
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>, _ place: Int32) {
    let isDistinct = read(name)
    automaton.insert(keys, payload: place)
    if isDistinct { automaton.insert(bare, payload: place) }
    guard Self.isSmall(name), keys.count > 1 else { return }
    small.insert(keys, payload: place)
    if isDistinct { small.insert(bare, payload: place) }
  }

  private mutating func add(traps table: Table) throws(LexiconError) {
    let name = try table.column("name")
    traps = PhraseSet(count: table.rows.count)
    for row in table.rows {
      _ = read(try required(bytes: name, row, table))
      traps.insert(keys)
    }
  }

  /// Reads the keys of a name; true when the bare ones are others.
  private mutating func read(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    // For a few words cheaper than `removeAll`.
    while !keys.isEmpty { keys.removeLast() }
    while !bare.isEmpty { bare.removeLast() }
    Tokenizer.keys(of: name, into: &keys, bare: &bare)
    return keys != bare
  }

  /// True for a name that begins with a small letter (`đ` among them) or ends with a digit.
  private static func isSmall(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = name.first, let last = name.last else { return false }
    if (0x30...0x39).contains(last) { return true }
    return (0x61...0x7a).contains(first) || first == 0xc4 && name.count > 1 && name[1] == 0x91
  }
}
