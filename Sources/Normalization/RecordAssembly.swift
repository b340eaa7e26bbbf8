internal import Lexicons
internal import Model

/// Makes one record of the claims that are about it.
struct RecordAssembly {
  /// A record with what is needed to compare it with others.
  struct Assembled {
    var record: Record
    var brief: RecordBrief
    /// Numbers of the decisions that it follows.
    var applied: Set<Int>
  }

  private let plan: RecordPlan
  private let book: DecisionBook
  /// Numbers in the store of the claims below.
  private let indices: [Int]
  /// The plan's members, after them the claims of later editions that imply the record, then the rejected ones.
  private let set: CitedClaims
  private let members: [Int]
  private let implying: [Int]
  private let rejected: [Int]
  private let ways: [Int: [EditionPlacement.Way]]

  init(set: ClaimSet, plan: RecordPlan, book: DecisionBook) {
    self.plan = plan
    self.book = book
    let (first, second) = (plan.group.members.count, plan.group.members.count + plan.group.impliedBy.count)
    indices = plan.group.members + plan.group.impliedBy + plan.rejected
    self.set = CitedClaims(indices, of: set)
    members = Array(0..<first)
    implying = Array(first..<second)
    rejected = Array(second..<indices.count)
    var ways: [Int: [EditionPlacement.Way]] = [:]
    if !plan.group.ways.isEmpty {
      for (number, index) in plan.group.members.enumerated() { ways[number] = plan.group.ways[index] }
    }
    self.ways = ways
  }

  /// What the record cites: its claims, and those of later editions that imply it.
  private var cited: [Int] { members + implying }

  /// Linear in the claims of the plan, but for sorting.
  func assembled(_ canonicalizer: Canonicalizer) -> Assembled {
    let preferences = book.preferences(of: RecordID.make(plan.key))
    var record = record(canonicalizer, preferences.mapValues(\.value))
    var applied: Set<Int> = []
    for (field, preference) in preferences {
      let values = record.fields.first { $0.name == field }?.values ?? []
      if values.contains(where: { $0.value == preference.value && $0.reason == FieldResolution.decision }) {
        applied.insert(preference.decision)
      }
    }
    record.decisions = applied.union(decisionsOnIdentity()).sorted().map { book.decisions[$0] }
    return Assembled(record: record, brief: RecordBrief(record, indices, set), applied: applied)
  }

  private func record(_ canonicalizer: Canonicalizer, _ decided: [String: String]) -> Record {
    let announced = FieldResolution.resolve(
      FieldCollection.dates("announced", members, set) { $0.announced }, in: set, decided: decided["announced"],
      relation: Comparison.announcements)
    let event = FieldResolution.resolve(
      FieldCollection.dates("event", members, set) { $0.event }, in: set, decided: decided["event"],
      relation: Comparison.events)
    let place = FieldResolution.resolve(FieldCollection.places(members, set), in: set, decided: decided["place"]) {
      Comparison.places($0, $1, canonicalizer)
    }
    let rank = number("rank", decided["rank"]) { $0.rank }
    let ordinal = number("ordinal", decided["ordinal"]) { $0.ordinal }
    let english = text(decided["theme.en"]) { $0.theme.english }
    let vietnamese = text(decided["theme.vi"]) { $0.theme.vietnamese }
    let row = cited.filter { set.claims[$0].consecutive }
    // The first time is no repetition, also where a later page counts it into a row.
    let consecutive = !row.isEmpty && ordinal.preferred != 1
    let criteria = criteria()
    let (derivation, editions) = edition()
    let support = support()
    // Dates and numbers of several editions stand side by side in a record that no edition could be found for.
    let isDisputed =
      plan.key.edition != nil
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
    let order = canonicalizer.sortedCriteria(plan.key.programme, Set(criteria.keys))
    fields.append(
      RecordField(
        name: "criteria",
        values: order.map { FieldValue(value: $0, rank: .preferred, reason: "named", claims: set.ids(criteria[$0]!)) }))
    return Record(
      id: RecordID.make(plan.key), programme: canonicalizer.programmeName(plan.key.programme),
      award: canonicalizer.awardName(plan.key.programme, plan.key.award), edition: plan.key.edition,
      recipient: canonicalizer.recipient(plan.key.recipient, members: cited, in: set),
      announced: announced.preferred, place: self.place(place, canonicalizer), event: event.preferred,
      theme: LocalizedName(english: english.preferred, vietnamese: vietnamese.preferred), rank: rank.preferred,
      ordinal: ordinal.preferred, consecutive: consecutive,
      criteria: order.map { canonicalizer.criterionName(plan.key.programme, $0) },
      status: isDisputed ? .disputed : status(support), derivation: derivation, support: support,
      fields: RejectedValues(rejected, set).added(to: fields).filter { !$0.values.isEmpty },
      sources: RecordSources.make(cited, set), aliases: plan.aliases.sorted())
  }

