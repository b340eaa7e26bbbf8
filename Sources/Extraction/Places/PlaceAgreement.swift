internal import Lexicons
internal import Model

/// Makes one page call one place by one name: "Durham" on a page about Durham Region is that region.
struct PlaceAgreement {
  let gazetteer: Gazetteer

  private static let kinds = [" County", " Region", " Township", " Shire", " Regional District"]

  /// "Arlington" on a page about Arlington County is the county, though there is a town of that name.
  private func agreeOnShort(_ sentences: [Sentence], _ full: Set<Int>) {
    var short: [String: Set<Int>] = [:]
    for place in full {
      guard let name = gazetteer.places[place].name.english, let kind = Self.kinds.first(where: name.hasSuffix) else {
        continue
      }
      short[String(name.dropLast(kind.count)), default: []].insert(place)
    }
    let lengths = Set(short.keys.map(\.utf8.count))
    for sentence in sentences {
      for index in sentence.places.indices
      where sentence.places[index].printedKind == nil && sentence.places[index].container == nil {
        let name = sentence.places[index].name
        guard lengths.contains(sentence.range(name).count), let meant = short[sentence.quote(name)], meant.count == 1,
          let place = meant.first
        else { continue }
        sentence.places[index].place = place
        sentence.places[index].country = gazetteer.places[place].country
      }
    }
  }

  /// Resolves ambiguous bare names to what a kind word or a container makes certain elsewhere.
  func agree(_ sentences: [Sentence]) {
    var certain: Set<Int> = []
    for sentence in sentences {
      for group in sentence.places
      where group.printedKind != nil || group.container != nil || group.candidates.count == 1 {
        if let place = group.place { certain.insert(place) }
      }
    }
    guard !certain.isEmpty else { return }
    let full = certain.filter { gazetteer.places[$0].hasEnglishName(endingInOneOf: Self.kinds) }
    if !full.isEmpty { agreeOnShort(sentences, full) }
    for sentence in sentences {
      for index in sentence.places.indices
      where sentence.places[index].printedKind == nil && sentence.places[index].container == nil {
        let group = sentence.places[index]
        guard group.candidates.count > 1, let place = group.place, !certain.contains(place),
          let agreed = group.candidates.first(where: certain.contains)
        else { continue }
        sentence.places[index].place = agreed
        sentence.places[index].country = gazetteer.places[agreed].country
      }
    }
  }
}
