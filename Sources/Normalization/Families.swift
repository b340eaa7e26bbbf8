internal import Model

/// Groups documents that copy one another, so that a story on twelve sites counts as one witness.
///
/// Two documents are one family when they lie at the same address (but for scheme, `www.`, `m.`, `amp.`, a query for
/// another rendering, a final `amp` and slashes), when the sketches of their texts overlap, or when all their quotes are
/// equal and stand at equal distances from one another. Independent reports share words but not distances; a reprint
/// shares both, wherever its text begins.
enum Families {
  /// Fewer quotes than this have too few distances to tell a copy from a coincidence, unless they are long.
  static let minimumQuotes = 3
  /// A passage this long in bytes, about twenty words, is hardly written twice.
  static let longQuote = 120

  /// A family number for each claim, by index; numbers are comparable with one another only. Linear, but for sorting
  /// the documents.
  static func number(_ claims: [Claim], order: [Int]) -> [Int] {
    var documents: [String: Int] = [:]
    var documentOf = [Int](repeating: -1, count: claims.count)
    var members: [[Int]] = []
    for index in order {
      let document = documents[claims[index].document, default: members.count]
      if document == members.count {
        documents[claims[index].document] = document
        members.append([])
      }
      documentOf[index] = document
      members[document].append(index)
    }
    var groups = DisjointSets(count: members.count)
    var firstByKey: [UInt64: Int] = [:]
    var sketches = SketchIndex()
    // Which of several copies is met first must not depend on claims, only on names.
    for (_, document) in documents.sorted(by: { $0.key < $1.key }) {
      for key in keys(of: members[document], claims) {
        if let first = firstByKey[key] { groups.unite(first, document) } else { firstByKey[key] = document }
      }
      guard let sketch = members[document].lazy.compactMap({ claims[$0].source.sketch }).first else { continue }
      for copy in sketches.copies(of: sketch, adding: document) { groups.unite(copy, document) }
    }
    return documentOf.map { $0 < 0 ? -1 : groups.representative($0) }
  }

  private static func keys(of members: [Int], _ claims: [Claim]) -> [UInt64] {
    var keys: [UInt64] = []
    var urls: Set<String> = []
    for index in members {
      if let url = claims[index].source.url, urls.insert(url).inserted { keys.append(addressKey(url)) }
    }
    if let key = quotesKey(of: members, claims) { keys.append(key) }
    return keys
  }

  /// A key of all quotes from a document's text and the distances between them.
  private static func quotesKey(of members: [Int], _ claims: [Claim]) -> UInt64? {
    var quotes: [Evidence] = []
    for index in members { quotes += claims[index].evidence.lazy.filter { $0.zone == .text } }
    quotes.sort { $0.range < $1.range }
    var hash = StableHash()
    hash.add(field: "quotes")
    var count = 0
    var longest = 0
    for (number, quote) in quotes.enumerated() where number == 0 || quotes[number - 1].range != quote.range {
      hash.add(field: String(quote.range.start - quotes[0].range.start))
      hash.add(field: quote.quote)
      count += 1
      longest = max(longest, quote.range.count)
    }
    return count >= minimumQuotes || longest >= longQuote ? hash.value : nil
  }

  private static func addressKey(_ url: String) -> UInt64 {
    var address = url.utf8.map { (0x41...0x5a).contains($0) ? $0 + 0x20 : $0 }[...]
    if let colon = address.firstIndex(of: UInt8(ascii: ":")), address[colon...].starts(with: "://".utf8) {
      address = address[(colon + 3)...]
    }
    for prefix in ["www.", "m.", "amp."] where address.starts(with: prefix.utf8) {
      address = address.dropFirst(prefix.utf8.count)
    }
    if let fragment = address.firstIndex(of: UInt8(ascii: "#")) { address = address[..<fragment] }
    // A query names the page on many sites (`?ID=5172`); only one that asks for a rendering is dropped.
    if let query = address.firstIndex(of: UInt8(ascii: "?")),
      renderings.contains(String(decoding: address[(query + 1)...], as: UTF8.self))
    {
      address = address[..<query]
    }
    while address.last == UInt8(ascii: "/") { address.removeLast() }
    if address.suffix(4).elementsEqual("/amp".utf8) { address.removeLast(4) }
    var hash = StableHash()
    hash.add(field: "address")
    hash.add(address)
    return hash.value
  }

  private static let renderings: Set<String> = ["amp", "amp=1", "print=1", "outputtype=amp", "view=print"]
}
