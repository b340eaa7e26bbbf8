import Model
import TestSupport
import Testing

@testable import Differences

/// What holds for any two states, over many small random ones.
@Suite struct StateComparisonPropertyTests {
  private static let seeds = 0..<400

  /// Some records of few cities, years and claims, so that ids, claims and words often meet.
  private func records(_ random: inout Seeded) -> [Record] {
    var ids: Set<String> = []
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let year = ["2030", "2031", "undated"].randomElement(using: &random)!
      ids.insert("q/\(["a", "b"].randomElement(using: &random)!)/\(year)/\(["x", "y"].randomElement(using: &random)!)")
    }
    return ids.sorted().map { id in
      let claims = (0..<Int.random(in: 0...2, using: &random)).map { _ in "c_\(Int.random(in: 0...5, using: &random))" }
      let words = (0..<Int.random(in: 0...2, using: &random)).map { _ in
        RecordBuilder.Words(
          document: ["a.html", "b.html"].randomElement(using: &random)!,
          recipient: [0..<4, 2..<6, 20..<24].randomElement(using: &random)!)
      }
      return RecordBuilder.record(id, claims: Array(Set(claims)).sorted(), words: words) { record in
        record.rank = [nil, 1, 2].randomElement(using: &random)!
        if Bool.random(using: &random) { record.aliases = ["q/a/undated/x"].filter { $0 != id } }
      }
    }
  }

  private func state(_ records: [Record]) -> RecordState {
    var state = RecordState()
    for record in records {
      let isNew = state.add(record)
      #expect(isNew)
    }
    return state
  }

  @Test func everyRecordIsTheSameOrInOneDifference() {
    for seed in Self.seeds {
      var random = Seeded(seed: UInt64(seed))
      let (old, new) = (records(&random), records(&random))
      let differences = StateComparison.differences(state(old), state(new))
      let same = Set(old).intersection(new).map(\.id)
      let told = (differences.flatMap(\.old), differences.flatMap(\.new))
      #expect(Set(told.0).count == told.0.count && Set(told.1).count == told.1.count, "seed \(seed)")
      #expect(Set(old.map(\.id)).subtracting(told.0).isSubset(of: same), "seed \(seed)")
      #expect(Set(new.map(\.id)).subtracting(told.1).isSubset(of: same), "seed \(seed)")
      for difference in differences {
        #expect(!difference.old.isEmpty || !difference.new.isEmpty)
        #expect(difference.severity.order <= (difference.fields.map(\.severity.order).min() ?? 2), "seed \(seed)")
        #expect(difference.kind == .changed || !difference.causes.isEmpty, "seed \(seed)")
        #expect(difference.fields.allSatisfy { !$0.causes.isEmpty && $0.old != $0.new }, "seed \(seed)")
      }
    }
  }

  @Test func aStateIsTheSameAsItself() {
    for seed in Self.seeds {
      var random = Seeded(seed: UInt64(seed))
      let records = records(&random)
      #expect(StateComparison.differences(state(records), state(records)) == [], "seed \(seed)")
    }
  }

  @Test func theOrderOfRecordsDoesNotMatter() {
    for seed in Self.seeds {
      var random = Seeded(seed: UInt64(seed))
      let (old, new) = (records(&random), records(&random))
      let differences = StateComparison.differences(state(old), state(new))
      let again = StateComparison.differences(
        state(old.shuffled(using: &random)), state(new.shuffled(using: &random)))
      #expect(again == differences, "seed \(seed)")
    }
  }

  /// What is added one way is removed the other way, and so on.
  @Test func theOtherWayRoundEachKindHasItsOpposite() {
    let opposites: [RecordDifference.Kind: RecordDifference.Kind] = [
      .added: .removed, .removed: .added, .renamed: .renamed, .changed: .changed, .evidence: .evidence,
    ]
    for seed in Self.seeds {
      var random = Seeded(seed: UInt64(seed))
      let (old, new) = (records(&random), records(&random))
      let back = StateComparison.differences(state(new), state(old))
      for difference in StateComparison.differences(state(old), state(new)) {
        let other = back.first { $0.old == difference.new && $0.new == difference.old }
        #expect(other != nil, "seed \(seed): \(difference.old) \(difference.new)")
        if let opposite = opposites[difference.kind] { #expect(other?.kind == opposite, "seed \(seed)") }
      }
    }
  }
}
