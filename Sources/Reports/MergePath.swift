package import Model

/// How the claims of one record came together: which pages are one witness, and what each claim brought.
package struct MergePath {
  /// Pages that count as one, with what ties each of the later ones to one before it.
  package struct Witness: Sendable {
    package var documents: [(name: String, tie: String?)]

    package init(documents: [(name: String, tie: String?)]) { self.documents = documents }
  }

  private let record: Record
  private let claims: [Claim]
  private let witnesses: [Witness]
  private let ink: Ink

  package init(_ record: Record, claims: [Claim], witnesses: [Witness], ink: Ink) {
    self.record = record
    self.claims = claims
    self.witnesses = witnesses
    self.ink = ink
  }

  package var text: String { witnessList + "\n" + claimList }

  private var witnessList: String {
    var text = ink(.strong, "WITNESSES") + "\n\n"
    for (index, witness) in witnesses.enumerated() {
      for (position, document) in witness.documents.enumerated() {
        text += position == 0 ? "  \(index + 1)  " : "     "
        text += document.name + (document.tie.map { "  " + ink(.doubtful, $0) } ?? "") + "\n"
      }
    }
    return text
  }

  private var claimList: String {
    var text = ink(.strong, "MERGED") + "\n\n"
    text += "  by \(record.programme.id)/\(record.award.id) and \(record.recipient.id)\n"
    for claim in claims {
      text += "\n  \(claim.id)  \(claim.document)\n"
      let name = FieldQuotes.text("recipient", in: claim) ?? claim.recipient.name.preferred(claim.language) ?? "-"
      text += "    recipient: \(name)\n    edition: \(edition(of: claim))\n"
    }
    return text
  }

  /// How the claim came to the record's edition.
  private func edition(of claim: Claim) -> String {
    let known = record.edition.map(String.init) ?? "none"
    if let derivation = claim.derivation, claim.edition == record.edition {
      return "\(known), derived by \(derivation)"
    }
    guard let edition = claim.edition else {
      return record.edition == nil
        ? "not printed, and nothing gives it" : "\(known), by \(record.derivation ?? "others")"
    }
    if edition != record.edition {
      return "\(edition), which implies \(known) by " + (FieldQuotes.text("ordinal", in: claim) ?? "its row of times")
    }
    return known + (FieldQuotes.text("edition", in: claim).map { ", printed as \($0)" } ?? ", from the page around it")
  }
}
