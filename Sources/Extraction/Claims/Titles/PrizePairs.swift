internal import Lexicons
internal import Model
internal import Text

/// Reads several prizes of one programme that a sentence gives out, each with its winners: "the jury gave A to X, B to Y
/// and C to Z", "X đoạt giải ở hạng mục A, Y ở hạng mục B".
struct PrizePairs {
  let context: PageContext
  let recipients: Recipients

  static let rule = "any/claim/prize-pair"

  /// Words of "giải đã được trao về tay", "was handed to the city of".
  private static let giveReach = 6
  private static let giving: Set<UInt64> = Set(
    PhrasePattern.keys(
      "cho thuộc về tay dành được đã trao gọi tên to goes went go was is were given awarded handed presented the city of"
        + " category award prize title"
    )
  ).union([0x3a])
  private static let towards: Set<UInt64> = Set(PhrasePattern.keys("cho về to")).union([0x3a])

  /// Words of "đã được xướng tên ở hạng mục", "was honoured in the category of".
  private static let takeReach = 8
  private static let taking: Set<UInt64> = Set(
    PhrasePattern.keys(
      "ở tại với trong về hạng mục lĩnh vực giải thưởng danh hiệu đoạt giành nhận được đã trao vinh xướng tên còn thắng"
        + " in the for as a an category field of award prize title là won win wins took takes winning taking received receives"
        + " was were is named honoured honored and also secured claimed scooped"
    )
  ).union([0x28])
  private static let categories: Set<UInt64> = Set(PhrasePattern.keys("hạng category categories"))
  private static let honours: [CueKind] = [.win, .give, .goes, .winner, .include, .announce]

  private struct Pair {
    let groups: [PlaceGroup]
    let award: AwardSymbol
  }

  func drafts(_ sentence: Sentence, index: Int) -> [Draft] {
    guard sentence.zone == .text, sentence.kind != .cell, sentence.kind != .item, !sentence.awards.isEmpty,
      Self.honours.contains(where: sentence.has)
    else { return [] }
    let prizes = sentence.awards.filter(isPrize)
    guard let programme = prizes.last?.programme, !prizes.isEmpty, prizes.allSatisfy({ $0.programme == programme })
    else { return [] }
    let lists = lists(sentence)
    let (given, taken) = (given(prizes, lists, sentence), taken(prizes, lists, sentence))
    let pairs = given.count > 1 ? given : taken
    guard Set(pairs.map { $0.award.award }).count > 1 || pairs.count == 1 && isOneOfSeveral(taken[0], sentence) else {
      return []
    }
    return pairs.flatMap { pair -> [Draft] in
      guard isAsserted(pair.award.span.start, sentence), isAsserted(pair.groups[0].span.start, sentence)
      else { return [] }
      return pair.groups.map { group in
        Draft(
          programme: programme, award: pair.award.award ?? "", edition: pair.award.edition,
          recipient: recipients.recipient(group, sentence, of: programme), rule: Self.rule,
          evidence: [sentence.evidence("recipient", group.span), sentence.evidence("award", pair.award.span)],
          sentence: index)
      }
    }
  }

  /// "The jury gave A to X": what decides is no cue of a process where it has decided.
  private func isAsserted(_ anchor: Int, _ sentence: Sentence) -> Bool {
    let verb = sentence.cues.last { Self.honours.contains($0.kind) && $0.span.end <= anchor }
    return ModalityScope.modality(sentence.whole, anchor: anchor, verb: verb, sentence).0 == .asserted
  }

  private func isPrize(_ award: AwardSymbol) -> Bool {
    guard let facts = award.award.flatMap({ context.award(award.programme, $0) }) else { return false }
    return facts.kind == .category || facts.kind == .title
  }

  /// The places of a sentence, those side by side together.
  private func lists(_ sentence: Sentence) -> [[PlaceGroup]] {
    var result: [[PlaceGroup]] = []
    for group in sentence.places where group.role != .territory && group.role != .locative {
      if let last = result.last?.last, Coordination.joins(last.full.end, group.full.start, sentence) {
        result[result.count - 1].append(group)
      } else {
        result.append([group])
      }
    }
    return result
  }

  /// "giải A cho X", "A went to X"
  private func given(_ prizes: [AwardSymbol], _ lists: [[PlaceGroup]], _ sentence: Sentence) -> [Pair] {
    prizes.compactMap { award in
      guard let list = lists.first(where: { $0[0].full.start >= award.span.end }),
        case let gap = sentence.tokens[award.span.end..<list[0].full.start], (1...Self.giveReach).contains(gap.count),
        gap.allSatisfy({ Self.giving.contains($0.key) }), gap.contains(where: { Self.towards.contains($0.key) })
      else { return nil }
      return Pair(groups: list, award: award)
    }
  }

  /// "X ở hạng mục A", "X for A"
  private func taken(_ prizes: [AwardSymbol], _ lists: [[PlaceGroup]], _ sentence: Sentence) -> [Pair] {
    prizes.compactMap { award in
      guard let list = lists.last(where: { $0[$0.count - 1].full.end <= award.span.start }),
        case let gap = sentence.tokens[list[list.count - 1].full.end..<award.span.start],
        (1...Self.takeReach).contains(gap.count), gap.allSatisfy({ Self.taking.contains($0.key) })
      else { return nil }
      return Pair(groups: list, award: award)
    }
  }

  /// "được xướng tên: X ở hạng mục D, Y ở hạng mục A": the other categories are of no programme we know.
  private func isOneOfSeveral(_ pair: Pair, _ sentence: Sentence) -> Bool {
    let own = Span(pair.groups[0].full.start, pair.award.span.end)
    func isCategory(_ index: Int) -> Bool { Self.categories.contains(sentence.tokens[index].key) }
    return (own.start..<own.end).contains(where: isCategory)
      && sentence.tokens.indices.contains { isCategory($0) && !own.contains($0) }
  }
}
