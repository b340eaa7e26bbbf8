internal import Lexicons
internal import Model
internal import Text

/// Reads rankings printed line by line: numbered lines, also counting down and with remarks between them, and plain
/// lines behind "the ten leaders:".
struct RankedLists {
  let context: PageContext
  let recipients: Recipients

  struct Line {
    var index: Int
    var rank: Int
    var group: PlaceGroup
  }

  /// Remarks between two lines of one list run to this many blocks.
  private static let reach = 4
  /// Places that tie leave out as many numbers behind them.
  private static let longestTie = 3
  /// A line of a list has few words beside its name: a country, a score.
  private static let longestRest = 6

  func drafts(_ sentences: [Sentence]) -> [Draft] {
    let numbered = sentences.indices.compactMap { line(sentences[$0], $0, sentences) }
    var result: [Draft] = []
    var run: [Line] = []
    for line in numbered {
      if !run.isEmpty, !continues(run, line, sentences) {
        result += drafts(run, sentences)
        run = [line]
      } else {
        run.append(line)
      }
    }
    result += drafts(run, sentences)
    let known = Set(numbered.map(\.index))
    return result + counted(sentences, besides: known) + placed(sentences, besides: known)
  }

  /// `1. Quảng Ninh`, `=5. Geneva, Switzerland`: a number, then a place.
  private func line(_ sentence: Sentence, _ index: Int, _ sentences: [Sentence]) -> Line? {
    guard sentence.zone == .text, sentence.kind != .cell, sentence.kind != .caption, !sentence.has(.rank),
      let group = sentence.places.first(where: { $0.role != .territory })
    else { return nil }
    if sentence.kind == .item, let number = context.article.blocks[sentence.block].number {
      return group.full.start <= 1 ? Line(index: index, rank: number, group: group) : nil
    }
    let start = sentence.isMark(0, "=") ? 1 : 0
    if let number = sentence.numbers.first, number.span.start == start, number.value <= RankReader.last {
      var name = number.span.end
      while name - number.span.end < 2, Self.numberMarks.contains(where: { sentence.isMark(name, $0) }) { name += 1 }
      // "4 Melbourne, Australia": without a mark only where the line holds nothing else.
      let isBare = name == number.span.end && sentence.tokens.count - group.full.end > 1
      if group.full.start == name, !isBare { return Line(index: index, rank: number.value, group: group) }
    }
    // The full stop behind the number may have ended a sentence.
    guard index > 0, group.full.start == 0, sentences[index - 1].block == sentence.block,
      let number = sentences[index - 1].numbers.first, sentences[index - 1].tokens.count - number.span.count <= 2,
      number.span.start <= 1
    else { return nil }
    return Line(index: index, rank: number.value, group: group)
  }

  private static let numberMarks: [Unicode.Scalar] = [".", ")", ":", "=", "-", "–"]

  private func continues(_ run: [Line], _ line: Line, _ sentences: [Sentence]) -> Bool {
    guard let last = run.last, sentences[line.index].block - sentences[last.index].block <= Self.reach + 1,
      abs(line.rank - last.rank) <= Self.longestTie
    else { return false }
    guard let first = run.first, first.rank != last.rank else { return true }
    return (last.rank - first.rank).signum() * (line.rank - last.rank) >= 0
  }

  private func drafts(_ run: [Line], _ sentences: [Sentence]) -> [Draft] {
    guard run.count > 1, let first = run.first, let last = run.last, first.rank != last.rank,
      min(first.rank, last.rank) == 1 || goesOn(run, sentences), let key = ranking(before: first.index, sentences)
    else { return [] }
    let before = introduction(of: first.index, sentences)
    guard
      first.rank > last.rank || first.rank > 1 || before.map({ ranks(sentences[$0]) }) ?? false
        || titles(sentences).contains(where: ranks)
    else { return [] }
    guard before.map({ isTold($0, sentences) }) ?? true else { return [] }
    var result: [Draft] = []
    for (position, line) in run.enumerated() {
      result += claims(line, until: position + 1 < run.count ? run[position + 1].index : nil, key, sentences)
    }
    return result
  }

  /// "Các vị trí từ 3 đến 10:", "The rest of the top ten:": lines that go on behind ranks told before, with no number left
  /// out but for ties.
  private func goesOn(_ run: [Line], _ sentences: [Sentence]) -> Bool {
    guard run.count > 2, let first = run.first, first.rank > 1,
      let before = introduction(of: first.index, sentences)
    else { return false }
    return sentences[before].tokens.last?.key == 0x3a
  }

