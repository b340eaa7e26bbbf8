internal import Model
internal import Text

/// Compiles the rows of the tables into the automata of a phrase book.
struct PhraseCompiler: Sendable {
  typealias Meaning = PhraseBook.Meaning
  typealias Entry = PhraseBook.Entry

  private(set) var cues: [Cue] = []
  private(set) var awardNames: [AwardName] = []
  private(set) var organisations: [OrganisationName] = []
  private(set) var calendarWords: [CalendarWord] = []
  private(set) var entries: [Entry] = []
  private(set) var names = PhraseAutomaton()
  private(set) var mentionCues = PhraseAutomaton()
  private(set) var claimCues = PhraseAutomaton()
  private(set) var toneless = PhraseAutomaton()
  private(set) var calendar = PhraseAutomaton()
  private(set) var calendarTable = CalendarTable()

  /// No phrase at all.
  init() {}

  init(
    cues: Table, awardNames: Table, organisations: Table, calendar: Table, catalogue: Catalogue
  ) throws(LexiconError) {
    // About what the embedded tables hold; tables of more rows grow.
    names = PhraseAutomaton(firstWords: 400, paths: 9800)
    mentionCues = PhraseAutomaton(firstWords: 1000, paths: 4800)
    claimCues = PhraseAutomaton(firstWords: 800, paths: 5600)
    toneless = PhraseAutomaton(firstWords: 360, paths: 3600)
    entries.reserveCapacity(2 * (cues.rows.count + awardNames.rows.count + organisations.rows.count))
    try add(calendar: calendar)
    try add(cues: cues)
    try add(awardNames: awardNames)
    try add(organisations: organisations)
    try add(criteria: catalogue)
  }

  private mutating func add(calendar table: Table) throws(LexiconError) {
    var kind = ChoiceReader<CalendarWord.Kind>(try table.column("kind"), "calendar kind")
    let value = try table.column("value")
    var language = ChoiceReader<Language>(try table.column("language"), "language")
    let pattern = try table.column("pattern")
    var reader = PatternReader()
    calendarWords.reserveCapacity(table.rows.count)
    calendarTable = CalendarTable(phrases: 7 * table.rows.count / 2)
    for row in table.rows {
      let number = try required(value, row, table)
      guard let value = Int(number) else {
        throw LexiconError(table: table.name, line: row.line, message: "no number \(number)")
      }
      let payload = Int32(calendarWords.count)
      let word = CalendarWord(
        kind: try kind.read(row, table), value: value, language: try language.read(row, table))
      calendarWords.append(word)
      try reader.read(pattern, row, table)
      let phrases = reader.pattern
      if word.kind == .number || word.kind == .ordinal { self.calendar.insert(phrases, payload: payload) }
      calendarTable.insert(word, phrases)
    }
    calendarTable.seal()
  }

  private mutating func add(cues table: Table) throws(LexiconError) {
    var kind = ChoiceReader<Cue.Kind>(try table.column("kind"), "cue kind")
    let value = try table.column("value")
    var language = ChoiceReader<Language>(try table.column("language"), "language")
    let pattern = try table.column("pattern")
    let example = try table.column("example")
    let counterexample = try table.column("counterexample")
    var reader = PatternReader()
    cues.reserveCapacity(table.rows.count)
    for row in table.rows {
      let language = try language.read(row, table)
      cues.append(
        Cue(
          kind: try kind.read(row, table), value: value(row), language: language,
          texts: Cue.Texts(row: row, example: example, counterexample: counterexample)))
      try reader.read(pattern, row, table)
      insert(reader.pattern, .cue(cues.count - 1), language)
    }
  }

  private mutating func add(awardNames table: Table) throws(LexiconError) {
    let programme = try table.column("programme")
    let award = try table.column("award")
    var strength = ChoiceReader<AwardName.Strength>(try table.column("strength"), "strength")
    var language = ChoiceReader<Language>(try table.column("language"), "language")
    let pattern = try table.column("pattern")
    var reader = PatternReader()
    awardNames.reserveCapacity(table.rows.count)
    for row in table.rows {
      let language = try language.read(row, table)
      awardNames.append(
        AwardName(
          programme: try required(programme, row, table), award: award(row),
          strength: try strength.read(row, table), language: language))
      try reader.read(pattern, row, table)
      insert(reader.pattern, .award(awardNames.count - 1), language)
    }
  }

  private mutating func add(organisations table: Table) throws(LexiconError) {
    let id = try table.column("id")
    let programme = try table.column("programme")
    let strength = try table.column("strength")
    var language = ChoiceReader<Language>(try table.column("language"), "language")
    let pattern = try table.column("pattern")
    var reader = PatternReader()
    organisations.reserveCapacity(table.rows.count)
    for row in table.rows {
      organisations.append(
        OrganisationName(
          id: try required(id, row, table), programme: programme(row), isDistinctive: strength(row) != "body"))
      _ = try required(bytes: pattern, row, table)
      let language = try language.read(row, table)
      try reader.read(pattern, row, table)
      insert(reader.pattern, .organisation(organisations.count - 1), language)
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

  /// Vietnamese phrases also without their marks.
  private mutating func insert(_ pattern: PhrasePattern, _ meaning: Meaning, _ language: Language) {
    insert(pattern, meaning, isBare: false)
    if language == .vietnamese { insert(pattern, meaning, isBare: true) }
  }

  private mutating func insert(_ pattern: PhrasePattern, _ meaning: Meaning, isBare: Bool) {
    if pattern.isPlain {
      let payload = Int32(entries.count)
      entries.append(Entry(meaning: meaning, tails: []))
      automaton(meaning, isBare: isBare) { $0.insert(pattern, bare: isBare, payload: payload) }
      return
    }
    if let tails = pattern.tails(bare: isBare) {
      for tail in tails {
        let payload = Int32(entries.count)
        entries.append(Entry(meaning: meaning, tails: tail))
        automaton(meaning, isBare: isBare) { $0.insert(headOf: pattern, bare: isBare, payload: payload) }
      }
      return
    }
    for segments in pattern.expansions(bare: isBare) {
      let payload = Int32(entries.count)
      entries.append(Entry(meaning: meaning, tails: Array(segments.dropFirst())))
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
}
