internal import JSONText

/// What a page's JSON-LD says of its article.
struct LinkedData {
  var headline: String?
  var published: String?
  /// Other days of publication that the page gives for the same article.
  var otherPublished: [String] = []
  var created: String?
  var modified: String?
  var author: String?
  var publisher: String?
  var body: String?
  var language: String?
  var url: String?
  /// The node is an article of some kind, not merely the page.
  var isArticle = false

  private static let articleEndings = ["Article", "Posting", "Report", "Review", "Recipe", "HowTo", "Story"]

  /// The first article node of a page; of pages without one, the first node that has a date of publication.
  static func article(in scripts: [[UInt8]]) -> LinkedData? {
    var page: LinkedData?
    var article: LinkedData?
    for script in scripts {
      guard let root = parse(script) else { continue }
      var queue = [root]
      var visited = 0
      // Breadth first: the article stands at the top or in a graph, teasers' articles deeper.
      while visited < queue.count, visited < mostNodes {
        let node = queue[visited]
        visited += 1
        if let items = node.array {
          queue.append(contentsOf: items)
          continue
        }
        guard node.object != nil else { continue }
        let found = LinkedData(node)
        if found.isArticle, found.published != nil || found.headline != nil {
          guard let first = article else {
            article = found
            continue
          }
          // The same article said twice: the earlier day is the first publication.
          if found.headline == nil || found.headline == first.headline, let other = found.published {
            article?.otherPublished.append(other)
          }
          continue
        }
        if page == nil, found.published != nil { page = found }
        for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"] {
          if let inner = node[key], inner.array != nil || inner.object != nil { queue.append(inner) }
        }
      }
    }
    return article ?? page
  }

  /// More nodes than a page about one article has are lists of other things.
  private static let mostNodes = 500

  private init(_ node: JSONValue) {
    let types = node["@type"]?.array?.compactMap(\.string) ?? node["@type"]?.string.map { [$0] } ?? []
    isArticle = types.contains { type in Self.articleEndings.contains { type.hasSuffix($0) } }
    headline = text(node["headline"]) ?? text(node["name"])
    published = text(node["datePublished"])
    created = text(node["dateCreated"])
    modified = text(node["dateModified"])
    author = name(node["author"])
    publisher = name(node["publisher"])
    body = text(node["articleBody"])
    language = text(node["inLanguage"])
    url = text(node["url"])
  }

  private func text(_ value: JSONValue?) -> String? {
    if let items = value?.array { return text(items.first) }
    guard let text = value?.string, !text.isEmpty else { return nil }
    return Whitespace.collapsed(text)
  }

  private func name(_ value: JSONValue?) -> String? {
    if let text = value?.string { return text.hasPrefix("http") ? nil : Whitespace.collapsed(text) }
    if let items = value?.array {
      let names = items.compactMap { name($0) }
      return names.isEmpty ? nil : names.joined(separator: ", ")
    }
    return value?["name"].flatMap { text($0) }
  }

  /// Pages leave raw line breaks in strings and wrap the script in comments; the strict parser takes neither.
  private static func parse(_ script: [UInt8]) -> JSONValue? {
    guard let start = script.firstIndex(where: { $0 == 0x7b || $0 == 0x5b }),
      let end = script.lastIndex(where: { $0 == 0x7d || $0 == 0x5d }), end > start
    else { return nil }
    let cleaned = script[start...end].map { $0 < 0x20 ? 0x20 : $0 }
    return try? JSONParser.parse(cleaned)
  }
}
