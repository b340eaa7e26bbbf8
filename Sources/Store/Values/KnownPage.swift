package import Model

/// A page that the store knows, present or vanished.
package struct KnownPage: Sendable {
  package var id: Int64
  /// Nil once the page is gone from the inputs.
  package var file: Int64?
  /// Which page of its file it is.
  package var entry: Int
  /// What the input calls it; several may have one name.
  package var name: String
  /// Where it came from, for messages and to order what gives equal output.
  package var label: String
  /// The id it has among all pages known.
  package var document: String
  package var reading: Reading?
  /// What became of an input that is no page.
  package var settled: Outcome?

  package init(
    id: Int64 = 0, file: Int64?, entry: Int, name: String, label: String, document: String = "", reading: Reading?,
    settled: Outcome?
  ) {
    self.id = id
    self.file = file
    self.entry = entry
    self.name = name
    self.label = label
    self.document = document
    self.reading = reading
    self.settled = settled
  }

  /// The outcome under the page's document id. Of its article, `text` is the hash over what extraction reads.
  package func outcome(hasClaims: Bool, text: String?) -> Outcome {
    if var settled {
      settled.document = document
      return settled
    }
    if let reading, let code = reading.code {
      return Outcome(document: document, status: .failed, code: code, detail: reading.detail)
    }
    return Outcome(
      document: document, status: hasClaims ? .claims : .noClaims, input: reading?.input, text: text)
  }
}

/// What reading some content gave. A function of the key.
package struct Reading: Hashable, Sendable {
  package var id: Int64
  /// Of the content, how it was read and by which program.
  package var key: ContentDigest
  /// Of the page's bytes alone.
  package var content: ContentDigest
  /// Orders pages of one name.
  package var order: UInt64
  /// The article's row, nil where there is none.
  package var article: Int64?
  /// Why there is no article.
  package var code: String?
  package var detail: String?
  package var charset: String?
  /// The hash of the page as it was found, where it gave an article.
  package var input: String?

  package init(
    id: Int64 = 0, key: ContentDigest, content: ContentDigest, order: UInt64, article: Int64? = nil,
    code: String? = nil, detail: String? = nil, charset: String? = nil, input: String? = nil
  ) {
    self.id = id
    self.key = key
    self.content = content
    self.order = order
    self.article = article
    self.code = code
    self.detail = detail
    self.charset = charset
    self.input = input
  }
}
