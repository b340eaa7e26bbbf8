internal import Model

/// What became of the pages between two states, and of the claims that they make.
struct PageChanges {
  private let old: RecordState
  private let new: RecordState
  /// Pages that changed or whose claims changed, by `programme/award` and by `programme/award/recipient`.
  private var moved: [String: Set<String>] = [:]

  init(_ old: RecordState, _ new: RecordState) {
    self.old = old
    self.new = new
    guard let before = old.claims, let after = new.claims else { return }
    for (id, claims) in before where after[id] == nil { for claim in claims { add(claim) } }
    for (id, claims) in after where before[id] != claims { for claim in claims { add(claim) } }
  }

  private mutating func add(_ claim: Claim) {
    guard claim.modality == .asserted else { return }
    let award = claim.programme + "/" + claim.award
    moved[award, default: []].insert(claim.document)
    moved[award + "/" + claim.recipient.id, default: []].insert(claim.document)
  }

  /// Pages whose claims about the recipient have changed, or else about the award, sorted.
  func moving(_ record: Record) -> [String] {
    let award = record.programme.id + "/" + record.award.id
    return (moved[award + "/" + record.recipient.id] ?? moved[award] ?? []).sorted()
  }

  var knowsClaims: Bool { old.claims != nil && new.claims != nil }

  /// The rule, the words, or either, as far as is known.
  var engine: ChangeCause.Code {
    guard let one = old.lexicon, let other = new.lexicon else { return .rulesOrLexicon }
    if one == other { return .rules }
    return old.version == new.version ? .lexicon : .rulesOrLexicon
  }

  /// What happened to a page whose claims are not what they were.
  func cause(of document: String) -> ChangeCause.Code {
    switch (presence(of: document, in: old), presence(of: document, in: new)) {
    case (.absent, .present), (.absent, .uncited): return .pageNew
    case (.present, .absent): return new.pages?[document] == nil ? .pageGone : .pageFailed
    case (.uncited, .absent): return .pageGone
    case (.uncited, .present): return .newlyCited
    case (.present, .uncited): return .noLongerCited
    case (.present, .present):
      guard let before = old.text(of: document), let after = new.text(of: document) else {
        return .unknown
      }
      if before == after { return engine }
      // The same page that gives another text is read by other rules.
      guard let found = old.pages?[document]?.input, let now = new.pages?[document]?.input else { return .pageEdited }
      return found == now ? .rules : .pageEdited
    case (.absent, .absent), (.uncited, .uncited): return .unknown
    }
  }

  private enum Presence {
    case present, absent
    /// Not cited, in a state that does not tell which pages were read.
    case uncited
  }

  private func presence(of document: String, in state: RecordState) -> Presence {
    if let pages = state.pages { return pages[document]?.isRead == true ? .present : .absent }
    return state.cited.contains(document) ? .present : .uncited
  }
}
