import Foundation
import Lexicons
import Model
import Store
import TestSupport
import Testing

@testable import Pipeline

/// After any history of runs the results are, byte for byte, those of a run from nothing over the pages that are known.
@Suite struct HistoryTests {
  /// `HISTORIES=200` for the full sweep.
  private static var count: Int { ProcessInfo.processInfo.environment["HISTORIES"].flatMap(Int.init) ?? 12 }
  private static let steps = 30

  private static let words = Repository.root.appending(path: "examples/open-quay/words").path()
  private static let engines: [Bool: Engine] = [
    false: try! loadEngine(), true: try! loadEngine(lexicon: words, console: Console(isQuiet: true)),
  ]

  @Test(arguments: 0..<count)
  func anyHistoryEndsAsARunFromNothing(seed: Int) async throws {
    let folder = try TemporaryFolder()
    var dice = Seeded(seed: UInt64(seed) &+ 0x5eed)
    var world = try PageWorld(seed: UInt64(seed), folder: folder.url.appending(path: "pages"))
    var (hasWords, program) = (false, "one")
    var history: [String] = []
    var known: [String: PageWorld.Page] = [:]
    for step in 0..<Self.steps {
      history.append(try world.change())
      switch Int.random(in: 0..<10, using: &dice) {
      case 0:
        program = program == "one" ? "two" : "one"
        history.append("new engine")
      case 1:
        hasWords.toggle()
        history.append("new words")
      default: break
      }
      var job = Self.job(folder, words: hasWords, program: program)
      let isLast = step == Self.steps - 1
      // Some runs are left out, and some are cut off.
      if !isLast, Int.random(in: 0..<5, using: &dice) == 0 { continue }
      let prunes = Int.random(in: 0..<6, using: &dice) == 0
      job = Self.job(folder, words: hasWords, program: program, prunes: prunes)
      if !isLast, Int.random(in: 0..<4, using: &dice) == 0 {
        let patience = Patience(Int.random(in: 0..<6, using: &dice))
        job.isStopped = { patience.isOver }
      }
      history.append(prunes ? "run, prune" : "run")
      do {
        let status = try await job.run(console: Console(isQuiet: true))
        #expect([.done, .someInputsFailed, .allInputsFailed].contains(status), "\(history)")
      } catch let failure as RunFailure where failure.status == .terminated {
        history.append("cut off")
        continue
      }
      world.note(known: known, isPruned: prunes)
      known = world.known
    }
    try await Self.compare(folder, world, words: hasWords, history)
    let again = try await Self.job(folder, words: hasWords, program: program).run(console: Console(isQuiet: true))
    #expect(again == .done, "\(history)")
  }

  /// Ends after so many questions; asked by one thread.
  private final class Patience: @unchecked Sendable {
    private var left: Int
    init(_ left: Int) { self.left = left }

    var isOver: Bool {
      left -= 1
      return left < 0
    }
  }

  private static func job(
    _ folder: TemporaryFolder, words hasWords: Bool, program: String, prunes: Bool = false
  ) -> RememberingRunJob {
    var job = RememberingRunJob(
      BatchOptions(inputs: [folder.path("pages")], jobs: 2),
      memory: .init(store: folder.path("store.db"), prunes: prunes, allowsShrink: prunes), folder: folder.path("out"),
      lexicon: hasWords ? words : nil)
    job.program = program
    job.loadEngine = { words, _, _ in engines[words != nil]! }
    job.isStopped = { false }
    return job
  }

  private static func compare(
    _ folder: TemporaryFolder, _ world: PageWorld, words hasWords: Bool, _ history: [String]
  ) async throws {
    try world.writeKnown(to: folder.url.appending(path: "all"))
    _ = try await RunJob(
      BatchOptions(inputs: [folder.path("all")], jobs: 2), folder: folder.path("fresh"), table: false,
      lexicon: hasWords ? words : nil
    ).run(console: Console(isQuiet: true))
    for name in RunJob.contents + [RunJob.files.manifest] {
      let (kept, fresh) = (try bytes(folder, "out/" + name), try bytes(folder, "fresh/" + name))
      #expect(kept == fresh, "\(name) after \(history)")
    }
    let outcomes = try bytes(folder, "out/outcomes.jsonl").count { $0 == UInt8(ascii: "\n") }
    #expect(outcomes == world.known.count, "\(history)")
    try expectSnapshot(folder, history)
  }

  /// The newest snapshot holds the lines of the files.
  private static func expectSnapshot(_ folder: TemporaryFolder, _ history: [String]) throws {
    let reader = try SnapshotReader(path: folder.path("store.db"))
    let newest = try #require(try reader.snapshots().last?.number)
    func lines(_ read: (([UInt8]) -> Void) throws -> Void) rethrows -> [UInt8] {
      var all: [UInt8] = []
      try read { all += $0 }
      return all
    }
    #expect(try lines { try reader.records(in: newest, $0) } == bytes(folder, "out/records.jsonl"), "\(history)")
    #expect(try lines { try reader.claims(in: newest, $0) } == bytes(folder, "out/claims.jsonl"), "\(history)")
    #expect(try lines { try reader.outcomes(in: newest, $0) } == bytes(folder, "out/outcomes.jsonl"), "\(history)")
    #expect(try lines { try reader.findings(in: newest, $0) } == bytes(folder, "out/findings.jsonl"), "\(history)")
  }

  private static func bytes(_ folder: TemporaryFolder, _ name: String) throws -> [UInt8] {
    try Repository.bytes(URL(filePath: folder.path(name)))
  }
}
