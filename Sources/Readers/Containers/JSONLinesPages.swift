internal import JSONText
internal import Model

/// Which members of a JSON line hold what; the first that is there wins.
package struct JSONLinesFields: Hashable, Sendable {
  package var document = ["document", "id", "_id"]
  package var url = ["url", "link", "source_url"]
  package var html = ["html", "raw_html", "page"]
  package var text = ["text", "body", "content"]
  package var title = ["title", "headline"]
  package var published = ["published", "date", "date_published", "publish_date"]
  package var language = ["language", "lang"]

  package init() {}
}

/// The pages of a JSON Lines file, one object a line, as scrapers write them.
package struct JSONLinesPages {
  private var stream: ByteStream
  private let name: String
  private let fields: JSONLinesFields
  private let limits: ReaderLimits
  private var number = 0

  /// `name` stands, with the number of the line, for pages that name neither id nor address.
  package init(_ stream: ByteStream, name: String, fields: JSONLinesFields = .init(), limits: ReaderLimits = .init()) {
    self.stream = stream
    self.name = name
    self.fields = fields
    self.limits = limits
  }

  /// Packed bytes that were damaged or cut off, so far.
  package var lostBytes: Int { stream.lostBytes }

  /// The next page or failure; nil at the end. Empty lines are passed over. Holds one line at a time.
  package mutating func next() -> ContainedPage? {
    while true {
      // A string's escapes at most sextuple a page's bytes.
      switch stream.line(limit: limits.maximumBytes * 6) {
      case .end: return nil
      case .tooLong:
        number += 1
        return .failed(document: place, ReadFailure(code: "too-large", detail: "line \(number)"))
      case .bytes(let line):
        number += 1
        if line.allSatisfy(ASCII.isSpace) { continue }
        return page(line)
      }
    }
  }

  private var place: String { "\(name)#\(number)" }

  private func page(_ line: [UInt8]) -> ContainedPage {
    let value: JSONValue
    do {
      value = try JSONParser.parse(line)
    } catch {
      return .failed(
        document: place,
        ReadFailure(code: "bad-json", detail: "line \(number), byte \(error.offset): \(error.code.rawValue)"))
    }
    guard value.object != nil else {
      return .failed(document: place, ReadFailure(code: "bad-json", detail: "line \(number) is no object"))
    }
    let url = string(value, fields.url)
    let document = string(value, fields.document) ?? url ?? place
    guard let content = string(value, fields.html) ?? string(value, fields.text) else {
      return .failed(document: document, ReadFailure(code: "no-text", detail: "line \(number) has no page"))
    }
    var page = RawPage(document: document, url: url, bytes: Array(content.utf8))
    page.title = string(value, fields.title)
    page.published = string(value, fields.published).flatMap(date)
    page.language = string(value, fields.language).map { code in
      code.lowercased().hasPrefix("vi") ? .vietnamese : code.lowercased().hasPrefix("en") ? .english : .other
    }
    return .page(page)
  }

  /// Scrapers give one value, a list of one, or a number for an id.
  private func string(_ value: JSONValue, _ names: [String]) -> String? {
    for name in names {
      guard let member = value[name] else { continue }
      if let integer = member.integer { return String(integer) }
      if let text = member.string ?? member.array?.first?.string, !text.isEmpty { return text }
    }
    return nil
  }

  private func date(_ text: String) -> DateValue? {
    if let date = DateValue(edtf: text), Plausible.publication(date.start) != nil { return date }
    return PrintedDate.first(in: text, order: .dayFirst, months: true)?.value
  }
}
