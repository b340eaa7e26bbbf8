internal import Lexicons
internal import Model
internal import Text

/// How far a rank has moved, and the rank before that follows from it.
struct RankMovement {
  var isUp: Bool
  var steps: Int
  /// What says so.
  var span: Span

  private static let unchanged: Set<[UInt64]> = Set(
    ["giữ nguyên", "không đổi", "unchanged", "no change", "same"].map { PhrasePattern.keys($0) })
  private static let same: UInt64 = 0x3d
  private static let falls: Set<UInt64> = [0x2d, 0x2212, 0x2013, 0x25bc, 0x2193]
  private static let rises: Set<UInt64> = [0x2b, 0x25b2, 0x2191]

  /// `tăng 5 bậc`, `unchanged from`: told by words.
  static func told(_ sentence: Sentence) -> RankMovement? {
    sentence.cues.first { ($0.kind == .up || $0.kind == .down) && ($0.number != nil || $0.value == "0") }.map {
      RankMovement(isUp: $0.kind == .up, steps: $0.value == "0" ? 0 : $0.number ?? 0, span: $0.span)
    }
  }

  /// `+29`, `-1`, `0`, `▲ 3`, `tăng 5 bậc`, `unchanged`, `=`: a cell of nothing but how far a rank has moved.
  static func cell(_ sentence: Sentence) -> RankMovement? {
    if let told = told(sentence) {
      return RankMovement(isUp: told.isUp, steps: told.steps, span: sentence.whole)
    }
    let keys = sentence.tokens.map(\.key)
    if unchanged.contains(keys) || keys == [same] { return RankMovement(isUp: true, steps: 0, span: sentence.whole) }
    guard let number = sentence.numbers.first, sentence.numbers.count == 1 else { return nil }
    let sign = sentence.tokens.first { $0.kind == .mark }?.key
    guard number.value == 0 || sign != nil else { return nil }
    return RankMovement(isUp: !(sign.map(falls.contains) ?? false), steps: number.value, span: sentence.whole)
  }

  /// `(+13)`, `(-2)`, `(=)`: in brackets at the end of a line.
  static func bracketed(_ sentence: Sentence) -> RankMovement? {
    guard let open = sentence.tokens.indices.last(where: { sentence.isMark($0, "(") }),
      sentence.tokens.indices.contains(open + 2)
    else { return nil }
    let sign = sentence.tokens[open + 1].key
    let span = Span(open + 1, sentence.tokens.count)
    if sign == same, sentence.isMark(open + 2, ")") { return RankMovement(isUp: true, steps: 0, span: span) }
    guard falls.contains(sign) || rises.contains(sign),
      let number = sentence.numbers.first(where: { $0.span.start == open + 2 })
    else { return nil }
    return RankMovement(isUp: rises.contains(sign), steps: number.value, span: span)
  }

  /// The claim of the edition before, with the rank that a place has moved from; nil where there is no such rank.
  ///
  /// - Parameter sentence: the one that tells of the movement.
  func before(_ draft: Draft, edition: Int?, _ sentence: Sentence) -> Draft? {
    guard let rank = draft.rank, let edition, case let previous = isUp ? rank + steps : rank - steps, previous >= 1
    else { return nil }
    var before = draft
    before.rank = previous
    before.edition = edition
    before.isInferred = true
    before.derivation = "movement:\(isUp ? "+" : "-")\(steps):\(rank)"
    before.evidence = [draft.evidence[0], sentence.evidence("change", span)]
    return before
  }
}
