internal import Lexicons
internal import Model
internal import Text

/// Members told as those before: "the fourth, after X (design), Y (film) and Z (music); the latter two joined in 2031".
extension FieldPairs {
  private static let joints: Set<UInt64> = Set(PhrasePattern.keys("and và")).union([0x2c, 0x29])

  /// The pairs, by position, that stand in a list behind "after".
  func known(_ pairs: [Pair], _ sentence: Sentence) -> Set<Int> {
    var result: Set<Int> = []
    for (position, pair) in pairs.enumerated() {
      if pair.groups[0].role == .mentor {
        result.insert(position)
      } else if position > 0, result.contains(position - 1),
        case let end = max(pairs[position - 1].award.span.end, pairs[position - 1].year?.span.end ?? 0),
        end < pair.groups[0].full.start,
        sentence.tokens[end..<pair.groups[0].full.start].allSatisfy({ Self.joints.contains($0.key) })
      {
        result.insert(position)
      }
    }
    return result
  }

  private static let latter: [[UInt64]] = [
    "thành phố sau", "đô thị sau", "nơi sau", "cái tên sau", "thành phố cuối", "địa phương sau", "the latter",
    "the last", "nơi cùng", "thành phố cùng", "đô thị cùng", "địa phương cùng", "nơi đều", "thành phố đều",
    "đô thị đều",
    "cả hai đều", "cả hai cùng",
  ].map { PhrasePattern.keys($0) }
  private static let counts: [UInt64: Int] = Dictionary(
    uniqueKeysWithValues: zip(PhrasePattern.keys("hai ba bốn two three four both"), [2, 3, 4, 2, 3, 4, 2]))
  /// Words of "hai thành phố sau cùng được công nhận năm".
  private static let latterReach = 8

  /// "the latter two admitted in 2031", "hai thành phố sau cùng vào năm 2031": the year of the last pairs.
  func date(latter pairs: inout [Pair], _ sentence: Sentence) {
    guard let last = pairs.last,
      let start = sentence.tokens.indices.first(where: { index in
        index > last.award.span.end && Self.latter.contains { sentence.stands($0, at: index) }
      }),
      let date = sentence.dates.first(where: {
        $0.form == .year && (1...Self.latterReach).contains($0.span.start - start)
      }), let year = date.year,
      let count = sentence.tokens[max(0, start - 1)..<min(sentence.tokens.count, start + 3)].lazy
        .compactMap({ Self.counts[$0.key] }).first
    else { return }
    for index in pairs.indices.suffix(count) where pairs[index].year == nil { pairs[index].year = (year, date.span) }
  }
}
