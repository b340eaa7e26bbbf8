internal import Lexicons
internal import Model
internal import Text

/// Turns places and names into recipients.
struct Recipients {
  let gazetteer: Gazetteer

  func recipient(_ group: PlaceGroup, _ sentence: Sentence) -> Recipient {
    if let index = group.place {
      let place = gazetteer.places[index]
      return Recipient(id: place.id, name: place.name, kind: place.kind, country: place.country)
    }
    let printed = sentence.quote(group.printedKind == nil ? group.name : group.span)
    return named(printed, kind: group.printedKind, country: group.country)
  }

  /// A recipient that the gazetteer does not know: its id is a slug of country and name.
  func named(_ printed: String, kind: String?, country: String?) -> Recipient {
    let name = printed.hasPrefix("the ") ? String(printed.dropFirst(4)) : printed
    let id = Slug.make((country.map { $0.lowercased() + "-" } ?? "") + name)
    return Recipient(id: id, name: LocalizedName(english: name), kind: kind, country: country)
  }
}
