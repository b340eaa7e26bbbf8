import JSONText
import Model
import Normalization
import Streams
import Testing
import Worlds

@testable import Pipeline

/// The laws of a commutative, idempotent monoid, byte for byte, over seeded small sets of claims, outcomes and decisions.
@Suite struct MergeStateTests {
  private static let cases = 1_000

  /// What a state is made of, and its bytes.
  private struct Part {
    var claims: [Claim] = []
    var outcomes: Set<Outcome> = []
    var decisions: Set<Decision> = []

    init() {}

    init(_ dice: inout Dice) {
      claims = SmallClaims.some(&dice)
      outcomes = Set(
        (0..<dice.below(3)).map { _ in
          Outcome(
            document: "page\(dice.below(6))", status: Outcome.Status.allCases[dice.below(3)], code: nil, detail: nil)
        })
      decisions = Set(
        (0..<dice.below(3)).map { _ in
          Decision(
            .reject(claim: claims[dice.below(claims.count)].id), by: "An",
            on: PartialDate(year: 2026, month: 1, day: 1 + dice.below(9))!, why: "seen")
        })
    }

    var bytes: [UInt8] {
      var bytes: [UInt8] = []
      MergeState(ClaimStore(claims), outcomes, decisions).each { bytes += $0 }
      return bytes
    }

    /// What merging the states of the parts makes, by way of their lines.
    static func + (a: Part, b: Part) throws -> Part {
      var whole = Part()
      for line in (a.bytes + b.bytes).split(separator: UInt8(ascii: "\n")) {
        let json = try JSONValue(line: Array(line))
        switch try LineKind(json: json).kind {
        case .claim: whole.claims.append(try Claim(json: json))
        case .outcome: whole.outcomes.insert(try Outcome(json: json))
        case .decision: whole.decisions.insert(try Decision(json: json))
        default: Issue.record("a line of another stream")
        }
      }
      return whole
    }
  }

  private static func parts(_ seed: Int) -> (Part, Part, Part) {
    var dice = Dice(seed: seed)
    return (Part(&dice), Part(&dice), Part(&dice))
  }

  @Test func joiningIsAssociativeAndCommutative() throws {
    for seed in 0..<Self.cases {
      let (a, b, c) = Self.parts(seed)
      let left = try (a + b) + c
      let right = try a + (b + c)
      let turned = try c + (b + a)
      #expect(left.bytes == right.bytes, "seed \(seed)")
      #expect(left.bytes == turned.bytes, "seed \(seed)")
    }
  }

  @Test func joiningWithItselfOrWithNothingChangesNothing() throws {
    for seed in 0..<Self.cases {
      let (a, b, _) = Self.parts(seed)
      let (twice, same, both) = (try a + a, try a + Part(), try a + b)
      let again = try both + a
      #expect(twice.bytes == a.bytes, "seed \(seed)")
      #expect(same.bytes == a.bytes, "seed \(seed)")
      #expect(again.bytes == both.bytes, "seed \(seed)")
    }
  }

  @Test func recordsOfAStateAreTheRecordsOfItsParts() throws {
    let engine = try Engine()
    for seed in 0..<Self.cases {
      let (a, b, c) = Self.parts(seed)
      let state = try (a + b) + c
      let decisions = a.decisions.union(b.decisions).union(c.decisions)
      #expect(
        engine.records(from: state.claims, decisions: Array(state.decisions))
          == engine.records(from: c.claims + a.claims + b.claims, decisions: Array(decisions)), "seed \(seed)")
    }
  }
}
