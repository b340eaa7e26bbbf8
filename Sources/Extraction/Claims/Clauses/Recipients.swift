internal import Lexicons
internal import Model
internal import Text

/// Turns places and names into recipients.
struct Recipients {
  let lexicon: Lexicon

  /// The recipient a place is for a programme: of several places of one name, one in the programme's scope.
  func recipient(_ group: PlaceGroup, _ sentence: Sentence, of programme: String) -> Recipient {
    if let index = place(group, programme) {
      let place = lexicon.gazetteer.places[index]
      var name = place.name
      if let printed = exonym(group, place, sentence) { name.english = printed }
      return Recipient(id: place.id, name: name, kind: place.kind, country: place.country)
    }
    // "làng rau Trà Quế" is Trà Quế; "Grey County" keeps its kind.
    let isBare = group.printedKind == nil || group.printedKind == "village"
    let printed = sentence.quote(isBare ? group.name : group.span)
    return named(printed, kind: group.printedKind, country: group.country)
  }

  /// Shorter names are nicknames and abbreviations.
  private static let shortestName = 5

  /// "Torino", "Cracow": another full name by which a page calls a place abroad.
  private func exonym(_ group: PlaceGroup, _ place: Place, _ sentence: Sentence) -> String? {
    guard place.country != "VN", let english = place.name.english else { return nil }
    let printed = sentence.quote(group.name)
    guard printed.count >= Self.shortestName, printed.contains(where: \.isLowercase), !printed.hasPrefix("City of ")
    else { return nil }
    let (a, b) = (SearchFold.folded(printed.utf8), SearchFold.folded(english.utf8))
    if sentence.language == .vietnamese {
      // The Vietnamese press has names of its own, "Tân Bắc": only what is printed in the letters of elsewhere is one.
      guard printed.utf8.allSatisfy({ $0 < 0x80 }),
        place.name.vietnamese.map({
          SearchFold.folded($0.utf8) != a
        }) ?? true
      else { return nil }
    }
    return a.contains(b) || b.contains(a) ? nil : printed
  }

  private func place(_ group: PlaceGroup, _ programme: String) -> Int? {
    guard let place = group.place, let scope = lexicon.catalogue.programme(programme)?.scope, !scope.isEmpty,
      !scope.contains(lexicon.gazetteer.places[place].country)
    else { return group.place }
    let inside = group.candidates.filter { scope.contains(lexicon.gazetteer.places[$0].country) }
    return inside.max { lexicon.gazetteer.places[$0].population < lexicon.gazetteer.places[$1].population } ?? place
  }

  /// A recipient that the gazetteer does not know: its id is a slug of country and name.
  func named(_ printed: String, kind: String?, country: String?) -> Recipient {
    let name = printed.hasPrefix("the ") ? String(printed.dropFirst(4)) : printed
    let id = Slug.make((country.map { $0.lowercased() + "-" } ?? "") + name)
    return Recipient(id: id, name: LocalizedName(english: name), kind: kind, country: country)
  }
}
