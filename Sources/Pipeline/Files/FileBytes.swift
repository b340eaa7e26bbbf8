internal import Foundation
internal import Readers
internal import Store

/// Reads files whole or in part, within a limit.
enum FileBytes {
  /// The reader refuses larger pages, so that more bytes need not be read.
  static let maximumPage = ReaderLimits().maximumBytes

  /// The bytes of a regular file. Fails as `missing`, `unreadable`, `not-a-file` or `too-large`.
  static func read(_ path: FilePath, limit: Int = maximumPage) throws(ReadFailure) -> [UInt8] {
    try whole(try OpenFile(path), limit)
  }

  /// The bytes of a regular file and the file's signature once they were read.
  static func readSigned(
    _ path: FilePath, limit: Int
  ) throws(ReadFailure) -> (bytes: [UInt8], signature: FileSignature?) {
    let file = try OpenFile(path)
    let bytes = try whole(file, limit)
    return (bytes, file.signature)
  }

  private static func whole(_ file: borrowing OpenFile, _ limit: Int) throws(ReadFailure) -> [UInt8] {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try file.read(at: 0, count: limit + 1)
    } catch {
      throw ReadFailure(error)
    }
    guard bytes.count <= limit else { throw tooLarge(limit) }
    return bytes
  }

  /// A part of a file that was listed before; a file that shrank since gives fewer bytes.
  static func read(_ path: FilePath, at offset: Int, count: Int) throws(ReadFailure) -> [UInt8] {
    let file = try OpenFile(path)
    do throws(SystemError) {
      return try file.read(at: offset, count: count)
    } catch {
      throw ReadFailure(error)
    }
  }

  static func tooLarge(_ limit: Int) -> ReadFailure {
    ReadFailure(code: "too-large", detail: "more than \(limit) bytes")
  }
}

/// An open regular file, closed at the end of its life.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  /// Opens without waiting, so that a pipe without a writer cannot hang the run.
  init(_ path: FilePath) throws(ReadFailure) {
    let opened = path.withCString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard opened >= 0 else {
      throw ReadFailure(SystemError())
    }
    var status = stat()
    guard fstat(opened, &status) == 0, FileStatus(status).kind == .file else {
      close(opened)
      throw ReadFailure(code: "not-a-file")
    }
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// As it is now; nil where the system does not say.
  var signature: FileSignature? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? FileStatus(status).signature : nil
  }

  /// Up to `count` bytes from an offset; fewer at the end of the file.
  func read(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
    var status = stat()
    let expected = fstat(descriptor, &status) == 0 ? min(count, max(0, Int(status.st_size) - offset)) : count
    // A byte more than the file claims shows the end without another call, and files of unknown size grow below.
    var buffer = [UInt8](repeating: 0, count: max(min(expected + 1, count), min(count, 4096)))
    var filled = 0
    while filled < count {
      if filled == buffer.count {
        buffer.append(contentsOf: repeatElement(0, count: min(buffer.count, count - buffer.count)))
      }
      let got = buffer.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress! + filled, $0.count - filled, off_t(offset + filled))
      }
      if got < 0 {
        let error = SystemError()
        if error.code == EINTR { continue }
        throw error
      }
      if got == 0 { break }
      filled += got
    }
    buffer.removeLast(buffer.count - filled)
    return buffer
  }
}

extension ReadFailure {
  /// `missing` for a path that leads nowhere, else `unreadable` with the system's words.
  init(_ error: SystemError) {
    if error.code == ENOENT {
      self.init(code: "missing")
    } else {
      self.init(code: "unreadable", detail: error.message)
    }
  }
}
