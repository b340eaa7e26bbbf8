internal import Lexicons
internal import Model
internal import Text

/// Places that are none in the ranking as a whole: of a region, of a criterion, of several at the top.
extension RankReader {
  /// "nhóm 10 địa phương dẫn đầu", "among the leading provinces": one of several at the top.
  func isGroup(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    // "Among the 63 provinces, none did better than X"
    if sentence.isMark(cue.from - 1, ",") { return false }
    let start = max(0, cue.span.start - 6)
    var before = cue.span.start
    while before > 0,
      Self.places.contains(sentence.tokens[before - 1].key)
        || before > 1 && sentence.isMark(before - 1, ",") && Self.places.contains(sentence.tokens[before - 2].key)
    { before -= 1 }
    // "Mười địa phương đứng đầu", "the 10 most liveable cities": as many at the top; "lần thứ hai dẫn đầu" counts times.
    if sentence.numbers.contains(where: { number in
      number.span.end == before && number.value > 1 && !number.isOrdinal && !isDate(number, sentence)
        && !sentence.cues.contains { $0.kind == .recur && $0.span.contains(number.span) }
    }) {
      return true
    }
    guard let word = (start..<cue.span.start).last(where: { Self.groups.contains(sentence.tokens[$0].key) }) else {
      return false
    }
    return sentence.tokens[(word + 1)..<cue.span.start].allSatisfy {
      $0.kind == .number || Self.members.contains($0.key)
    }
  }

  static let places: Set<UInt64> = Set(
    PhrasePattern.keys(
      "tỉnh thành phố địa phương đơn vị đô thị đạt có điểm số kết quả cao tốt cities provinces places with"))

  static let groups: Set<UInt64> = Set(PhrasePattern.keys("nhóm tốp top những các among"))

  static let members: Set<UInt64> = Set(
    PhrasePattern.keys(
      "các những tỉnh thành phố địa phương đơn vị đô thị cả nước toàn quốc có đạt được điểm số chất lượng điều hành tốt the cities"
        + " provinces five ten three"))

  /// "đứng đầu vùng Đông Nam Bộ", "first in the Southeast region", "trong khu vực ASEAN, X đứng đầu": a place in a
  /// part of the ranking is none in the ranking.
  func isRegional(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    let ranks = sentence.cues.filter { $0.kind == .rank }
    let scopes = sentence.cues.filter { $0.kind == .scope }
    // "chỉ số thành phần A đứng thứ hai": a place in a part of the index, whatever the place.
    if scopes.contains(where: { part in
      part.value == "part" && !isCause(cue.span.end, part.span.start, sentence)
        && !(min(part.span.end, cue.span.start)..<max(part.span.start, cue.span.end)).contains {
          sentence.isMark($0, ";")
        }
    }) {
      return true
    }
    if cue.value == "1", let before = scopes.first(where: { $0.span.end <= cue.span.start }),
      !ranks.contains(where: { $0.span.start > before.span.start && $0.span.end < cue.span.start })
    {
      return true
    }
    if isOfCriterion(cue.span.end, sentence) || isNational(cue, sentence) { return true }
    // "Asia's best performer"
    if sentence.places.contains(where: {
      isPart($0) && sentence.isMark($0.full.end, "'") && $0.full.end + 2 == cue.from
    }) {
      return true
    }
    let next = ranks.first { $0.span.start >= cue.span.end }?.span.start ?? sentence.tokens.count
    if scopes.contains(where: {
      $0.span.end > cue.span.end && $0.span.start > cue.span.start && $0.span.start - cue.span.end <= Self.scopeReach
        && $0.span.start < next && !isCause(cue.span.end, $0.span.start, sentence)
        && !isCoordinated(cue.span.end, $0.span.start, sentence)
    }) {
      return true
    }
    return sentence.places.contains { group in
      guard group.span.start >= cue.span.end, group.span.start - cue.span.end <= Self.scopeReach,
        group.span.start < next, isPart(group)
      else { return false }
      return (cue.span.end..<group.span.start).allSatisfy { Self.scopeWords.contains(sentence.tokens[$0].key) }
    }
  }

  private static let nations: [[UInt64]] = [
    "cả nước", "toàn quốc", "việt nam", "in the country", "in the nation", "nationwide", "nationally", "in vietnam",
  ].map { PhrasePattern.keys($0) }

  /// "đứng đầu cả nước" in a ranking of the world: first of one country's.
  private func isNational(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    isWorldwide
      && (cue.span.start...cue.span.end + 1).contains { index in
        Self.nations.contains { sentence.stands($0, at: index) }
      }
  }

  private static let causes: Set<UInt64> = Set(PhrasePattern.keys("because due thanks owing amid despite nhờ do bởi"))

  /// "fell to 18th because of a lower healthcare score": why it did, not where.
  private func isCause(_ end: Int, _ part: Int, _ sentence: Sentence) -> Bool {
    end < part && sentence.tokens[end..<part].contains { Self.causes.contains($0.key) }
  }

  /// "is 12th and the best placed in south-east Asia": the region is that of the second thing told.
  private func isCoordinated(_ end: Int, _ scope: Int, _ sentence: Sentence) -> Bool {
    end < scope && Self.conjunctions.contains(sentence.tokens[end].key) && scope - end > 1
  }

  private static let withinWord = PhrasePattern.keys("within")[0]

  /// "Within the region X is third and Y fourth": a sentence that tells of a part alone.
  func isWithin(_ sentence: Sentence) -> Bool {
    sentence.tokens.first?.key == Self.withinWord
      && sentence.cues.contains { $0.kind == .scope && $0.span.start == 0 }
  }

  static let about = PhrasePattern.keys("về")[0]
  static let aspects: Set<UInt64> = Set(PhrasePattern.keys("for in on"))

  static let wholes: Set<UInt64> = Set(
    PhrasePattern.keys("the this its a an all overall total last terms each both place position reality fact"))

  /// "thứ 58 về thể chế", "51st in environmental governance": a place in one criterion of the ranking.
  func isOfCriterion(_ end: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tokens.indices.contains(end + 1), case let next = sentence.tokens[end + 1], next.kind == .word,
      !sentence.awards.contains(where: { $0.span.end > end && $0.span.start - end <= 4 })
    else { return false }
    if sentence.tokens[end].key == Self.about { return !next.isCapitalised }
    return sentence.language == .english && Self.aspects.contains(sentence.tokens[end].key) && !next.isCapitalised
      && !Self.wholes.contains(next.key)
      && !sentence.dates.contains { $0.span.start == end + 1 }
      && !sentence.cues.contains {
        ($0.span.start == end + 1 && [.recur, .year].contains($0.kind))
          // "completed the top five in that order"
          || $0.span.start == end && $0.kind == .respective
      }
  }

  /// Words between a rank and the region in which it holds.
  static let scopeReach = 4

  static let scopeWords: Set<UInt64> = Set(
    PhrasePattern.keys(
      "in of the among all cities provinces trong ở tại các tỉnh thành phố địa phương vùng khu vực của số"))

  /// A region, a continent, or a country other than the one that the ranking is of.
  func isPart(_ group: PlaceGroup) -> Bool {
    guard let place = group.place else { return group.printedKind == "region" }
    switch gazetteer.places[place].kind {
    case "area": return true
    case "country": return group.country != home
    default: return false
    }
  }
}
