internal import Model

/// Lists the pages behind a record with their quotes.
enum RecordSources {
  /// One source a document, sorted by document; quotes sorted by zone and place, each once.
  static func make(_ members: [Int], _ set: CitedClaims) -> [RecordSource] {
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
    // Most pages make one claim of a record, with quotes in order: those keep the claim's own storage.
    if zip(quotes, quotes.dropFirst()).allSatisfy({ precedes($0, $1) }) { return quotes }
    var kept: [Evidence] = []
    for quote in quotes.sorted(by: precedes) where kept.last != quote { kept.append(quote) }
    return kept
  }

  private static func precedes(_ a: Evidence, _ b: Evidence) -> Bool {
    if a.zone != b.zone { return a.zone == .title }
    if a.range != b.range { return a.range < b.range }
    return (a.field, a.quote) < (b.field, b.quote)
  }
}
