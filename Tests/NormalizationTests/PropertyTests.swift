import Model
import Testing
import Worlds

@testable import Normalization

/// Laws that hold for every set of claims, over seeded small sets full of conflicts.
@Suite struct PropertyTests {
  static let cases = 1_000

  private let normalizer = Normalizer(lexicon: TestLexicon.standard)

  /// A set small enough that its claims meet in few records and contradict one another often.
  private func claims(_ dice: inout Dice) -> [Claim] {
    (0..<(1 + dice.below(14))).map { _ in
      let editions = [2019, 2020, 2021, 2022, 2023]
      let dates = ["2020-02", "2021-02-24", "2021-02-25", "2022-02-24", "XXXX-02-24", "2019-10-22/2019-10-23"]
      let places = [
        nil, PlaceReference(id: "ca", name: LocalizedName(english: "Canada"), country: "CA"),
        PlaceReference(id: "ca-durham-region", name: LocalizedName(english: "Durham Region"), country: "CA"),
        PlaceReference(name: LocalizedName(english: "Durham Region"), venue: dice.oneIn(2) ? "Hall" : nil),
      ]
      let start = dice.below(40)
      return claim(
        "page\(dice.below(6))", dice.oneIn(3) ? nil : editions[dice.below(5)],
        award: dice.oneIn(4) ? "top7" : "smart21", recipient: dice.oneIn(4) ? "ca-x" : "vn-binh-duong",
        name: LocalizedName(english: dice.oneIn(2) ? "A" : "B", vietnamese: dice.oneIn(2) ? "C" : nil),
        country: dice.oneIn(3) ? nil : "VN", status: Claim.Status.allCases[dice.below(3)],
        announced: dice.oneIn(2) ? nil : dates[dice.below(dates.count)], rank: dice.oneIn(3) ? dice.below(3) : nil,
        ordinal: dice.oneIn(2) ? nil : 1 + dice.below(4), consecutive: dice.oneIn(2),
        derivation: dice.oneIn(2) ? "streak:2:2020" : nil, language: dice.oneIn(2) ? .english : .vietnamese,
        published: dice.oneIn(2) ? nil : "202\(dice.below(4))-02-2\(dice.below(9))",
        url: dice.oneIn(4) ? "https://a.example/\(dice.below(3))" : nil, place: places[dice.below(places.count)],
        theme: LocalizedName(english: dice.oneIn(2) ? nil : ["One", "ONE", "Two"][dice.below(3)]),
        criteria: dice.oneIn(3) ? ["broadband", "innovation"] : [],
        evidence: ["Bình Dương", "Smart21", "2023"].enumerated().map { number, word in
          let place = start + number * 20
          return Evidence(field: "any", range: TextRange(place, place + word.utf8.count), quote: word)
        },
        warnings: dice.oneIn(4)
          ? [ClaimWarning(code: "date-conflict", field: "announced", printed: dates[1 + dice.below(3)])] : [],
        modality: dice.oneIn(10) ? .aspired : .asserted)
    }
  }

  @Test func orderDoesNotMatter() {
    for seed in 0..<Self.cases {
      var dice = Dice(seed: seed)
      let claims = claims(&dice)
      #expect(normalizer.result(of: claims.shuffled(using: &dice)) == normalizer.result(of: claims), "seed \(seed)")
    }
  }

  @Test func repetitionDoesNotMatter() {
    for seed in 0..<Self.cases {
      var dice = Dice(seed: seed)
      let claims = claims(&dice)
      let again = (0..<dice.below(10)).map { _ in claims[dice.below(claims.count)] }
      #expect(normalizer.result(of: claims + again) == normalizer.result(of: claims), "seed \(seed)")
    }
  }

  @Test func partitionDoesNotMatter() {
    for seed in 0..<Self.cases {
      var dice = Dice(seed: seed)
      let claims = claims(&dice)
      var parts: [[Claim]] = [[], [], []]
      for claim in claims { parts[dice.below(3)].append(claim) }
      parts.shuffle(using: &dice)
      #expect(normalizer.result(of: Array(parts.joined())) == normalizer.result(of: claims), "seed \(seed)")
    }
  }

