internal import Foundation
internal import Model

/// Where in the world a page counts its days.
enum PageOrigin {
  /// True when two groups of claims come from pages of different countries, so that a day between them is explained.
  ///
  /// No country may be on both sides, and the sides must not both be without any: a page whose country nothing shows
  /// may be from anywhere.
  static func differ(_ a: [Int], _ b: [Int], in set: CitedClaims) -> Bool {
    let first = Set(a.compactMap { country(set.claims[$0]) })
    let second = Set(b.compactMap { country(set.claims[$0]) })
    return first.isDisjoint(with: second) && !(first.isEmpty && second.isEmpty)
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
