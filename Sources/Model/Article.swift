/// A page reduced to its main text and what it says of itself.
public struct Article: Hashable, Sendable {
  /// Identity of the page: its path relative to the input folder, or the id given with it.
  public var document: String
  public var url: String?
  /// The headline without the site's name.
  public var title: String?
  /// First publication; never a page's clock, a teaser's date, a copyright year or a crawl time.
  public var published: DateValue?
  /// The rule or markup that gave `published`, for example `meta:article:published_time`.
  public var publishedBy: String?
  public var language: Language
  public var site: String?
  public var byline: String?
  /// The main text: the blocks in page order, joined by newlines.
  public var text: SourceText
  /// Non-overlapping, in order; a range holds no leading or trailing white space.
  public var blocks: [Block]
  /// What went wrong or was decided on weak grounds, as stable codes, sorted.
  public var warnings: [String]
  /// A hash over the page's bytes and what was given with them; nil for an article from elsewhere.
  public var input: String?

  public init(
    document: String, url: String? = nil, title: String? = nil, published: DateValue? = nil,
    publishedBy: String? = nil, language: Language, site: String? = nil, byline: String? = nil,
    text: SourceText, blocks: [Block], warnings: [String] = [], input: String? = nil
  ) {
    self.document = document
    self.url = url
    self.title = title
    self.published = published
    self.publishedBy = publishedBy
    self.language = language
    self.site = site
    self.byline = byline
    self.text = text
    self.blocks = blocks
    self.warnings = warnings
    self.input = input
  }
}

/// One paragraph-like unit of an article's text.
public struct Block: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case heading, paragraph, item, cell, caption, quote
  }

  public var kind: Kind
  public var range: TextRange
  public var language: Language
  /// For a cell: which row of the article's tables it stands in, counted from 0 through all of them.
  public var row: Int?
  /// For an item of a numbered list: its number as shown.
  public var number: Int?

  public init(_ kind: Kind, _ range: TextRange, language: Language, row: Int? = nil, number: Int? = nil) {
    self.kind = kind
    self.range = range
    self.language = language
    self.row = row
    self.number = number
  }
}
