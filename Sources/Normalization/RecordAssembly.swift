internal import Lexicons
internal import Model

/// Makes one record of the claims that are about it.
struct RecordAssembly {
  let set: ClaimSet
  let block: Block
  let group: EditionPlacement.Group

  private var members: [Int] { group.members }

  /// What the record cites: its claims, and those of later editions that imply it.
  private var cited: [Int] { members + group.impliedBy }

  /// Linear in the claims of the group, but for sorting.
  func record(_ canonicalizer: inout Canonicalizer) -> Record {
    let key = RecordKey(
      programme: block.programme, award: block.award, edition: group.edition, recipient: block.recipient)
    let resolver = canonicalizer
    let announced = FieldResolution.resolve(
      FieldCollection.dates("announced", members, set) { $0.announced }, in: set, relation: Comparison.announcements)
    let event = FieldResolution.resolve(
      FieldCollection.dates("event", members, set) { $0.event }, in: set, relation: Comparison.events)
    let place = FieldResolution.resolve(FieldCollection.places(members, set), in: set) {
      Comparison.places($0, $1, resolver)
    }
    let rank = number("rank") { $0.rank }
    let ordinal = number("ordinal") { $0.ordinal }
    let english = text { $0.theme.english }
    let vietnamese = text { $0.theme.vietnamese }
    let row = cited.filter { set.claims[$0].consecutive }
    // The first time is no repetition, also where a later page counts it into a row.
    let consecutive = !row.isEmpty && ordinal.preferred != 1
    let criteria = criteria()
    let (derivation, editions) = edition()
    let support = support()
    // Dates and numbers of several editions stand side by side in a record that no edition could be found for.
    let isDisputed =
      group.edition != nil
      && (announced.isDisputed || event.isDisputed || place.isDisputed || rank.isDisputed || ordinal.isDisputed)
    var fields: [RecordField] = [RecordField(name: "edition", values: editions)]
    fields += [
      ("announced", announced.values), ("place", place.values), ("event", event.values), ("theme.en", english.values),
      ("theme.vi", vietnamese.values), ("rank", rank.values), ("ordinal", ordinal.values),
    ].map { RecordField(name: $0.0, values: $0.1) }
    if !row.isEmpty {
      let value = FieldValue(
        value: "true", rank: consecutive ? .preferred : .normal, reason: consecutive ? "said" : "first-time",
        claims: set.ids(row))
      fields.append(RecordField(name: "consecutive", values: [value]))
    }
    let order = canonicalizer.sortedCriteria(block.programme, Set(criteria.keys))
    fields.append(
      RecordField(
        name: "criteria",
        values: order.map { FieldValue(value: $0, rank: .preferred, reason: "named", claims: set.ids(criteria[$0]!)) }))
    return Record(
      id: RecordID.make(key), programme: canonicalizer.programmeName(block.programme),
      award: canonicalizer.awardName(block.programme, block.award), edition: group.edition,
      recipient: canonicalizer.recipient(block.recipient, members: cited, in: set),
      announced: announced.preferred, place: self.place(place, canonicalizer), event: event.preferred,
      theme: LocalizedName(english: english.preferred, vietnamese: vietnamese.preferred), rank: rank.preferred,
      ordinal: ordinal.preferred, consecutive: consecutive,
      criteria: order.map { canonicalizer.criterionName(block.programme, $0) },
      status: isDisputed ? .disputed : status(support), derivation: derivation, support: support,
      fields: fields.filter { !$0.values.isEmpty }, sources: RecordSources.make(cited, set))
  }

  private func number(_ field: String, _ value: (Claim) -> Int?) -> Resolution<Int> {
    FieldResolution.resolve(FieldCollection.numbers(field, members, set, value), in: set) {
      $0 == $1 ? .equal : .conflict
    }
  }

  /// Different wordings of a motto are translations of translations, not a contradiction.
  private func text(_ value: (Claim) -> String?) -> Resolution<String> {
    FieldResolution.resolve(FieldCollection.texts(members, set, value), in: set) { $0 == $1 ? .equal : .conflict }
  }

  private func criteria() -> [String: [Int]] {
    var claims: [String: [Int]] = [:]
    for index in members {
      for criterion in set.claims[index].criteria { claims[criterion, default: []].append(index) }
    }
    return claims
  }

  /// How the edition is known: printed by a page that states the award, or by the ways that led to it. The first value
  /// cites every claim of the record, or those that imply it; after it stand editions that pages print and refute.
  private func edition() -> (derivation: String?, values: [FieldValue]) {
    let isPrinted = members.contains { set.claims[$0].edition != nil && set.claims[$0].status != .inferred }
    var ways: Set<String> = []
    for index in members {
      for way in group.ways[index] ?? [] { ways.insert(way.rawValue) }
      if set.claims[index].status == .inferred {
        ways.insert(set.claims[index].derivation?.split(separator: ":").first.map(String.init) ?? "inferred")
      }
    }
    if !group.impliedBy.isEmpty { ways.insert(EditionPlacement.Way.streak.rawValue) }
    let derivation = isPrinted || ways.isEmpty ? nil : ways.sorted().joined(separator: "+")
    let reason = isPrinted ? "printed" : derivation ?? RecordID.undated
    let value = FieldValue(
      value: group.edition.map(String.init) ?? RecordID.undated, rank: .preferred, reason: reason,
      claims: set.ids(members.isEmpty ? group.impliedBy : members))
    let refuted = FieldCollection.numbers("edition", members, set) { _ in nil }
    return (derivation, [value] + FieldResolution.resolve(refuted, in: set) { $0 == $1 ? .equal : .conflict }.values)
  }

  private func support() -> Support {
    var documents: Set<String> = []
    var languages: Set<String> = []
    var independent: Set<Int> = []
    for index in cited {
      documents.insert(set.claims[index].document)
      languages.insert(set.claims[index].language.rawValue)
    }
    for index in members where set.claims[index].status != .inferred { independent.insert(set.families[index]) }
    return Support(documents: documents.count, independent: independent.count, languages: languages.sorted())
  }

  private func status(_ support: Support) -> Record.Status {
    switch support.independent {
    case 0: .inferred
    case 1: .reported
    default: .confirmed
    }
  }

  /// The preferred place with the gazetteer's names, or the claims', and the venue that most of its claims name.
  private func place(_ resolution: Resolution<PlaceReference>, _ canonicalizer: Canonicalizer) -> PlaceReference? {
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
