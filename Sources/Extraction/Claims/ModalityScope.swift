internal import Lexicons
internal import Model
internal import Text

/// Decides whether a clause asserts, from the cues that govern its verb.
enum ModalityScope {
  /// Words between a negation and what it negates.
  static let negationReach = 6

  /// The modality of what is said at an anchor (the verb, else the award), and the cue that makes it so.
  static func modality(_ clause: Span, anchor: Int, _ sentence: Sentence) -> (Modality, CueSymbol?) {
    // A question asserts nothing.
    if let last = sentence.tokens.indices.last, sentence.isMark(last, "?") { return (.process, nil) }
    for cue in sentence.cues.reversed() where cue.span.start < anchor && cue.from >= 0 {
      guard let modality = modality(of: cue.kind), governs(cue, clause, anchor, sentence) else { continue }
      return (modality, cue)
    }
    return (.asserted, nil)
  }

  private static let relatives: Set<UInt64> = Set(["which", "who", "where"].flatMap { PhrasePattern.keys($0) })

  private static func modality(of kind: CueKind) -> Modality? {
    switch kind {
    case .aspire: .aspired
    case .schedule: .scheduled
    case .negate: .negated
    case .process: .process
    default: nil
    }
  }

  private static func governs(_ cue: CueSymbol, _ clause: Span, _ anchor: Int, _ sentence: Sentence) -> Bool {
    if cue.kind == .negate, anchor - cue.span.end > negationReach { return false }
    // A cue inside the verb phrase itself (`được ... lựa chọn`) is part of it.
    if cue.span.end > anchor { return false }
    // A semicolon, or a comma with a new subject behind it, ends the scope.
    var sawBreak = false
    for index in cue.span.end..<anchor {
      if sentence.isMark(index, ";") { return false }
      if sentence.isMark(index, ",") { sawBreak = true }
      if sawBreak, sentence.places.contains(where: { $0.span.start == index && $0.role == .plain }) { return false }
      if sawBreak, relatives.contains(sentence.tokens[index].key) { return false }
      if sawBreak, sentence.cues.contains(where: { $0.kind == .anaphor && $0.span.start == index }) { return false }
    }
    return cue.span.start >= clause.start || sentence.cues.contains { $0 == cue }
  }
}
