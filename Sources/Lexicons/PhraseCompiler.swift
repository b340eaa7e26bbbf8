internal import Model
internal import Text

/// Compiles the rows of the tables into the automata of a phrase book.
struct PhraseCompiler: Sendable {
  /// About what an automaton of the embedded tables holds.
  private static var usual: PhraseAutomaton { PhraseAutomaton(firstWords: 1000, paths: 4000) }

  typealias Meaning = PhraseBook.Meaning
  typealias Entry = PhraseBook.Entry

  private(set) var cues: [Cue] = []
  private(set) var awardNames: [AwardName] = []
  private(set) var organisations: [OrganisationName] = []
  private(set) var calendarWords: [CalendarWord] = []
  private(set) var entries: [Entry] = []
  private(set) var names = PhraseCompiler.usual
  private(set) var mentionCues = PhraseCompiler.usual
  private(set) var claimCues = PhraseCompiler.usual
  private(set) var toneless = PhraseCompiler.usual
  private(set) var calendar = PhraseAutomaton()
  private(set) var calendarTable = CalendarTable()

  /// No phrase at all.
  init() {}

  init(
    cues: Table, awardNames: Table, organisations: Table, calendar: Table, catalogue: Catalogue
  ) throws(LexiconError) {
    try add(calendar: calendar)
    try add(cues: cues)
    try add(awardNames: awardNames)
    try add(organisations: organisations)
    try add(criteria: catalogue)
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
      let tokens = Tokenizer.tokens(try required(pattern, row, table))
      let phrases = try compile(tokens, row, table)
      if word.kind == .number || word.kind == .ordinal {
        phrases.forEach { self.calendar.insert($0, payload: payload) }
      }
      phrases.forEach { calendarTable.insert(word, $0) }
      guard word.language == .vietnamese else { continue }
      var unmarked: Set<UInt64> = []
      try compile(tokens, row, table, bare: true).forEach {
        calendarTable.insert(toneless: word, $0)
        unmarked.insert($0[0])
      }
      phrases.forEach { if !unmarked.contains($0[0]) { calendarTable.insert(marked: word, $0) } }
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
        try required(pattern, row, table), .cue(cues.count - 1), language: language, row, table)
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
        try required(pattern, row, table), .award(awardNames.count - 1), language: language, row, table)
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
        try required(pattern, row, table), .organisation(organisations.count - 1),
        language: try choice(language, row, table, "language"), row, table)
    }
  }

  private mutating func add(criteria catalogue: Catalogue) throws(LexiconError) {
    for (index, criterion) in catalogue.criteria.enumerated() {
      for pattern in criterion.patterns {
        do {
          insert(try PhrasePattern(pattern), .criterion(index), isBare: false)
        } catch {
          throw LexiconError(table: "criteria", line: 0, message: "\(criterion.id): \(error.message)")
        }
      }
    }
  }

  private mutating func insert(
    _ pattern: String, _ meaning: Meaning, language: Language, _ row: Table.Row, _ table: Table
  ) throws(LexiconError) {
    let tokens = Tokenizer.tokens(pattern)
    for isBare in language == .vietnamese ? [false, true] : [false] {
      insert(try compile(tokens, row, table, bare: isBare), meaning, isBare: isBare)
    }
  }

  private mutating func insert(_ pattern: PhrasePattern, _ meaning: Meaning, isBare: Bool) {
    if pattern.isPlain {
      entries.append(Entry(meaning: meaning, tails: []))
      let payload = Int32(entries.count - 1)
      automaton(meaning, isBare: isBare) { $0.insert(pattern, payload: payload) }
      return
    }
    for segments in pattern.expansions {
      entries.append(Entry(meaning: meaning, tails: Array(segments.dropFirst())))
      let payload = Int32(entries.count - 1)
      automaton(meaning, isBare: isBare) { $0.insert(segments[0].keys, payload: payload) }
    }
  }

  /// Changes the automaton that phrases of a meaning belong to.
  private mutating func automaton(_ meaning: Meaning, isBare: Bool, _ change: (inout PhraseAutomaton) -> Void) {
    switch meaning {
    case .award, .organisation: change(&names)
    case .criterion: change(&claimCues)
    case .cue where isBare: change(&toneless)
    case .cue(let index) where cues[index].kind.isMention: change(&mentionCues)
    case .cue: change(&claimCues)
    }
  }

  private func compile(
    _ tokens: [Token], _ row: Table.Row, _ table: Table, bare: Bool = false
  ) throws(LexiconError) -> PhrasePattern {
    do {
      return try PhrasePattern(tokens, bare: bare)
    } catch {
      throw LexiconError(table: table.name, line: row.line, message: error.message)
    }
  }
}
