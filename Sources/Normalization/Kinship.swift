package import Model

/// Which pages of a set of claims copy one another, and how merging knows it.
package struct Kinship {
  /// What makes two pages one witness.
  package enum Tie: String, Sendable, CaseIterable {
    /// They lie at one address.
    case address
    /// Their texts share most of their word sequences.
    case text
    /// All their quotes are equal and stand at equal distances.
    case quotes
  }

  private let claims: [Claim]
  private let families: [String: Int]

  /// Takes every claim that was merged: two pages can be kin by way of a third. As linear as merging.
  package init(_ claims: [Claim]) {
    let set = ClaimSet(ClaimStore(claims))
    self.claims = claims
    families = Dictionary(
      set.order.map { (claims[$0].document, Int(set.families[$0])) }, uniquingKeysWith: { first, _ in first })
  }

  /// The documents in families, each sorted, in the order of their first members; a document without claims is alone.
  package func groups(_ documents: [String]) -> [[String]] {
    var numbers: [Int: Int] = [:]
    var groups: [[String]] = []
    for document in documents.sorted() {
      guard let family = families[document] else {
        groups.append([document])
        continue
      }
      if let number = numbers[family] {
        groups[number].append(document)
      } else {
        numbers[family] = groups.count
        groups.append([document])
      }
    }
    return groups
  }

  /// Why two documents are one witness; nil when nothing but other pages ties them together.
  ///
  /// Merges the two alone, with one ground left at a time, so that no rule is written twice. Linear in all claims.
  package func tie(_ a: String, _ b: String) -> Tie? {
    let both = claims.filter { $0.document == a || $0.document == b }
    return Tie.allCases.first { tie in
      let set = ClaimSet(ClaimStore(both.map { Self.only(tie, of: $0) }))
      return Set(set.order.map { set.families[$0] }).count == 1
    }
  }

  private static func only(_ tie: Tie, of claim: Claim) -> Claim {
    var claim = claim
    if tie != .address { claim.source.url = nil }
    if tie != .text { claim.source.sketch = nil }
    if tie != .quotes { claim.evidence = [] }
    return claim
  }
}
