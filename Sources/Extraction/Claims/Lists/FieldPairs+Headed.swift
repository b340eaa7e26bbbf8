internal import Lexicons
internal import Model
internal import Text

/// Fields in front of their places, and years in front of both.
extension FieldPairs {
  private static let adding: Set<UInt64> = Set(
    PhrasePattern.keys("có thêm gồm là bổ sung ghi danh kết nạp chọn còn đón went to are is gained added includes has"))
  /// Words of "lĩnh vực ẩm thực năm nay có thêm".
  private static let headReach = 5

  /// "Lĩnh vực ẩm thực có thêm X và Y; âm nhạc có thêm Z": a field, a word for having, and its places, part by part.
  func headed(_ sentence: Sentence, _ programme: String) -> [Pair]? {
    let edges = [-1] + sentence.tokens.indices.filter { sentence.isMark($0, ";") } + [sentence.tokens.count]
    guard edges.count > 2 else { return nil }
    var result: [Pair] = []
    for (start, end) in zip(edges, edges.dropFirst()) {
      let part = Span(start + 1, end)
      let fields = sentence.awards.filter { $0.programme == programme && isField($0) && part.contains($0.span) }
      guard fields.count == 1,
        case let groups = sentence.places.filter({ $0.role != .territory && part.contains($0.span) }),
        let first = groups.first, case let gap = first.full.start - fields[0].span.end,
        (1...Self.headReach).contains(gap),
        sentence.tokens[fields[0].span.end..<first.full.start].contains(where: { Self.adding.contains($0.key) })
      else { return nil }
      result.append(Pair(groups: groups, award: fields[0], year: nil))
    }
    return result
  }

  private static let gaining: Set<UInt64> = Set(
    PhrasePattern.keys("welcomed welcomes gained gains added adds admitted grew grows thêm đón kết nạp")
  ).union([0x3a])
  private static let joining: Set<UInt64> = Set(PhrasePattern.keys("join joins joined enter entered also were are"))

  /// "The music group also welcomed X and Y this year", "In music, X and Y also join": a field at the head of its members.
  func headedAlone(_ sentence: Sentence, _ programme: String) -> [Pair]? {
    let fields = sentence.awards.filter { $0.programme == programme && isField($0) }
    guard sentence.zone == .text, fields.count == 1, fields[0].span.start <= Self.headReach,
      let first = sentence.places.first(where: { $0.role == .plain }), first.full.start > fields[0].span.end,
      case let list = Coordination.list(startingAt: first, sentence), let last = list.last, list.count > 1,
      case let gap = sentence.tokens[fields[0].span.end..<first.full.start], gap.count <= Self.headReach + 3
    else { return nil }
    let joins = sentence.tokens[last.full.end...].prefix(3).contains { Self.joining.contains($0.key) }
    guard gap.contains(where: { Self.gaining.contains($0.key) }) || gap.count == 1 && gap.first?.key == 0x2c && joins
    else { return nil }
    return [Pair(groups: list, award: fields[0], year: nil)]
  }

  private static let former = PhrasePattern.keys("former")[0]
  private static let latter = PhrasePattern.keys("latter")[0]

  /// "X and Y were admitted, the former for film, the latter for music": each with the field behind its word.
  func ordered(_ sentence: Sentence, _ programme: String) -> [Pair]? {
    guard let first = sentence.tokens.firstIndex(where: { $0.key == Self.former }),
      let second = sentence.tokens.indices.first(where: { $0 > first && sentence.tokens[$0].key == Self.latter }),
      case let groups = sentence.places.filter({ $0.role == .plain && $0.full.end <= first }), groups.count == 2,
      case let fields = sentence.awards.filter({ $0.programme == programme && isField($0) && $0.span.start > first }),
      let one = fields.first(where: { $0.span.end <= second }),
      let other = fields.first(where: { $0.span.start > second })
    else { return nil }
    return [Pair(groups: [groups[0]], award: one, year: nil), Pair(groups: [groups[1]], award: other, year: nil)]
  }

  private static let turns: Set<UInt64> = Set(
    PhrasePattern.keys(
      "đến lượt tới thì có là thêm it was the turn of came then together along alongside with cùng với")
  ).union([0x2c])

  /// "năm 2030, đến lượt X (âm nhạc)", "which entered in 2030 together with X (music)": the year that opens a part of the
  /// sentence.
  func opening(before start: Int, _ sentence: Sentence) -> (year: Int, span: Span)? {
    guard
      let token = (max(0, start - Self.headReach - 2)..<start).last(where: {
        EditionFinder.year(at: $0, sentence) != nil
      }),
      let year = EditionFinder.year(at: token, sentence),
      sentence.tokens[(token + 1)..<start].allSatisfy({ Self.turns.contains($0.key) }),
      token <= Self.headReach - 2
        || (max(0, token - 4)..<token).contains(where: {
          sentence.isMark($0, ";") || RelativeWords.subjects.contains(sentence.tokens[$0].key)
        })
    else { return nil }
    return (year, Span(token, token + 1))
  }

  private static let conjunctions: Set<UInt64> = Set(PhrasePattern.keys("and và")).union([0x2c, 0x29])

  /// "năm 2030, đến lượt X (thiết kế) và Y (âm nhạc)": the year that opened the part holds for the next place.
  func carried(_ last: Pair, to group: PlaceGroup, _ sentence: Sentence) -> (year: Int, span: Span)? {
    guard let year = last.year, year.span.end <= last.groups[0].full.start, last.award.span.end <= group.full.start,
      sentence.tokens[last.award.span.end..<group.full.start].allSatisfy({ Self.conjunctions.contains($0.key) })
    else { return nil }
    return year
  }
}
