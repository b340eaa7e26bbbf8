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
  package var preference = DatePreference.past

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Reads one article; linear in its text but for the few sentences that name an award.
  package func extract(_ article: Article) -> Extraction {
    let sentences = Analyser(lexicon: lexicon).sentences(of: article)
    let context = PageReading(lexicon: lexicon, preference: preference).read(article, sentences)
    let (claims, dismissed) = Assembler(context: context).assemble()
    return Extraction(mentions: Mentions(context: context).all(), claims: claims, dismissed: dismissed)
  }
}
