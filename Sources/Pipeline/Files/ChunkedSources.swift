internal import Foundation
internal import Readers

/// A JSON Lines file read in chunks, gzipped or not.
struct LineFile: ~Copyable {
  private static let chunk = 1 << 20
  /// Packed files are inflated in memory; larger ones can come through standard input a line at a time.
  private static let maximumInflated = 1 << 30

  private let file: OpenFile
  private var offset = 0
  private var inflated: [UInt8]
  /// True when the file's own offsets do not lead to its lines.
  let isPacked: Bool

  init(_ path: FilePath) throws(ReadFailure) {
    let opened = try OpenFile(path)
    let whole = try Self.inflate(opened)
    file = opened
    isPacked = whole != nil
    inflated = whole ?? []
  }

  /// Nil for a file that is not packed.
  private static func inflate(_ file: borrowing OpenFile) throws(ReadFailure) -> [UInt8]? {
    let packed: [UInt8]
    do throws(SystemError) {
      guard Gzip.isGzip(try file.read(at: 0, count: 3)) else { return nil }
      packed = try file.read(at: 0, count: maximumInflated)
    } catch {
      throw ReadFailure(error)
    }
    return try Gzip.inflate(packed, limit: maximumInflated)
  }

  /// Empty at the end.
  mutating func next() throws(ReadFailure) -> [UInt8] {
    if isPacked {
      defer { inflated = [] }
      return inflated
    }
    do throws(SystemError) {
      let bytes = try file.read(at: offset, count: Self.chunk)
      offset += bytes.count
      return bytes
    } catch {
      throw ReadFailure(error)
    }
  }
}

/// Standard input read in chunks.
enum StandardInput {
  static func next() throws(ReadFailure) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = buffer.withUnsafeMutableBytes { Foundation.read(0, $0.baseAddress!, $0.count) }
      if got >= 0 {
        buffer.removeLast(buffer.count - got)
        return buffer
      }
      let error = SystemError()
      if error.code != EINTR { throw ReadFailure(error) }
    }
  }
}
