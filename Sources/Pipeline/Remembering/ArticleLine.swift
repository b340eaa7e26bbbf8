internal import JSONText
internal import Model
internal import Store
internal import Streams

/// Articles and claims as the store keeps them: their lines without document id and hash of the page, so that pages that
/// say the same share them.
enum ArticleLine {
  private static let head = Array(#"{"type":"article","document":""#.utf8)

  /// The line of an article without its document's id or line feed.
  static func anonymous(_ article: Article) -> [UInt8] {
    var article = article
    article.document = ""
    article.input = nil
    var line: [UInt8] = []
    article.json.write(to: &line)
    return line
  }

  private static let tail = Array(#""input":null}"#.utf8)

  /// The line with a document's id, the hash of the page as it was found, and a line feed; nil where it is none.
  static func line(_ anonymous: [UInt8], document: String, input: String?) -> [UInt8]? {
    guard anonymous.starts(with: head), anonymous.suffix(tail.count).elementsEqual(tail) else { return nil }
    var line = Array(head.dropLast())
    JSONValue.string(document).write(to: &line)
    // Behind the quotes that hold no id.
    line.append(contentsOf: anonymous[(head.count + 1)..<(anonymous.count - "null}".utf8.count)])
    JSONValue.optional(input).write(to: &line)
    line.append(UInt8(ascii: "}"))
    line.append(UInt8(ascii: "\n"))
    return line
  }

  /// Fails for a line that this version cannot read.
  static func article(_ anonymous: [UInt8]) throws(StreamError) -> Article {
    try Article(json: try JSONValue(line: anonymous))
  }

  static func stored(_ claims: [Claim], made: Int64) -> StoredClaims {
    var lines: [UInt8] = []
    for var claim in claims {
      claim.document = ""
      claim.id = ""
      claim.json.writeLine(to: &lines)
    }
    return StoredClaims(count: claims.count, lines: claims.isEmpty ? nil : Packed(packing: lines), made: made)
  }

  /// The claims as a document makes them; nil where the lines are none.
  static func claims(_ anonymous: [UInt8], document: String) -> [Claim]? {
    var claims: [Claim] = []
    for line in anonymous.split(separator: UInt8(ascii: "\n")) {
      guard var claim = try? Claim(json: try JSONValue(line: Array(line))) else { return nil }
      claim.document = document
      claim.id = ClaimID.make(claim)
      claims.append(claim)
    }
    return claims
  }
}
