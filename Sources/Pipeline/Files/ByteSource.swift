internal import Foundation
internal import Readers

/// A file or standard input read piece by piece; remembers why it ended early.
final class ByteSource {
  /// Packed pieces grow up to a thousandfold, so that a piece of this size stays below 64 MB.
  private static let piece = 1 << 16

  private let pull: () throws(ReadFailure) -> [UInt8]
  /// Set when the source ended by an error.
  private(set) var failure: ReadFailure?

  private init(_ pull: @escaping () throws(ReadFailure) -> [UInt8]) { self.pull = pull }

  /// Opens a regular file; `piece` bytes are read at a time.
  convenience init(_ path: FilePath, piece: Int = ByteSource.piece) throws(ReadFailure) {
    let cursor = try FileCursor(path, piece: piece)
    self.init { () throws(ReadFailure) in try cursor.next() }
  }

  /// Bytes that are in memory already.
  static func bytes(_ bytes: [UInt8]) -> ByteSource {
    var rest: [UInt8]? = bytes
    return ByteSource { () throws(ReadFailure) in
      defer { rest = nil }
      return rest ?? []
    }
  }

  static func standardInput() -> ByteSource { ByteSource(StandardInput.next) }

  /// What the source holds, unpacked; ends early when the source fails. One stream for one source.
  func stream() -> ByteStream {
    ByteStream {
      guard self.failure == nil else { return [] }
      do throws(ReadFailure) {
        return try self.pull()
      } catch {
        self.failure = error
        return []
      }
    }
  }

  /// Calls `body` for every line that is not blank; fails, after those before, where the source or its packing breaks.
  func eachLine(_ body: (JSONLines.Line) -> Void) throws(ReadFailure) {
    var lines = JSONLines(stream())
    while let line = lines.next() { body(line) }
    if let failure { throw failure }
    if let damage = Self.damage(lines.lostBytes) { throw damage }
  }

  /// Nil when no packed bytes were lost.
  static func damage(_ lostBytes: Int) -> ReadFailure? {
    lostBytes > 0 ? ReadFailure(code: "bad-gzip", detail: "\(lostBytes) packed bytes lost") : nil
  }
}

/// An open file and how far it was read.
private final class FileCursor {
  private let file: OpenFile
  private let piece: Int
  private var offset = 0

  init(_ path: FilePath, piece: Int) throws(ReadFailure) {
    file = try OpenFile(path)
    self.piece = piece
  }

  /// Empty at the end.
  func next() throws(ReadFailure) -> [UInt8] {
    do throws(SystemError) {
      let bytes = try file.read(at: offset, count: piece)
      offset += bytes.count
      return bytes
    } catch {
      throw ReadFailure(error)
    }
  }
}

/// Standard input read in pieces.
private enum StandardInput {
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
