internal import Model
internal import Readers
internal import Store
internal import Streams
internal import Text

/// One item from its bytes to what the store keeps of it: everything that may run in parallel.
struct RememberingWorker: Sendable {
  let pages: PageWorker
  let engine: Engine
  let fingerprints: Fingerprints
  /// Number of the fingerprint of the claims that are made now.
  let claimsMade: Int64
  /// What is known of contents and articles.
  let readings: [ContentDigest: Reading]
  let articles: [ContentDigest: ArticleRow]

  func process(_ item: InputItem) -> FreshPage {
    var page = FreshPage(item: item)
    switch item.content {
    case .settled(let status, let code, let detail):
      page.settled = Outcome(document: item.document, status: status, code: code, detail: detail)
    case .passed(var outcome):
      outcome.document = item.document
      page.settled = outcome
    case .file(let path):
      do throws(ReadFailure) {
        let (bytes, signature) = try FileBytes.readSigned(path, limit: pages.maximumBytes)
        page.signature = signature
        read(bytes, form: "file", url: nil, into: &page)
      } catch {
        page.settled = Outcome(document: item.document, status: .failed, code: error.code, detail: error.detail)
      }
    case .line(let stored), .page(let stored, _):
      do throws(ReadFailure) {
        let bytes = try stored.read()
        if case .page(_, let url) = item.content {
          read(bytes, form: "page", url: .some(url), into: &page)
        } else {
          read(bytes, form: "line", url: nil, into: &page)
        }
      } catch {
        page.settled = Outcome(document: item.document, status: .failed, code: error.code, detail: error.detail)
      }
    }
    return page
  }

  private func read(_ bytes: [UInt8], form: String, url: String??, into page: inout FreshPage) {
    let content = ContentDigest(of: bytes)
    let promise = PageReader.promisesHTML(name: page.item.name) ? "html" : ""
    let key = ContentDigest(
      fields: [
        Array(form.utf8), Array(promise.utf8), (url ?? nil).map { Array($0.utf8) }, Array(fingerprints.reading.utf8),
        content.bytes,
      ])
    if let known = readings[key] {
      page.reading = known
      return
    }
    let order = ContentOrder.page(bytes.count <= FileBytes.maximumPage ? bytes : [], url: url)
    var reading = Reading(key: key, content: content, order: order)
    page.isWork = true
    do throws(ReadFailure) {
      let (article, charset) = try pages.article(of: page.item, bytes: bytes)
      reading.charset = charset
      reading.input = article.input
      let line = ArticleLine.anonymous(article)
      let digest = ContentDigest(of: line)
      if let known = articles[digest] {
        reading.article = known.id
      } else {
        page.article = stored(article, line, digest)
      }
    } catch {
      reading.code = error.code
      reading.detail = error.detail
    }
    page.reading = reading
  }

  private func stored(_ article: Article, _ line: [UInt8], _ digest: ContentDigest) -> StoredArticle {
    StoredArticle(
      digest: digest, line: Packed(packing: line), url: article.url, title: article.title,
      published: article.published?.edtf, language: article.language.rawValue, site: article.site,
      byline: article.byline, warnings: article.warnings, text: ArticleDigest.make(article),
      searchTitle: SearchFold.folded((article.title ?? "").utf8),
      searchText: SearchFold.folded(article.text.bytes),
      claims: ArticleLine.stored(engine.claims(in: article), made: claimsMade))
  }

  /// The claims that the engine of now makes of a stored article; nil for one that it cannot read.
  func claims(of stored: ArticleLines) -> StoredClaims? {
    guard let line = stored.article?.unpacked, let article = try? ArticleLine.article(line) else { return nil }
    return ArticleLine.stored(engine.claims(in: article), made: claimsMade)
  }
}

/// What one item gave.
struct FreshPage: Sendable {
  let item: InputItem
  /// Nil for what is no page, or could not be read.
  var reading: Reading?
  /// An article that was not known.
  var article: StoredArticle?
  var settled: Outcome?
  /// Of a file that is one page, once it was read.
  var signature: FileSignature?
  /// Whether its content was not known.
  var isWork = false

  init(item: InputItem) { self.item = item }

  var failure: (code: String, detail: String?)? {
    if let settled { return settled.status == .failed ? (settled.code ?? "failed", settled.detail) : nil }
    return reading?.code.map { ($0, reading?.detail) }
  }
}
