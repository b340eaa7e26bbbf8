internal import Foundation
internal import Model

/// Where in the world a page counts its days.
enum PageOrigin {
  /// True when two groups of claims come from pages of different countries, so that a day between them is explained.
  ///
  /// A page whose country nothing shows differs from every country and not from its like.
  static func differ(_ a: [Int], _ b: [Int], in set: ClaimSet) -> Bool {
    let first = Set(a.map { country(set.claims[$0]) })
    let second = Set(b.map { country(set.claims[$0]) })
    return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
  }

  /// The country code at the end of the page's host, else the country of its language, else nil.
  static func country(_ claim: Claim) -> String? {
    if let url = claim.source.url, let host = URLComponents(string: url)?.host,
      let suffix = host.split(separator: ".").last, suffix.utf8.count == 2
    {
      return suffix.lowercased()
    }
    return claim.language == .vietnamese ? "vn" : nil
  }
}
