internal import Lexicons
internal import Model
internal import Text

/// Reads which place of a prize somebody has taken, where it is given to the first few: "in second place", "the third
/// prize goes to X", "giải nhì thuộc về Y".
struct PrizePlaces {
  let context: PageContext

  /// Words of ", with the", "was given to the city of".
  private static let reach = 12
  private static let prizes: Set<UInt64> = Set(PhrasePattern.keys("place prize position"))
  private static let prizeWord = PhrasePattern.keys("giải")[0]
  private static let order: [UInt64: Int] = Dictionary(
    uniqueKeysWithValues: zip(PhrasePattern.keys("nhất nhì ba"), 1...3))
  private static let behind: Set<UInt64> = Set(
    PhrasePattern.keys("in with at as the took takes won wins got received giành đoạt nhận về xếp đạt được với trao")
  ).union([0x2c, 0x28])
  private static let before: Set<UInt64> = Set(
    PhrasePattern.keys(
      "goes went go to was is were given awarded presented the city of by worth with eur euro euros usd pounds dollars"
        + " thuộc về trao cho dành là được kèm trị giá phần tay đồng triệu"))

  /// Gives the drafts of a sentence their places.
  func apply(_ sentence: Sentence, _ index: Int, to drafts: inout [Draft]) {
    let places = self.places(sentence)
    guard !places.isEmpty else { return }
    for position in drafts.indices where drafts[position].sentence == index && isUnranked(drafts[position]) {
      guard
        let group = sentence.places.first(where: { group in
          drafts[position].evidence.contains { $0.field == "recipient" && $0.range == sentence.range(group.span) }
        }), let place = place(of: group, places, sentence)
      else { continue }
      drafts[position].rank = place.value
      drafts[position].evidence.append(sentence.evidence("rank", place.span))
    }
  }

  /// The only other winner beside those in second and third place is first.
  func complete(_ drafts: inout [Draft]) {
    let placed = drafts.filter { $0.rank ?? 0 > 1 && isPrize($0) && !$0.isBackground }
    for first in placed where !drafts.contains(where: { $0.rank == 1 && isSame($0, first) }) {
      let rest = drafts.indices.filter { index in
        isUnranked(drafts[index]) && isSame(drafts[index], first) && !drafts[index].isBackground
          && !drafts[index].isAside && !placed.contains { $0.recipient.id == drafts[index].recipient.id }
      }
      guard Set(rest.map { drafts[$0].recipient.id }).count == 1 else { continue }
      for index in rest {
        guard let award = drafts[index].evidence.first(where: { $0.field == "award" }) else { continue }
        var evidence = award
        evidence.field = "rank"
        drafts[index].rank = 1
        drafts[index].evidence.append(evidence)
      }
    }
  }

  private func isPrize(_ draft: Draft) -> Bool { context.award(draft.programme, draft.award)?.kind == .title }

  private func isUnranked(_ draft: Draft) -> Bool { draft.rank == nil && !draft.isInferred && isPrize(draft) }

  private func isSame(_ a: Draft, _ b: Draft) -> Bool {
    a.programme == b.programme && a.award == b.award
      && (a.edition == b.edition || a.edition == nil || b.edition == nil)
  }

  private struct Place {
    var value: Int
    var span: Span
  }

  /// "second place", "third prize", "giải nhì", in text order.
  private func places(_ sentence: Sentence) -> [Place] {
    if sentence.language == .vietnamese {
      return sentence.tokens.indices.dropLast().compactMap { index in
        guard sentence.tokens[index].key == Self.prizeWord, let value = Self.order[sentence.tokens[index + 1].key]
        else { return nil }
        return Place(value: value, span: Span(index, index + 2))
      }
    }
    return sentence.numbers.compactMap { number in
      guard number.isOrdinal, (1...3).contains(number.value), sentence.tokens.indices.contains(number.span.end),
        Self.prizes.contains(sentence.tokens[number.span.end].key)
      else { return nil }
      return Place(value: number.value, span: Span(number.span.start, number.span.end + 1))
    }
  }

  private func place(of group: PlaceGroup, _ places: [Place], _ sentence: Sentence) -> Place? {
    func isBridged(_ gap: Range<Int>, by words: Set<UInt64>) -> Bool {
      gap.count <= Self.reach
        && gap.allSatisfy {
          words.contains(sentence.tokens[$0].key) || sentence.tokens[$0].isNumber
            || [0x2c, 0x2e, 0x20ac, 0xa3, 0x24].contains(sentence.tokens[$0].key)
        }
    }
    // "X, Germany, in second place": behind what contains it.
    let end =
      sentence.places.last { $0.role == .territory && (0...1).contains($0.full.start - group.full.end) }?
      .full.end ?? group.full.end
    return places.first { $0.span.start >= end && isBridged(end..<$0.span.start, by: Self.behind) }
      ?? places.last {
        $0.span.end < group.full.start && isBridged($0.span.end..<group.full.start, by: Self.before)
      }
  }
}
