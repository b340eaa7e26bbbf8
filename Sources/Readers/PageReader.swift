package import Model

/// One page as found: its identity and bytes, and what the container around it already said.
package struct RawPage: Sendable {
  /// Identity of the page: its path relative to the input folder, or the id given with it.
  package var document: String
  package var url: String?
  package var bytes: [UInt8]
  /// Given by a JSONL input; wins over what the page says.
  package var title: String?
  package var published: DateValue?
  package var language: Language?

  package init(
    document: String, url: String? = nil, bytes: [UInt8], title: String? = nil, published: DateValue? = nil,
    language: Language? = nil
  ) {
    self.document = document
    self.url = url
    self.bytes = bytes
    self.title = title
    self.published = published
    self.language = language
  }
}

/// Why a page gave no article.
package struct ReadFailure: Error, Hashable, Sendable {
  /// `empty`, `binary`, `too-large`, `no-text`, ...: the outcome's code.
  package var code: String
  package var detail: String?

  package init(code: String, detail: String? = nil) {
    self.code = code
    self.detail = detail
  }
}

/// Bytes to article: decides the kind of page by content, then by name, and reads it.
package struct PageReader: Sendable {
  package init() {}

  package func read(_ page: RawPage) throws(ReadFailure) -> Article {
    throw ReadFailure(code: "no-text")
  }
}
