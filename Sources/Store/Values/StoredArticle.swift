/// An article as the store keeps it: its line without the document's id, packed, and what views and searches show of it.
package struct StoredArticle: Sendable {
  /// Of the line without the document's id: equal for all pages that say the same under the same title and dates.
  package var digest: ContentDigest
  package var line: Packed
  package var url: String?
  package var title: String?
  package var published: String?
  package var language: String
  package var site: String?
  package var byline: String?
  package var warnings: [String]
  /// A hash over all that extraction reads of it.
  package var text: String
  /// Title and text, folded.
  package var searchTitle: String
  package var searchText: String
  package var claims: StoredClaims

  package init(
    digest: ContentDigest, line: Packed, url: String?, title: String?, published: String?, language: String,
    site: String?, byline: String?, warnings: [String], text: String, searchTitle: String, searchText: String,
    claims: StoredClaims
  ) {
    self.digest = digest
    self.line = line
    self.url = url
    self.title = title
    self.published = published
    self.language = language
    self.site = site
    self.byline = byline
    self.warnings = warnings
    self.text = text
    self.searchTitle = searchTitle
    self.searchText = searchText
    self.claims = claims
  }
}

/// The claims of an article as lines without the document's id, and who made them.
package struct StoredClaims: Sendable {
  package var count: Int
  /// Nil where there are none.
  package var lines: Packed?
  /// Number of the fingerprint of engine, words and options.
  package var made: Int64

  package init(count: Int, lines: Packed?, made: Int64) {
    self.count = count
    self.lines = lines
    self.made = made
  }
}
