/// What the words around a name make of it.
enum PlaceReading: Hashable {
  case place
  /// Also a common word or a person's name, and nothing near it decides.
  case doubtful
  case person
  case street
  /// `Đại học Huế`, `Chelsea FC`: part of an organisation's name.
  case organisation
  /// A team named like its city, where sport is told.
  case team
  /// Part of a longer name: `Boston Marathon`.
  case longer
  /// A language, a people, a dish, a ship.
  case thing
}

/// A reading with what supports it.
struct PlaceVerdict: Hashable {
  var reading: PlaceReading
  /// A kind word, a preposition of place or an office says that it is a place.
  var isCertain = false

  static let place = PlaceVerdict(reading: .place)
  static let certain = PlaceVerdict(reading: .place, isCertain: true)
  static let doubtful = PlaceVerdict(reading: .doubtful)
  static let person = PlaceVerdict(reading: .person)
  static let street = PlaceVerdict(reading: .street)
  static let organisation = PlaceVerdict(reading: .organisation)
  static let team = PlaceVerdict(reading: .team)
  static let longer = PlaceVerdict(reading: .longer)
  static let thing = PlaceVerdict(reading: .thing)
}