  /// "Ten places lead the index:" and as many lines with nothing but a place and its score.
  private func counted(_ sentences: [Sentence], besides numbered: Set<Int>) -> [Draft] {
    var result: [Draft] = []
    let titles = titles(sentences).filter(ranks)
    for (index, sentence) in sentences.enumerated()
    where sentence.zone == .text && !numbered.contains(index) && !isPure(sentence) && ranks(sentence) {
      var lines: [Int] = []
      var gap = 0
      for next in (index + 1)..<max(index + 1, sentences.count) {
        if isPure(sentences[next]), !numbered.contains(next) {
          lines.append(next)
          gap = 0
          continue
        }
        gap += 1
        if gap > Self.mostHeadings || !sentences[next].places.isEmpty || sentences[next].kind == .cell
          || sentences[next].tokens.count > Self.longestRest
        {
          break
        }
      }
      guard lines.count > 2, ([sentence] + titles).contains(where: { $0.numbers.contains { $0.value == lines.count } }),
        isTold(index, sentences), let key = ranking(before: index, sentences)
      else { continue }
      for (position, line) in lines.enumerated() {
        guard let group = sentences[line].places.first(where: { $0.role != .territory }) else { continue }
        result += claims(Line(index: line, rank: position + 1, group: group), until: nil, key, sentences)
      }
    }
    return result
  }

  /// Headings of columns, set as lines, before the first place.
  private static let mostHeadings = 4

  /// The headline's sentences, which come first.
  private func titles(_ sentences: [Sentence]) -> ArraySlice<Sentence> { sentences.prefix { $0.zone == .title } }

  private func isPure(_ sentence: Sentence) -> Bool {
    guard sentence.zone == .text, sentence.kind != .caption, sentence.kind != .cell,
      let group = sentence.places.first(where: { $0.role != .territory })
    else { return false }
    return group.full.start == 0 && sentence.tokens.count - group.full.count <= Self.longestRest && !sentence.has(.rank)
      && !sentence.has(.win)
  }

  /// The claim of a line, and that of the edition before where the line or a remark below it tells of a movement.
  ///
  /// - Parameter isOrdered: true where the numbers in front are the ranks; a signed number behind may be a score's.
  func claims(
    _ line: Line, until next: Int?, _ key: PageContext.AwardKey, _ sentences: [Sentence], isOrdered: Bool = true
  ) -> [Draft] {
    guard let id = key.award, let facts = context.award(key.programme, id) else { return [] }
    let sentence = sentences[line.index]
    var draft = Draft(
      programme: key.programme, award: id, edition: context.edition(key.programme, id),
      recipient: recipients.recipient(line.group, sentence, of: key.programme), rank: line.rank,
      rule: "any/claim/numbered-item", evidence: [sentence.evidence("recipient", line.group.span)],
      sentence: line.index)
    draft.status = .announced
    let earlier = draft.edition.flatMap { facts.edition(1, before: $0) }
    let end = next ?? line.index + 1
    let remarks = (line.index..<max(end, line.index + 1)).filter { index in
      index == line.index
        || sentences[index].places.allSatisfy { $0.role == .territory || $0.role == .affiliation }
          && sentences[index].block <= sentence.block + 1
    }
    for index in remarks {
      let told = sentences[index]
      let movement = RankMovement.told(told) ?? (isOrdered ? nil : RankMovement.bracketed(told))
      if let before = movement?.before(draft, edition: earlier, told) { return [draft, before] }
    }
    return [draft]
  }

  private static let rankWords: Set<UInt64> = Set(
    PhrasePattern.keys(
      "hạng ranking rankings ranked top tốp rank đầu index số leaders leading leader best first nhất bảng most"))

  func ranks(_ sentence: Sentence) -> Bool { sentence.tokens.contains { Self.rankWords.contains($0.key) } }

  /// False for what is wanted, planned, or how ranks come about.
  func isTold(_ index: Int, _ sentences: [Sentence]) -> Bool {
    let sentence = sentences[index]
    let modality = ModalityScope.modality(sentence.whole, anchor: sentence.tokens.count, sentence).0
    return !context.planned.contains(index) && (modality == .asserted || modality == .process)
  }

  /// The sentence right before a list.
  private func introduction(of index: Int, _ sentences: [Sentence]) -> Int? {
    index > 0 && sentences[index - 1].zone == .text ? index - 1 : nil
  }

  /// The ranking that the page named last before a line, or the only one it is about.
  func ranking(before index: Int, _ sentences: [Sentence]) -> PageContext.AwardKey? {
    for sentence in sentences[...index].reversed() {
      guard let named = sentence.awards.last(where: { $0.award != nil }) else { continue }
      return context.isRanking(named.programme, named.award)
        ? PageContext.AwardKey(programme: named.programme, award: named.award)
        : nil
    }
    return context.principal.flatMap { context.isRanking($0.programme, $0.award) ? $0 : nil }
  }
}
