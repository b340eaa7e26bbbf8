internal import Text

/// Whether a word could be a Vietnamese syllable, marks or not: it tells `Đức Chinh`, a person, from `Đức Thomas`.
enum Syllable {
  private static let onsets = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l", "m", "n", "p",
    "r", "s", "t", "v", "x", "",
  ]
  private static let codas = ["ch", "ng", "nh", "c", "m", "n", "p", "t", ""]
  private static let nuclei: Set<String> = [
    "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "ieu", "iu", "oa", "oai", "oay", "oe",
    "oi", "oo", "ua", "uay", "ue", "ui", "uo", "uoi", "uou", "uu", "uy", "uya", "uye", "uyu", "ye", "yeu",
  ]

  static func isPossible(_ word: String) -> Bool {
    let bare = Slug.make(word)
    guard bare.utf8.count <= 7 else { return false }
    return onsets.contains { onset in
      guard bare.hasPrefix(onset) else { return false }
      let rhyme = bare.dropFirst(onset.count)
      return codas.contains { coda in
        rhyme.hasSuffix(coda) && nuclei.contains(String(rhyme.dropLast(coda.count)))
      }
    }
  }
}
