internal import Foundation
internal import Readers

/// A JSON Lines file read in chunks.
struct LineFile: ~Copyable {
  private static let chunk = 1 << 20

  private let file: OpenFile
  private var offset = 0

  init(_ path: FilePath) throws(ReadFailure) { file = try OpenFile(path) }

  mutating func next() throws(ReadFailure) -> [UInt8] {
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
