internal import Lexicons
internal import Model
internal import Text

/// A part of a sentence that makes at most one statement about one award.
struct Clause {
  var span: Span
  /// Nil where the sentence leaves the award out.
  var award: AwardSymbol?
}

/// Splits sentences so that each award stands in a clause of its own.
enum Clauses {
  private static let conjunctions: Set<UInt64> = Set(
    ["and", "và", "while", "but", "nhưng", "còn", "whereas", "va"].flatMap { PhrasePattern.keys($0) })
  private static let phrases: [[UInt64]] = ["trong khi", "đồng thời", "as well as"].map { PhrasePattern.keys($0) }

  static func split(_ sentence: Sentence) -> [Clause] {
    let awards = merged(sentence)
    guard !awards.isEmpty else { return elided(sentence) }
    var result: [Clause] = []
    var start = 0
    for (index, award) in awards.enumerated() {
      let end = index + 1 < awards.count ? boundary(award, awards[index + 1], sentence) : sentence.tokens.count
      let own = aside(Span(start, award.span.start), sentence)
      if own > start { result.append(Clause(span: Span(start, own), award: nil)) }
      let cut = told(Span(award.span.end, end), sentence)
      result.append(Clause(span: Span(own, cut), award: award))
      if cut < end { result.append(Clause(span: Span(cut + 1, end), award: nil)) }
      start = end
    }
    return result.filter { $0.span.count > 0 }
  }

  /// "X enters A for the first time; Y does so for the seventh": the semicolon behind which another is told of.
  private static func told(_ span: Span, _ sentence: Sentence) -> Int {
    guard let semicolon = (span.start..<span.end).first(where: { sentence.isMark($0, ";") }) else { return span.end }
    // Behind a colon semicolons part the members of a list.
    if (0..<semicolon).contains(where: { sentence.isMark($0, ":") }) { return span.end }
    let close = (semicolon + 1..<span.end).first { sentence.isMark($0, ";") } ?? span.end
    let next = Span(semicolon + 1, close)
    let isTold =
      sentence.places.contains { $0.role == .plain && next.contains($0.span) }
      && sentence.cues.contains { [.recur, .win, .give, .goes].contains($0.kind) && next.contains($0.span) }
    return isTold ? semicolon : span.end
  }

  /// "The city, which has taken the title four years running, left with a prize for A": what comes before the award's
  /// own verb is about the award in focus.
  private static func aside(_ span: Span, _ sentence: Sentence) -> Int {
    let verbs = sentence.cues.filter {
      [.win, .give].contains($0.kind) && $0.value != "copula" && span.contains($0.span)
    }
    guard let first = verbs.first, let last = verbs.last, last.from > first.span.end else { return span.start }
    // "won the main title and also got the prize for A": what a boundary parts.
    if let main = sentence.cues.first(where: {
      $0.kind == .winner && $0.value == "title" && $0.span.start >= first.from && $0.span.end <= last.from
        && (first.span.end >= $0.span.start || $0.span.start - first.span.end <= 2)
    }), let cut = (main.span.end..<last.from).last(where: { isBoundary($0, sentence) }) {
      return cut
    }
    guard
      sentence.cues.contains(where: {
        $0.kind == .winner && $0.span.start >= first.span.start && $0.span.end <= last.from
      }),
      let count = sentence.cues.first(where: {
        $0.kind == .recur && $0.span.start > first.span.start && $0.span.end <= last.from
      }),
      // "Before it took the award, X was in A five years in a row": the count has a subject of its own.
      !sentence.places.contains(where: {
        $0.role == .plain && $0.full.start >= first.span.end && $0.full.end <= count.span.start
      })
    else { return span.start }
    return last.from
  }

  /// Without an award, a verb with a subject of its own begins a new statement.
  private static func elided(_ sentence: Sentence) -> [Clause] {
    let semicolons = sentence.tokens.indices.filter { sentence.isMark($0, ";") }
    if !semicolons.isEmpty {
      let edges = [-1] + semicolons + [sentence.tokens.count]
      let parts = zip(edges, edges.dropFirst()).map { Span($0 + 1, $1) }
      // In a list with semicolons only the first part has a verb.
      let told = parts.filter { part in
        sentence.cues.contains {
          ([.recur, .win, .give, .goes].contains($0.kind) || $0.value == "rest") && part.contains($0.span)
        }
      }
      // "Winners were X; Y; and three others the league has listed online": nobody is told of behind the last one.
      let named = told.filter { part in
        part.start == 0 || sentence.places.contains { part.contains($0.span) } || refers(part, sentence)
      }
      if named.count > 1 { return parts.filter { $0.count > 0 }.flatMap { subjects(in: $0, sentence) } }
    }
    return subjects(in: sentence.whole, sentence)
  }

  private static func refers(_ part: Span, _ sentence: Sentence) -> Bool {
    sentence.language == .vietnamese || sentence.cues.contains { $0.kind == .anaphor && part.contains($0.span) }
      || sentence.cues.contains { $0.kind == .recur && part.contains($0.span) }
  }