  /// Decisions that brought the record's claims together or took some away.
  private func decisionsOnIdentity() -> Set<Int> {
    var numbers: Set<Int> = []
    for index in rejected { numbers.formUnion(book.rejections[set.id(index)] ?? []) }
    guard !plan.aliases.isEmpty else { return numbers }
    let id = RecordID.make(plan.key)
    let recipients = Set(cited.map { RecipientID.make(set.claims[$0].recipient) }).union([plan.key.recipient])
    for (number, decision) in book.decisions.enumerated() where book.refused[number] == nil {
      switch decision.verdict {
      case .same(.entities(let ids))
      where recipients.count > 1 && ids.contains(where: recipients.contains)
        && book.entities.representative(ids[0]) == plan.key.recipient:
        numbers.insert(number)
      case .same(.records(let ids)) where plan.isLinked && ids.contains(where: { book.current($0) == id }):
        numbers.insert(number)
      default: break
      }
    }
    return numbers
  }

  private func number(_ field: String, _ decided: String?, _ value: (Claim) -> Int?) -> Resolution<Int> {
    FieldResolution.resolve(FieldCollection.numbers(field, members, set, value), in: set, decided: decided) {
      $0 == $1 ? .equal : .conflict
    }
  }

  /// Different wordings of a motto are translations of translations, not a contradiction.
  private func text(_ decided: String?, _ value: (Claim) -> String?) -> Resolution<String> {
    FieldResolution.resolve(FieldCollection.texts(members, set, value), in: set, decided: decided) {
      $0 == $1 ? .equal : .conflict
    }
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
    // Of records that a decision made one, some print another edition.
    func prints(_ index: Int) -> Bool {
      guard let edition = set.claims[index].edition, set.claims[index].status != .inferred else { return false }
      return edition == plan.key.edition
    }
    let isPrinted = members.contains(where: prints)
    var refuted = FieldCollection.numbers("edition", members, set) { _ in nil }
    var inferring: Set<String> = []
    for index in members {
      for way in ways[index] ?? [] { inferring.insert(way.rawValue) }
      if set.claims[index].status == .inferred {
        inferring.insert(set.claims[index].derivation?.split(separator: ":").first.map(String.init) ?? "inferred")
      }
      if plan.isLinked, let edition = set.claims[index].edition, edition != plan.key.edition {
        var other = Candidate(value: edition, text: String(edition))
        other.refutations = [(index, FieldResolution.decision)]
        if let known = refuted.firstIndex(where: { $0.value == edition }) {
          refuted[known].refutations += other.refutations
        } else {
          refuted.append(other)
        }
      }
    }
    if !implying.isEmpty { inferring.insert(EditionPlacement.Way.streak.rawValue) }
    let derivation = isPrinted || inferring.isEmpty ? nil : inferring.sorted().joined(separator: "+")
    let unprinted = plan.isLinked ? FieldResolution.decision : derivation ?? RecordID.undated
    let value = FieldValue(
      value: plan.key.edition.map(String.init) ?? RecordID.undated, rank: .preferred,
      reason: isPrinted ? "printed" : unprinted, claims: set.ids(members.isEmpty ? implying : members))
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
