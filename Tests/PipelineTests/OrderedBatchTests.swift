import Foundation
import Synchronization
import Testing

@testable import Pipeline

@Suite struct OrderedBatchTests {
  @Test(arguments: [1, 2, 7, 64])
  func resultsComeInTheOrderOfTheItems(jobs: Int) async throws {
    var results: [Int] = []
    try await OrderedBatch.run(Array(0..<200), jobs: jobs) { item in
      // Early items take longest, so that completion and order differ.
      if item % 10 == 0 { usleep(2000) }
      return item * 2
    } deliver: {
      results.append($0)
    }
    #expect(results == (0..<200).map { $0 * 2 })
  }

  @Test func nothingIsStartedFarAheadOfASlowItem() async throws {
    let furthest = Atomic(0)
    let jobs = 2
    try await OrderedBatch.run(Array(0..<500), jobs: jobs) { item in
      if item == 0 { usleep(50_000) } else { furthest.max(item, ordering: .relaxed) }
      return furthest.load(ordering: .relaxed)
    } deliver: { _ in
    }
    #expect(furthest.load(ordering: .relaxed) == 499)
    let seenByFirst = Atomic(0)
    furthest.store(0, ordering: .relaxed)
    try await OrderedBatch.run(Array(0..<500), jobs: jobs) { item in
      if item == 0 {
        usleep(50_000)
        seenByFirst.store(furthest.load(ordering: .relaxed), ordering: .relaxed)
      } else {
        furthest.max(item, ordering: .relaxed)
      }
      return 0
    } deliver: { _ in
    }
    #expect(seenByFirst.load(ordering: .relaxed) < jobs * OrderedBatch.waitingPerWorker)
  }

  @Test func anErrorOfTheReceiverEndsTheBatch() async {
    struct Full: Error {}
    var delivered = 0
    await #expect(throws: Full.self) {
      try await OrderedBatch.run(Array(0..<100), jobs: 2) {
        $0
      } deliver: { _ in
        delivered += 1
        if delivered == 3 { throw Full() }
      }
    }
    #expect(delivered == 3)
  }

  @Test func noItemsAreNoWork() async throws {
    try await OrderedBatch.run([Int](), jobs: 4) {
      $0
    } deliver: { _ in
      Issue.record("called")
    }
  }
}
