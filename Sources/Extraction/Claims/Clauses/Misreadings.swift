internal import Lexicons
internal import Model
internal import Text

/// What only looks like a place, a verb, a prize or a reference, as the words around it show.
enum Misreadings {
  /// Takes away the symbols of a page that mean nothing in it; what they were read as stays a mention.
  static func remove(from sentences: [Sentence], _ gazetteer: Gazetteer) {
    for sentence in sentences where isDatelineAlone(sentence) { sentence.places = [] }
    if let opening = sentences.first(where: { $0.zone == .text && $0.kind == .paragraph }), isDated(opening) {
      opening.places.removeFirst()
    }
    for sentence in sentences {
      if !sentence.places.isEmpty { removePlaces(from: sentence, gazetteer) }
      if sentence.has(.others), tellsOtherPrizes(sentence) { sentence.places = [] }
      if sentence.has(.winner) || sentence.has(.win) { OtherTitles.remove(from: sentence) }
      if sentence.language == .english, sentence.has(.anaphor) {
        sentence.cues.removeAll { $0.kind == .anaphor && isOwned($0, sentence) }
      }
      guard sentence.language == .vietnamese else { continue }
      if sentence.has(.win) { sentence.cues.removeAll { $0.kind == .win && isPreposition($0, sentence) } }
      if sentence.has(.anaphor) { sentence.cues.removeAll { $0.kind == .anaphor && isCounted($0, sentence) } }
    }
  }

  private static let of = PhrasePattern.keys("of")[0]

  /// "the capital of X": of a place that is named, and not the one spoken of.
  private static func isOwned(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    cue.span.count > 1 && sentence.tokens.indices.contains(cue.span.end)
      && sentence.tokens[cue.span.end].key == of
      && sentence.places.contains { $0.full.start == cue.span.end + 1 }
  }

  /// "Separate prizes were handed out as well: X was best village": nothing of the award that the page is about.
  private static func tellsOtherPrizes(_ sentence: Sentence) -> Bool {
    sentence.awards.isEmpty
      && sentence.cues.contains { $0.kind == .others && $0.value == "other" && $0.span.start <= 1 }
  }

  private static func removePlaces(from sentence: Sentence, _ gazetteer: Gazetteer) {
    // "FOR THE FIRST TIME": a town of that name is not meant.
    if sentence.has(.recur) || sentence.has(.affirm) {
      sentence.places.removeAll { group in
        sentence.cues.contains { ($0.kind == .recur || $0.kind == .affirm) && $0.span.contains(group.full) }
      }
    }
    sentence.places.removeAll { isPerson($0, sentence) }
    if let colon = contenders(sentence) { sentence.places.removeAll { $0.full.start > colon } }
    for index in sentence.places.indices where isAdjective(sentence.places[index], sentence, gazetteer) {
      sentence.places[index].role = .territory
    }
  }

  private static let into = PhrasePattern.keys("vào")[0]
  private static let times: Set<UInt64> = Set(
    PhrasePattern.keys("năm ngày tháng lúc dịp hồi cuối đầu giữa thứ buổi sáng chiều tối đêm khoảng quý tuần"))

  /// "hai lần trước vào năm 2027": in front of a time it is no verb.
  private static func isPreposition(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    // "Hà Nội vào năm 2019": right behind a name it is the verb.
    cue.span.count == 1 && sentence.tokens[cue.span.start].key == into
      && !sentence.places.contains { $0.full.end == cue.span.start } && !opensPart(cue.span.start, sentence)
      && (sentence.tokens.indices.contains(cue.span.end) && times.contains(sentence.tokens[cue.span.end].key)
        || sentence.dates.contains { $0.span.start == cue.span.end })
  }

  /// "...; lần đầu vào năm 2020": a part of its own that says when.
  private static func opensPart(_ index: Int, _ sentence: Sentence) -> Bool {
    sentence.cues.contains { $0.kind == .recur && $0.span.end == index && sentence.isMark($0.span.start - 1, ";") }
  }

  private static let who = PhrasePattern.keys("who")[0]

  /// "Anna Lund, who heads the project": somebody of that name, behind a first name.
  private static func isPerson(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    guard group.full.start > 0, sentence.isMark(group.full.end, ","),
      sentence.tokens.indices.contains(group.full.end + 1), sentence.tokens[group.full.end + 1].key == who,
      case let name = sentence.tokens[group.full.start - 1], name.isWord, name.isCapitalised, !name.isUpper
    else { return false }
    return !sentence.awards.contains { $0.span.end == group.full.start }
      && !sentence.cues.contains { $0.span.end == group.full.start && $0.kind != .prefix }
  }

