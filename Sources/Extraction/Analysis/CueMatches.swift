internal import Lexicons
internal import Model
internal import Text

/// Finds the cues and criteria of sentences, one sentence after the other. A class, of which a page needs one: its arrays
/// are used again.
final class CueMatches {
  private let phrases: PhraseBook
  private let finder: PhraseFinder
  @exclusivity(unchecked) private var matches: [Match] = []
  @exclusivity(unchecked) private(set) var criteria: [CriterionSymbol] = []

  private struct Match {
    var cue: Int
    /// Where the phrase begins, and its last segment.
    var from: Int
    var span: Span
    /// Token index of its number, or -1.
    var number: Int
    /// 1 for a row of the sentence's language, which is cited rather than its twin of the other.
    var home: Int
  }

  init(phrases: PhraseBook, _ finder: PhraseFinder) {
    self.phrases = phrases
    self.finder = finder
  }

  /// Forgets the sentence before.
  func reset() {
    if !matches.isEmpty { matches.removeAll(keepingCapacity: true) }
    if !criteria.isEmpty { criteria = [] }
  }

  /// - Parameter mark: the automaton's.
  func find(_ automaton: PhraseMatcher, _ mark: UInt32, in sentence: Sentence) {
    let (entries, cues) = (phrases.cueEntries, phrases.cues)
    sentence.forEach(marked: mark) { index in
      finder.find(automaton, entries, sentence, at: index)
      for match in finder.matches {
        switch match.meaning {
        case .criterion(let index): criteria.append(CriterionSymbol(span: match.whole, criterion: index))
        case .cue(let index):
          matches.append(
            Match(
              cue: index, from: match.whole.start, span: match.tail, number: match.number,
              home: cues[index].language == sentence.language ? 1 : 0))
        case .award, .organisation: break
        }
      }
    }
  }

  /// Cues with their numbers; within a kind, a longer match hides what it contains.
  func cues(of sentence: Sentence) -> [CueSymbol] {
    guard !matches.isEmpty else { return [] }
    if matches.count > 1 {
      matches.sort {
        ($0.span.end - $0.from, $1.from, $0.home, $1.cue) > ($1.span.end - $1.from, $0.from, $1.home, $0.cue)
      }
    }
    var result: [CueSymbol] = []
    var kinds: UInt64 = 0
    for match in matches {
      let kind = phrases.cues[match.cue].kind
      let isHidden =
        kinds != 0
        && result.contains { other in
          Self.compete(other.kind, kind)
            && (other.span.contains(match.span)
              || Span(other.from, other.span.end).contains(match.span) && other.from == match.from
              || other.kind == kind && (kind == .recur || kind == .rank) && other.span.overlaps(match.span))
        }
      if isHidden || match.number >= 0 && isMiscounted(kind, match.number, sentence) { continue }
      let number = match.number >= 0 ? sentence.numberIndex.number(at: match.number) : nil
      result.append(
        CueSymbol(
          span: match.span, from: match.from, kind: kind, value: phrases.cues[match.cue].value, number: number?.value,
          numberIsOrdinal: number?.isOrdinal ?? false, rule: phrases.cues[match.cue].rule, cue: match.cue))
      kinds |= kind.bit
    }
    if kinds & CueKind.win.bit != 0 { removeActives(&result) }
    if kinds & CueKind.affirm.bit != 0 { removeMistaken(&result) }
    if result.count > 1 {
      result.sort { $0.span != $1.span ? $0.span < $1.span : $0.kind.rawValue < $1.kind.rawValue }
    }
    return result
  }

  /// "second in 2029, is third": a year is no place; "in 110th place, up from 117th": an ordinal counts none.
  private func isMiscounted(_ kind: Cue.Kind, _ index: Int, _ sentence: Sentence) -> Bool {
    guard let number = sentence.numberIndex.number(at: index) else { return false }
    switch kind {
    // "Năm 2030, vị trí dẫn đầu thuộc về X": a year counts no places.
    case .rank, .remaining: return number.value > RankReader.last
    case .up, .down: return number.isOrdinal
    default: return false
    }
  }

  /// "được trao giải": the passive, though the active verb's phrase may be longer.
  private func removeActives(_ cues: inout [CueSymbol]) {
    let passives = cues.filter { $0.kind == .win }
    cues.removeAll { symbol in
      symbol.kind == .give
        && passives.contains { $0.from < symbol.from && $0.span.end > symbol.from && $0.span.overlaps(symbol.span) }
    }
  }

  /// "not only", "four times larger", "thứ ba tuần này": what only looks like a negation, a count or a place.
  private func removeMistaken(_ cues: inout [CueSymbol]) {
    let harmless = cues.filter { $0.kind == .affirm }
    guard !harmless.isEmpty else { return }
    cues.removeAll { symbol in
      harmless.contains { affirmed in
        let whole = Span(affirmed.from, affirmed.span.end)
        switch symbol.kind {
        case .recur, .rank: return whole.contains(symbol.span) && whole != symbol.span
        case .negate, .aspire, .schedule, .process: return whole.overlaps(symbol.span)
        default: return false
        }
      }
    }
  }

  /// Kinds of which only the longest reading of the same words counts.
  private static func compete(_ a: Cue.Kind, _ b: Cue.Kind) -> Bool {
    if a == b { return true }
    return isVerb(a) && isVerb(b) || isCount(a) && isCount(b)
  }

  private static func isVerb(_ kind: Cue.Kind) -> Bool { kind == .win || kind == .give || kind == .goes }

  private static func isCount(_ kind: Cue.Kind) -> Bool {
    switch kind {
    case .recur, .rank, .up, .down, .remaining: true
    default: false
    }
  }
}
