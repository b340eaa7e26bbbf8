internal import Model

/// What two records say differently, member by member, without causes.
struct FieldComparison {
  private let old: Record
  private let new: Record
  private(set) var fields: [FieldDifference] = []

  /// In the order in which a record lists its members; `aliases` that only name one of `ids` do not count.
  init(_ old: Record, _ new: Record, ids: Set<String> = []) {
    self.old = old
    self.new = new
    compareIdentity()
    compareNames()
    compareValues()
    compareStanding(ids)
    compareEvidence()
  }

  private mutating func compareIdentity() {
    add("programme", old.programme.id, new.programme.id)
    add("award", old.award.id, new.award.id)
    add("edition", old.edition.map(String.init), new.edition.map(String.init))
    add("recipient", old.recipient.id, new.recipient.id)
  }

  /// Names of things that stay the same, and what the tables know of them.
  private mutating func compareNames() {
    func names(_ field: String, _ a: LocalizedName, _ b: LocalizedName) {
      add(field + ".en", a.english, b.english, conflict: .relabelled)
      add(field + ".vi", a.vietnamese, b.vietnamese, conflict: .relabelled)
    }
    if old.programme.id == new.programme.id { names("programme.name", old.programme.name, new.programme.name) }
    if old.award.id == new.award.id { names("award.name", old.award.name, new.award.name) }
    if old.recipient.id == new.recipient.id { names("recipient.name", old.recipient.name, new.recipient.name) }
    add("recipient.kind", old.recipient.kind, new.recipient.kind)
    add("recipient.country", old.recipient.country, new.recipient.country)
    add("recipient.geonames", old.recipient.geonames.map(String.init), new.recipient.geonames.map(String.init))
    add("recipient.successor", old.recipient.successor, new.recipient.successor)
  }

