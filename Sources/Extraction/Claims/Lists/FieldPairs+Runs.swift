internal import Lexicons
internal import Model
internal import Text

/// Fields and their places told one after another in Vietnamese, whichever comes first: "Mảng thiết kế đón X và Y; Z vào
/// mạng lưới nhờ ẩm thực, W nhờ văn học".
extension FieldPairs {
  /// What a part of a sentence is made of: places side by side, or a field.
  private enum Item {
    case places([PlaceGroup])
    case field(AwardSymbol)

    var span: Span {
      switch self {
      case .places(let list): Span(list[0].full.start, list[list.count - 1].full.end)
      case .field(let award): award.span
      }
    }
  }

  /// Small words that tie a place to its field, in either order.
  static let links: Set<UInt64> = Set(
    PhrasePattern.keys(
      "được ghi tên thêm vào đi theo đường lối nhánh nhờ vì bằng qua ở trong về với và mảng đón có tấm vé của năm nay này tay thuộc trao"
        + " cho gọi điểm danh nhận là suất chỗ thành viên không gì khác ngoài thì đã vừa cùng cũng lĩnh vực hạng mục ngành nhóm"
        + " gương mặt đại diện đô thị phố gia nhập trở xướng chọn xếp góp vinh kết nạp mạng lưới một hai ba bốn năm sáu cái nơi"
        + " công chung đều tư cách sáng tạo unesco bổ sung từ kể"
    )
  ).union([0x2c, 0x3a, 0x28, 0x29, 0x2d, 0x2013])
  private static let likeness: Set<UInt64> = Set(PhrasePattern.keys("cùng như giống tự"))
  private static let with = PhrasePattern.keys("với")[0]
  private static let whereas = PhrasePattern.keys("còn")[0]
  /// Words of "Về nghệ thuật truyền thông, hai gương mặt được nhận là".
  private static let linkReach = 10
  private static let others: Set<CueKind> = [.host, .aspire, .negate, .schedule, .process, .mentor]

  /// The pairs of a sentence in which every field stands beside places; nil where anything else is told.
  func runs(_ sentence: Sentence, _ programme: String, _ discourse: Discourse) -> [Pair]? {
    guard sentence.language == .vietnamese, sentence.zone == .text, discourse.award?.programme == programme,
      sentence.awards.allSatisfy({ $0.programme == programme && isField($0) }), !sentence.awards.isEmpty,
      !Self.others.contains(where: sentence.has)
    else { return nil }
    var result: [Pair] = []
    for part in parts(sentence) {
      let items = items(part, sentence)
      guard items.contains(where: { if case .field = $0 { true } else { false } }) else { continue }
      guard let pairs = pairs(items, part, sentence, after: result) else { return nil }
      result += pairs
    }
    return result.isEmpty ? nil : result
  }

  /// Parts between semicolons and before "còn", each with fields and places of its own.
  private func parts(_ sentence: Sentence) -> [Span] {
    let edges = sentence.tokens.indices.filter { index in
      sentence.isMark(index, ";") || sentence.tokens[index].key == Self.whereas && sentence.isMark(index - 1, ",")
    }
    let bounds = [-1] + edges + [sentence.tokens.count]
    return zip(bounds, bounds.dropFirst()).map { Span($0 + 1, $1) }.filter { $0.count > 0 }
  }

  private func items(_ part: Span, _ sentence: Sentence) -> [Item] {
    var result = sentence.awards.filter { part.contains($0.span) }.map(Item.field)
    var list: [PlaceGroup] = []
    // "Trước X, Y đã là thành viên về âm nhạc": X is measured against; behind the field it is likened to.
    let opening = result.first?.span.start ?? part.end
    for group in sentence.places
    where group.role != .territory && part.contains(group.full)
      && (group.role != .mentor || group.full.start > opening)
    {
      if let last = list.last, !Coordination.joins(last.full.end, group.full.start, sentence) {
        result.append(.places(list))
        list = []
      }
      list.append(group)
    }
    if !list.isEmpty { result.append(.places(list)) }
    return result.sorted { $0.span.start < $1.span.start }
  }

