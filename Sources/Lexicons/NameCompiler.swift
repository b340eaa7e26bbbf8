internal import Model
internal import Text

/// Compiles the names of awards and bodies into the automaton of a phrase book.
struct NameCompiler: Sendable {
  private(set) var awardNames: [AwardName] = []
  private(set) var organisations: [OrganisationName] = []
  private(set) var entries = PhraseEntries()
  private(set) var names = PhraseAutomaton()

  /// No name at all.
  init() {}

  init(awardNames: Table, organisations: Table) throws(LexiconError) {
    // About what the embedded tables hold; tables of more rows grow.
    names = PhraseAutomaton(firstWords: 700, paths: 36000)
    entries.reserve(2 * (awardNames.rows.count + organisations.rows.count))
    try add(awardNames: awardNames)
    try add(organisations: organisations)
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

  /// Vietnamese names also without their marks.
  private mutating func insert(_ pattern: PhrasePattern, _ meaning: PhraseBook.Meaning, _ language: Language) {
    entries.insert(pattern, meaning, isBare: false, into: &names)
    if language == .vietnamese { entries.insert(pattern, meaning, isBare: true, into: &names) }
  }
}
