import Model
import Testing
import Worlds

@testable import Normalization

/// Merging gets a generated truth back from noisy statements of it.
@Suite struct WorldTests {
  static let seeds = 1...12

  private struct Score {
    var right = 0
    var predicted = 0
    var actual = 0

    var f1: Double { Double(2 * right) / Double(predicted + actual) }
  }

  /// The record in which each claim of the world came to lie, by index.
  private func assignment(_ world: World, _ records: [Record]) -> [String] {
    var recordOf: [String: String] = [:]
    for record in records { for id in record.field("edition")[0].claims { recordOf[id] = record.id } }
    return world.claims.map { recordOf[$0.id] ?? "lost" }
  }

  /// Pairs of claims brought together, against pairs that belong together.
  private func pairs(_ predicted: [String], _ truth: [String]) -> Score {
    func count(_ keys: [String]) -> Int {
      Dictionary(grouping: keys, by: { $0 }).values.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
    }
    return Score(
      right: count(zip(predicted, truth).map { $0 + " " + $1 }), predicted: count(predicted), actual: count(truth))
  }

  /// B-cubed F1: precision and recall of each claim's own record, averaged over claims.
  private func bCubed(_ predicted: [String], _ truth: [String]) -> Double {
    func sizes(_ keys: [String]) -> [String: Int] { Dictionary(grouping: keys, by: { $0 }).mapValues(\.count) }
    let both = zip(predicted, truth).map { $0 + " " + $1 }
    let (inBoth, inPredicted, inTruth) = (sizes(both), sizes(predicted), sizes(truth))
    var precision = 0.0
    var recall = 0.0
    for index in both.indices {
      precision += Double(inBoth[both[index]]!) / Double(inPredicted[predicted[index]]!)
      recall += Double(inBoth[both[index]]!) / Double(inTruth[truth[index]]!)
    }
    let count = Double(both.count)
    return 2 * (precision / count) * (recall / count) / (precision / count + recall / count)
  }

  /// Right and all values of date and rank that at least one claim of the record gives fully and rightly.
  private func values(_ world: World, _ records: [Record]) -> (right: Int, all: Int) {
    let byID = Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0) })
    var right = 0
    var all = 0
    for fact in world.facts {
      guard let record = byID[fact.id] else { continue }
      let date = fact.announced.edtf
      if record.field("announced").contains(where: { $0.value == date }) {
        all += 1
        right += record.announced?.edtf == date ? 1 : 0
      }
      if let rank = fact.rank, record.field("rank").contains(where: { $0.value == String(rank) }) {
        all += 1
        right += record.rank == rank ? 1 : 0
      }
    }
    return (right, all)
  }

  @Test(arguments: [(World.Noise.usual, 0.99, 0.99, 0.98), (.heavy, 0.99, 0.99, 0.98)])
  func getsTheTruthBack(_ noise: World.Noise, _ pairFloor: Double, _ cubeFloor: Double, _ valueFloor: Double) {
    var score = Score()
    var cubes = 0.0
    var value = (right: 0, all: 0)
    for seed in Self.seeds {
      let world = World(seed: seed, noise: noise)
      let records = Normalizer(lexicon: TestLexicon.standard).merge(world.claims)
      let predicted = assignment(world, records)
      #expect(!predicted.contains("lost"))
      let found = pairs(predicted, world.truth)
      score.right += found.right
      score.predicted += found.predicted
      score.actual += found.actual
      cubes += bCubed(predicted, world.truth) / Double(Self.seeds.count)
      let kept = values(world, records)
      value.right += kept.right
      value.all += kept.all
    }
    let preferred = Double(value.right) / Double(value.all)
    print("pairwise F1 \(score.f1), B-cubed F1 \(cubes), preferred values right \(preferred) of \(value.all)")
    #expect(score.f1 >= pairFloor)
    #expect(cubes >= cubeFloor)
    #expect(preferred >= valueFloor)
  }

  @Test(arguments: seeds)
  func neverMergesDifferentRecipients(_ seed: Int) {
    let world = World(seed: seed, noise: .heavy)
    let recipients = Dictionary(world.claims.map { ($0.id, $0.recipient.id) }, uniquingKeysWith: { a, _ in a })
    for record in Normalizer(lexicon: TestLexicon.standard).merge(world.claims) {
      #expect(record.field("edition")[0].claims.allSatisfy { recipients[$0] == record.recipient.id })
    }
  }
}
