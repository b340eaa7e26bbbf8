package import Lexicons
package import Model

/// What one article gave.
package struct Extraction: Sendable {
  package var mentions: [Mention]
  /// Asserted claims, in the order of their first evidence.
  package var claims: [Claim]
  /// Statements that look like awards and are none, with the reason.
  package var dismissed: [Dismissal]
}

/// A statement that names an award but does not say that somebody holds it.
package struct Dismissal: Hashable, Sendable {
  package var zone: Evidence.Zone
  package var range: TextRange
  package var quote: String
  /// `aspired`, `scheduled`, `negated`, `process`, `host`, `no-recipient`, ...
  package var reason: String
  package var rule: String
}

/// Article to mentions to claims. Pure; safe to share between tasks.
package struct Extractor: Sendable {
  private let lexicon: Lexicon
  /// Where bare dates lie when tense says nothing.
  package var preference = DatePreference.nearest

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Reads one article; linear in its text but for the few sentences that name an award.
  package func extract(_ article: Article) -> Extraction {
    let analyser = Analyser(lexicon: lexicon)
    let sentences = analyser.outline(of: article)
    let hasAwards = !reading.programmes(sentences).isEmpty
    for sentence in sentences { analyser.complete(sentence, hasAwards ? .claims : .mentions) }
    let context = reading.read(article, sentences, namesProgrammes: hasAwards)
    let (claims, dismissed) = hasAwards ? Assembler(context: context).assemble() : ([], [])
    return Extraction(mentions: Mentions(context: context).all(), claims: claims, dismissed: dismissed)
  }

  /// The claims alone, as `extract` gives them: a page that names no programme is not read any further than its outline.
  package func claims(in article: Article) -> [Claim] {
    let analyser = Analyser(lexicon: lexicon)
    let sentences = analyser.outline(of: article)
    guard !reading.programmes(sentences).isEmpty else { return [] }
    for sentence in sentences { analyser.complete(sentence, .claims) }
    return Assembler(context: reading.read(article, sentences)).assemble().claims
  }

  private var reading: PageReading { PageReading(lexicon: lexicon, preference: preference) }
}
