package import JSONText
internal import Model

/// What a line of a stream is, as its `type` says, and which page it belongs to.
package struct LineKind: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A line without `type`: a page as a scraper stored it.
    case page
    case article, mention, claim, outcome, record, finding, decision, manifest
    case other(String)
  }

  package var kind: Kind
  /// `document`, or else `id`, or else `url`; nil when the line has none of them, and for lines of no stream, whose
  /// members scrapers name as they like.
  package var document: String?

  package init(json: JSONValue) throws(StreamError) {
    let members = try Members(json)
    kind =
      switch json["type"]?.string {
      case nil: .page
      case "article": .article
      case "mention": .mention
      case "claim": .claim
      case "outcome": .outcome
      case "record": .record
      case "finding": .finding
      case "decision": .decision
      case "manifest": .manifest
      case let type?: .other(type)
      }
    switch kind {
    case .page, .other, .finding, .decision, .manifest: document = nil
    // Scrapers have articles, too.
    case .article: document = (try? members.identity()) ?? nil
    case .mention, .claim, .outcome, .record: document = try members.identity()
    }
  }
}

extension Members {
  /// The id that a line of any stream gives its page.
  func identity() throws(StreamError) -> String? {
    for key in ["document", "id", "url"] {
      if let text = try string(key), !text.isEmpty { return text }
    }
    return nil
  }

  /// An ISO 639 code, with or without a region; languages the project does not read give `other`.
  func language(_ key: String) throws(StreamError) -> Language? {
    guard let text = try string(key) else { return nil }
    return Language(rawValue: text.prefix { $0 != "-" && $0 != "_" }.lowercased()) ?? .other
  }

  func has(_ key: String) -> Bool { keys.contains(key) }
}
