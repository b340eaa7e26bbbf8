internal import Dispatch

/// Work on many things at once whose results stand in the order of the things.
package enum ParallelMap {
  /// Things that one worker takes at a time: enough that taking them costs nothing.
  package static let grain = 256

  /// `work` for each number below `count`; called from several threads.
  package static func map<Result: Sendable>(
    _ count: Int, grain: Int = grain, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { buffer, filled in
      nonisolated(unsafe) let results = buffer
      DispatchQueue.concurrentPerform(iterations: (count + grain - 1) / grain) { part in
        for index in part * grain..<min(count, (part + 1) * grain) {
          (results.baseAddress! + index).initialize(to: work(index))
        }
      }
      filled = count
    }
  }
}
