internal import Lexicons
internal import Model
internal import Text

/// Reads what one place has won over the years, told as a collection: "Bộ sưu tập của X gồm A các năm 2029 và 2031; B năm
/// 2030".
struct Collections {
  let context: PageContext
  let recipients: Recipients

  private static let nouns: [[UInt64]] = [
    "bộ sưu tập", "bảng thành tích", "bảng vàng thành tích", "tủ giải thưởng", "danh sách giải thưởng", "gia tài",
    "những ghi nhận", "những danh hiệu", "các danh hiệu", "các giải thưởng", "những giải thưởng",
    "hàng loạt giải thưởng",
    "nhiều danh hiệu", "nhiều giải thưởng", "hàng loạt danh hiệu", "các ghi nhận", "chuỗi danh hiệu",
    "chuỗi giải thưởng",
  ].map { PhrasePattern.keys($0) }
  private static let possessives: Set<UInt64> = Set(PhrasePattern.keys("của mà cho"))
  private static let category = PhrasePattern.keys("mục")[0]
  /// Words of "bộ sưu tập ICF của".
  private static let ownerReach = 4
  /// Words between an award and its first year: "về thành phố thông minh các năm".
  private static let reach = 8
  private static let links: Set<UInt64> = Set(PhrasePattern.keys("và năm các kỳ mùa lẫn cùng")).union([0x2c, 0x28])
  /// A longer period is none of editions.
  private static let longestPeriod = 15

  func drafts(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.language == .vietnamese, sentence.zone == .text, !sentence.awards.isEmpty,
      let noun = noun(sentence), ModalityScope.asserts(noun.end, sentence),
      let owner = owner(of: noun, sentence, discourse)
    else { return [] }
    let awards = categorised(sentence.awards.filter { $0.span.start >= noun.end && $0.award != nil }, sentence)
    // Other places beside the awards: not one place's collection.
    guard let first = awards.first,
      !sentence.places.contains(where: { $0.role == .plain && $0.full.start >= first.span.start })
    else { return [] }
    return awards.enumerated().flatMap { position, award -> [Draft] in
      let end = position + 1 < awards.count ? awards[position + 1].span.start : sentence.tokens.count
      guard let id = award.award, let facts = context.award(award.programme, id), facts.kind != .ranking,
        facts.kind != .person
      else { return [] }
      return years(of: award, until: end, sentence).map { year, span in
        var draft = Draft(
          programme: award.programme, award: id, edition: year, recipient: owner.recipient,
          rule: "any/claim/collection",
          evidence: [owner.evidence, sentence.evidence("award", award.span), sentence.evidence("edition", span)],
          sentence: index)
        draft.isBackground = true
        draft.isAside = true
        return draft
      }
    }
  }

  /// "giải A năm 2031 hạng mục B": the category, of the edition of its programme.
  private func categorised(_ awards: [AwardSymbol], _ sentence: Sentence) -> [AwardSymbol] {
    var result: [AwardSymbol] = []
    for award in awards {
      guard let last = result.last, last.programme == award.programme, award.span.start > last.span.end,
        award.span.start - last.span.end <= 4,
        sentence.tokens[last.span.end..<award.span.start].contains(where: { $0.key == Self.category })
      else {
        result.append(award)
        continue
      }
      var category = award
      category.edition = category.edition ?? last.edition
      category.span.start = last.span.start
      category.editionToken = category.editionToken ?? last.editionToken
      result[result.count - 1] = category
    }
    return result
  }

  private func noun(_ sentence: Sentence) -> Span? {
    for start in sentence.tokens.indices {
      if let noun = Self.nouns.first(where: { sentence.stands($0, at: start) }) {
        return Span(start, start + noun.count)
      }
    }
    return nil
  }

  /// Whose it is: "bộ sưu tập của X", else the last place before it, as in "Sở Du lịch X nhắc lại bộ sưu tập của thành
  /// phố", else the one that the text is about.
  private func owner(of noun: Span, _ sentence: Sentence, _ discourse: Discourse) -> Discourse.FocusedPlace? {
    let behind = sentence.places.first {
      $0.full.start > noun.end && $0.full.start - noun.end <= Self.ownerReach
        && Self.possessives.contains(sentence.tokens[$0.full.start - 1].key)
    }
    let group = behind ?? sentence.places.last { $0.role != .territory && $0.full.end <= noun.start }
    guard let group else {
      let pronoun = sentence.cues.first {
        $0.kind == .anaphor && $0.span.start >= noun.end && $0.span.start - noun.end <= Self.ownerReach
      }
      // "của tỉnh": the latest province spoken of.
      return discourse.claimed.count == 1
        ? discourse.claimed[0]
        : discourse.referent(of: pronoun, sentence, recipients, sentence.awards[0].programme).first
    }
    guard group.role != .territory else { return nil }
    return Discourse.FocusedPlace(
      recipient: recipients.recipient(group, sentence, of: sentence.awards[0].programme),
      evidence: sentence.evidence("recipient", group.span))
  }

  /// The years enumerated behind an award, and all those of a period.
  private func years(of award: AwardSymbol, until end: Int, _ sentence: Sentence) -> [(Int, Span)] {
    var result: [(Int, Span)] = []
    var last = award.span.end
    if let year = award.edition, let token = award.editionToken, token < last {
      result.append((year, Span(token, token + 1)))
    }
    for date in sentence.dates where date.span.start >= award.span.end && date.span.end <= end {
      let gap = last..<max(last, date.span.start)
      guard
        result.isEmpty
          ? gap.count <= Self.reach && !gap.contains(where: { sentence.isMark($0, ";") })
          : gap.allSatisfy({ Self.links.contains(sentence.tokens[$0].key) })
      else { break }
      if date.form == .year, let year = date.year {
        result.append((year, date.span))
      } else if date.form == .interval, let from = date.start, let to = date.end, from.month == nil, to.month == nil,
        let first = from.year, let final = to.year, first < final, final - first < Self.longestPeriod
      {
        result += (first...final).map { ($0, date.span) }
      } else {
        break
      }
      last = date.span.end
    }
    return result
  }
}
