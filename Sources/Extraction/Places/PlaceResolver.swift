internal import Lexicons
internal import Model

/// Chooses the gazetteer row that a name stands for.
struct PlaceResolver {
  let gazetteer: Gazetteer

  /// True when a place lies in another, at any distance, or in its country.
  func isInside(_ place: Int, _ container: Int) -> Bool { gazetteer.isInside(place, container) }

  /// Sets `place` and `country`. Grounds, in order: what contains it, the printed kind, the page's own country for
  /// Vietnamese text, a territory before a settlement of the same name, population.
  func resolve(_ group: inout PlaceGroup, _ sentence: Sentence) {
    let best =
      group.candidates.count == 1
      ? group.candidates[0]
      : group.candidates.max { rank($0, group, sentence) < rank($1, group, sentence) }
    group.place = best
    if let best { group.country = gazetteer.places[best].country }
  }

  private func rank(_ index: Int, _ group: PlaceGroup, _ sentence: Sentence) -> (Int, Int, Int, Int, Int) {
    let place = gazetteer.places[index]
    let kind = group.printedKind.map { Self.agrees($0, place.kind) ? 2 : 1 } ?? 1
    let home = sentence.language == .vietnamese && place.country == "VN" ? 1 : 0
    // A city-state is honoured as a city; as a container it has been joined before this choice.
    let isCityState =
      place.kind == "city"
      && group.candidates.contains {
        gazetteer.isCountry($0) && gazetteer.places[$0].country == place.country
      }
    let territory = isCityState ? 2 : place.kind == "country" ? 1 : 0
    return (kind, home, territory, place.population, -index)
  }

  static func agrees(_ printed: String, _ kind: String) -> Bool {
    switch printed {
    case "city", "town": ["city", "town", "municipality"].contains(kind)
    case "province": ["province", "region"].contains(kind)
    case "region": ["region", "county", "province", "area", "municipality"].contains(kind)
    default: printed == kind
    }
  }
}
