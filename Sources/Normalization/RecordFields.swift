internal import Lexicons
internal import Model

/// What the claims of one record give each field but the edition.
struct RecordFields {
  let announced: Resolution<DateValue>
  let event: Resolution<DateValue>
  let englishTheme: Resolution<String>
  let vietnameseTheme: Resolution<String>
  let rank: Resolution<Int>
  let ordinal: Resolution<Int>
  let isConsecutive: Bool
  /// In the order of the catalogue.
  let criteria: [FieldValue]
  /// With names and venue, as a record shows it.
  let shownPlace: PlaceReference?
  private let place: Resolution<PlaceReference>
  private let consecutive: [FieldValue]

  /// `decided` are the texts of the values that people prefer, by field.
  init(_ claims: RecordClaims, _ programme: String, _ decided: [String: String], _ canonicalizer: Canonicalizer) {
    let (members, set) = (claims.members, claims.set)
    let resolution = FieldResolution(set: set)
    announced = resolution.resolve(
      FieldCollection.dates("announced", members, set) { $0.announced }, decided: decided["announced"],
      relation: Comparison.announcements)
    event = resolution.resolve(
      FieldCollection.dates("event", members, set) { $0.event }, decided: decided["event"],
      relation: Comparison.events)
    place = resolution.resolve(FieldCollection.places(members, set), decided: decided["place"]) {
      Comparison.places($0, $1, canonicalizer)
    }
    shownPlace = Self.shown(place, set, canonicalizer)
    // Different wordings of a motto are translations of translations, not a contradiction.
    func text(_ name: String, _ value: (Claim) -> String?) -> Resolution<String> {
      resolution.resolve(FieldCollection.texts(members, set, value), decided: decided[name]) {
        $0 == $1 ? .equal : .conflict
      }
    }
    func number(_ name: String, _ value: (Claim) -> Int?) -> Resolution<Int> {
      FieldResolution(set: set, weakGroundsDecide: false).resolve(
        FieldCollection.numbers(name, members, set, value), decided: decided[name]
      ) { $0 == $1 ? .equal : .conflict }
    }
    englishTheme = text("theme.en") { $0.theme.english }
    vietnameseTheme = text("theme.vi") { $0.theme.vietnamese }
    rank = number("rank") { $0.rank }
    ordinal = number("ordinal") { $0.ordinal }
    let row = claims.cited.filter { set.claims[$0].consecutive }
    // The first time is no repetition, also where a later page counts it into a row.
    isConsecutive = !row.isEmpty && ordinal.preferred != 1
    consecutive =
      row.isEmpty
      ? []
      : [
        FieldValue(
          value: "true", rank: isConsecutive ? .preferred : .normal, reason: isConsecutive ? "said" : "first-time",
          claims: set.ids(row))
      ]
    criteria = Self.criteria(members, set, programme, canonicalizer)
  }

  /// Mottos are left out.
  var isDisputed: Bool {
    announced.isDisputed || event.isDisputed || place.isDisputed || rank.isDisputed || ordinal.isDisputed
  }

  /// In the order of `FieldName`; some are empty.
  var list: [RecordField] {
    let values: [(FieldName, [FieldValue])] = [
      (.announced, announced.values), (.place, place.values), (.event, event.values),
      (.englishTheme, englishTheme.values), (.vietnameseTheme, vietnameseTheme.values), (.rank, rank.values),
      (.ordinal, ordinal.values), (.consecutive, consecutive), (.criteria, criteria),
    ]
    return values.map { RecordField(name: $0.0.rawValue, values: $0.1) }
  }

  private static func criteria(
    _ members: [Int], _ set: CitedClaims, _ programme: String, _ canonicalizer: Canonicalizer
  ) -> [FieldValue] {
    var claims: [String: [Int]] = [:]
    for index in members {
      for criterion in set.claims[index].criteria { claims[criterion, default: []].append(index) }
    }
    return canonicalizer.sortedCriteria(programme, Set(claims.keys)).map {
      FieldValue(value: $0, rank: .preferred, reason: "named", claims: set.ids(claims[$0]!))
    }
  }

  /// The preferred place with the gazetteer's names, or the claims', and the venue that most of its claims name.
  private static func shown(
    _ resolution: Resolution<PlaceReference>, _ set: CitedClaims, _ canonicalizer: Canonicalizer
  ) -> PlaceReference? {
    guard var place = resolution.preferred else { return nil }
    func vote(_ value: (PlaceReference) -> String?) -> String? {
      Canonicalizer.mostWitnessed(
        resolution.preferredClaims.compactMap { index in
          set.claims[index].place.flatMap(value).map { ($0, set.families[index]) }
        })
    }
    let known = place.id.flatMap { canonicalizer.lexicon.gazetteer.place($0) }
    place.name = LocalizedName(
      english: known?.name.english ?? vote { $0.name.english },
      vietnamese: known?.name.vietnamese ?? vote { $0.name.vietnamese })
    place.venue = vote { $0.venue }
    place.country = known?.country ?? place.country
    return place
  }
}
