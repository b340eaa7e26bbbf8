internal import Foundation

/// A buffered writer over a descriptor: standard output, or a file that is not yet in its place.
final class ByteOutput {
  private static let capacity = 1 << 16

  private let descriptor: Int32
  /// For messages.
  private let name: String
  private var buffer: [UInt8] = []

  init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    buffer.reserveCapacity(Self.capacity)
  }

  static var standardOutput: ByteOutput { ByteOutput(descriptor: 1, name: "standard output") }

  func write(_ bytes: [UInt8]) throws(RunFailure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  func write(_ text: String) throws(RunFailure) { try write(Array(text.utf8)) }

  /// Hands everything to the system. A closed pipe ends the run quietly.
  func flush() throws(RunFailure) {
    var written = 0
    while written < buffer.count {
      let got = buffer.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress! + written, $0.count - written)
      }
      if got < 0 {
        let error = SystemError()
        if error.code == EINTR { continue }
        buffer.removeAll()
        if error.code == EPIPE { throw .closedOutput }
        throw RunFailure(.inputOutput, subject: name, message: error.message)
      }
      written += got
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Flushes and waits until the bytes are on the disk.
  func synchronize() throws(RunFailure) {
    try flush()
    if fsync(descriptor) != 0 { throw RunFailure(.inputOutput, subject: name, message: SystemError().message) }
  }
}
