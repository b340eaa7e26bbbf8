internal import Lexicons
internal import Text

/// The awards and bodies that a sentence names, before context decides between them.
struct NameMatches {
  private(set) var awards: [AwardSymbol] = []
  private(set) var organisations: [OrganisationSymbol] = []

  var isFound: Bool { !awards.isEmpty || !organisations.isEmpty }

  init(_ phrases: PhraseBook, _ sentence: Sentence, _ finder: PhraseFinder) {
    let entries = phrases.nameEntries
    sentence.forEach(marked: PhraseBook.Mark.name) { index in
      finder.find(phrases.names, entries, sentence, at: index)
      for match in finder.matches {
        switch match.meaning {
        case .award(let index):
          let name = phrases.awardNames[index]
          if name.strength == .short, match.whole.count <= Self.shortest, isParted(match.whole, sentence) { continue }
          awards.append(
            AwardSymbol(span: match.whole, programme: name.programme, award: name.award, strength: name.strength))
        case .organisation(let index):
          let name = phrases.organisations[index]
          organisations.append(
            OrganisationSymbol(
              span: match.whole, id: name.id, programme: name.programme, isDistinctive: name.isDistinctive))
        case .criterion, .cue: break
        }
      }
    }
    if organisations.count > 1 { organisations = organisations.longest(\.span, keepingEqual: true) }
  }

  /// Tokens of "giải, thành phố".
  private static let shortest = 4

  /// "At the award, City of X was ...": two or three words on both sides of a comma are no name.
  private func isParted(_ span: Span, _ sentence: Sentence) -> Bool {
    (span.start..<span.end).contains { sentence.isMark($0, ",") }
  }
}
