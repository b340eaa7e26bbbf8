internal import Lexicons
internal import Model
internal import Text

/// Tells `Top 7` the award from `top 7 teams`.
enum ShortNames {
  private static func keys(_ words: String) -> Set<UInt64> { Set(PhrasePattern.keys(words)) }

  /// English words that may follow a list's short name; any other noun makes another list of it.
  private static let followers = keys(
    "of in for at and or members member winners nominees honorees names places regions intelligent smart communities community list this by on when with finalists title status after as last which again to is was were are have has had from along cities the a its but who that while since before during each every once twice finalist city town towns honoree honorees honouree honourees semifinalist semifinalists lists group cohort class designation recognition award awards label honour honor entry place spot"
  )
  /// Vietnamese nouns that make another list of it.
  private static let others = keys(
    "đội quán món điểm bài sinh trường nghiệp ty người bãi tỉnh giàu phim ca cầu khách doanh")

  /// True when a short name ends in a number and a noun of another list follows.
  static func isMisleading(_ award: AwardSymbol, _ sentence: Sentence) -> Bool {
    guard award.strength == .short, sentence.tokens[award.span.end - 1].isNumber,
      sentence.tokens.indices.contains(award.span.end)
    else { return false }
    let next = sentence.tokens[award.span.end]
    guard next.isWord else { return false }
    // "in its Top7 three times in a row"
    if sentence.cues.contains(where: { $0.kind == .recur && $0.from == award.span.end }) { return false }
    if sentence.language == .english { return !next.isCapitalised && !followers.contains(next.key) }
    return others.contains(next.key)
  }
}
