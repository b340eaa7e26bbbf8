internal import Lexicons
internal import Model
internal import Text

/// Reads the cell of a table that says how far a rank has moved.
enum RankMovement {
  private static let unchanged: Set<[UInt64]> = Set(
    ["giữ nguyên", "không đổi", "unchanged", "no change", "same"].map { PhrasePattern.keys($0) } + [[0x3d]])

  /// `+29`, `-1`, `0`, `▲ 3`, `tăng 5 bậc`, `unchanged`: last edition's rank.
  ///
  /// - Parameter since: the edition that the column's heading compares with, nil for the one before.
  static func earlier(_ draft: Draft, _ facts: Award, _ sentence: Sentence, since: Int? = nil) -> Draft? {
    let earlier = draft.edition.flatMap { since ?? facts.edition(1, before: $0) }
    if let cue = sentence.cues.first(where: {
      ($0.kind == .up || $0.kind == .down) && ($0.number != nil || $0.value == "0")
    }), let rank = draft.rank {
      let steps = cue.value == "0" ? 0 : cue.number ?? 0
      let previous = cue.kind == .up ? rank + steps : rank - steps
      guard previous >= 1 else { return nil }
      var before = draft
      before.rank = previous
      before.edition = earlier
      before.isInferred = true
      before.derivation = "movement:\(cue.kind == .up ? "+" : "-")\(steps):\(rank)"
      before.evidence = [draft.evidence[0], sentence.evidence("change", sentence.whole)]
      return before
    }
    if unchanged.contains(sentence.tokens.map(\.key)), earlier != nil {
      var before = draft
      before.edition = earlier
      before.isInferred = true
      before.derivation = "movement:+0:\(draft.rank ?? 0)"
      before.evidence = [draft.evidence[0], sentence.evidence("change", sentence.whole)]
      return before
    }
    guard let number = sentence.numbers.first, sentence.numbers.count == 1, let rank = draft.rank else { return nil }
    let sign = sentence.tokens.first { $0.kind == .mark }?.key
    let falls = sign.map { [0x2d, 0x2212, 0x2013, 0x25bc, 0x2193].contains($0) } ?? false
    guard number.value == 0 || sign != nil else { return nil }
    let previous = falls ? rank - number.value : rank + number.value
    guard previous >= 1, earlier != nil else { return nil }
    var before = draft
    before.rank = previous
    before.edition = earlier
    before.isInferred = true
    before.derivation = "movement:\(falls ? "-" : "+")\(number.value):\(rank)"
    before.evidence = [draft.evidence[0], sentence.evidence("change", sentence.whole)]
    return before
  }
}
