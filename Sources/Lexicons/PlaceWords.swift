package import Model
package import Text

/// The words beside a name that tell a place from a person, a street, an organisation or another thing.
///
/// Phrases are found from their last word backwards or from their first forwards, so a look-up costs one probe where no
/// phrase ends; the longest phrase hides the shorter ones inside it.
package struct PlaceWords: Sendable {
  package enum Role: String, Sendable, CaseIterable {
    case person, noble, street, body, other, office, lead, at, kind, none
    case tail, title, road, feature, rest
    case union, hero, club, surname, given, sector, sport, contest, plural, particle, adjective, counted
  }

  /// A phrase that touches a name.
  package struct Match: Hashable, Sendable {
    package var role: Role
    package var value: String?
    /// Token indices of the phrase.
    package var start: Int
    package var end: Int
  }

  private struct Phrase: Sendable {
    var role: Role
    var value: String?
    var language: Language?
    var keys: [UInt64]
  }

  private var phrases: [Phrase] = []
  private var byLast: [UInt64: [Int]] = [:]
  private var byFirst: [UInt64: [Int]] = [:]
  private var byLastBare: [UInt64: [Int]] = [:]
  private var byFirstBare: [UInt64: [Int]] = [:]

  /// No word at all.
  init() {}

  init(_ table: Table) throws(LexiconError) {
    let role = try table.column("role")
    let value = try table.column("value")
    let language = try table.column("language")
    let pattern = try table.column("pattern")
    for row in table.rows {
      let role: Role = try choice(role, row, table, "role of a place word")
      let home: Language? = language(row) == nil ? nil : try choice(language, row, table, "language")
      let text = try required(pattern, row, table)
      for isBare in [false, true] where !isBare || home == .vietnamese {
        do {
          for expansion in try PhrasePattern(text, bare: isBare).expansions {
            add(Phrase(role: role, value: value(row), language: home, keys: expansion[0].keys), isBare: isBare)
          }
        } catch {
          throw LexiconError(table: table.name, line: row.line, message: error.message)
        }
      }
    }
  }

  private mutating func add(_ phrase: Phrase, isBare: Bool) {
    guard let first = phrase.keys.first, let last = phrase.keys.last else { return }
    phrases.append(phrase)
    let index = phrases.count - 1
    if !isBare || phrase.language != .vietnamese {
      byLast[last, default: []].append(index)
      byFirst[first, default: []].append(index)
    }
    // A page without marks reads everything by the bare form, words that never had marks too.
    if isBare || phrase.language != .vietnamese {
      byLastBare[last, default: []].append(index)
      byFirstBare[first, default: []].append(index)
    }
  }

  /// The longest phrases that end before a token; several where one phrase has several roles.
  ///
  /// The full stop of an abbreviation (`TP. Huế`, `Mr. London`) may stand between.
  package func before(
    _ end: Int, _ tokens: [Token], _ language: Language, toneless: Bool
  ) -> [Match] {
    var end = end
    if end > 1, tokens[end - 1].key == 0x2e, tokens[end - 1].kind == .mark, !tokens[end - 1].spaceBefore { end -= 1 }
    guard end > 0, tokens[end - 1].kind != .mark else { return [] }
    let isNumber = tokens[end - 1].kind == .number
    let last = isNumber ? PhraseAutomaton.anyNumber : toneless ? tokens[end - 1].bare : tokens[end - 1].key
    guard let candidates = (toneless ? byLastBare : byLast)[last] else { return [] }
    var result: [Match] = []
    var longest = 0
    for index in candidates {
      let phrase = phrases[index]
      guard phrase.language == nil || phrase.language == language else { continue }
      guard phrase.keys.count >= longest, let start = start(of: phrase.keys, before: end, tokens, toneless) else {
        continue
      }
      if phrase.keys.count > longest { result.removeAll() }
      longest = phrase.keys.count
      result.append(Match(role: phrase.role, value: phrase.value, start: start, end: end))
    }
    return result
  }

  /// The longest phrases that begin at a token.
  package func after(
    _ start: Int, _ tokens: [Token], _ language: Language, toneless: Bool
  ) -> [Match] {
    guard tokens.indices.contains(start), tokens[start].kind == .word else { return [] }
    let first = toneless ? tokens[start].bare : tokens[start].key
    guard let candidates = (toneless ? byFirstBare : byFirst)[first] else { return [] }
    var result: [Match] = []
    var longest = 0
    for index in candidates {
      let phrase = phrases[index]
      guard phrase.language == nil || phrase.language == language, phrase.keys.count >= longest,
        let end = end(of: phrase.keys, at: start, tokens, toneless)
      else { continue }
      if phrase.keys.count > longest { result.removeAll() }
      longest = phrase.keys.count
      result.append(Match(role: phrase.role, value: phrase.value, start: start, end: end))
    }
    return result
  }

  /// True when one token is a word of a role.
  package func has(_ role: Role, _ token: Token, _ language: Language, toneless: Bool) -> Bool {
    guard token.kind == .word,
      let candidates = toneless ? byLastBare[token.bare] : byLast[token.key]
    else { return false }
    return candidates.contains { index in
      let phrase = phrases[index]
      return phrase.role == role && phrase.keys.count == 1 && (phrase.language == nil || phrase.language == language)
    }
  }

  private func start(of keys: [UInt64], before end: Int, _ tokens: [Token], _ toneless: Bool) -> Int? {
    var index = end
    for key in keys.reversed() {
      // `TP. HCM`, `đ/c`: marks inside an abbreviation.
      while index > 0, index < end, tokens[index - 1].kind == .mark, [0x2e, 0x2f, 0x2d].contains(tokens[index - 1].key)
      { index -= 1 }
      guard index > 0 else { return nil }
      let token = tokens[index - 1]
      let isNumber = key == PhraseAutomaton.anyNumber
      guard isNumber ? token.kind == .number : (toneless ? token.bare : token.key) == key else { return nil }
      index -= 1
    }
    return index
  }

  private func end(of keys: [UInt64], at start: Int, _ tokens: [Token], _ toneless: Bool) -> Int? {
    var index = start
    for key in keys {
      while index > start, index < tokens.count, tokens[index].kind == .mark,
        [0x2e, 0x2f, 0x2d].contains(tokens[index].key)
      { index += 1 }
      guard index < tokens.count, (toneless ? tokens[index].bare : tokens[index].key) == key else { return nil }
      index += 1
    }
    return index
  }
}
