internal import Lexicons
internal import Model
internal import Text

/// The states of the United States by their postal codes, behind the name of a city: `Georgetown, TX`.
///
/// Only there do two capitals name a state: elsewhere they are a company, a word in capitals, a unit. Source of the codes:
/// ISO 3166-2:US.
enum StateCodes {
  private static let ids: [UInt64: String] = {
    let codes = [
      "AL alabama", "AK alaska", "AZ arizona", "AR arkansas", "CA california", "CO colorado", "CT connecticut",
      "DE delaware", "FL florida", "GA georgia", "HI hawaii", "ID idaho", "IL illinois", "IN indiana", "IA iowa",
      "KS kansas", "KY kentucky", "LA louisiana", "ME maine", "MD maryland", "MA massachusetts", "MI michigan",
      "MN minnesota", "MS mississippi", "MO missouri", "MT montana", "NE nebraska", "NV nevada", "NH new-hampshire",
      "NJ new-jersey", "NM new-mexico", "NY new-york", "NC north-carolina", "ND north-dakota", "OH ohio", "OK oklahoma",
      "OR oregon", "PA pennsylvania", "RI rhode-island", "SC south-carolina", "SD south-dakota", "TN tennessee",
      "TX texas", "UT utah", "VT vermont", "VA virginia", "WA washington-region", "WV west-virginia", "WI wisconsin",
      "WY wyoming",
    ]
    return Dictionary(
      uniqueKeysWithValues: codes.map { code in
        (PhrasePattern.keys(String(code.prefix(2)))[0], "us-" + code.dropFirst(3))
      })
  }()

  /// The state whose code stands behind a comma at a token, as a row of the gazetteer; nil for any other word.
  static func state(at comma: Int, _ sentence: Sentence, _ gazetteer: Gazetteer) -> Int? {
    guard sentence.language == .english, sentence.isMark(comma, ","), sentence.tokens.indices.contains(comma + 1),
      case let token = sentence.tokens[comma + 1], token.isWord, token.isUpper, token.end - token.start == 2,
      let id = ids[token.key]
    else { return nil }
    return gazetteer.index(of: id)
  }
}
