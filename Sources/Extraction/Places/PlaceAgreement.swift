internal import Lexicons

/// Makes one page call one place by one name: "Durham" on a page about Durham Region is that region.
struct PlaceAgreement {
  let gazetteer: Gazetteer

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
