internal import Dispatch
internal import Glibc

/// What one stage cost over a load, in one process of its own, so that its peak memory is its own.
struct Measurement: Codable {
  var pages: Int
  var bytes: Int
  var wallSeconds: Double
  var cpuSeconds: Double
  /// Of the whole process, the pages among it.
  var peakBytes: Int

  /// The machine's other work only ever adds time, so that the least of some rounds is nearest to the truth.
  private static let rounds = 3

  /// Works on every page of the load, given by its index, with a number of workers; worker `w` of `n` takes every `n`th
  /// page from the `w`th.
  static func of(_ load: Load, workers: Int, work: @Sendable (Int) -> Void) -> Measurement {
    var best: Measurement?
    for _ in 0..<rounds {
      let clock = ContinuousClock()
      let (start, startCPU) = (clock.now, usage().cpu)
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        for index in stride(from: worker, to: load.count, by: workers) { work(index % load.pages.count) }
      }
      let wall = start.duration(to: clock.now) / .seconds(1)
      let cpu = usage().cpu - startCPU
      if cpu < best?.cpuSeconds ?? .infinity {
        best = Measurement(pages: load.count, bytes: load.bytes, wallSeconds: wall, cpuSeconds: cpu, peakBytes: 0)
      }
    }
    best?.peakBytes = usage().peak
    return best!
  }

  /// Of work that is long enough to be done once.
  static func once(_ work: () throws -> Void) rethrows -> Measurement {
    let clock = ContinuousClock()
    let (start, startCPU) = (clock.now, usage().cpu)
    try work()
    return since(start, startCPU)
  }

  static func once(_ work: () async throws -> Void) async rethrows -> Measurement {
    let (start, startCPU) = (ContinuousClock().now, usage().cpu)
    try await work()
    return since(start, startCPU)
  }

  private static func since(_ start: ContinuousClock.Instant, _ startCPU: Double) -> Measurement {
    let clock = ContinuousClock()
    return Measurement(
      pages: 0, bytes: 0, wallSeconds: start.duration(to: clock.now) / .seconds(1), cpuSeconds: usage().cpu - startCPU,
      peakBytes: usage().peak)
  }

  /// CPU seconds of user and system, and the most memory held at once in bytes.
  private static func usage() -> (cpu: Double, peak: Int) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return (seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss * 1024)
  }
}
