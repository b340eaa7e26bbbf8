internal import Lexicons
internal import Model
internal import Text

/// Bodies that receive what their place is honoured with: "the X city government received A", "UBND tỉnh X nhận A".
extension VerbFrames {
  private static let bodies: Set<UInt64> = Set(
    PhrasePattern.keys("government council administration authorities municipality hall"))
  private static let behind: Set<UInt64> = bodies.union(
    PhrasePattern.keys("city municipal provincial town local s has have had also again officially")
  ).union([0x27])
  private static let heads: [[UInt64]] = [
    "ubnd", "ủy ban nhân dân", "uỷ ban nhân dân", "chính quyền", "lãnh đạo", "đại diện", "the government of",
    "government of", "the municipality of", "the council of",
  ].map { PhrasePattern.keys($0) }
  private static let kinds: Set<UInt64> = Set(PhrasePattern.keys("tỉnh thành phố tp thị xã huyện quận the city"))
  private static let adverbs: Set<UInt64> = Set(
    PhrasePattern.keys("đã vừa cũng chính thức vinh dự lên sân khấu has have had also again"))
  /// Words of "đã vinh dự lên".
  private static let adverbReach = 5

  /// The place whose government stands right before a verb.
  func government(before verb: Int, _ clause: Clause, _ sentence: Sentence) -> PlaceGroup? {
    guard let group = groups(in: Span(clause.span.start, verb), sentence, roles: [.affiliation]).last
    else { return nil }
    let rest = sentence.tokens[group.full.end..<verb]
    if !rest.isEmpty, rest.contains(where: { Self.bodies.contains($0.key) }),
      rest.allSatisfy({ Self.behind.contains($0.key) })
    {
      return group
    }
    guard rest.count <= Self.adverbReach, rest.allSatisfy({ Self.adverbs.contains($0.key) }) else { return nil }
    var start = group.full.start
    while start > clause.span.start, Self.kinds.contains(sentence.tokens[start - 1].key) { start -= 1 }
    return Self.heads.contains { sentence.stands($0, at: start - $0.count) } ? group : nil
  }
}
