internal import Foundation

/// Countries as labels write them: codes, or names in English.
enum CountryNames {
  /// ISO 3166-1 alpha-2 in lower case, or the text itself in lower case where no country has that name.
  static func code(_ text: String) -> String {
    let name = text.trimmingCharacters(in: .whitespaces).lowercased()
    if name.utf8.count == 2 { return name }
    let plain = name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
    return aliases[plain] ?? names[plain] ?? name
  }

  private static let names: [String: String] = {
    let english = Locale(identifier: "en_US")
    var codes: [String: String] = [:]
    for region in Locale.Region.isoRegions where region.identifier.utf8.count == 2 {
      guard let name = english.localizedString(forRegionCode: region.identifier) else { continue }
      codes[name.lowercased()] = region.identifier.lowercased()
    }
    return codes
  }()

  /// Names that news use and the standard list has in another form.
  private static let aliases = [
    "usa": "us", "united states of america": "us", "uk": "gb", "great britain": "gb", "england": "gb",
    "scotland": "gb", "wales": "gb", "northern ireland": "gb", "viet nam": "vn", "korea": "kr", "turkey": "tr",
    "czech republic": "cz", "uae": "ae", "hong kong": "hk", "macau": "mo", "burma": "mm", "myanmar": "mm",
  ]
}