  private mutating func compareValues() {
    add("announced", old.announced, new.announced)
    comparePlaces()
    add("event", old.event, new.event)
    add("theme.en", old.theme.english, new.theme.english)
    add("theme.vi", old.theme.vietnamese, new.theme.vietnamese)
    add("rank", old.rank.map(String.init), new.rank.map(String.init))
    add("ordinal", old.ordinal.map(String.init), new.ordinal.map(String.init))
    add("consecutive", old.consecutive ? "true" : nil, new.consecutive ? "true" : nil)
    addList("criteria", old.criteria.map(\.id), new.criteria.map(\.id))
    let names = Dictionary(old.criteria.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for criterion in new.criteria {
      guard let name = names[criterion.id], name != criterion.name else { continue }
      add("criteria.name", name.text, criterion.name.text, conflict: .relabelled)
    }
    compareOtherValues()
  }

  private mutating func comparePlaces() {
    guard old.place != new.place else { return }
    let (one, other) = (old.place?.text, new.place?.text)
    switch (old.place, new.place) {
    case (nil, _): append("place", .given, one, other)
    case (_, nil): append("place", .withdrawn, one, other)
    case (let a?, let b?):
      let isRelabelled = a.id != nil && a.id == b.id && a.venue == b.venue && a.country == b.country
      append(
        "place",
        isRelabelled
          ? .relabelled : a.isCoarser(than: b) ? .refined : b.isCoarser(than: a) ? .coarsened : .contradicted, one,
        other)
    }
  }

  /// Values that lost, where the one that won stays.
  private mutating func compareOtherValues() {
    let changed = Set(fields.map(\.field))
    for name in FieldName.allCases.map(\.rawValue) where !changed.contains(name) && name != "criteria" {
      let (one, other) = (Self.losers(name, of: old), Self.losers(name, of: new))
      if one != other { append(name, .otherValues, one, other) }
    }
  }

  private static func losers(_ name: String, of record: Record) -> String? {
    let values = record.fields.first { $0.name == name }?.values.filter { $0.rank != .preferred } ?? []
    return values.isEmpty ? nil : values.map { "\($0.value) (\($0.rank.rawValue))" }.sorted().joined(separator: "; ")
  }

  private mutating func compareStanding(_ ids: Set<String>) {
    if old.status != new.status {
      append(
        "status", old.status.strength < new.status.strength ? .strengthened : .weakened, old.status.rawValue,
        new.status.rawValue)
    }
    addList("aliases", old.aliases.filter { !ids.contains($0) }, new.aliases.filter { !ids.contains($0) })
  }

  private mutating func compareEvidence() {
    if old.support != new.support { append("support", .evidence, old.support.text, new.support.text) }
    if old.derivation != new.derivation { append("derivation", .evidence, old.derivation, new.derivation) }
  }

  private mutating func add(
    _ field: String, _ old: String?, _ new: String?, conflict: FieldDifference.Meaning = .contradicted
  ) {
    guard old != new else { return }
    append(field, old == nil ? .given : new == nil ? .withdrawn : conflict, old, new)
  }

  private mutating func add(_ field: String, _ old: DateValue?, _ new: DateValue?) {
    guard let old, let new else { return add(field, old?.edtf, new?.edtf) }
    guard old != new else { return }
    // Of an event, all days say more than one of them.
    let isWhole = field == "event" && (old.end == nil) != (new.end == nil)
    let (finer, coarser) = isWhole ? (old.lies(in: new), new.lies(in: old)) : (new.lies(in: old), old.lies(in: new))
    append(field, finer ? .refined : coarser ? .coarsened : .contradicted, old.edtf, new.edtf)
  }

  private mutating func addList(_ field: String, _ old: [String], _ new: [String]) {
    let (gained, lost) = (Set(new).subtracting(old), Set(old).subtracting(new))
    guard !gained.isEmpty || !lost.isEmpty else { return }
    append(
      field, lost.isEmpty ? .extended : gained.isEmpty ? .reduced : .contradicted, Self.text(old), Self.text(new))
  }

  private static func text(_ list: [String]) -> String? { list.isEmpty ? nil : list.joined(separator: "; ") }

  private mutating func append(_ field: String, _ meaning: FieldDifference.Meaning, _ old: String?, _ new: String?) {
    fields.append(FieldDifference(field, meaning, meaning.severity, old: old, new: new))
  }
}

extension FieldDifference.Meaning {
  var severity: RecordDifference.Severity {
    switch self {
    case .withdrawn, .coarsened, .contradicted, .relabelled, .reduced, .weakened: .breaking
    case .given, .refined, .extended, .strengthened, .otherValues: .additive
    case .evidence: .evidence
    }
  }
}

extension Record.Status {
  /// More is surer. A dispute is the least: it says that something in the record is wrong.
  fileprivate var strength: Int {
    switch self {
    case .disputed: 0
    case .inferred: 1
    case .reported: 2
    case .confirmed: 3
    }
  }
}

extension LocalizedName {
  fileprivate var text: String { [english, vietnamese].compactMap(\.self).joined(separator: " / ") }
}

extension Support {
  fileprivate var text: String {
    "\(documents) \(documents == 1 ? "page" : "pages"), \(independent) independent, \(languages.joined(separator: " "))"
  }
}

extension PlaceReference {
  fileprivate var text: String {
    let parts = [venue, name.english ?? name.vietnamese, country].compactMap(\.self).joined(separator: ", ")
    return id.map { parts.isEmpty ? $0 : "\(parts) (\($0))" } ?? parts
  }

  /// True when the other says all that this says, and more.
  fileprivate func isCoarser(than other: PlaceReference) -> Bool {
    func agrees(_ mine: String?, _ its: String?) -> Bool { mine == nil || mine == its }
    if agrees(country, other.country), agrees(venue, other.venue) {
      if agrees(id, other.id),
        id != nil || agrees(name.english, other.name.english) && agrees(name.vietnamese, other.name.vietnamese)
      {
        return true
      }
      // A country, or a place in it.
      if let country, id == country.lowercased() { return country == other.country }
    }
    return false
  }
}
