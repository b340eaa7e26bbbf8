internal import Foundation
internal import Store

/// A path as the file system has it: bytes, which need not be UTF-8.
struct FilePath: Hashable, Sendable {
  let bytes: [UInt8]

  /// In one piece: an array hashes its elements one by one.
  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }

  init(_ bytes: [UInt8]) { self.bytes = bytes }
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The path of an entry of this folder.
  func appending(_ name: [UInt8]) -> FilePath {
    if bytes.isEmpty { return FilePath(name) }
    return FilePath(bytes.last == UInt8(ascii: "/") ? bytes + name : bytes + [UInt8(ascii: "/")] + name)
  }

  /// What follows the last slash, trailing slashes apart.
  var lastComponent: [UInt8] {
    var end = bytes.count
    while end > 1, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    let start = bytes[..<end].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return start < end ? Array(bytes[start..<end]) : Array(bytes[..<end])
  }

  /// For messages; bytes that are no UTF-8 become U+FFFD.
  var display: String { String(decoding: bytes, as: UTF8.self) }

  func withCString<R>(_ body: (UnsafePointer<CChar>) -> R) -> R {
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { body($0.baseAddress!) }
  }
}

/// What `stat` says of a path, links followed.
struct FileStatus {
  enum Kind { case file, folder, other }

  /// The same for two paths exactly when they name the same file.
  struct Identity: Hashable, Sendable {
    var device: UInt64
    var inode: UInt64
  }

  var kind: Kind
  var identity: Identity
  /// For regular files.
  var signature: FileSignature

  /// Throws the `errno` of `stat`.
  init(_ path: FilePath) throws(SystemError) {
    var buffer = stat()
    guard path.withCString({ stat($0, &buffer) }) == 0 else { throw SystemError() }
    self.init(buffer)
  }

  init(_ buffer: stat) {
    switch buffer.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    identity = Identity(device: UInt64(buffer.st_dev), inode: UInt64(buffer.st_ino))
    signature = FileSignature(
      size: Int64(buffer.st_size), modified: Self.nanoseconds(buffer.st_mtim),
      changed: Self.nanoseconds(buffer.st_ctim), inode: Int64(bitPattern: UInt64(buffer.st_ino)),
      device: Int64(bitPattern: UInt64(buffer.st_dev)))
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

/// A failed system call.
struct SystemError: Error, Hashable, Sendable {
  var code: Int32

  /// Takes the current `errno`.
  init() { code = errno }
  init(_ code: Int32) { self.code = code }

  /// The system's words, in English as no locale is ever set.
  var message: String { String(cString: strerror(code)) }
}
