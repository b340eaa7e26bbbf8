package import Model

/// Holds claims against labels.
///
/// A claim is right when programme, award, edition and recipient equal an award of its page. A key that a page is
/// given twice counts once. Fields are compared over the matched pairs.
package struct Scorer {
  private let claims: [String: [Claim]]
  private var score = Score()

  /// Scores asserted claims. Of claims of one page with one key the first counts.
  package static func score(_ claims: [Claim], against labels: [LabelledPage]) -> Score {
    var scorer = Scorer(claims: claims, labels: labels)
    for page in labels.sorted(by: { $0.id < $1.id }) { scorer.add(page) }
    return scorer.score
  }

  private init(claims: [Claim], labels: [LabelledPage]) {
    let ids = Set(labels.map(\.id))
    var byPage: [String: [Claim]] = [:]
    var unlabelled: Set<String> = []
    for claim in claims where claim.modality == .asserted {
      if let id = Self.label(of: claim.document, among: ids) {
        byPage[id, default: []].append(claim)
      } else {
        unlabelled.insert(claim.document)
      }
    }
    self.claims = byPage
    score.unlabelled = unlabelled.sorted()
  }

  /// The document itself, its file name, or its file name without the last ending.
  private static func label(of document: String, among ids: Set<String>) -> String? {
    let name = document.split(separator: "/").last.map(String.init) ?? document
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return [document, name, stem].first(where: ids.contains)
  }

  private mutating func add(_ page: LabelledPage) {
    score.pages += 1
    var open = page.awards
    var matched: [(claim: Claim, award: LabelledAward)] = []
    var wrong: [Claim] = []
    for claim in claims[page.id] ?? [] {
      if let index = best(open, for: claim) {
        matched.append((claim, open.remove(at: index)))
      } else if !matched.contains(where: { Self.isSame(claim, $0.award) }),
        !wrong.contains(where: { Self.isSame(claim, $0) })
      {
        wrong.append(claim)
      }
    }
    let counts = Counts(right: matched.count, wrong: wrong.count, missed: open.count)
    score.total.add(counts)
    score.byLanguage[page.language, default: Counts()].add(counts)
    if page.awards.isEmpty {
      score.barePages += 1
      if !wrong.isEmpty { score.falseAlarms += 1 }
    }
    score.traps += page.traps.count
    score.trapsSprung += page.traps.count { trap in wrong.contains { Self.springs($0, trap) } }
    for (claim, award) in matched { compare(claim, award, page: page.id) }
    for award in open { add(.missed, page.id, Self.name(award)) }
    for claim in wrong { add(.wrong, page.id, "\(Self.name(claim)) [\(claim.status.rawValue), \(claim.rule)]") }
  }

  /// Of the open awards with the claim's key, the one whose other fields agree most; the first of equals.
  private func best(_ open: [LabelledAward], for claim: Claim) -> Int? {
    var best: (index: Int, agreement: Int)?
    for (index, award) in open.enumerated() where Self.isSame(claim, award) {
      let agreement = [
        claim.announced?.edtf == award.announced, claim.ordinal == award.ordinal, claim.rank == award.rank,
        claim.status.rawValue == award.status,
      ].count { $0 }
      if agreement > best?.agreement ?? -1 { best = (index, agreement) }
    }
    return best?.index
  }

  private mutating func compare(_ claim: Claim, _ award: LabelledAward, page: String) {
    func check(_ field: String, _ got: String?, _ expected: String?) {
      score.byField[field, default: FieldCounts()].all += 1
      if got == expected {
        score.byField[field]!.right += 1
      } else {
        add(.field, page, "\(field): \(got ?? "none"), expected \(expected ?? "none") (\(Self.name(award)))")
      }
    }
    check("status", claim.status.rawValue, award.status)
    check("announced", claim.announced?.edtf, award.announced)
    if let country = award.country { check("country", claim.recipient.country?.lowercased(), country) }
    if claim.ordinal != nil || award.ordinal != nil {
      check("ordinal", claim.ordinal.map(String.init), award.ordinal.map(String.init))
    }
    if claim.consecutive || award.consecutive {
      check("consecutive", String(claim.consecutive), String(award.consecutive))
    }
    if let rank = award.rank { check("rank", claim.rank.map(String.init), String(rank)) }
  }

  private mutating func add(_ kind: Mistake.Kind, _ page: String, _ detail: String) {
    score.mistakes.append(Mistake(document: page, kind: kind, detail: detail))
  }

  private static func names(_ claim: Claim) -> RecipientNames {
    RecipientNames(english: claim.recipient.name.english, vietnamese: claim.recipient.name.vietnamese)
  }

  private static func isSame(_ claim: Claim, _ award: LabelledAward) -> Bool {
    claim.programme == award.programme && claim.award == award.award && claim.edition == award.edition
      && names(claim).matches(award.names)
  }

  private static func isSame(_ a: Claim, _ b: Claim) -> Bool {
    a.programme == b.programme && a.award == b.award && a.edition == b.edition && names(a) == names(b)
  }

  private static func springs(_ claim: Claim, _ trap: Trap) -> Bool {
    let editionFits =
      switch trap.edition {
      case .any: true
      case .year(let year): claim.edition == year
      case .other: false
      }
    return (trap.award == nil || claim.award == trap.award) && editionFits
      && (trap.names.map(names(claim).matches) ?? true)
  }

  private static func name(_ award: LabelledAward) -> String {
    name(award.programme, award.award, award.edition, award.names.folded.first)
  }

  private static func name(_ claim: Claim) -> String {
    name(claim.programme, claim.award, claim.edition, names(claim).folded.first)
  }

  private static func name(_ programme: String, _ award: String, _ edition: Int?, _ recipient: String?) -> String {
    "\(programme)/\(award)/\(edition.map(String.init) ?? "-")/\(recipient ?? "-")"
  }
}
