import Model
import Testing
import Worlds

@testable import Normalization

@Suite struct ClaimStoreTests {
  /// A claim in which every member is filled.
  private var full: Claim {
    var full = claim(
      "vi/a.html", 2023, name: LocalizedName(english: "Binh Duong", vietnamese: "Bình Dương"), announced: "2023-02-24",
      rank: 3, ordinal: 5, consecutive: true, derivation: "streak:5:2023", published: "2023-02-24T11:47",
      url: "https://a.example/x",
      place: PlaceReference(id: "ca", name: LocalizedName(english: "Canada"), venue: "Hall", country: "CA"),
      event: "2022-06-20/2022-06-21", theme: LocalizedName(english: "One", vietnamese: "Một"),
      criteria: ["broadband", "innovation"],
      evidence: [
        Evidence(field: "award", range: TextRange(70_000, 70_007), quote: "Smart21"),
        Evidence(field: "award", zone: .title, range: TextRange(0, 7), quote: "Smart21"),
      ],
      warnings: [
        ClaimWarning(code: "a", field: "b", printed: "c", reason: "d", range: TextRange(1, 300)),
        ClaimWarning(code: "a", field: "b"),
      ])
    full.recipient.kind = "province"
    full.source.title = "Tiêu đề"
    full.source.sketch = TextSketch([1, 2, 300, 70_000, .max])
    return full
  }

  @Test func claimsComeBackAsTheyWere() {
    var odd = claim("b", nil, modality: .negated)
    odd.edition = Int.min
    odd.rank = Int.max
    odd.language = .other
    let claims = [full, odd, claim("", nil, recipient: ""), full]
    let store = ClaimStore(claims)
    #expect(claims.indices.map(store.claim) == claims)
  }

  @Test func worldsComeBackAsTheyWere() {
    let claims = (1...3).flatMap { World(seed: $0, noise: .heavy).claims }
    let store = ClaimStore(claims)
    #expect(claims.count > 4096)
    #expect(claims.indices.map(store.claim) == claims)
  }

  @Test func missingIdIsDerived() {
    var bare = full
    bare.id = ""
    #expect(ClaimStore([bare]).claim(0).id == ClaimID.make(bare))
  }

  @Test func textsAreToldApartByTheirBytes() {
    var table = StringTable()
    let numbers = ["\u{e9}", "e\u{301}", "\u{e9}", ""].map { table.number($0) }
    #expect(numbers == [0, 1, 0, 2])
    for number in 0..<3_000 { #expect(table.number("text \(number)") == number + 3) }
    #expect(table.number("text 17") == 20)
  }

  /// Sets of claims under union, which is what partial merges exchange.
  private func state(_ claims: [Claim]) -> [Claim] {
    let store = ClaimStore(claims)
    return store.distinct.map(store.claim)
  }

  @Test func statesAreASemilattice() {
    for seed in 0..<1_000 {
      var dice = Dice(seed: seed)
      let pool = (0..<8).map { number in
        var claim = claim(
          "page\(number / 2)", 2020,
          evidence: [Evidence(field: "any", range: TextRange(0, 1), quote: "\(dice.below(2))")])
        // Ids that share their first bytes, as those of other programs may.
        if number % 3 == 0 { claim.id = "an-id-of-twenty-bytes" + ["", "a", "\u{e9}"][dice.below(3)] }
        return claim
      }
      func part() -> [Claim] { (0..<dice.below(6)).map { _ in pool[dice.below(pool.count)] } }
      let (a, b, c) = (part(), part(), part())
      #expect(state(state(a) + state(b)) == state(b + a), "seed \(seed)")
      #expect(state(state(a + b) + c) == state(a + state(b + c)), "seed \(seed)")
      #expect(state(state(a) + state(a)) == state(a), "seed \(seed)")
      #expect(Set(state(a)) == Set(a), "seed \(seed)")
    }
  }

  @Test func chainsGiveWhatWasAdded() {
    var dice = Dice(seed: 5)
    var chains = HashChains()
    var naive: [UInt32: [Int]] = [:]
    for value in 0..<5_000 {
      let hash = UInt32(dice.below(900)) &* 0x0100_0001
      chains.add(value, to: hash)
      naive[hash, default: []].insert(value, at: 0)
    }
    #expect(naive.allSatisfy { chains.values($0.key) == $0.value })
    #expect(chains.values(7_777_777) == [])
  }
}
