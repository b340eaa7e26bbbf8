package import Model
package import Text

/// The words beside a name that tell a place from a person, a street, an organisation or another thing.
///
/// Phrases are found from their last word backwards or from their first forwards, so a look-up costs one probe where no
/// phrase ends; the longest phrase hides the shorter ones inside it. A class, so that handing it on costs one reference
/// rather than one for each of its arrays.
package final class PlaceWords: Sendable {
  package enum Role: String, Sendable, CaseIterable {
    case person, noble, street, body, other, office, lead, at, kind, none
    case tail, title, road, feature, rest
    case union, hero, club, surname, given, sector, sport, contest, plural, particle, adjective, counted

    /// A bit of its own, so that a set of roles is one number; there are fewer than 32.
    var bit: UInt32 { withUnsafeBytes(of: self) { 1 << UInt32($0[0] & 31) } }
  }

  /// A phrase that touches a name.
  package struct Match: Hashable, Sendable {
    package var role: Role
    package var value: String?
    /// Token indices of the phrase.
    package var start: Int
    package var end: Int
  }

  /// What the phrases of a row have in common.
  private struct Meaning: Sendable {
    var role: Role
    /// Index into `values`, so that to look at a phrase counts no references.
    var value: Int32
    /// Nil for both.
    var language: Language?
    /// True for the form without marks, which only serves text typed so; nil for words that have none.
    var isBare: Bool?
  }

  private struct Phrase: Sendable {
    /// Index into `meanings`.
    var meaning: Int32
    /// Where its keys begin and end in `keys`.
    var start: Int32
    var end: Int32

    var count: Int { Int(end - start) }
  }

  private let meanings: [Meaning]
  private let phrases: [Phrase]
  private let values: [String?]
  private let keys: [UInt64]
  private let byLast: PlaceWordChains
  private let byFirst: PlaceWordChains

  /// No word at all.
  convenience init() { self.init(Draft()) }

  convenience init(_ table: Table) throws(LexiconError) {
    var draft = Draft()
    try draft.read(table)
    self.init(draft)
  }

  private init(_ draft: Draft) {
    (meanings, phrases, values, keys) = (draft.meanings, draft.phrases, draft.values, draft.keys)
    (byLast, byFirst) = (draft.byLast, draft.byFirst)
  }

  /// The table while phrases are added to it.
  private struct Draft {
    var meanings: [Meaning] = []
    var phrases: [Phrase] = []
    var values: [String?] = []
    var keys: [UInt64] = []
    var byLast = PlaceWordChains()
    var byFirst = PlaceWordChains()

    mutating func read(_ table: Table) throws(LexiconError) {
      var role = ChoiceReader<Role>(try table.column("role"), "role of a place word")
      let value = try table.column("value")
      var language = ChoiceReader<Language>(try table.column("language"), "language")
      let pattern = try table.column("pattern")
      // Of the embedded table, counted: 4,561 phrases of 6,270 words, 2,572 of them first words.
      let (count, words) = (4700, 2700)
      byLast = PlaceWordChains(heads: words, phrases: count)
      byFirst = PlaceWordChains(heads: words, phrases: count)
      phrases.reserveCapacity(count)
      keys.reserveCapacity(3 * count / 2)
      var reader = PatternReader()
      for row in table.rows {
        let role = try role.read(row, table)
        let home: Language? = language.column.isEmpty(row) ? nil : try language.read(row, table)
        try reader.read(pattern, row, table)
        values.append(value(row))
        for isBare in [false, true] where !isBare || home == .vietnamese {
          meanings.append(
            Meaning(
              role: role, value: Int32(values.count - 1), language: home, isBare: home == .vietnamese ? isBare : nil))
          reader.pattern.forEach(bare: isBare) { add($0) }
        }
      }
    }

    /// Adds a phrase of the last meaning.
    private mutating func add(_ words: [UInt64]) {
      guard let first = words.first, let last = words.last else { return }
      let start = Int32(keys.count)
      keys += words
      let index = Int32(phrases.count)
      phrases.append(Phrase(meaning: Int32(meanings.count - 1), start: start, end: Int32(keys.count)))
      let role = meanings[meanings.count - 1].role
      byLast.add(index, last, role)
      byFirst.add(index, first, role)
    }
  }

  /// Marks the words that end or begin a phrase, so that others cost no look-up.
  func mark(in words: inout FirstWords) {
    for phrase in phrases {
      var (begin, end) = (PhraseBook.Mark.placeWordBegin, PhraseBook.Mark.placeWordEnd)
      switch meanings[Int(phrase.meaning)].role {
      case .kind: end |= PhraseBook.Mark.kindEnd
      case .person: end |= PhraseBook.Mark.personEnd
      case .feature: begin |= PhraseBook.Mark.featureBegin
      case .sport, .contest: end |= PhraseBook.Mark.sport
      default: break
      }
      words.add(begin, word: keys[Int(phrase.start)])
      words.add(end, word: keys[Int(phrase.end) - 1])
    }
  }

  /// The longest phrases that end before a token; several where one phrase has several roles.
  ///
  /// The full stop of an abbreviation (`TP. Huế`, `Mr. London`) may stand between.
  package func before(
    _ end: Int, _ tokens: Tokens, _ language: Language, toneless: Bool
  ) -> [Match] {
    var result: [Match] = []
    find(nil, before: end, tokens, language, toneless) { meaning, start, end, isLonger in
      if isLonger { result.removeAll() }
      result.append(match(meaning, start, end))
    }
    return result
  }

  /// The first of them that has a role; costs no array.
  package func first(
    _ role: Role, before end: Int, _ tokens: Tokens, _ language: Language, toneless: Bool
  ) -> Match? {
    var result: Match?
    find(role, before: end, tokens, language, toneless) { meaning, start, end, isLonger in
      if isLonger { result = nil }
      if result == nil, meaning.role == role { result = match(meaning, start, end) }
    }
    return result
  }

  /// The longest phrases that begin at a token.
  package func after(
    _ start: Int, _ tokens: Tokens, _ language: Language, toneless: Bool
  ) -> [Match] {
    var result: [Match] = []
    find(nil, after: start, tokens, language, toneless) { meaning, end, isLonger in
      if isLonger { result.removeAll() }
      result.append(match(meaning, start, end))
    }
    return result
  }

  /// The first of them that has a role; costs no array.
  package func first(
    _ role: Role, after start: Int, _ tokens: Tokens, _ language: Language, toneless: Bool
  ) -> Match? {
    var result: Match?
    find(role, after: start, tokens, language, toneless) { meaning, end, isLonger in
      if isLonger { result = nil }
      if result == nil, meaning.role == role { result = match(meaning, start, end) }
    }
    return result
  }

  private func match(_ meaning: Meaning, _ start: Int, _ end: Int) -> Match {
    Match(role: meaning.role, value: values[Int(meaning.value)], start: start, end: end)
  }

  /// Calls with phrases that end before a token, and whether each is longer than those before it, which then are none
  /// of the longest.
  ///
  /// - Parameter role: one that is asked for alone, so that nothing need be looked at where no phrase has it.
  @inline(__always)
  private func find(
    _ role: Role?, before end: Int, _ tokens: Tokens, _ language: Language, _ toneless: Bool,
    _ take: (_ meaning: Meaning, _ start: Int, _ end: Int, _ isLonger: Bool) -> Void
  ) {
    var end = end
    if end > 1, tokens[end - 1].key == 0x2e, tokens[end - 1].isMark, !tokens[end - 1].spaceBefore { end -= 1 }
    guard end > 0, !tokens[end - 1].isMark else { return }
    let last = end - 1
    guard tokens[last].isNumber || tokens[last].marks & PhraseBook.Mark.placeWordEnd != 0 else { return }
    var longest = 0
    var link = byLast.first(tokens[last].isNumber ? PhraseAutomaton.anyNumber : tokens[last].key, with: role)
    while link >= 0 {
      let phrase = phrases[Int(link)]
      link = byLast.next[Int(link)]
      guard phrase.count >= longest, serves(phrase, language, toneless),
        let start = start(of: phrase, before: end, tokens)
      else { continue }
      take(meanings[Int(phrase.meaning)], start, end, phrase.count > longest)
      longest = phrase.count
    }
  }

  /// The same of phrases that begin at a token.
  @inline(__always)
  private func find(
    _ role: Role?, after start: Int, _ tokens: Tokens, _ language: Language, _ toneless: Bool,
    _ take: (_ meaning: Meaning, _ end: Int, _ isLonger: Bool) -> Void
  ) {
    guard tokens.indices.contains(start), tokens[start].isWord,
      tokens[start].marks & PhraseBook.Mark.placeWordBegin != 0
    else { return }
    var longest = 0
    var link = byFirst.first(tokens[start].key, with: role)
    while link >= 0 {
      let phrase = phrases[Int(link)]
      link = byFirst.next[Int(link)]
      guard phrase.count >= longest, serves(phrase, language, toneless), let end = end(of: phrase, at: start, tokens)
      else { continue }
      take(meanings[Int(phrase.meaning)], end, phrase.count > longest)
      longest = phrase.count
    }
  }

  /// True when one token is a word of a role.
  package func has(_ role: Role, _ token: Token, _ language: Language, toneless: Bool) -> Bool {
    guard token.isWord, token.marks & PhraseBook.Mark.placeWordEnd != 0 else { return false }
    var link = byLast.first(token.key, with: role)
    while link >= 0 {
      let phrase = phrases[Int(link)]
      let isSought = phrase.count == 1 && meanings[Int(phrase.meaning)].role == role
      if isSought, serves(phrase, language, toneless) { return true }
      link = byLast.next[Int(link)]
    }
    return false
  }

  private func serves(_ phrase: Phrase, _ language: Language, _ toneless: Bool) -> Bool {
    let meaning = meanings[Int(phrase.meaning)]
    return (meaning.language == nil || meaning.language == language)
      && (meaning.isBare == nil || meaning.isBare == toneless)
  }

  private func start(of phrase: Phrase, before end: Int, _ tokens: Tokens) -> Int? {
    var index = end
    var position = Int(phrase.end)
    while position > Int(phrase.start) {
      position -= 1
      let key = keys[position]
      while index > 0, index < end, isInner(tokens[index - 1]) { index -= 1 }
      guard index > 0 else { return nil }
      let isSame = key == PhraseAutomaton.anyNumber ? tokens[index - 1].isNumber : tokens[index - 1].key == key
      guard isSame else { return nil }
      index -= 1
    }
    return index
  }

  private func end(of phrase: Phrase, at start: Int, _ tokens: Tokens) -> Int? {
    var index = start
    var position = Int(phrase.start)
    while position < Int(phrase.end) {
      while index > start, index < tokens.count, isInner(tokens[index]) { index += 1 }
      guard index < tokens.count, tokens[index].key == keys[position] else { return nil }
      index += 1
      position += 1
    }
    return index
  }

  /// `TP. HCM`, `đ/c`: a mark inside an abbreviation.
  @inline(__always)
  private func isInner(_ token: Token) -> Bool {
    token.isMark && (token.key == 0x2e || token.key == 0x2f || token.key == 0x2d)
  }
}
