internal import Lexicons
internal import Model
internal import Text

/// Finds the year that is printed as part of an award's name.
///
/// `2016 Intelligent Community of the Year`, `Smart21 Communities of 2021`, `Top 7 ... năm 2022`, `(2011)`. A year
/// after a word of comparison (`so với năm 2023`) belongs to something else.
enum EditionFinder {
  /// Words between an award's name and its year: Vietnamese news puts a description of the award between the two, and
  /// descriptions run to a dozen words.
  static let reach = 16

  private static let stops: Set<UInt64> = [0x3b, 0x3a]
  private static let breaks: Set<CueKind> = [
    .win, .give, .goes, .comparison, .aspire, .schedule, .predecessor, .mentor, .others, .announce,
  ]

  static func attach(_ awards: [AwardSymbol], _ sentence: Sentence) -> [AwardSymbol] {
    var result = awards.map { award in
      var award = award
      if let (year, token) = before(award, sentence) ?? after(award, awards, sentence) {
        award.edition = year
        award.editionToken = token
      }
      return award
    }
    // "the B Index (BI) 2023": one year for both names.
    for index in result.indices.dropLast().reversed() where result[index].edition == nil {
      let next = result[index + 1]
      guard next.programme == result[index].programme, next.award == result[index].award, let token = next.editionToken,
        token >= next.span.end, next.span.start - result[index].span.end <= reach,
        !sentence.cues.contains(where: {
          breaks.contains($0.kind) && $0.span.start >= result[index].span.end && $0.span.end <= next.span.start
        })
      else { continue }
      result[index].edition = next.edition
      result[index].editionToken = token
    }
    // "PAR Index and SIPAS 2023": one year for both.
    for index in result.indices.dropLast().reversed() where result[index].edition == nil {
      let next = result[index + 1]
      guard let token = next.editionToken, token >= next.span.end,
        case let gap = sentence.tokens[min(result[index].span.end, next.span.start)..<next.span.start],
        gap.contains(where: { conjunctions.contains($0.key) }),
        gap.allSatisfy({ $0.isMark || conjunctions.contains($0.key) })
      else { continue }
      result[index].edition = next.edition
      result[index].editionToken = token
    }
    return result
  }

  private static let conjunctions: Set<UInt64> = Set(PhrasePattern.keys("and và"))

