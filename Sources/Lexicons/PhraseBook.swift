internal import Model
package import Text

/// Every phrase of every table, compiled into automata: one for calendar words, one for the rest.
///
/// Names (places, awards, bodies) also match without their marks anywhere; other Vietnamese phrases only through
/// `toneless`, which serves pages typed without marks.
package struct PhraseBook: Sendable {
  package enum Meaning: Hashable, Sendable {
    case cue(Int)
    case award(Int)
    case organisation(Int)
    case place(Int)
    case criterion(Int)
  }

  package struct Entry: Sendable {
    package var meaning: Meaning
    /// Segments after a gap, each to be found within its gap of the one before.
    package var tails: [PhrasePattern.Segment]
  }

  package private(set) var cues: [Cue] = []
  package private(set) var awardNames: [AwardName] = []
  package private(set) var organisations: [OrganisationName] = []
  package private(set) var calendarWords: [CalendarWord] = []
  package private(set) var entries: [Entry] = []
  package private(set) var phrases = PhraseAutomaton()
  package private(set) var toneless = PhraseAutomaton()
  /// Numbers in words.
  package private(set) var calendar = PhraseAutomaton()
  /// Every word of dates, by its first token.
  package private(set) var calendarTable = CalendarTable()

  /// Names of places that are also words or names of persons: a place only with a kind word or what contains it.
  package private(set) var placeTraps: Set<[UInt64]> = []

  /// No phrase at all.
  init() {}

  init(
    cues: Table, awardNames: Table, organisations: Table, calendar: Table, placeTraps: Table, catalogue: Catalogue,
    gazetteer: Gazetteer
  ) throws(LexiconError) {
    let trap = try placeTraps.column("name")
    for row in placeTraps.rows { self.placeTraps.insert(PhrasePattern.keys(try required(trap, row, placeTraps))) }
    try add(calendar: calendar)
    try add(cues: cues)
    try add(awardNames: awardNames)
    try add(organisations: organisations)
    try add(criteria: catalogue)
    add(places: gazetteer)
  }

  private mutating func add(calendar table: Table) throws(LexiconError) {
    let kind = try table.column("kind")
    let value = try table.column("value")
    let language = try table.column("language")
    let pattern = try table.column("pattern")
    for row in table.rows {
      let number = try required(value, row, table)
      guard let value = Int(number) else {
        throw LexiconError(table: table.name, line: row.line, message: "no number \(number)")
      }
      let payload = Int32(calendarWords.count)
      calendarWords.append(
        CalendarWord(
          kind: try choice(kind, row, table, "calendar kind"), value: value,
          language: try choice(language, row, table, "language")))
      let word = calendarWords[Int(payload)]
      let isCounted = word.kind == .number || word.kind == .ordinal
      let text = try required(pattern, row, table)
      for expansion in try compile(text, row, table) {
        if isCounted { self.calendar.insert(expansion[0].keys, payload: payload) }
        calendarTable.insert(word, expansion[0].keys)
      }
      guard word.language == .vietnamese else { continue }
      let bare = try compile(text, row, table, bare: true)
      for expansion in bare { calendarTable.insert(toneless: word, expansion[0].keys) }
      let unmarked = Set(bare.map { $0[0].keys[0] })
      for expansion in try compile(text, row, table) where !unmarked.contains(expansion[0].keys[0]) {
        calendarTable.insert(marked: word, expansion[0].keys)
      }
    }
    calendarTable.seal()
  }

  private mutating func add(cues table: Table) throws(LexiconError) {
    let kind = try table.column("kind")
    let value = try table.column("value")
    let language = try table.column("language")
    let pattern = try table.column("pattern")
    let example = try table.column("example")
    let counterexample = try table.column("counterexample")
    for row in table.rows {
      let language: Language = try choice(language, row, table, "language")
      cues.append(
        Cue(
          kind: try choice(kind, row, table, "cue kind"), value: value(row), language: language, example: example(row),
          counterexample: counterexample(row), line: row.line))
      try insert(
        try required(pattern, row, table), .cue(cues.count - 1), isName: false, language: language, row, table)
    }
  }

  private mutating func add(awardNames table: Table) throws(LexiconError) {
    let programme = try table.column("programme")
    let award = try table.column("award")
    let strength = try table.column("strength")
    let language = try table.column("language")
    let pattern = try table.column("pattern")
    for row in table.rows {
      let language: Language = try choice(language, row, table, "language")
      awardNames.append(
        AwardName(
          programme: try required(programme, row, table), award: award(row),
          strength: try choice(strength, row, table, "strength"), language: language))
      try insert(
        try required(pattern, row, table), .award(awardNames.count - 1), isName: true, language: language, row, table)
    }
  }

  private mutating func add(organisations table: Table) throws(LexiconError) {
    let id = try table.column("id")
    let programme = try table.column("programme")
    let strength = try table.column("strength")
    let language = try table.column("language")
    let pattern = try table.column("pattern")
    for row in table.rows {
      organisations.append(
        OrganisationName(
          id: try required(id, row, table), programme: programme(row), isDistinctive: strength(row) != "body"))
      try insert(
        try required(pattern, row, table), .organisation(organisations.count - 1), isName: true,
        language: try choice(language, row, table, "language"), row, table)
    }
  }

  private mutating func add(criteria catalogue: Catalogue) throws(LexiconError) {
    for (index, criterion) in catalogue.criteria.enumerated() {
      for pattern in criterion.patterns {
        do {
          for expansion in try PhrasePattern(pattern).expansions {
            insert(expansion, .criterion(index), into: \.phrases)
          }
        } catch {
          throw LexiconError(table: "criteria", line: 0, message: "\(criterion.id): \(error.message)")
        }
      }
    }
  }

  private mutating func add(places gazetteer: Gazetteer) {
    for (index, place) in gazetteer.places.enumerated() {
      var names = place.aliases
      if let english = place.name.english { names.append(english) }
      if let vietnamese = place.name.vietnamese { names.append(vietnamese) }
      for name in names {
        let keys = PhrasePattern.keys(name)
        guard !keys.isEmpty else { continue }
        insert([PhrasePattern.Segment(keys: keys, gap: 0)], .place(index), into: \.phrases)
        let bare = PhrasePattern.keys(name, bare: true)
        if bare != keys {
          insert([PhrasePattern.Segment(keys: bare, gap: 0)], .place(index), into: \.phrases)
        }
      }
    }
  }

  private mutating func insert(
    _ pattern: String, _ meaning: Meaning, isName: Bool, language: Language, _ row: Table.Row, _ table: Table
  ) throws(LexiconError) {
    for expansion in try compile(pattern, row, table) { insert(expansion, meaning, into: \.phrases) }
    guard language == .vietnamese else { return }
    let target: WritableKeyPath<PhraseBook, PhraseAutomaton> = isName ? \.phrases : \.toneless
    for expansion in try compile(pattern, row, table, bare: true) { insert(expansion, meaning, into: target) }
  }

  private mutating func insert(
    _ segments: [PhrasePattern.Segment], _ meaning: Meaning,
    into automaton: WritableKeyPath<PhraseBook, PhraseAutomaton>
  ) {
    entries.append(Entry(meaning: meaning, tails: Array(segments.dropFirst())))
    self[keyPath: automaton].insert(segments[0].keys, payload: Int32(entries.count - 1))
  }

  private func compile(
    _ pattern: String, _ row: Table.Row, _ table: Table, bare: Bool = false
  ) throws(LexiconError) -> [[PhrasePattern.Segment]] {
    do {
      return try PhrasePattern(pattern, bare: bare).expansions
    } catch {
      throw LexiconError(table: table.name, line: row.line, message: error.message)
    }
  }
}
