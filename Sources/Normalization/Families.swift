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

  /// A family number for each claim, by its number; numbers are comparable with one another only. Linear, but for
  /// sorting the documents.
  static func number(_ store: ClaimStore, order: [Int]) -> [Int32] {
    let pages = Pages(store, order)
    var groups = DisjointSets(count: pages.count)
    let marks = ParallelMap.map(pages.count) { Marks(of: pages.members($0).map(store.claim)) }
    var keyed: [(key: UInt64, page: Int32)] = []
    for (page, marks) in marks.enumerated() { for key in marks.keys { keyed.append((key, Int32(page))) } }
    keyed.sort { $0 < $1 }
    for (first, second) in zip(keyed, keyed.dropFirst()) where first.key == second.key {
      groups.unite(Int(first.page), Int(second.page))
    }
    var sketches = SketchIndex()
    // Which of several copies is met first must not depend on claims, only on names.
    for page in pages.byName(store, where: { marks[$0].sketch != nil }) {
      for copy in sketches.copies(of: marks[page].sketch!, adding: page) { groups.unite(copy, page) }
    }
    return pages.ofClaims.map { $0 < 0 ? -1 : Int32(groups.representative(Int($0))) }
  }

  /// By what a page meets its copies.
  private struct Marks: Sendable {
    var keys: [UInt64]
    var sketch: TextSketch?

    init(of claims: [Claim]) {
      keys = Families.keys(of: claims)
      sketch = claims.lazy.compactMap(\.source.sketch).first
    }
  }

  private static func keys(of claims: [Claim]) -> [UInt64] {
    var keys: [UInt64] = []
    var urls: Set<String> = []
    for claim in claims {
      if let url = claim.source.url, urls.insert(url).inserted { keys.append(addressKey(url)) }
    }
    if let key = quotesKey(of: claims) { keys.append(key) }
    return keys
  }

  /// A key of all quotes from a document's text and the distances between them.
  private static func quotesKey(of claims: [Claim]) -> UInt64? {
    var quotes: [Evidence] = []
    for claim in claims { quotes += claim.evidence.lazy.filter { $0.zone == .text } }
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

/// Which claims come from which page, in flat arrays.
private struct Pages: Sendable {
  /// The page of each claim by its number, -1 for claims that do not count.
  private(set) var ofClaims: [Int32]
  /// Where the members of a page begin, and, after the last page, their count.
  private var starts: [Int32]
  private var claims: [Int32]

  var count: Int { starts.count - 1 }

  init(_ store: ClaimStore, _ order: [Int]) {
    var numbers = [Int32](repeating: -1, count: store.strings.texts.count)
    ofClaims = [Int32](repeating: -1, count: store.count)
    var sizes: [Int32] = []
    for index in order {
      let document = Int(store.heads[index].document)
      if numbers[document] < 0 {
        numbers[document] = Int32(sizes.count)
        sizes.append(0)
      }
      ofClaims[index] = numbers[document]
      sizes[Int(numbers[document])] += 1
    }
    starts = [0]
    for size in sizes { starts.append(starts[starts.count - 1] + size) }
    var next = starts
    claims = [Int32](repeating: 0, count: order.count)
    for index in order {
      let page = Int(ofClaims[index])
      claims[Int(next[page])] = Int32(index)
      next[page] += 1
    }
  }

  /// Numbers of the page's claims, in the order of the claim set.
  func members(_ page: Int) -> [Int] { claims[Int(starts[page])..<Int(starts[page + 1])].map(Int.init) }

  /// The pages for which `counts` holds, sorted by the name of their document.
  func byName(_ store: ClaimStore, where counts: (Int) -> Bool) -> [Int] {
    (0..<count).filter(counts).map { (store.document(Int(claims[Int(starts[$0])])), $0) }.sorted { $0.0 < $1.0 }
      .map(\.1)
  }
}
