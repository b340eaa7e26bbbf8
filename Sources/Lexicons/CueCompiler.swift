internal import Model
internal import Text

/// Compiles cues, criteria and the words of dates into the automata of a phrase book.
struct CueCompiler: Sendable {
  private(set) var cues: [Cue] = []
  private(set) var calendarWords: [CalendarWord] = []
  private(set) var entries = PhraseEntries()
  private(set) var mentionCues = PhraseAutomaton()
  private(set) var claimCues = PhraseAutomaton()
  private(set) var toneless = PhraseAutomaton()
  private(set) var calendar = PhraseAutomaton()
  private(set) var calendarTable = CalendarTable()

  /// No phrase at all.
  init() {}

  init(cues: Table, calendar: Table, catalogue: Catalogue) throws(LexiconError) {
    // About what the embedded tables hold; tables of more rows grow.
    mentionCues = PhraseAutomaton(firstWords: 1150, paths: 11000)
    claimCues = PhraseAutomaton(firstWords: 1250, paths: 14000)
    toneless = PhraseAutomaton(firstWords: 400, paths: 7600)
    entries.reserve(2 * cues.rows.count)
    try add(calendar: calendar)
    try add(cues: cues)
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
      insert(reader.pattern, cues.count - 1, language)
    }
  }

  private mutating func add(criteria catalogue: Catalogue) throws(LexiconError) {
    for (index, criterion) in catalogue.criteria.enumerated() {
      for pattern in criterion.patterns {
        do {
          entries.insert(try PhrasePattern(pattern), .criterion(index), isBare: false, into: &claimCues)
        } catch {
          throw LexiconError(table: "criteria", line: 0, message: "\(criterion.id): \(error.message)")
        }
      }
    }
  }

  /// Vietnamese phrases also without their marks.
  private mutating func insert(_ pattern: PhrasePattern, _ index: Int, _ language: Language) {
    if cues[index].kind.isMention {
      entries.insert(pattern, .cue(index), isBare: false, into: &mentionCues)
    } else {
      entries.insert(pattern, .cue(index), isBare: false, into: &claimCues)
    }
    if language == .vietnamese { entries.insert(pattern, .cue(index), isBare: true, into: &toneless) }
  }
}
