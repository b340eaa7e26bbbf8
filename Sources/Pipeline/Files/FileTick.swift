internal import Foundation
internal import Store

/// The steps in which a file system counts the time of changes.
enum FileTick {
  /// Kernels stamp with the time of their last tick, up to 10 ms ago; twice that for good measure.
  private static let fine: Int64 = 20_000_000
  /// File systems without fractions of a second count in one or two.
  private static let coarse: Int64 = 2_000_000_000

  /// Sleeps until a change to the file would show in its times; false where the clock stands before the file's, so that
  /// nothing can be said.
  static func waitOut(_ signature: FileSignature) -> Bool {
    let tick = signature.changed % 1_000_000_000 == 0 ? coarse : fine
    let age = now &- signature.changed
    if age < 0 { return false }
    if age < tick { usleep(UInt32((tick - age) / 1000 + 1)) }
    return true
  }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
