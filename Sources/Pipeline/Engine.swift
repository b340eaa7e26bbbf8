internal import Extraction
internal import Lexicons
public import Model
internal import Normalization
internal import Readers

/// Pages to claims to records, for programs that hold the pages themselves.
///
/// Pure and safe to share between tasks: no file, clock, locale or network is touched. Loading the word tables takes
/// some milliseconds, so make one engine and keep it.
public struct Engine: Sendable {
  /// The version of the program and of its rules.
  public static let version = "0.1.0"
  /// The version of the HTML parser below.
  public static let libxml2Version = LibXML2.version

  private let reader = PageReader()
  private var extractor: Extractor
  private let normalizer: Normalizer

  /// Throws only when an embedded word table is ill-formed, which the tests exclude.
  public init() throws(EngineError) {
    do throws(LexiconError) {
      self.init(try Lexicon())
    } catch {
      throw EngineError(code: "lexicon", detail: "\(error)")
    }
  }

  /// Lays a program's own tables over the embedded ones. Throws when anything is wrong with them; the detail then holds
  /// all of it, one `FILE:LINE: message` a line.
  public init(lexicon tables: [WordTable]) throws(EngineError) {
    let review = try LexiconReview.files(tables.map { LexiconFile(name: $0.name, bytes: $0.content) })
    guard review.findings.isEmpty, let lexicon = review.lexicon else {
      throw EngineError(code: "lexicon", detail: review.findings.map(\.description).joined(separator: "\n"))
    }
    self.init(lexicon)
  }

  /// Begins to load the built-in tables on another thread, for a program that knows early that it will make an engine.
  /// Returns at once.
  package static func prepare() { Lexicon.prepare() }

  init(_ lexicon: Lexicon) {
    extractor = Extractor(lexicon: lexicon)
    normalizer = Normalizer(lexicon: lexicon)
  }

  /// The same engine with another side for dates that could lie on both sides of a page's publication; it begins with
  /// the past.
  public func preferring(_ preference: DatePreference) -> Engine {
    var engine = self
    engine.extractor.preference = preference
    return engine
  }

  /// Reduces a page to its main text. Fails for a page that holds no article.
  public func article(from page: Page) throws(EngineError) -> Article {
    do throws(ReadFailure) {
      return try reader.read(
        RawPage(
          document: page.document, url: page.url, bytes: page.content, title: page.title, published: page.published,
          language: page.language))
    } catch {
      throw EngineError(code: error.code, detail: error.detail)
    }
  }

  /// The asserted claims of an article, in the order of their first evidence.
  public func claims(in article: Article) -> [Claim] { extractor.claims(in: article) }

  /// Dates, places, awards and ranks that the rules read in an article.
  public func mentions(in article: Article) -> [Mention] { extractor.extract(article).mentions }

  /// The canonical records of a set of claims, sorted by id: the same for every order and repetition of the claims.
  ///
  /// Decisions outrank every rule; their order and repetition do not matter either.
  public func records(from claims: [Claim], decisions: [Decision] = []) -> [Record] {
    normalizer.result(of: claims, decisions: decisions).records
  }

  func merge(_ claims: ClaimStore, decisions: [Decision]) -> Normalizer.Result {
    normalizer.result(of: claims, decisions: decisions)
  }

  /// Hands on each record as it is made, in the form that `make` gives it; gives the findings.
  func merge<Output: Sendable>(
    _ claims: ClaimStore, decisions: [Decision], as make: @Sendable (Record) -> Output,
    into write: (Output) throws(RunFailure) -> Void
  ) throws(RunFailure) -> [Finding] {
    try normalizer.merge(claims, decisions: decisions, as: make, into: write)
  }

  func extraction(of article: Article) -> Extraction { extractor.extract(article) }

  /// A page as found, with what is known of it from elsewhere.
  public struct Page: Sendable {
    /// Identity of the page in claims and records.
    public var document: String
    public var url: String?
    /// HTML or plain text in any encoding, gzipped or not.
    public var content: [UInt8]
    /// These win over what the page says.
    public var title: String?
    public var published: DateValue?
    public var language: Language?

    public init(
      document: String, url: String? = nil, content: [UInt8], title: String? = nil, published: DateValue? = nil,
      language: Language? = nil
    ) {
      self.document = document
      self.url = url
      self.content = content
      self.title = title
      self.published = published
      self.language = language
    }
  }
}

extension Engine {
  /// One table of words by the name of its file, such as `awards.tsv`.
  public struct WordTable: Sendable {
    public var name: String
    public var content: [UInt8]

    public init(name: String, content: [UInt8]) {
      self.name = name
      self.content = content
    }
  }
}

/// Why an engine could not be made, or a page gave no article.
public struct EngineError: Error, Hashable, Sendable {
  /// A stable code: `empty`, `binary`, `too-large`, `no-text`, `lexicon`, ...
  public var code: String
  public var detail: String?
}
