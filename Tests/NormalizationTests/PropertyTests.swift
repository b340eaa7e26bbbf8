import Model
import Testing
import Worlds

@testable import Normalization

/// Laws that hold for every set of claims, over seeded small sets full of conflicts.
@Suite struct PropertyTests {
  static let cases = 1_000

  private let normalizer = Normalizer(lexicon: TestLexicon.standard)

  @Test func orderDoesNotMatter() {
    for seed in 0..<Self.cases {
      var dice = Dice(seed: seed)
      let claims = SmallClaims.some(&dice)
      #expect(normalizer.result(of: claims.shuffled(using: &dice)) == normalizer.result(of: claims), "seed \(seed)")
    }
  }

  @Test func repetitionDoesNotMatter() {
    for seed in 0..<Self.cases {
      var dice = Dice(seed: seed)
      let claims = SmallClaims.some(&dice)
      let again = (0..<dice.below(10)).map { _ in claims[dice.below(claims.count)] }
      #expect(normalizer.result(of: claims + again) == normalizer.result(of: claims), "seed \(seed)")
    }
  }

  @Test func partitionDoesNotMatter() {
    for seed in 0..<Self.cases {
      var dice = Dice(seed: seed)
      let claims = SmallClaims.some(&dice)
      var parts: [[Claim]] = [[], [], []]
      for claim in claims { parts[dice.below(3)].append(claim) }
      parts.shuffle(using: &dice)
      #expect(normalizer.result(of: Array(parts.joined())) == normalizer.result(of: claims), "seed \(seed)")
    }
  }

  @Test func orderAndRepetitionOfDecisionsDoNotMatter() {
    for seed in 0..<Self.cases {
      var dice = Dice(seed: seed)
      let claims = SmallClaims.some(&dice)
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
      let claims = SmallClaims.some(&dice)
      let records = normalizer.merge(claims)
      let cited = Set(records.flatMap { $0.field("edition").flatMap(\.claims) })
      #expect(normalizer.merge(claims.filter { cited.contains($0.id) }) == records, "seed \(seed)")
    }
  }

  @Test func everyAssertedClaimLiesInOneRecordAndEveryValueIsKept() {
    for seed in 0..<Self.cases {
      var dice = Dice(seed: seed)
      let claims = SmallClaims.some(&dice).filter { $0.modality == .asserted }
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
      let records = normalizer.merge(SmallClaims.some(&dice))
      #expect(records.map(\.id) == Set(records.map(\.id)).sorted(), "seed \(seed)")
      for field in records.flatMap(\.fields) where field.name != "criteria" {
        #expect(field.values.filter { $0.rank == .preferred }.count <= 1, "seed \(seed) \(field.name)")
      }
    }
  }

  @Test func addingAWitnessNeverLowersSupport() {
    for seed in 0..<Self.cases {
      var dice = Dice(seed: seed)
      let claims = SmallClaims.some(&dice)
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