  private static func before(_ award: AwardSymbol, _ sentence: Sentence) -> (Int, Int)? {
    // "the 2016 [ICF] Intelligent Community of the Year", "the 2026 European Green Cities Awards"
    var index = award.span.start - 1
    var steps = 0
    while index >= 0, steps < 5 {
      if let year = year(at: index, sentence) {
        let before = index > 0 ? sentence.tokens[index - 1] : nil
        // "in 2016 the Intelligent Community": the year belongs to the verb.
        // But "in 2031 liveability rankings": nothing stands between the two.
        let isTied = steps == 0 && !sentence.tokens[award.span.start].isCapitalised
        if let before, adverbial.contains(before.key), !isTied { return nil }
        return (year, index)
      }
      guard sentence.tokens[index].isWord,
        sentence.tokens[index].isCapitalised || collective.contains(sentence.tokens[index].key)
      else { return nil }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// "the 2024 batch of", "the 2021 list of".
  private static let collective = Set(
    [
      "batch", "list", "class", "edition", "of", "winners", "round", "the", "recipient", "recipients", "winner",
      "laureate", "holder",
    ].map { PhrasePattern.keys($0)[0] })

  private static let adverbial = Set(
    ["in", "since", "from", "năm", "nam", "until", "to"].map { PhrasePattern.keys($0)[0] })

  private static func after(_ award: AwardSymbol, _ awards: [AwardSymbol], _ sentence: Sentence) -> (Int, Int)? {
    var index = award.span.end
    let limit = min(sentence.tokens.count, index + reach)
    while index < limit {
      let token = sentence.tokens[index]
      if token.isMark, stops.contains(token.key) { return nil }
      if let year = year(at: index, sentence) {
        return isCompared(index, sentence) || isBeginning(index, sentence) || opensRun(index, sentence)
          || opensClause(index, sentence) || isRemark(Span(award.span.end, index), sentence) ? nil : (year, index)
      }
      if awards.contains(where: {
        $0.span.start == index && !($0.programme == award.programme && $0.award == award.award)
      }) {
        return nil
      }
      if token.isMark, token.key == 0x2c, index > award.span.end,
        sentence.places.contains(where: { $0.span.start == index + 1 })
      {
        return nil
      }
      if sentence.cues.contains(where: { breaks.contains($0.kind) && $0.span.start == index }) { return nil }
      index += 1
    }
    return nil
  }

  /// "three years in a row, 2020, 2021 and 2022": the years of a streak, of which none is the award's own.
  private static func opensRun(_ index: Int, _ sentence: Sentence) -> Bool {
    guard sentence.cues.contains(where: { $0.kind == .recur && $0.span.end <= index }) else { return false }
    return sentence.dates.contains {
      $0.form == .year && $0.span.start > index && Coordination.joins(index + 1, $0.span.start, sentence)
    }
  }

  private static let beginnings: Set<UInt64> = Set(PhrasePattern.keys("từ since"))

  private static let titles: Set<UInt64> = Set(PhrasePattern.keys("danh giải title award prize honour honor accolade"))
  private static let taken: Set<UInt64> = Set(
    PhrasePattern.keys("từng đã won held had took taken got received also cũng"))
  private static let having = PhrasePattern.keys("having")[0]

  /// "... the A, a title it also won in 2030", "..., danh hiệu thành phố từng đoạt năm 2030": another time.
  static func isRemark(_ gap: Span, _ sentence: Sentence) -> Bool {
    guard let comma = (gap.start..<gap.end).first(where: { sentence.isMark($0, ",") }) else { return false }
    let words = sentence.tokens[(comma + 1)..<gap.end]
    // "... the A, having first got it in 2030"
    if words.first?.key == having { return words.contains { taken.contains($0.key) } }
    return words.prefix(2).contains { titles.contains($0.key) } && words.contains { taken.contains($0.key) }
  }

  private static let it = PhrasePattern.keys("it")[0]

  /// "... the A, and in 2027 it was Y": the year of another holder.
  private static func opensClause(_ index: Int, _ sentence: Sentence) -> Bool {
    index > 1 && adverbial.contains(sentence.tokens[index - 1].key)
      && conjunctions.contains(sentence.tokens[index - 2].key) && sentence.tokens.indices.contains(index + 1)
      && (sentence.tokens[index + 1].key == it || sentence.places.contains { $0.full.start == index + 1 })
  }

  /// "the A, measured since 2009", "A được đo từ năm 2009": when the series began.
  private static func isBeginning(_ index: Int, _ sentence: Sentence) -> Bool {
    let before = sentence.tokens[max(0, index - 2)..<index]
    // "valid until 2026": when what is given ends; "tính đến năm 2022" counts up to the award's own year.
    let isEnd =
      before.contains { ends.contains($0.key) }
      && !sentence.tokens[max(0, index - 3)..<index].contains {
        $0.key == counted
      }
    return isEnd || before.contains { beginnings.contains($0.key) }
  }

  private static let ends: Set<UInt64> = Set(PhrasePattern.keys("đến tới hết until"))
  private static let counted = PhrasePattern.keys("tính")[0]

  static func year(at index: Int, _ sentence: Sentence) -> Int? {
    sentence.dates.first { $0.form == .year && $0.span.start == index }?.year
  }

  /// True for a year to which something is compared, or from which it is counted.
  static func isCompared(_ index: Int, _ sentence: Sentence) -> Bool {
    sentence.cues.contains { cue in
      guard cue.span.end <= index else { return false }
      switch cue.kind {
      case .comparison: return index - cue.span.end <= 2
      // "gained two places on the 2030 ranking"
      case .up, .down: return isMeasure(cue, before: index, sentence)
      default: return false
      }
    }
  }

  private static let against: Set<UInt64> = Set(PhrasePattern.keys("from on since over than"))

  /// "dropped 20 places from", "gained two places on the": what follows is the edition before.
  static func isMeasure(_ movement: CueSymbol, before index: Int, _ sentence: Sentence) -> Bool {
    (1...3).contains(index - movement.span.end) && against.contains(sentence.tokens[movement.span.end].key)
  }
}
