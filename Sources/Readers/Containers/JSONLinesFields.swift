package import JSONText
internal import Model

/// Which members of a JSON line hold what of a page; of several names the first that is there wins.
package struct JSONLinesFields: Hashable, Sendable {
  package var document = ["document", "id", "_id"]
  package var url = ["url", "link", "source_url"]
  package var html = ["html", "raw_html", "page"]
  package var text = ["text", "body", "content"]
  package var title = ["title", "headline"]
  package var published = ["published", "date", "date_published", "publish_date", "published_at"]
  package var language = ["language", "lang"]

  /// What `set` knows.
  package static let names = ["document", "url", "html", "text", "title", "published", "language"]

  package init() {}

  /// Puts members in the place of those of one name; false for a name that there is not.
  package mutating func set(_ name: String, to members: [String]) -> Bool {
    switch name {
    case "document": document = members
    case "url": url = members
    case "html": html = members
    case "text": text = members
    case "title": title = members
    case "published": published = members
    case "language": language = members
    default: return false
    }
    return true
  }

  /// The id that a line gives its page, else its address; nil when it has neither.
  package func identity(of line: JSONValue) -> String? { string(line, document) ?? string(line, url) }

  /// True when a line holds a page, be it an empty one.
  package func hasPage(_ line: JSONValue) -> Bool { content(of: line) != nil }

  /// True when a line holds markup.
  package func hasMarkup(_ line: JSONValue) -> Bool { string(line, html) != nil }

  /// The page of a line; fails as `bad-member` for a line without one.
  package func page(of line: JSONValue, document: String) throws(ReadFailure) -> RawPage {
    guard let content = content(of: line) else {
      throw ReadFailure(code: "bad-member", detail: "\(text.first ?? "text"): missing")
    }
    var page = RawPage(document: document, url: string(line, url), bytes: Array(content.utf8))
    page.title = string(line, title)
    page.published = string(line, published).flatMap(date)
    page.language = string(line, language).map { code in
      Language(rawValue: code.prefix { $0 != "-" && $0 != "_" }.lowercased()) ?? .other
    }
    return page
  }

  private func content(of line: JSONValue) -> String? {
    if let found = string(line, html) ?? string(line, text) { return found }
    return (html + text).contains { line[$0]?.string != nil } ? "" : nil
  }

  /// Scrapers give one value, a list of one, or a number for an id.
  private func string(_ line: JSONValue, _ names: [String]) -> String? {
    for name in names {
      guard let member = line[name] else { continue }
      if let integer = member.integer { return String(integer) }
      if let text = member.string ?? member.array?.first?.string, !text.isEmpty { return text }
    }
    return nil
  }

  /// EDTF, or a date as it is printed; nil for other forms, so that the page's own date counts.
  private func date(_ text: String) -> DateValue? {
    if let date = DateValue(edtf: text), Plausible.publication(date.start) != nil { return date }
    return PrintedDate.first(in: text, order: .dayFirst, months: true)?.value
  }
}
