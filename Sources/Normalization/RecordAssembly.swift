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
  private let claims: RecordClaims

  init(set: ClaimSet, plan: RecordPlan, book: DecisionBook) {
    self.plan = plan
    self.book = book
    claims = RecordClaims(plan, of: set)
  }

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
    return Assembled(record: record, brief: RecordBrief(record, claims.numbers, claims.set), applied: applied)
  }

  private func record(_ canonicalizer: Canonicalizer, _ decided: [String: String]) -> Record {
    let fields = RecordFields(claims, plan.key.programme, decided, canonicalizer)
    let edition = EditionField(plan, claims)
    let support = Support(claims)
    let all = [RecordField(name: FieldName.edition.rawValue, values: edition.values)] + fields.list
    // Dates and numbers of several editions stand side by side in a record that no edition could be found for.
    let isDisputed = plan.key.edition != nil && fields.isDisputed
    return Record(
      id: RecordID.make(plan.key), programme: canonicalizer.programmeName(plan.key.programme),
      award: canonicalizer.awardName(plan.key.programme, plan.key.award), edition: plan.key.edition,
      recipient: canonicalizer.recipient(plan.key.recipient, members: claims.cited, in: claims.set),
      announced: fields.announced.preferred, place: fields.shownPlace, event: fields.event.preferred,
      theme: LocalizedName(
        english: fields.englishTheme.preferred, vietnamese: fields.vietnameseTheme.preferred),
      rank: fields.rank.preferred, ordinal: fields.ordinal.preferred, consecutive: fields.isConsecutive,
      criteria: fields.criteria.map { canonicalizer.criterionName(plan.key.programme, $0.value) },
      status: isDisputed ? .disputed : support.status, derivation: edition.derivation, support: support,
      fields: RejectedValues(claims.rejected, claims.set).added(to: all).filter { !$0.values.isEmpty },
      sources: RecordSources.make(claims.cited, claims.set), aliases: plan.aliases.sorted())
  }

  /// Decisions that brought the record's claims together or took some away.
  private func decisionsOnIdentity() -> Set<Int> {
    var numbers: Set<Int> = []
    for index in claims.rejected { numbers.formUnion(book.rejections[claims.set.id(index)] ?? []) }
    guard !plan.aliases.isEmpty else { return numbers }
    let id = RecordID.make(plan.key)
    let recipients = Set(claims.cited.map { RecipientID.make(claims.set.claims[$0].recipient) })
      .union([plan.key.recipient])
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
}
