internal import Lexicons
internal import Model
internal import Text

/// Turns completed drafts into claims: extras, evidence in order, confidence, ids.
struct ClaimBuilder {
  let context: PageContext
  let extras: PageExtras

  func claims(_ drafts: [Draft]) -> [Claim] {
    guard !drafts.isEmpty else { return [] }
    let article = context.article
    let source = Source(
      url: article.url, title: article.title, published: article.published,
      sketch: TextSketcher.make(article.text, language: article.language))
    return drafts.map { claim($0, source) }.sorted {
      (position($0), $0.programme, $0.award, $0.edition ?? 0, $0.recipient.id, $0.id)
        < (position($1), $1.programme, $1.award, $1.edition ?? 0, $1.recipient.id, $1.id)
    }
  }

  private func position(_ claim: Claim) -> Int {
    claim.evidence.first { $0.zone == .text }?.range.start ?? -1
  }

  private func claim(_ draft: Draft, _ source: Source) -> Claim {
    let article = context.article
    var claim = Claim(
      document: article.document, language: article.language, programme: draft.programme, award: draft.award,
      edition: draft.edition, recipient: draft.recipient, status: draft.status,
      announced: draft.announced.map { DateValue($0) }, rank: draft.rank, ordinal: draft.ordinal,
      consecutive: draft.consecutive, confidence: confidence(draft), rule: draft.rule, derivation: draft.derivation,
      evidence: draft.evidence, warnings: draft.warnings,
      source: source)
    if draft.status == .announced { addExtras(&claim) }
    claim.evidence = ordered(claim.evidence)
    claim.id = ClaimID.make(claim)
    return claim
  }

  private func addExtras(_ claim: inout Claim) {
    let criteria = extras.criteria(claim.programme)
    claim.criteria = criteria.ids
    claim.evidence += criteria.evidence
    let kind = context.award(claim.programme, claim.award)?.kind
    guard kind != .ranking else { return }
    if let theme = extras.theme(claim.programme) {
      claim.theme = theme.name
      claim.evidence += theme.evidence
    }
    if let event = extras.event(claim.programme) {
      claim.event = event.value
      claim.evidence.append(event.evidence)
    }
    if let place = extras.place(claim.programme, claim.award) {
      claim.place = place.value
      claim.evidence.append(place.evidence)
    }
  }

  /// Printed with its edition, completed from the page, or derived: three levels that merging may compare.
  private func confidence(_ draft: Draft) -> Int {
    if draft.isInferred { return 600 }
    if draft.edition == nil { return 700 }
    return draft.evidence.contains { $0.field == "edition" } ? 950 : 850
  }

  private static let order = [
    "recipient", "award", "edition", "announced", "rank", "change", "ordinal", "place", "event", "theme", "criteria",
  ]

  /// By field, then by place in the text; equal ones once.
  private func ordered(_ evidence: [Evidence]) -> [Evidence] {
    var result: [Evidence] = []
    let sorted = evidence.sorted { a, b in
      let x = Self.order.firstIndex(of: a.field) ?? 99
      let y = Self.order.firstIndex(of: b.field) ?? 99
      return (x, a.zone.rawValue, a.range) < (y, b.zone.rawValue, b.range)
    }
    for item in sorted where result.last != item { result.append(item) }
    return result
  }
}
