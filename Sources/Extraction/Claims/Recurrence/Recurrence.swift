internal import Lexicons
internal import Model
internal import Text

/// How often a recipient has held an award, as a statement says it.
struct Recurrence: Hashable {
  var count: Int
  var consecutive: Bool
  var span: Span
}

/// Binds recurrence phrases to the recipients of a statement.
enum Recurrences {
  /// The recurrence of a cue, nil for "once again", which counts nothing.
  static func value(_ cue: CueSymbol) -> Recurrence? {
    switch cue.value {
    case "ordinal", "count":
      cue.number.flatMap { (1...99).contains($0) ? Recurrence(count: $0, consecutive: false, span: cue.span) : nil }
    case "ordinal-consecutive", "count-consecutive":
      cue.number.flatMap { (1...99).contains($0) ? Recurrence(count: $0, consecutive: true, span: cue.span) : nil }
    case "ordinal-bare":
      cue.numberIsOrdinal ? cue.number.map { Recurrence(count: $0, consecutive: false, span: cue.span) } : nil
    case "first": Recurrence(count: 1, consecutive: false, span: cue.span)
    case "hattrick": Recurrence(count: 3, consecutive: true, span: cue.span)
    case "2": Recurrence(count: 2, consecutive: false, span: cue.span)
    case "2-consecutive": Recurrence(count: 2, consecutive: true, span: cue.span)
    default: nil
    }
  }

  /// The recurrence that holds for the recipient at a position of the list.
  ///
  /// With several recipients a phrase belongs to the nearest one before it ("Tainan for the first time, Chiayi for the
  /// second"); with one, or where a phrase precedes them all, to every one. The strongest phrase wins: a streak, then
  /// a count.
  static func bound(
    to index: Int, of participants: [Statement.Participant], _ statement: Statement, _ sentence: Sentence,
    except taken: [Span] = []
  ) -> Recurrence? {
    let cues = sentence.cues.filter { $0.kind == .recur && statement.span.contains($0.span) }
    let values = cues.compactMap(value).filter {
      !taken.contains($0.span) && isOfVerb($0, statement, sentence) && !isOfRank($0, statement, sentence)
    }
    let spans = participants.map(\.span)
    let own = values.filter { value in
      let before = spans.indices.filter { spans[$0].map { $0.end <= value.span.start } ?? true }
      guard let last = before.last, participants.count > 1 else { return true }
      // Several phrases, several recipients: each phrase goes to its own.
      if values.count > 1 { return last == index }
      return last == index || Coordination.joinsAll(spans, upTo: last, sentence)
    }
    if let found = own.max(by: { ($0.consecutive ? 1 : 0, $0.count) < ($1.consecutive ? 1 : 0, $1.count) }) {
      return found
    }
    if let numbered = numbered(statement, sentence) { return numbered }
    // "the first city of Vietnam to ...": the first of a country has it for the first time.
    let first = sentence.cues.first { $0.kind == .first && statement.span.contains($0.span) }
    return first.map { Recurrence(count: 1, consecutive: false, span: $0.span) }
  }

  /// "The seventh time, and the fourth in a row": the total beside a streak.
  static func total(beside streak: Recurrence, _ statement: Statement, _ sentence: Sentence) -> Recurrence? {
    guard streak.consecutive else { return nil }
    return sentence.cues.filter { $0.kind == .recur && statement.span.contains($0.span) }.compactMap(value)
      .first { !$0.consecutive && $0.count > streak.count }
  }

  /// A count this close before a verb is its adverbial: "2 năm liên tiếp được bình chọn".
  private static let adjacent = 3

  /// False for a count that belongs to another verb standing between it and the statement's own.
  private static func isOfVerb(_ recurrence: Recurrence, _ statement: Statement, _ sentence: Sentence) -> Bool {
    guard recurrence.span.end <= statement.anchor, statement.anchor - recurrence.span.end > adjacent else {
      return true
    }
    return !sentence.cues.contains {
      [.win, .give].contains($0.kind) && $0.value != "copula" && $0.span.end <= recurrence.span.start
        && $0.span.start >= statement.span.start && $0.span.end <= statement.anchor
        && !sentence.isMark(recurrence.span.start - 1, ",")
    }
  }

  /// Words of "ba năm liền (2020, 2021, 2022) xếp hạng nhất".
  private static let rankReach = 9

  /// "won A in 2019 and for three years in a row led the B": a count in front of a rank, behind a conjunction.
  private static func isOfRank(_ recurrence: Recurrence, _ statement: Statement, _ sentence: Sentence) -> Bool {
    guard let award = statement.awardSpan, recurrence.span.start > award.end,
      (award.end..<recurrence.span.start).contains(where: { conjunctions.contains(sentence.tokens[$0].key) })
    else { return false }
    return sentence.cues.contains { rank in
      rank.kind == .rank && rank.from >= recurrence.span.end && rank.from - recurrence.span.end <= rankReach
        // "is one of them" is no first rank.
        && !sentence.cues.contains { $0.kind == .win && $0.span.contains(rank.span) }
    }
  }

  private static let conjunctions: Set<UInt64> = Set(PhrasePattern.keys("and và"))

  /// "Third Best City Award for X", "its second Green Capital title": an ordinal right before the award's name.
  private static func numbered(_ statement: Statement, _ sentence: Sentence) -> Recurrence? {
    guard sentence.language == .english, let award = statement.awardSpan, statement.recipients.count == 1,
      let number = sentence.numbers.first(where: { $0.isOrdinal && $0.span.end == award.start }), number.value <= 99
    else { return nil }
    return Recurrence(count: number.value, consecutive: false, span: number.span)
  }
}

extension Coordination {
  /// True when every span up to an index is joined to the next by commas and conjunctions only.
  static func joinsAll(_ spans: [Span?], upTo last: Int, _ sentence: Sentence) -> Bool {
    for index in 0..<last {
      guard let a = spans[index], let b = spans[index + 1] else { return false }
      if !joins(a.end, b.start, sentence) { return false }
    }
    return true
  }
}