  // Finalists may be a list of their own: the seven of an award of which one is chosen.
  private static let losers: Set<UInt64> = Set(PhrasePattern.keys("nominees contenders rivals candidates"))
  private static let beating: Set<UInt64> = Set(
    PhrasePattern.keys("over beat beats beating outdid other off past ahead"))
  /// Words of "prevailed over five other nominees".
  private static let contest = 5

  /// "X prevailed over five other nominees: Y and Z": the colon behind which those stand who were beaten.
  private static func contenders(_ sentence: Sentence) -> Int? {
    guard sentence.language == .english,
      let colon = sentence.tokens.indices.first(where: { sentence.isMark($0, ":") }), colon > 1,
      losers.contains(sentence.tokens[colon - 1].key)
    else { return nil }
    return sentence.tokens[max(0, colon - contest)..<colon].contains { beating.contains($0.key) } ? colon : nil
  }

  private static let plurals: Set<UInt64> = Set(
    PhrasePattern.keys(
      "communities cities towns provinces municipalities villages entries contenders councils localities counties states"
    ))

  private static let singulars: Set<UInt64> = Set(PhrasePattern.keys("city town village municipality"))
  private static let wide: Set<String> = ["area", "country", "county", "region"]

  /// "Only two Ontario communities have won", "Canary Islands city takes the prize": the name says where they lie.
  private static func isAdjective(_ group: PlaceGroup, _ sentence: Sentence, _ gazetteer: Gazetteer) -> Bool {
    guard sentence.language == .english, group.role == .plain, sentence.tokens.indices.contains(group.full.end),
      case let noun = sentence.tokens[group.full.end], !noun.isCapitalised
    else { return false }
    return plurals.contains(noun.key)
      || singulars.contains(noun.key) && !group.candidates.isEmpty
        && group.candidates.allSatisfy { wide.contains(gazetteer.places[$0].kind) }
  }

  /// Words of a sentence; a name and a colon in front of fewer may be a label.
  private static let shortestReport = 8

  /// "LIMERICK: Cork was ...": where the report that follows was written.
  private static func isDated(_ sentence: Sentence) -> Bool {
    guard sentence.language == .english, let first = sentence.places.first, first.full.start == 0,
      sentence.isMark(first.full.end, ":"), sentence.tokens.count - first.full.end > shortestReport,
      sentence.places.count > 1
    else { return false }
    return sentence.tokens.indices.contains(first.full.end + 1) && sentence.tokens[first.full.end + 1].isCapitalised
  }

  /// "MARSEILLE.": where a report was written, in a sentence of its own.
  private static func isDatelineAlone(_ sentence: Sentence) -> Bool {
    sentence.zone == .text && sentence.places.count == 1 && sentence.places[0].full.start == 0
      && sentence.tokens.count - sentence.places[0].full.end <= 1
      && sentence.tokens[0].isUpper && sentence.tokens.last?.key == 0x2e
  }

  private static let counters: Set<UInt64> = Set(PhrasePattern.keys("các những nhiều mỗi mọi vài số loạt"))

  /// "mười sáu thành phố", "các tỉnh": nothing that was named before.
  private static func isCounted(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    // "Thành phố đầu tiên mang danh hiệu", "thành phố khác": not the one spoken of.
    if sentence.tokens.indices.contains(cue.span.end), others.contains(sentence.tokens[cue.span.end].key),
      !pointers.contains(sentence.tokens[cue.span.end - 1].key), !hasBeen(cue, sentence)
    {
      return true
    }
    guard cue.from > 0 else { return false }
    return counters.contains(sentence.tokens[cue.from - 1].key)
      || sentence.numbers.contains { $0.span.end == cue.from }
  }

  private static let ever = PhrasePattern.keys("từng")[0]
  private static let copula = PhrasePattern.keys("là")[0]
  /// First words of plain nouns for places; an epithet may be another's.
  private static let kinds: Set<UInt64> = Set(PhrasePattern.keys("thành tỉnh địa đô huyện thị thủ phố nơi vùng"))

  /// "Thành phố từng nhận giải này năm 2026" tells of the one spoken of; "Thành phố từng nhận giải là X" names it.
  private static func hasBeen(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    guard sentence.tokens[cue.span.end].key == ever, kinds.contains(sentence.tokens[cue.from].key),
      cue.from == 0 || sentence.isMark(cue.from - 1, ",")
    else {
      return false
    }
    return !sentence.places.contains {
      $0.full.start > cue.span.end && sentence.tokens[$0.full.start - 1].key == copula
    }
  }

  private static let pointers: Set<UInt64> = Set(PhrasePattern.keys("này đó ấy trên kia"))
  private static let others: Set<UInt64> = Set(PhrasePattern.keys("đầu khác nào thứ duy từng"))
}
