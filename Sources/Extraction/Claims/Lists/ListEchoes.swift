internal import Lexicons
internal import Model
internal import Text

/// Reads members of a list or network told behind the sentence that makes it known: "So, for the first time, is X",
/// "Spain saw X and Y honoured", "Two more towns entered, X and Y", "With Z they formed the Top7".
struct ListEchoes {
  let context: PageContext
  let recipients: Recipients

  private static let others: Set<CueKind> = [.host, .mentor, .aspire, .schedule, .negate, .process, .others]

  func drafts(_ sentence: Sentence, index: Int, _ discourse: Discourse, after earlier: [Draft]) -> [Draft] {
    guard sentence.zone == .text else { return [] }
    let formed = formed(sentence, index)
    guard formed.isEmpty, sentence.language == .english else { return formed }
    guard sentence.awards.isEmpty, let key = discourse.award ?? discourse.mentioned, let id = key.award,
      let facts = context.award(key.programme, id), facts.kind != .ranking, facts.kind != .person, facts.size != 1,
      !Self.others.contains(where: sentence.has),
      // "entered under the heading of music": no rank.
      !sentence.cues.contains(where: { $0.kind == .rank && $0.value != "award" })
    else { return [] }
    // "It saw X and Y honoured in 2030": not those of the page.
    let years = sentence.dates.filter { $0.form == .year && $0.span.count == 1 }.compactMap(\.year)
    guard years.allSatisfy({ $0 == context.edition(key.programme, id) }) else { return [] }
    let said = Set(earlier.filter { $0.sentence == index }.map(\.recipient.id))
    let groups = [echoed(sentence), seen(sentence), counted(sentence), partners(sentence)].first { !$0.isEmpty } ?? []
    return groups.compactMap { group in
      let recipient = recipients.recipient(group, sentence, of: key.programme)
      guard !said.contains(recipient.id) else { return nil }
      var draft = Draft(
        programme: key.programme, award: field(of: facts, sentence) ?? id, edition: nil, recipient: recipient,
        rule: "any/claim/list-echo",
        evidence: [sentence.evidence("recipient", group.span)], sentence: index)
      if let recurrence = sentence.cues.filter({ $0.kind == .recur && $0.span.end <= groups[0].full.start })
        .compactMap(Recurrences.value).first
      {
        draft.ordinal = recurrence.count
        draft.consecutive = recurrence.consecutive
        draft.evidence.append(sentence.evidence("ordinal", recurrence.span))
      }
      return draft
    }
  }

  /// "entered under the heading of music": the field of a network that a sentence names in passing.
  private func field(of network: Award, _ sentence: Sentence) -> String? {
    guard network.kind == .membership else { return nil }
    let named = context.lexicon.catalogue.awards.filter { award in
      award.programme == network.programme && award.kind == .membership && !award.isMain
        && sentence.tokens.indices.contains { sentence.stands(PhrasePattern.keys(award.id), at: $0) }
    }
    return named.count == 1 ? named[0].id : nil
  }

  private static let so = PhrasePattern.keys("so")[0]
  private static let auxiliaries: Set<UInt64> = Set(PhrasePattern.keys("is are was were did does do has have"))
  /// Words of "So, for the first time in its history, is".
  private static let echoReach = 10

  /// "So, for the first time, is X": who does as those before.
  private func echoed(_ sentence: Sentence) -> [PlaceGroup] {
    guard let first = sentence.tokens.first, first.key == Self.so, sentence.isMark(1, ","),
      let group = sentence.places.first(where: { $0.role == .plain }), group.full.start <= Self.echoReach,
      Self.auxiliaries.contains(sentence.tokens[group.full.start - 1].key)
    else { return [] }
    return Coordination.list(startingAt: group, sentence)
  }

  private static let seeing: Set<UInt64> = Set(PhrasePattern.keys("saw sees"))
  private static let admitted: Set<UInt64> = Set(
    PhrasePattern.keys(
      "honoured honored admitted accepted named chosen awarded included recognised recognized selected welcomed rewarded"
        + " crowned listed inducted decorated"))

  /// "Spain saw X, Y and Z honoured"
  private func seen(_ sentence: Sentence) -> [PlaceGroup] {
    guard let verb = sentence.tokens.firstIndex(where: { Self.seeing.contains($0.key) }),
      let first = sentence.places.first(where: { $0.full.start == verb + 1 && $0.role == .plain }),
      case let list = Coordination.list(startingAt: first, sentence), let last = list.last,
      sentence.tokens.indices.contains(last.full.end), Self.admitted.contains(sentence.tokens[last.full.end].key)
    else { return [] }
    return list
  }

