internal import Model

/// Says why a record, or one member of it, is not what it was.
struct CauseFinder {
  let old: RecordState
  let new: RecordState
  private let pages: PageChanges
  private let made: Set<Decision>
  private let withdrawn: Set<Decision>

  init(_ old: RecordState, _ new: RecordState) {
    self.old = old
    self.new = new
    pages = PageChanges(old, new)
    let (before, after) = (old.decisions, new.decisions)
    made = after.subtracting(before)
    withdrawn = before.subtracting(after)
  }

  /// Of the coming, going or moving of whole records, or of a change of what stands behind one.
  func causes(from before: [Record], to after: [Record]) -> [ChangeCause] {
    let (lost, gained) = (Self.citations(before) { _, _ in true }, Self.citations(after) { _, _ in true })
    let shift = Shift(
      before: before, after: after, lost: lost, gained: gained, quotes: .init(before, after) { _ in true })
    return causes(shift, decisions: decisions { concerns($0, before + after) })
  }

  /// Of one member of two records that are compared.
  func causes(of field: FieldDifference, from before: Record, to after: Record) -> [ChangeCause] {
    if RecordMember.isOfTables(field.field) { return [ChangeCause(pages.engine)] }
    if field.field == "status" { return causesOfStatus(from: before, to: after) }
    let name = RecordMember.list(of: field.field)
    let values = RecordMember.values(concernedBy: field, before, after)
    let (lost, gained) = [before, after].map { record in
      Self.citations([record]) { $0 == name && values?.contains($1) != false }
    }.pair
    let decided = decisions { decision in
      switch decision.verdict {
      case .prefer(let record, let name, _): name == field.field && [before.id, after.id].contains(record)
      case .reject(let claim): lost.contains { $0.claim == claim }
      case .same, .different: false
      }
    }
    if decided.isEmpty, name == nil || lost == gained { return causes(from: [before], to: [after]) }
    let evidence = RecordMember.evidence(of: field.field)
    let quotes = QuoteDifference([before], [after]) { evidence?.contains($0) ?? true }
    return causes(
      Shift(before: [before], after: [after], lost: lost, gained: gained, quotes: quotes), decisions: decided)
  }

  /// How sure a record is depends on which pages stand behind it; what else they say matters where those are the same.
  private func causesOfStatus(from before: Record, to after: Record) -> [ChangeCause] {
    let pages = Set(before.sources.map(\.document)).symmetricDifference(after.sources.map(\.document))
    if pages.isEmpty { return causes(from: [before], to: [after]) }
    func without(_ record: Record) -> Record {
      var record = record
      record.sources.removeAll { !pages.contains($0.document) }
      for field in record.fields.indices {
        for value in record.fields[field].values.indices {
          record.fields[field].values[value].claims.removeAll { id in
            guard let claims = new.claims?[id] ?? old.claims?[id] else { return false }
            return claims.allSatisfy { !pages.contains($0.document) }
          }
        }
      }
      return record
    }
    return causes(from: [without(before)], to: [without(after)])
  }

  /// A claim that is cited for a value.
  fileprivate struct Citation: Hashable {
    var value: String
    var claim: String
  }

  private struct Shift {
    var before: [Record]
    var after: [Record]
    var lost: Set<Citation>
    var gained: Set<Citation>
    var quotes: QuoteDifference
  }

  private static func citations(_ records: [Record], _ includes: (String, String) -> Bool) -> Set<Citation> {
    var citations: Set<Citation> = []
    for record in records {
      for field in record.fields {
        for value in field.values where includes(field.name, value.value) {
          for claim in value.claims { citations.insert(Citation(value: "\(field.name) \(value.value)", claim: claim)) }
        }
      }
    }
    return citations
  }

  /// Decisions first; where neither they nor pages tell, merging is what is left.
  private func causes(_ shift: Shift, decisions: [ChangeCause]) -> [ChangeCause] {
    var causes = decisions + Self.joined(pages.knowsClaims ? claimCauses(shift) : sourceCauses(shift))
    if causes.isEmpty { causes = [pages.knowsClaims ? merging(shift) : ChangeCause(.unknown)] }
    return causes.sorted()
  }

