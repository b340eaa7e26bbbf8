internal import Extraction
internal import JSONText
internal import Model
internal import Readers
internal import Streams

/// One item from its bytes to its lines: everything that may run in parallel.
struct PageWorker: Sendable {
  /// How far to go. Reading alone needs no word tables, and loading them is most of a short command's time.
  enum Depth: Sendable {
    case article
    case claims(Engine)
    /// Claims, and the article of each page that has any.
    case quotedClaims(Engine)
    case mentions(Engine)
  }

  let depth: Depth
  let fields: JSONLinesFields
  private let reader: PageReader
  var maximumBytes: Int { reader.limits.maximumBytes }

  init(
    _ depth: Depth, fields: JSONLinesFields = .init(), maximumBytes: Int = BatchOptions.defaultMaximumBytes
  ) {
    var limits = ReaderLimits()
    limits.maximumBytes = maximumBytes
    reader = PageReader(limits: limits)
    self.depth = depth
    self.fields = fields
  }

  func process(_ item: InputItem) -> PageResult {
    switch item.content {
    case .settled(let status, let code, let detail):
      return result(item, Outcome(document: item.document, status: status, code: code, detail: detail))
    case .passed(var outcome):
      outcome.document = item.document
      return result(item, outcome, isNews: false)
    case .file, .line, .page:
      do throws(ReadFailure) {
        return result(item, article: try article(of: item))
      } catch {
        return result(
          item, Outcome(document: item.document, status: .failed, code: error.code, detail: error.detail))
      }
    }
  }

  /// The article of an item that has bytes.
  func article(of item: InputItem) throws(ReadFailure) -> Article {
    let bytes =
      switch item.content {
      case .file(let path): try FileBytes.read(path, limit: maximumBytes)
      case .line(let stored), .page(let stored, _): try stored.read()
      case .settled, .passed: [UInt8]()
      }
    return try article(of: item, bytes: bytes).article
  }

  /// The article of an item whose bytes are read, and their encoding where the bytes are a page's.
  func article(of item: InputItem, bytes: [UInt8]) throws(ReadFailure) -> (article: Article, charset: String?) {
    switch item.content {
    case .file:
      return try decodeAndRead(RawPage(document: item.document, name: item.name, bytes: bytes))
    case .line:
      return try article(line: bytes, item)
    case .page(_, let url):
      return try decodeAndRead(RawPage(document: item.document, name: item.name, url: url, bytes: bytes))
    case .settled(_, let code, let detail):
      throw ReadFailure(code: code, detail: detail)
    case .passed(let outcome):
      throw ReadFailure(code: outcome.code ?? outcome.status.rawValue, detail: outcome.detail)
    }
  }

  /// An article line is taken as it is; a page line is read like a file.
  private func article(
    line: [UInt8], _ item: InputItem
  ) throws(ReadFailure) -> (article: Article, charset: String?) {
    let json: JSONValue
    do throws(StreamError) {
      json = try JSONValue(line: line)
      switch try LineKind(json: json).kind {
      case .article where json["blocks"] != nil || isBareArticle(json) || !fields.hasPage(json):
        var article = try Article(json: json)
        article.document = item.document
        return (json["language"]?.string == nil ? reader.guessingLanguages(of: article) : article, nil)
      // Scrapers have a `type` of their own.
      case .page, .article: break
      case .other where fields.hasPage(json): break
      default: throw StreamError(.otherType, "neither a page nor an article")
      }
    } catch {
      throw ReadFailure(error)
    }
    var page = try fields.page(of: json, document: item.document)
    page.name = item.name
    return try decodeAndRead(page)
  }

  private func decodeAndRead(_ page: RawPage) throws(ReadFailure) -> (article: Article, charset: String?) {
    let (article, charset) = try reader.readWithInput(page)
    return (article, charset)
  }

  /// An article without blocks, as other tools write them; a scraper's line of that type holds markup, or other members.
  private func isBareArticle(_ json: JSONValue) -> Bool {
    json["document"]?.string != nil && json["text"]?.string != nil && !fields.hasMarkup(json)
  }

  private func result(_ item: InputItem, _ outcome: Outcome, isNews: Bool = true) -> PageResult {
    var result = PageResult(outcome: outcome, label: isNews ? item.label : nil)
    outcome.json.writeLine(to: &result.outcomeLine)
    return result
  }

  private func result(_ item: InputItem, article: Article) -> PageResult {
    switch depth {
    case .article:
      var result = PageResult(outcome: Outcome(document: item.document, status: .noClaims), label: item.label)
      result.hasArticle = true
      article.json.writeLine(to: &result.articleLine)
      return result
    case .claims(let engine):
      return result(item, article, engine.claims(in: article), mentions: [])
    case .quotedClaims(let engine):
      var result = result(item, article, engine.claims(in: article), mentions: [])
      if !result.claims.isEmpty { article.json.writeLine(to: &result.articleLine) }
      return result
    case .mentions(let engine):
      let extraction = engine.extraction(of: article)
      return result(item, article, extraction.claims, mentions: extraction.mentions)
    }
  }

  private func result(
    _ item: InputItem, _ article: Article, _ claims: [Claim], mentions: [Mention]
  ) -> PageResult {
    var result = self.result(
      item,
      Outcome(
        document: item.document, status: claims.isEmpty ? .noClaims : .claims, input: article.input,
        text: ArticleDigest.make(article)))
    result.hasArticle = true
    result.claims = claims
    for claim in claims { claim.json.writeLine(to: &result.claimLines) }
    for mention in mentions { mention.json.writeLine(to: &result.mentionLines) }
    return result
  }
}

/// What one item gave, as values and as finished lines.
struct PageResult: Sendable {
  var outcome: Outcome
  /// Where the item comes from; nil when an earlier stage has reported the outcome.
  var label: String?
  var hasArticle = false
  var claims: [Claim] = []
  var articleLine: [UInt8] = []
  var mentionLines: [UInt8] = []
  var claimLines: [UInt8] = []
  var outcomeLine: [UInt8] = []

  init(outcome: Outcome, label: String?) {
    self.outcome = outcome
    self.label = label
  }
}
