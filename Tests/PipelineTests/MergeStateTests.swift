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

  /// A state: what was read of it, each once.
  private struct Part {
    let claims: [Claim]
    let outcomes: Set<Outcome>
    let decisions: Set<Decision>
    /// Writing and parsing every line takes long where nothing is optimised; one case in twenty does.
    var goesByLines = false

    init(_ claims: [Claim] = [], _ outcomes: Set<Outcome> = [], _ decisions: Set<Decision> = []) {
      let store = ClaimStore(claims)
      self.claims = store.distinct.map(store.claim)
      self.outcomes = outcomes
      self.decisions = decisions
    }

    /// Bytes are a function of what is compared where they are not.
    func isSame(as other: Part) -> Bool {
      if goesByLines { return bytes == other.bytes }
      return claims == other.claims && outcomes == other.outcomes && decisions == other.decisions
    }

    private var bytes: [UInt8] {
      var bytes: [UInt8] = []
      MergeState(ClaimStore(claims), outcomes, decisions).each { bytes += $0 }
      return bytes
    }

    init(_ dice: inout Dice) {
      let claims = Array(SmallClaims.some(&dice).prefix(4))
      let outcomes = (0..<dice.below(3)).map { _ in
        Outcome(
          document: "page\(dice.below(6))", status: Outcome.Status.allCases[dice.below(3)], code: nil, detail: nil)
      }
      let decisions = (0..<dice.below(3)).map { _ in
        Decision(
          .reject(claim: claims[dice.below(claims.count)].id), by: "An",
          on: PartialDate(year: 2026, month: 1, day: 1 + dice.below(9))!, why: "seen")
      }
      self.init(claims, Set(outcomes), Set(decisions))
    }

    /// What merging the two states makes.
    static func + (a: Part, b: Part) throws -> Part {
      guard a.goesByLines || b.goesByLines else {
        return Part(b.claims + a.claims, a.outcomes.union(b.outcomes), a.decisions.union(b.decisions))
      }
      var claims: [Claim] = []
      var outcomes: Set<Outcome> = []
      var decisions: Set<Decision> = []
      for line in (a.bytes + b.bytes).split(separator: UInt8(ascii: "\n")) {
        let json = try JSONValue(line: Array(line))
        switch try LineKind(json: json).kind {
        case .claim: claims.append(try Claim(json: json))
        case .outcome: outcomes.insert(try Outcome(json: json))
        case .decision: decisions.insert(try Decision(json: json))
        default: Issue.record("a line of another stream")
        }
      }
      var whole = Part(claims, outcomes, decisions)
      whole.goesByLines = true
      return whole
    }
  }

  private static func parts(_ seed: Int) -> (Part, Part, Part) {
    var dice = Dice(seed: seed)
    var (a, b, c) = (Part(&dice), Part(&dice), Part(&dice))
    if seed % 20 == 0 { (a.goesByLines, b.goesByLines, c.goesByLines) = (true, true, true) }
    return (a, b, c)
  }

  @Test func joiningIsAssociativeAndCommutative() throws {
    for seed in 0..<Self.cases {
      let (a, b, c) = Self.parts(seed)
      let left = try (a + b) + c
      let right = try a + (b + c)
      let turned = try c + (b + a)
      #expect(left.isSame(as: right), "seed \(seed)")
      #expect(left.isSame(as: turned), "seed \(seed)")
    }
  }

  @Test func joiningWithItselfOrWithNothingChangesNothing() throws {
    for seed in 0..<Self.cases {
      let (a, b, _) = Self.parts(seed)
      let (twice, same, both) = (try a + a, try a + Part(), try a + b)
      let again = try both + a
      #expect(twice.isSame(as: a), "seed \(seed)")
      #expect(same.isSame(as: a), "seed \(seed)")
      #expect(again.isSame(as: both), "seed \(seed)")
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