  /// By the claims that the records cite now and did not before, and the other way round; or else by those that they
  /// cite in both and that say something else.
  private func claimCauses(_ shift: Shift) -> [ChangeCause] {
    let moved = Set(shift.lost.symmetricDifference(shift.gained).map(\.claim))
    if !moved.isEmpty { return pageCauses(moved) }
    return pageCauses(Set(shift.lost.map(\.claim)))
  }

  /// One for each page that makes other claims than before, with the rules of them.
  private func pageCauses(_ claims: Set<String>) -> [ChangeCause] {
    var rules: [String: (old: Set<String>, new: Set<String>)] = [:]
    for id in claims {
      let (before, after) = (old.claims?[id] ?? [], new.claims?[id] ?? [])
      guard before != after else { continue }
      for claim in before { rules[claim.document, default: ([], [])].old.insert(claim.rule) }
      for claim in after { rules[claim.document, default: ([], [])].new.insert(claim.rule) }
    }
    return rules.map { document, rules in
      let code = pages.cause(of: document)
      guard [.rules, .lexicon, .rulesOrLexicon].contains(code) else { return ChangeCause(code, documents: [document]) }
      return ChangeCause(
        code, documents: [document], oldRules: rules.old.sorted(), newRules: rules.new.sorted())
    }
  }

  /// By the pages that the records cite, where claims are not known.
  private func sourceCauses(_ shift: Shift) -> [ChangeCause] {
    func documents(_ records: [Record]) -> Set<String> { Set(records.flatMap { $0.sources.map(\.document) }) }
    var changed = documents(shift.before).symmetricDifference(documents(shift.after))
    let quoted = Set((shift.quotes.gained + shift.quotes.lost).map(\.document))
    changed = quoted.isEmpty ? changed : quoted
    return Self.joined(changed.map { ChangeCause(pages.cause(of: $0), documents: [$0]) })
  }

  /// Records of one award move one another; where no claim about the award has changed, merging itself has.
  private func merging(_ shift: Shift) -> ChangeCause {
    let others = (shift.after + shift.before).first.map(pages.moving) ?? []
    if others.isEmpty { return ChangeCause(pages.engine) }
    let own = Set((shift.before + shift.after).flatMap { $0.sources.map(\.document) })
    let foreign = others.filter { !own.contains($0) }
    return ChangeCause(.merging, documents: foreign.isEmpty ? others : foreign)
  }

  private func decisions(_ concerns: (Decision) -> Bool) -> [ChangeCause] {
    made.filter(concerns).map { ChangeCause(.decision, decision: $0) }
      + withdrawn.filter(concerns).map { ChangeCause(.decisionWithdrawn, decision: $0) }
  }

  private func concerns(_ decision: Decision, _ records: [Record]) -> Bool {
    let ids = Set(records.flatMap { [$0.id] + $0.aliases })
    switch decision.verdict {
    case .same(.entities(let names)), .different(.entities(let names)):
      let named = Set(names)
      return ids.contains { id in id.split(separator: "/").last.map { named.contains(String($0)) } ?? false }
    case .same(.records(let names)), .different(.records(let names)): return !ids.isDisjoint(with: names)
    case .prefer(let record, _, _): return ids.contains(record)
    case .reject(let claim): return records.contains { Footing.claims(of: $0).contains(claim) }
    }
  }

  /// Causes that differ in their pages alone are one.
  private static func joined(_ causes: [ChangeCause]) -> [ChangeCause] {
    var joined: [ChangeCause: Set<String>] = [:]
    for cause in causes {
      var key = cause
      key.documents = []
      joined[key, default: []].formUnion(cause.documents)
    }
    return joined.map { cause, documents in
      var cause = cause
      cause.documents = documents.sorted()
      return cause
    }.sorted()
  }
}

extension [Set<CauseFinder.Citation>] {
  fileprivate var pair: (Element, Element) { (self[0], self[1]) }
}

extension [ChangeCause] {
  fileprivate func sorted() -> [ChangeCause] {
    sorted { a, b in
      let (one, other) = (a.order, b.order)
      return one == other ? a.text.lexicographicallyPrecedes(b.text) : one < other
    }
  }
}

extension ChangeCause {
  fileprivate var order: Int { Code.allCases.firstIndex(of: code)! }

  fileprivate var text: [String] {
    documents + [""] + oldRules + [""] + newRules + [
      decision.map { "\($0.verdict) \($0.by) \($0.on.edtf) \($0.why)" } ?? ""
    ]
  }
}
