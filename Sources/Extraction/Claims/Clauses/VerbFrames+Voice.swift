internal import Lexicons
internal import Model
internal import Text

/// Whose a verb is: an agent between it and its passive word, or others than the place in focus.
extension VerbFrames {
  /// "do ICF bình chọn", "được UNESCO công nhận": the body stands before the verb as its agent, so that what follows is
  /// no object.
  static func isPassive(_ verb: CueSymbol, _ sentence: Sentence) -> Bool {
    let start = max(0, verb.from - 8)
    guard let agent = (start..<verb.from).last(where: { sentence.tokens[$0].key == Self.by }) else { return false }
    return sentence.organisations.contains {
      $0.span.start > agent && $0.span.start - agent <= 2 && $0.span.end <= verb.from
    }
  }

  private static let by = PhrasePattern.keys("do")[0]

  private static let passive = PhrasePattern.keys("được")[0]
  /// Tokens of the longest name of a body with its abbreviation, "Tổ chức Giáo dục, Khoa học và Văn hóa của Liên hợp
  /// quốc (UNESCO)".
  private static let longestAgent = 24

  /// "X được Tổ chức A (B) trao ...": with a body of any length between, what the subject of `được` has won.
  static func withAgent(_ verb: CueSymbol, _ sentence: Sentence) -> CueSymbol {
    guard verb.kind == .give, sentence.language == .vietnamese, verb.from == verb.span.start,
      let start = (max(0, verb.from - longestAgent)..<verb.from).last(where: { sentence.tokens[$0].key == passive }),
      start + 1 < verb.from, sentence.tokens[start + 1].isCapitalised,
      !sentence.places.contains(where: { $0.role == .plain && $0.full.start > start && $0.full.end <= verb.from }),
      !sentence.cues.contains(where: {
        [.win, .give, .goes].contains($0.kind) && $0.from >= start && $0.span.end <= verb.from
      }),
      !(start..<verb.from).contains(where: { sentence.isMark($0, ";") || sentence.isMark($0, ":") })
    else { return verb }
    var verb = verb
    verb.kind = .win
    verb.from = start
    return verb
  }

  private static let contenders: Set<UInt64> = Set(
    PhrasePattern.keys("finalists nominees contenders candidates applicants bidders entrants hopefuls runners"))
  private static let naming: Set<UInt64> = Set(
    PhrasePattern.keys(
      "among them including such as like were are namely with in the of for up title award prize capital")
  ).union([0x2c, 0x3a, 0x2013, 0x2014, 0x2d, 0x28])

  /// "Twenty finalists, among them X and Y, travelled there": those who are in the contest.
  func isAmongLosers(_ first: PlaceGroup, _ sentence: Sentence) -> Bool {
    guard let noun = (0..<first.full.start).last(where: { Self.contenders.contains(sentence.tokens[$0].key) }) else {
      return false
    }
    return sentence.tokens[(noun + 1)..<first.full.start].allSatisfy {
      Self.naming.contains($0.key) || $0.isCapitalised || $0.key == 0x2e || $0.key == Self.and
    }
  }

  private static let and = PhrasePattern.keys("and")[0]

  private static let several: Set<UInt64> = Set(PhrasePattern.keys("các những nhiều mọi"))
  private static let localities: Set<UInt64> = Set(
    PhrasePattern.keys("địa thành tỉnh đô nước quốc nơi đơn cities towns places communities provinces localities"))
  /// Words of "các địa phương trong nước từng", "the cities of the region that have".
  private static let othersReach = 8

  /// "The city will learn from the cities that have joined": a verb whose subject are others, told of in the plural.
  func isOfOthers(_ verb: CueSymbol, _ sentence: Sentence) -> Bool {
    let start = max(
      max(0, verb.from - Self.othersReach),
      sentence.cues.last { $0.kind == .anaphor && $0.span.end <= verb.from }?.span.end ?? 0)
    guard start < verb.from, !(start..<verb.from).contains(where: { sentence.tokens[$0].kind == .mark }) else {
      return false
    }
    return (start..<verb.from).contains { index in
      guard Self.localities.contains(sentence.tokens[index].key) else { return false }
      return sentence.language == .english
        ? sentence.tokens[index + 1..<verb.from].contains { Self.relativePronouns.contains($0.key) }
        : index > start && Self.several.contains(sentence.tokens[index - 1].key)
    }
  }

  private static let meant = PhrasePattern.keys("dành")[0]
  private static let plurals: Set<UInt64> = Set(PhrasePattern.keys("các những"))

  /// "giải A, dành cho các thành phố từ hai vạn dân, được trao cho X": for whom a prize is meant, beside who got it.
  func isPurpose(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    cue.kind == .goes && sentence.tokens[cue.span.start].key == Self.meant
      && sentence.tokens.indices.contains(cue.span.end)
      && Self.plurals.contains(sentence.tokens[cue.span.end].key)
      && sentence.cues.contains { $0.kind == .goes && $0.from > cue.span.end }
  }
}
