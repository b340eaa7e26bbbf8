import Model
import Testing

@Suite struct ClaimIDTests {
  private func claim(_ change: (inout Claim) -> Void = { _ in }) -> Claim {
    var claim = Claim(
      document: "vi/a.html", language: .vietnamese, programme: "icf", award: "top7", edition: 2022,
      recipient: Recipient(id: "vn-hue", name: LocalizedName(english: "Hue", vietnamese: "Huế")), status: .announced,
      announced: PartialDate(year: 2022, month: 6, day: 22).map { DateValue($0) }, ordinal: 2, confidence: 900,
      rule: "vi/win")
    change(&claim)
    return claim
  }

  /// Outputs of other runs cite these ids.
  @Test func idsArePinned() {
    #expect(ClaimID.make(claim()) == "c_a1e3997a017482b4")
    let sparse = claim {
      $0.edition = nil
      $0.status = .past
      $0.announced = nil
      $0.ordinal = nil
    }
    #expect(ClaimID.make(sparse) == "c_0d248b05347ffb9a")
  }

  static let identity: [(String, @Sendable (inout Claim) -> Void)] = [
    ("document", { $0.document = "vi/b.html" }), ("programme", { $0.programme = "pci" }),
    ("award", { $0.award = "smart21" }), ("edition", { $0.edition = 2021 }), ("no edition", { $0.edition = nil }),
    ("recipient", { $0.recipient.id = "vn-da-nang" }), ("modality", { $0.modality = .aspired }),
    ("status", { $0.status = .past }), ("announced", { $0.announced = nil }), ("rank", { $0.rank = 2 }),
    ("ordinal", { $0.ordinal = 3 }),
  ]

  @Test func whatIsSaidChangesTheID() {
    let ids = Self.identity.map { ClaimID.make(claim($0.1)) }
    #expect(Set(ids + [ClaimID.make(claim())]).count == ids.count + 1)
  }

  static let rest: [(String, @Sendable (inout Claim) -> Void)] = [
    ("rule", { $0.rule = "vi/list" }), ("confidence", { $0.confidence = 1 }),
    ("name", { $0.recipient.name.english = "Hue City" }), ("country", { $0.recipient.country = "VN" }),
    ("evidence", { $0.evidence = [Evidence(field: "award", range: TextRange(0, 1), quote: "T")] }),
    ("warning", { $0.warnings = [ClaimWarning(code: "date-conflict", field: "announced")] }),
    ("source", { $0.source.title = "A title" }), ("former id", { $0.id = "c_0" }),
  ]

  @Test func howItWasFoundDoesNot() {
    for (name, change) in Self.rest { #expect(ClaimID.make(claim(change)) == ClaimID.make(claim()), "\(name)") }
  }
}
