package import Lexicons
package import Model

/// Claims to canonical records: a pure function of the set of claims, whatever their order or repetition.
package struct Normalizer: Sendable {
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Records sorted by id. Only asserted claims count.
  package func merge(_ claims: [Claim]) -> [Record] { [] }
}
