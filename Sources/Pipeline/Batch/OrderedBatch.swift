/// The one task group of the program: work in parallel, results in the order of the items.
enum OrderedBatch {
  /// How many results per worker may wait for a slower one before them; bounds memory.
  static let waitingPerWorker = 8

  /// Runs `work` on at most `jobs` items at a time and hands every result to `deliver`, in order.
  ///
  /// Once `isStopped` says so, nothing more is begun; what is running is finished and delivered.
  /// An error of `deliver` ends the batch: running work finishes and is dropped.
  static func run<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, isStopped: () -> Bool = { false }, work: @escaping @Sendable (Item) -> Result,
    deliver: (Result) throws -> Void
  ) async throws {
    let workers = max(1, jobs)
    let window = workers * waitingPerWorker
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var waiting: [Int: Result] = [:]
      var started = 0
      var delivered = 0
      var running = 0
      while delivered < items.count {
        while !isStopped(), running < workers, started < items.count, started < delivered + window {
          let index = started
          let item = items[index]
          group.addTask { (index, work(item)) }
          started += 1
          running += 1
        }
        guard let (index, result) = try await group.next() else { break }
        running -= 1
        waiting[index] = result
        while let next = waiting.removeValue(forKey: delivered) {
          try deliver(next)
          delivered += 1
        }
      }
    }
  }
}
