internal import Text

/// The names of all places, compiled apart from the other phrases: they are most of the work of loading.
struct PlaceNames: Sendable {
  /// The payload is the index into the gazetteer.
  private(set) var automaton = PhraseAutomaton()
  private(set) var traps: Set<[UInt64]> = []

  /// No name at all.
  init() {}

  init(_ gazetteer: Gazetteer, traps table: Table) throws(LexiconError) {
    var automaton = PhraseAutomaton(phrases: gazetteer.places.count * 3)
    var keys: [UInt64] = []
    var bare: [UInt64] = []
    for (index, place) in gazetteer.places.enumerated() {
      place.withNames { name in
        keys.removeAll(keepingCapacity: true)
        bare.removeAll(keepingCapacity: true)
        Tokenizer.keys(of: name, into: &keys, bare: &bare)
        automaton.insert(keys, payload: Int32(index))
        if bare != keys { automaton.insert(bare, payload: Int32(index)) }
      }
    }
    self.automaton = automaton
    let name = try table.column("name")
    traps.reserveCapacity(table.rows.count)
    for row in table.rows { traps.insert(PhrasePattern.keys(try required(name, row, table))) }
  }
}
