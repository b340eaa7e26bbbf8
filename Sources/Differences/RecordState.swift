package import Model

/// One side of a comparison: records, and as much as is known of what stands behind them.
///
/// What was never added is unknown, not empty, and causes say so.
package struct RecordState: Sendable {
  /// What is known of a page that was read.
  package struct Page: Hashable, Sendable {
    /// False where it could not be read.
    package var isRead: Bool
    /// Of the page as it was found; nil when it is not known.
    package var input: String?
    /// `ArticleDigest`; nil when it is not known.
    package var text: String?
  }

  package private(set) var records: [String: Record] = [:]
  /// By id; several claims can share one, since an id leaves out place, theme and quotes. Nil when none are known.
  private(set) var claims: [String: [Claim]]?
  /// By document; nil when it is not known which pages were read.
  private(set) var pages: [String: Page]?
  /// Nil when only those that records show are known.
  private(set) var statedDecisions: Set<Decision>?
  private(set) var version: String?
  private(set) var lexicon: String?
  /// Pages that a record cites.
  private(set) var cited: Set<String> = []
  /// Digests of articles, for outcomes that have none.
  private var texts: [String: String] = [:]

  package init() {}

  /// False when a record of that id is there already.
  package mutating func add(_ record: Record) -> Bool {
    guard records.updateValue(record, forKey: record.id) == nil else { return false }
    for source in record.sources { cited.insert(source.document) }
    return true
  }

  package mutating func add(_ claim: Claim) {
    var claim = claim
    claim.source.sketch = nil
    var known = claims ?? [:]
    claims = nil
    if known[claim.id]?.contains(claim) != true { known[claim.id, default: []].append(claim) }
    claims = known
  }

  package mutating func add(_ outcome: Outcome) {
    var known = pages ?? [:]
    pages = nil
    known[outcome.document] = Page(
      isRead: outcome.status == .claims || outcome.status == .noClaims, input: outcome.input,
      text: outcome.text)
    pages = known
  }

  package mutating func add(_ article: Article) { texts[article.document] = ArticleDigest.make(article) }

  package mutating func describe(_ manifest: Manifest) {
    version = manifest.version
    lexicon = manifest.lexicon
  }

  package mutating func add(_ decision: Decision) { statedDecisions = (statedDecisions ?? []).union([decision]) }

  /// That the claims are known, though there may be none.
  package mutating func knowsClaims() { claims = claims ?? [:] }

  /// That the decisions are known, though there may be none.
  package mutating func knowsDecisions() { statedDecisions = statedDecisions ?? [] }

  /// That the pages are known, though there may be none.
  package mutating func knowsPages() { pages = pages ?? [:] }

  /// All decisions that are known to stand behind the records.
  var decisions: Set<Decision> {
    records.values.reduce(into: statedDecisions ?? []) { $0.formUnion($1.decisions) }
  }

  func text(of document: String) -> String? { pages?[document]?.text ?? texts[document] }
}
