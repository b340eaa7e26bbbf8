internal import Lexicons
internal import Model
internal import Text

/// What stands between a place and the one that contains it.
enum Joint {
  case comma, bracket, preposition

  static let prepositions: Set<UInt64> = Set(
    ["in", "of", "thuộc", "của", "ở", "thuoc", "cua"].flatMap { PhrasePattern.keys($0) })
  private static let articles: Set<UInt64> = Set(
    [
      "the", "nước", "central", "northern", "southern", "eastern", "western", "northeastern", "northwestern",
      "southeastern", "southwestern",
    ].flatMap { PhrasePattern.keys($0) })

  /// Nil when the tokens between do not join a place to its container.
  static func between(_ end: Int, _ start: Int, _ sentence: Sentence) -> Joint? {
    var last = start
    while last - end > 1, articles.contains(sentence.tokens[last - 1].key) { last -= 1 }
    guard last - end == 1 else { return nil }
    switch sentence.tokens[end].key {
    case 0x2c: return .comma
    case 0x28: return .bracket
    case 0x2d where sentence.tokens[end].spaceBefore, 0x2013 where sentence.tokens[end].spaceBefore: return .comma
    default: return prepositions.contains(sentence.tokens[end].key) ? .preposition : nil
    }
  }
}

/// Whether two things stand side by side in a list.
enum Coordination {
  private static let words: Set<UInt64> = Set(
    ["and", "và", "cùng", "with", "va", "as", "well", "với", "or", "together", "along"].flatMap {
      PhrasePattern.keys($0)
    })

  /// True when only commas, semicolons and conjunctions stand between.
  static func joins(_ end: Int, _ start: Int, _ sentence: Sentence) -> Bool {
    let start = headed(start, after: end, sentence)
    guard start > end, start - end <= 3 else { return false }
    return sentence.tokens[end..<start].allSatisfy { token in
      token.isMark ? [0x2c, 0x3b, 0x26, 0x2f].contains(token.key) : words.contains(token.key)
    }
  }

  private static let heads: [[UInt64]] = [
    "the provinces of", "the cities of", "the towns of", "the municipalities of", "the city of", "the province of",
    "the town of", "provinces of", "cities of", "towns of", "the provinces", "the cities", "các tỉnh", "các thành phố",
    "hai tỉnh", "hai thành phố", "ba tỉnh", "ba thành phố", "các tỉnh thành", "các địa phương", "các", "hai",
  ].map { PhrasePattern.keys($0) }

  /// "X and the provinces of Y, Z and U": where the words for what the next ones are begin.
  private static func headed(_ start: Int, after end: Int, _ sentence: Sentence) -> Int {
    guard start - end > 1 else { return start }
    let head = heads.first { $0.count < start - end && sentence.stands($0, at: start - $0.count) }
    return start - (head?.count ?? 0)
  }

  /// The places coordinated in front of one, and that one.
  static func list(endingAt last: PlaceGroup, _ sentence: Sentence) -> [PlaceGroup] {
    var list = [last]
    while let before = sentence.places.last(where: {
      $0.role == .plain && joins($0.full.end, list[0].full.start, sentence)
    }) { list.insert(before, at: 0) }
    return list
  }

  /// A place and those coordinated behind it; `any` of whatever role.
  static func list(startingAt first: PlaceGroup, _ sentence: Sentence, any: Bool = false) -> [PlaceGroup] {
    var list = [first]
    while let last = list.last,
      let next = sentence.places.first(where: {
        ($0.role == .plain || any) && joins(last.full.end, $0.full.start, sentence)
      })
    { list.append(next) }
    return list
  }

  /// "X, Beirut, Lahore and Nanjing": a city with the name of its region, in the middle of a list. States of America are
  /// told behind their towns even where a city bears the name.
  static func isCity(_ group: PlaceGroup, _ sentence: Sentence, _ gazetteer: Gazetteer) -> Bool {
    sentence.isMark(group.span.end, ",") && sentence.tokens.indices.contains(group.span.end + 1)
      && sentence.tokens[group.span.end + 1].isCapitalised
      && group.candidates.contains { gazetteer.places[$0].kind == "city" && gazetteer.places[$0].country != "US" }
  }
}