  /// Parts of a span, each with a subject and a verb of its own.
  private static func subjects(in span: Span, _ sentence: Sentence) -> [Clause] {
    let verbs = sentence.cues.filter {
      [.win, .give, .goes].contains($0.kind) && $0.value != "copula" && span.contains($0.span)
    }
    var result: [Clause] = []
    var start = span.start
    for (first, second) in zip(verbs, verbs.dropFirst()) where second.from >= first.span.end {
      let gap = Span(first.span.end, second.from)
      let anchor = subjectStart(of: second, after: gap.start, sentence)
      // "..., X; and others that the league has listed": a body's verb, of which X is no subject.
      if second.kind == .give, sentence.language == .english,
        let last = sentence.places.last(where: { $0.role == .plain && $0.full.end <= second.from }),
        sentence.isMark(last.full.end, ",") || sentence.isMark(last.full.end, ";")
      {
        continue
      }
      guard anchor < second.from, let end = (gap.start..<anchor).last(where: { isBoundary($0, sentence) }), end > start
      else { continue }
      result.append(Clause(span: Span(start, end), award: nil))
      start = end
    }
    result.append(Clause(span: Span(start, span.end), award: nil))
    return result.filter { $0.span.count > 0 }
  }

  /// Where the coordinated subject of a verb begins, or the verb where it has none.
  private static func subjectStart(of verb: CueSymbol, after start: Int, _ sentence: Sentence) -> Int {
    var anchor = verb.from
    var subject = sentence.places.last { $0.full.start >= start && $0.full.end <= verb.from && $0.role == .plain }
    while let group = subject {
      anchor = min(anchor, group.full.start)
      subject = sentence.places.last {
        $0.full.start >= start && $0.full.end <= group.full.start && $0.role == .plain
          && Coordination.joins($0.full.end, group.full.start, sentence) && !isGoal($0, group, sentence)
      }
    }
    return anchor
  }

  /// "A được trao cho X, và Y đoạt B": a comma and a conjunction part the goal of the one from the subject of the other.
  private static func isGoal(_ group: PlaceGroup, _ next: PlaceGroup, _ sentence: Sentence) -> Bool {
    sentence.cues.contains { $0.kind == .goes && $0.span.end == group.span.start }
      && sentence.isMark(group.full.end, ",") && next.full.start - group.full.end > 1
  }

  /// Names of one award side by side, `Top 21 (Smart 21)`, are one naming.
  private static func merged(_ sentence: Sentence) -> [AwardSymbol] {
    var result: [AwardSymbol] = []
    for award in sentence.awards where award.award != nil {
      if let last = result.last, last.programme == award.programme, last.award == award.award,
        award.span.start - last.span.end <= 3
          && !(last.span.end..<max(last.span.end, award.span.start)).contains(where: { isBoundary($0, sentence) })
          || isExplained(last, award, sentence)
      {
        result[result.count - 1].span.end = max(last.span.end, award.span.end)
        if last.edition == nil {
          result[result.count - 1].edition = award.edition
          result[result.count - 1].editionToken = award.editionToken
        }
      } else {
        result.append(award)
      }
    }
    return result
  }

  /// Words of ", the highest of all the".
  private static let explanation = 8
  private static let of = PhrasePattern.keys("of")[0]

  /// "the B Award, the chief distinction of the A": the second name says what the first one is.
  private static func isExplained(_ first: AwardSymbol, _ second: AwardSymbol, _ sentence: Sentence) -> Bool {
    guard sentence.isMark(first.span.end, ","), second.span.start - first.span.end <= explanation,
      second.span.start > first.span.end
    else { return false }
    let gap = sentence.tokens[(first.span.end + 1)..<second.span.start]
    return gap.suffix(2).contains { $0.key == of } && gap.allSatisfy { $0.isWord && !$0.isCapitalised }
      && !sentence.cues.contains {
        [.win, .give, .goes, .recur].contains($0.kind) && $0.span.start >= first.span.end
          && $0.span.end <= second.span.start
      }
  }

  /// Where the clause of one award ends and that of the next begins.
  private static func boundary(_ first: AwardSymbol, _ second: AwardSymbol, _ sentence: Sentence) -> Int {
    let gap = Span(first.span.end, max(first.span.end, second.span.start))
    if let semicolon = (gap.start..<gap.end).last(where: { sentence.isMark($0, ";") }) { return semicolon + 1 }
    var anchor = gap.end
    let verb = sentence.cues.first {
      ($0.kind == .win || $0.kind == .give) && $0.from >= gap.start && $0.span.end <= gap.end
    }
    // The subject before the verb belongs to it, with everything coordinated to the subject.
    if let verb { anchor = subjectStart(of: verb, after: gap.start, sentence) }
    guard var boundary = (gap.start..<min(anchor + 1, gap.end)).last(where: { $0 < anchor && isBoundary($0, sentence) })
    else { return anchor }
    // "and, for the first time, the B": the count between the commas belongs to what follows.
    while let count = sentence.cues.first(where: {
      $0.kind == .recur && $0.span.end == boundary && $0.span.start >= gap.start
    }),
      let before = (gap.start..<count.span.start).last(where: { isBoundary($0, sentence) }),
      count.span.start - before <= 3
    {
      boundary = before
    }
    return boundary
  }

  private static func isBoundary(_ index: Int, _ sentence: Sentence) -> Bool {
    let token = sentence.tokens[index]
    // "2029, 2030, 2031": between years of one run.
    if EditionFinder.year(at: index - 1, sentence) != nil, EditionFinder.year(at: index + 1, sentence) != nil {
      return false
    }
    if token.kind == .mark { return token.key == 0x2c || token.key == 0x3b }
    if conjunctions.contains(token.key) { return true }
    return phrases.contains { sentence.stands($0, at: index) }
  }
}
