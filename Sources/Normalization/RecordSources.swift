internal import Model

/// Lists the pages behind a record with their quotes.
enum RecordSources {
  /// One source a document, sorted by document; quotes sorted by zone and place, each once.
  static func make(_ members: [Int], _ set: ClaimSet) -> [RecordSource] {
    var numbers: [String: Int] = [:]
    var sources: [RecordSource] = []
    for index in members {
      let claim = set.claims[index]
      if let number = numbers[claim.document] {
        sources[number].url = sources[number].url ?? claim.source.url
        sources[number].title = sources[number].title ?? claim.source.title
        sources[number].published = sources[number].published ?? claim.source.published
        sources[number].quotes += claim.evidence
      } else {
        numbers[claim.document] = sources.count
        sources.append(
          RecordSource(
            document: claim.document, url: claim.source.url, title: claim.source.title,
            published: claim.source.published, language: claim.language, quotes: claim.evidence))
      }
    }
    sources.sort { $0.document < $1.document }
    for index in sources.indices { sources[index].quotes = sorted(sources[index].quotes) }
    return sources
  }

  private static func sorted(_ quotes: [Evidence]) -> [Evidence] {
    var kept: [Evidence] = []
    let sorted = quotes.sorted { a, b in
      if a.zone != b.zone { return a.zone == .title }
      return (a.range.start, a.range.end, a.field, a.quote) < (b.range.start, b.range.end, b.field, b.quote)
    }
    for quote in sorted where kept.last != quote { kept.append(quote) }
    return kept
  }
}
