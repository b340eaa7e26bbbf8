internal import Lexicons
internal import Model

/// Resolves what claims name to the entries of the lexicon.
struct Canonicalizer: Sendable {
  let lexicon: Lexicon
  private let countries: [String: Place]

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    let places = lexicon.gazetteer.places.filter { $0.kind == "country" }
    countries = Dictionary(places.map { ($0.country, $0) }) { _, last in last }
  }

  func award(_ programme: String, _ id: String) -> Award? { lexicon.catalogue.award(programme, id) }

  func programmeName(_ id: String) -> Named {
    Named(id: id, name: lexicon.catalogue.programme(id)?.name ?? LocalizedName())
  }

  func awardName(_ programme: String, _ id: String) -> Named {
    Named(id: id, name: award(programme, id)?.name ?? LocalizedName())
  }

  func criterionName(_ programme: String, _ id: String) -> Named {
    Named(id: id, name: lexicon.catalogue.criterion(programme, id)?.name ?? LocalizedName())
  }

  /// Ids in the order of the catalogue; unknown ones after them, sorted.
  func sortedCriteria(_ programme: String, _ ids: Set<String>) -> [String] {
    let known = lexicon.catalogue.criteria.filter { $0.programme == programme && ids.contains($0.id) }.map(\.id)
    return known + ids.subtracting(known).sorted()
  }

  /// The country's own row of the gazetteer.
  func country(_ code: String) -> Place? { countries[code] }

  /// True when the place is the other or lies in it, at any depth.
  func lies(_ place: String, in other: String) -> Bool {
    var current: String? = place
    // Deeper than any gazetteer nests; ends a cycle of ill-formed parents.
    for _ in 0..<16 {
      guard let id = current else { return false }
      if id == other { return true }
      current = lexicon.gazetteer.place(id)?.parent
    }
    return false
  }

  /// The recipient of a record: the gazetteer's facts, and what the claims say where it is silent.
  func recipient(_ id: String, members: [Int], in set: CitedClaims) -> RecordRecipient {
    func vote(_ value: (Recipient) -> String?) -> String? {
      Self.mostWitnessed(
        members.compactMap { index in
          value(set.claims[index].recipient).map { ($0, set.families[index]) }
        })
    }
    let place = lexicon.gazetteer.place(id)
    let english = place?.name.english ?? vote { $0.name.english }
    let vietnamese = place?.name.vietnamese ?? vote { $0.name.vietnamese }
    return RecordRecipient(
      id: id, kind: place?.kind ?? vote { $0.kind },
      name: LocalizedName(
        english: english,
        vietnamese: vietnamese ?? english.flatMap { Self.isPrinted($0, in: .vietnamese, members, set) ? $0 : nil }),
      country: place?.country ?? vote { $0.country }, geonames: place?.geonames, successor: place?.successor)
  }

  /// True when a page in the language calls the recipient by the name, as Vietnamese pages do most cities abroad.
  private static func isPrinted(_ name: String, in language: Language, _ members: [Int], _ set: CitedClaims) -> Bool {
    members.contains { index in
      set.claims[index].language == language
        && set.claims[index].evidence.contains { quote in
          quote.field == "recipient" && " \(quote.quote) ".contains(" \(name) ")
        }
    }
  }

  /// The text that most families use; of several the shortest, then the first in byte order.
  static func mostWitnessed(_ texts: [(text: String, family: Int)]) -> String? {
    guard let first = texts.first?.text else { return nil }
    if texts.allSatisfy({ $0.text == first }) { return first }
    var families: [String: Set<Int>] = [:]
    for (text, family) in texts { families[text, default: []].insert(family) }
    return families.min { a, b in
      (-a.value.count, a.key.utf8.count, a.key) < (-b.value.count, b.key.utf8.count, b.key)
    }?.key
  }
}
