package import Model
internal import Text

/// One page as found: its identity and bytes, and what the container around it already said.
package struct RawPage: Sendable {
  /// Identity of the page: its path relative to the input folder, or the id given with it.
  package var document: String
  /// By its ending it can tell what bytes alone leave open; the document unless told otherwise.
  package var name: String
  package var url: String?
  package var bytes: [UInt8]
  /// Given by a JSONL input; wins over what the page says.
  package var title: String?
  package var published: DateValue?
  package var language: Language?

  package init(
    document: String, name: String? = nil, url: String? = nil, bytes: [UInt8], title: String? = nil,
    published: DateValue? = nil, language: Language? = nil
  ) {
    self.document = document
    self.name = name ?? document
    self.url = url
    self.bytes = bytes
    self.title = title
    self.published = published
    self.language = language
  }
}

/// Why a page gave no article.
package struct ReadFailure: Error, Hashable, Sendable {
  /// `empty`, `binary`, `too-large`, `no-text`, `bad-gzip`, `too-deep`: the outcome's code.
  package var code: String
  package var detail: String?

  package init(code: String, detail: String? = nil) {
    self.code = code
    self.detail = detail
  }
}

/// Bytes to article: decides the kind of page by content, then by name, and reads it.
package struct PageReader: Sendable {
  package var limits: ReaderLimits

  package init() { limits = ReaderLimits() }
  package init(limits: ReaderLimits) { self.limits = limits }

  package func read(_ page: RawPage) throws(ReadFailure) -> Article { try read(page, try unpacked(page.bytes)).article }

  /// The same with a hash of the page as it was found, as one article can be found in several encodings, and with the
  /// encoding that its bytes were really in.
  package func readWithInput(_ page: RawPage) throws(ReadFailure) -> (article: Article, charset: String) {
    let bytes = try unpacked(page.bytes)
    var (article, charset) = try read(page, bytes)
    article.input = PageDigest.make(bytes, of: page)
    return (article, charset)
  }

  private func read(
    _ page: RawPage, _ bytes: [UInt8]
  ) throws(ReadFailure) -> (article: Article, charset: String) {
    guard bytes.contains(where: { !ASCII.isSpace($0) }) else { throw ReadFailure(code: "empty") }
    if PageKind.isBinary(bytes) { throw ReadFailure(code: "binary") }
    let text = TextDecoding.decode(bytes)
    var parts =
      switch PageKind.of(text.bytes, name: page.name) {
      case .html: try HTMLReader.read(text.bytes, url: page.url, limits: limits)
      case .plainText, .binary: PlainTextReader.read(text.bytes, url: page.url)
      }
    parts.warnings += text.warnings
    return (try article(page, parts), text.charset)
  }

  /// All that a page's name can change in its article.
  package static func promisesHTML(name: String) -> Bool { PageKind.promisesHTML(name: name) }

  private func unpacked(_ packed: [UInt8]) throws(ReadFailure) -> [UInt8] {
    var bytes = packed
    var layers = 0
    while Gzip.isGzip(bytes) {
      if layers == limits.maximumGzipLayers { throw ReadFailure(code: "bad-gzip", detail: "packed too often") }
      bytes = try Gzip.inflate(bytes, limit: limits.maximumBytes)
      layers += 1
    }
    if bytes.count > limits.maximumBytes {
      throw ReadFailure(code: "too-large", detail: "\(bytes.count) bytes, limit \(limits.maximumBytes)")
    }
    return bytes
  }

  private func article(_ page: RawPage, _ parts: PageParts) throws(ReadFailure) -> Article {
    guard !parts.text.blocks.isEmpty else { throw ReadFailure(code: "no-text") }
    let counts = parts.text.blocks.indices.map { LanguageGuess.counts(parts.text.bytes(of: $0)) }
    let whole = counts.reduce(LanguageGuess.Counts(), +)
    let language = page.language ?? whole.language ?? declared(parts.declaredLanguage) ?? .other
    let blocks = parts.text.blocks.indices.map { index in
      Block(
        parts.text.blocks[index].kind, parts.text.blocks[index].range,
        language: page.language ?? counts[index].blockLanguage ?? language, row: parts.text.blocks[index].row,
        number: parts.text.blocks[index].number)
    }
    var warnings = Set(parts.warnings)
    if page.published != nil { warnings.remove("date-weak") }
    return Article(
      document: page.document, url: parts.url, title: composed(page.title ?? parts.title),
      published: page.published ?? parts.published,
      publishedBy: page.published != nil ? "given" : parts.publishedBy, language: language,
      site: composed(parts.site), byline: composed(parts.byline), text: SourceText(parts.text.bytes), blocks: blocks,
      warnings: warnings.sorted())
  }

  /// The article with languages as a page of its text would get them, for one that tells none. Linear.
  package func guessingLanguages(of article: Article) -> Article {
    let counts = article.blocks.map { LanguageGuess.counts(article.text.bytes[$0.range.start..<$0.range.end]) }
    var article = article
    article.language = counts.reduce(LanguageGuess.Counts(), +).language ?? .other
    for index in article.blocks.indices {
      article.blocks[index].language = counts[index].blockLanguage ?? article.language
    }
    return article
  }

  /// Titles and names come from attributes, JSON and inputs, too, where escapes can spell letter and mark apart.
  private func composed(_ text: String?) -> String? {
    text.map { String(decoding: NFC.compose(Array($0.utf8)), as: UTF8.self) }
  }

  private func declared(_ code: String?) -> Language? {
    guard let code = code?.lowercased() else { return nil }
    if code.hasPrefix("vi") { return .vietnamese }
    return code.hasPrefix("en") ? .english : nil
  }
}