  private static let nouns: Set<UInt64> = Set(
    PhrasePattern.keys(
      "others finalists members winners places cities communities towns newcomers recipients laureates counties regions"
        + " entrants municipalities villages"))
  private static let openers: Set<UInt64> = Set(PhrasePattern.keys("namely")).union([0x2c, 0x3a, 0x2d, 0x2013, 0x2014])
  /// Words of "four more Canadian".
  private static let nounReach = 4

  /// "Two more towns entered in May, X in A and Y": as many places as are counted, set off by a mark.
  private func counted(_ sentence: Sentence) -> [PlaceGroup] {
    guard
      sentence.has(.win) || sentence.has(.give) || sentence.has(.present) || sentence.has(.peers),
      !sentence.has(.past), !sentence.has(.predecessor)
    else { return [] }
    for number in sentence.numbers where !number.isOrdinal && (2...30).contains(number.value) {
      let reach = number.span.end..<min(sentence.tokens.count, number.span.end + Self.nounReach)
      guard let noun = reach.first(where: { Self.nouns.contains(sentence.tokens[$0].key) }) else { continue }
      for first in sentence.places where first.role == .plain && first.full.start > noun + 1 {
        guard Self.openers.contains(sentence.tokens[first.full.start - 1].key) else { continue }
        let list = Coordination.list(startingAt: first, sentence)
        guard list.count == number.value, let last = list.last,
          last.full.end == sentence.tokens.count || sentence.tokens[last.full.end].isMark
        else { continue }
        return list
      }
    }
    return []
  }

  private static let fellow: [[UInt64]] = [
    "co recipient", "co recipients", "co winner", "co winners", "co laureate", "co laureates", "fellow recipient",
    "fellow winner", "joint winner",
  ].map { PhrasePattern.keys($0) }
  private static let copulas: Set<UInt64> = Set(PhrasePattern.keys("is are was were")).union([0x2c])

  /// "It has a Spanish co-winner, X", "Its co-winners are X and Y"
  private func partners(_ sentence: Sentence) -> [PlaceGroup] {
    for start in sentence.tokens.indices {
      // A hyphen may stand inside the word.
      let hyphen = sentence.isMark(start + 1, "-") ? 1 : 0
      guard
        Self.fellow.contains(where: { phrase in
          sentence.tokens[start].key == phrase[0] && sentence.tokens.indices.contains(start + 1 + hyphen)
            && sentence.tokens[start + 1 + hyphen].key == phrase[1]
        }), case let end = start + 2 + hyphen, sentence.tokens.indices.contains(end),
        Self.copulas.contains(sentence.tokens[end].key),
        let first = sentence.places.first(where: { $0.full.start == end + 1 && $0.role == .plain })
      else { continue }
      return Coordination.list(startingAt: first, sentence)
    }
    return []
  }

  private static let they: Set<UInt64> = Set(PhrasePattern.keys("they together these"))
  private static let forming: Set<UInt64> = Set(
    PhrasePattern.keys("formed form forms made make makes constituted constitute composed completed complete là"))
  private static let those: [[UInt64]] = ["đó là", "đây là", "đó chính là", "đây chính là"].map {
    PhrasePattern.keys($0)
  }
  private static let leastMembers = 3

  /// "Six others had been in the running: V, W, X and Y. With Z they formed the 2012 Top7.", "... còn bảy: X, Y
  /// và Z. Đó là Top7.": all of those.
  private func formed(_ sentence: Sentence, _ index: Int) -> [Draft] {
    guard index > 0, let award = sentence.awards.first, let id = award.award,
      let facts = context.award(award.programme, id), facts.kind == .list,
      let pronoun = sentence.language == .vietnamese
        ? (Self.those.contains { sentence.stands($0, at: 0) } ? 0 : nil)
        : sentence.tokens.firstIndex(where: { Self.they.contains($0.key) && !$0.isUpper }),
      let verb = (pronoun + 1..<min(sentence.tokens.count, pronoun + 4)).first(where: {
        Self.forming.contains(sentence.tokens[$0].key)
      }), verb < award.span.start, ModalityScope.asserts(award.span.start, sentence),
      case let before = context.sentences[index - 1], before.zone == .text, before.block == sentence.block,
      let colon = before.tokens.indices.first(where: { before.isMark($0, ":") })
    else { return [] }
    let members = before.places.filter { $0.role == .plain && $0.full.start > colon }
    guard members.count >= Self.leastMembers else { return [] }
    return members.map { group in
      var draft = Draft(
        programme: award.programme, award: id, edition: award.edition,
        recipient: recipients.recipient(group, before, of: award.programme), rule: "any/claim/list-echo",
        evidence: [before.evidence("recipient", group.span), sentence.evidence("award", award.span)],
        sentence: index)
      draft.isBackground = !context.isNews(award.programme, id)
      draft.isAside = draft.isBackground
      return draft
    }
  }
}