  @Test func orderAndRepetitionOfDecisionsDoNotMatter() {
    for seed in 0..<Self.cases {
      var dice = Dice(seed: seed)
      let claims = claims(&dice)
      let records = normalizer.merge(claims)
      let ids = records.map(\.id) + ["icf/smart21/undated/ca-x"]
      func some() -> String { ids[dice.below(ids.count)] }
      let decisions = (0..<dice.below(6)).map { number in
        let verdict: Decision.Verdict =
          switch dice.below(5) {
          case 0: .same(.records([some(), some()]))
          case 1: .different(.records([some(), some()]))
          case 2: .same(.entities(["ca-x", "vn-binh-duong"]))
          case 3: .reject(claim: claims[dice.below(claims.count)].id)
          default: .prefer(record: some(), field: "announced", value: "2021-02-24")
          }
        return Decision(verdict, by: "An", on: PartialDate(year: 2026, month: 1, day: 1 + number)!, why: "seen")
      }
      let result = normalizer.result(of: claims, decisions: decisions)
      let again = decisions + decisions.prefix(2)
      #expect(
        normalizer.result(of: claims.shuffled(using: &dice), decisions: again.shuffled(using: &dice)) == result,
        "seed \(seed)")
      let rejected = Set(decisions.compactMap { if case .reject(let claim) = $0.verdict { claim } else { nil } })
      let owned = Set(result.records.flatMap { $0.field("edition").flatMap(\.claims) })
      let kept = claims.filter { $0.modality == .asserted && !rejected.contains($0.id) }
      #expect(owned == Set(kept.map(\.id)), "seed \(seed)")
      #expect(result.records.map(\.id) == Set(result.records.map(\.id)).sorted(), "seed \(seed)")
    }
  }

  /// The claims that records cite are all the merge used: merging those alone gives the same records.
  @Test func mergingTheCitedClaimsAgainChangesNothing() {
    for seed in 0..<Self.cases {
      var dice = Dice(seed: seed)
      let claims = claims(&dice)
      let records = normalizer.merge(claims)
      let cited = Set(records.flatMap { $0.field("edition").flatMap(\.claims) })
      #expect(normalizer.merge(claims.filter { cited.contains($0.id) }) == records, "seed \(seed)")
    }
  }

  @Test func everyAssertedClaimLiesInOneRecordAndEveryValueIsKept() {
    for seed in 0..<Self.cases {
      var dice = Dice(seed: seed)
      let claims = claims(&dice).filter { $0.modality == .asserted }
      let records = normalizer.merge(claims)
      let stated = records.filter { $0.support.independent > 0 || !$0.field("announced").isEmpty }
      let cited = records.flatMap { $0.field("edition").flatMap(\.claims) }
      #expect(Set(cited) == Set(claims.map(\.id)), "seed \(seed)")
      let owned = stated.flatMap { $0.field("edition").flatMap(\.claims) }
      #expect(owned.count == Set(owned).count, "seed \(seed)")
      for claim in claims {
        guard let date = claim.announced?.edtf else { continue }
        let holds = records.filter { $0.field("edition")[0].claims.contains(claim.id) }.contains { record in
          record.field("announced").contains { $0.value == date && $0.claims.contains(claim.id) }
        }
        #expect(holds, "seed \(seed)")
      }
    }
  }

  @Test func recordsAreSortedWithUniqueIdsAndOnePreferredValueAField() {
    for seed in 0..<Self.cases {
      var dice = Dice(seed: seed)
      let records = normalizer.merge(claims(&dice))
      #expect(records.map(\.id) == Set(records.map(\.id)).sorted(), "seed \(seed)")
      for field in records.flatMap(\.fields) where field.name != "criteria" {
        #expect(field.values.filter { $0.rank == .preferred }.count <= 1, "seed \(seed) \(field.name)")
      }
    }
  }

  @Test func addingAWitnessNeverLowersSupport() {
    for seed in 0..<Self.cases {
      var dice = Dice(seed: seed)
      let claims = claims(&dice)
      guard let record = normalizer.merge(claims).filter({ $0.edition != nil }).randomElement(using: &dice) else {
        continue
      }
      let witness = claim(
        "witness", record.edition, award: record.award.id, recipient: record.recipient.id, status: .past)
      let after = normalizer.merge(claims + [witness]).first { $0.id == record.id }
      #expect((after?.support.documents ?? 0) > record.support.documents, "seed \(seed)")
      #expect((after?.support.independent ?? 0) > record.support.independent, "seed \(seed)")
      #expect(after?.status != .inferred)
    }
  }
}