  private func pairs(_ items: [Item], _ part: Span, _ sentence: Sentence, after earlier: [Pair]) -> [Pair]? {
    var result: [Pair] = []
    var index = 0
    while index + 1 < items.count {
      let (first, second) = (items[index], items[index + 1])
      let gap = Span(first.span.end, second.span.start)
      // "X được chọn ở lĩnh vực âm nhạc; Y, ẩm thực": the second verb is left out.
      let isElided = !(earlier + result).isEmpty && gap.count == 1 && sentence.isMark(gap.start, ",")
      guard isLinked(gap, sentence) || isElided else { return nil }
      var pair: Pair
      switch (first, second) {
      case (.places(let groups), .field(let award)):
        pair = Pair(groups: groups, award: award, year: year(beside: award, part, sentence))
        // "X đi theo đường thiết kế cùng Y": those who do alike stand behind the field.
        if index + 3 == items.count, case .places(let more) = items[index + 2],
          sentence.tokens[award.span.end..<more[0].full.start].contains(where: { Self.likeness.contains($0.key) }),
          more[0].full.start - award.span.end <= 3
        {
          pair.groups += more
          index += 1
        } else if index + 3 == items.count, case .places(let known) = items[index + 2],
          sentence.tokens[known[0].full.start - 1].key == Self.with, known[0].full.start - award.span.end == 1
        {
          // "X và Y, đều chung nhóm âm nhạc với Z": Z has been told of.
          index += 1
        }
      case (.field(let award), .places(let groups)):
        pair = Pair(groups: groups, award: award, year: nil)
      default: return nil
      }
      if pair.year == nil { pair.year = leading(part, before: items[0].span.start, sentence) }
      result.append(pair)
      index += 2
    }
    return index == items.count ? result : nil
  }

  /// "Trước đó, năm 2030, X được chọn ở lĩnh vực âm nhạc": the year that opens the part.
  private func leading(_ part: Span, before end: Int, _ sentence: Sentence) -> (year: Int, span: Span)? {
    sentence.dates.first { $0.form == .year && $0.span.start >= part.start && $0.span.end <= end }.flatMap { date in
      date.year.map { ($0, date.span) }
    }
  }

  /// Only small words stand between, one at least.
  private func isLinked(_ gap: Span, _ sentence: Sentence) -> Bool {
    guard (1...Self.linkReach).contains(gap.end - gap.start) else { return false }
    let between = sentence.tokens[gap.start..<gap.end]
    return (gap.start..<gap.end).allSatisfy { index in
      Self.links.contains(sentence.tokens[index].key)
        || sentence.dates.contains { $0.form == .year && $0.span.contains(index) }
    } && between.contains { $0.isWord || $0.key == 0x3a }
  }

  /// "đã là thành phố văn học từ năm 2028", "thành viên từ năm 2029 về thiết kế": since when a place is a member.
  private func year(beside award: AwardSymbol, _ part: Span, _ sentence: Sentence) -> (year: Int, span: Span)? {
    let date = sentence.dates.first {
      ($0.form == .year || isBeginning($0, sentence)) && part.contains($0.span)
        && ((0...3).contains($0.span.start - award.span.end) || (0...3).contains(award.span.start - $0.span.end))
    }
    return date.flatMap { date in (date.year ?? date.start?.year).map { ($0, date.span) } }
  }

  /// "từ ngày 30-10-2029"
  private func isBeginning(_ date: DateSymbol, _ sentence: Sentence) -> Bool {
    (max(0, date.span.start - 2)..<date.span.start).contains { sentence.tokens[$0].key == Self.from }
  }

  private static let from = PhrasePattern.keys("từ")[0]
}
