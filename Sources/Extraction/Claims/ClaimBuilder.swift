internal import Lexicons
internal import Model
internal import Text

/// Turns completed drafts into claims: extras, evidence in order, confidence, ids.
struct ClaimBuilder {
  let context: PageContext
  /// What the page says around each award; searched once an award, not once a claim.
  private let extras: [PageContext.AwardKey: AwardSurroundings]

  init(context: PageContext, drafts: [Draft]) {
    self.context = context
    let page = PageExtras(context: context)
    var found: [PageContext.AwardKey: AwardSurroundings] = [:]
    for draft in drafts where draft.status == .announced {
      let key = PageContext.AwardKey(programme: draft.programme, award: draft.award)
      if found[key] == nil { found[key] = page.surroundings(draft.programme, draft.award) }
    }
    extras = found
  }

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
    guard let around = extras[PageContext.AwardKey(programme: claim.programme, award: claim.award)] else { return }
    claim.criteria = around.criteria
    claim.theme = around.theme
    claim.event = around.event
    claim.place = around.place
    claim.evidence += around.evidence
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
