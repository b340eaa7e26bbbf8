internal import Foundation
internal import Readers

/// A nameless temporary file for what cannot be read a second time: pages of archives, packed lines, standard input.
///
/// Keeps memory bounded while pages of several inputs are put in one order; the system removes it with the process.
final class Spool: Sendable {
  private let descriptor: Int32

  fileprivate init() throws(SystemError) {
    let path = FilePath(FileManager.default.temporaryDirectory.path()).appending(Array("vinhdanh-XXXXXX".utf8))
    var name = path.bytes.map { CChar(bitPattern: $0) } + [0]
    let opened = name.withUnsafeMutableBufferPointer { mkstemp($0.baseAddress!) }
    guard opened >= 0 else { throw SystemError() }
    unlink(name)
    descriptor = opened
  }

  deinit { close(descriptor) }

  fileprivate func write(_ bytes: [UInt8], at offset: Int) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let put = bytes.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress! + written, $0.count - written, off_t(offset + written))
      }
      if put >= 0 {
        written += put
        continue
      }
      let error = SystemError()
      if error.code != EINTR { throw error }
    }
  }

  fileprivate func read(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = buffer.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress! + filled, $0.count - filled, off_t(offset + filled))
      }
      if got == 0 { break }
      if got > 0 {
        filled += got
        continue
      }
      let error = SystemError()
      if error.code != EINTR { throw error }
    }
    buffer.removeLast(count - filled)
    return buffer
  }
}

/// Fills one spool, which is made with the first bytes.
struct SpoolWriter {
  private var spool: Spool?
  private var size = 0

  init() {}

  /// Fails as `unreadable` where no temporary file can be written.
  mutating func append(_ bytes: [UInt8]) throws(ReadFailure) -> StoredBytes {
    do throws(SystemError) {
      let target: Spool
      if let spool { target = spool } else { target = try Spool() }
      spool = target
      try target.write(bytes, at: size)
      defer { size += bytes.count }
      return StoredBytes(place: .spool(target), offset: size, count: bytes.count)
    } catch {
      throw ReadFailure(code: "unreadable", detail: "temporary file: \(error.message)")
    }
  }
}

/// Bytes that lie in a file and are read when they are needed.
struct StoredBytes: Sendable {
  enum Place: Sendable {
    case file(FilePath)
    case spool(Spool)
  }

  var place: Place
  var offset: Int
  var count: Int

  func read() throws(ReadFailure) -> [UInt8] {
    switch place {
    case .file(let path): return try FileBytes.read(path, at: offset, count: count)
    case .spool(let spool):
      do throws(SystemError) {
        return try spool.read(at: offset, count: count)
      } catch {
        throw ReadFailure(error)
      }
    }
  }
}
