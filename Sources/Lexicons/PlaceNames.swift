internal import Text

/// The names of all places, compiled apart from the other phrases: they are most of the work of loading.
struct PlaceNames: Sendable {
  /// The payload is the index into the gazetteer.
  private(set) var automaton = PhraseAutomaton()
  /// The names that are also found without a capital at their begin.
  private(set) var small = PhraseAutomaton()
  private(set) var traps: Set<[UInt64]> = []

  /// No name at all.
  init() {}

  init(_ gazetteer: Gazetteer, traps table: Table) throws(LexiconError) {
    // Of 17,000 places, counted: 14,800 first words and 11,100 longer paths.
    let count = gazetteer.places.count
    var automaton = PhraseAutomaton(firstWords: count * 15 / 16, paths: count * 3 / 4)
    var small = PhraseAutomaton()
    var keys: [UInt64] = []
    var bare: [UInt64] = []
    for (index, place) in gazetteer.places.enumerated() {
      place.withNames { name in
        keys.removeAll(keepingCapacity: true)
        bare.removeAll(keepingCapacity: true)
        Tokenizer.keys(of: name, into: &keys, bare: &bare)
        automaton.insert(keys, payload: Int32(index))
        if bare != keys { automaton.insert(bare, payload: Int32(index)) }
        if Self.isSmall(name), keys.count > 1 {
          small.insert(keys, payload: Int32(index))
          if bare != keys { small.insert(bare, payload: Int32(index)) }
        }
      }
    }
    self.automaton = automaton
    self.small = small
    let name = try table.column("name")
    traps.reserveCapacity(table.rows.count)
    for row in table.rows { traps.insert(PhrasePattern.keys(try required(name, row, table))) }
  }

  /// True for a name that begins with a small letter (`đ` among them) or ends with a digit.
  private static func isSmall(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = name.first, let last = name.last else { return false }
    if (0x30...0x39).contains(last) { return true }
    return (0x61...0x7a).contains(first) || first == 0xc4 && name.count > 1 && name[1] == 0x91
  }
}
