internal import Foundation

/// Held by the one run that writes to a store; the system lets go of it with the process, however that ends.
package final class StoreLock {
  /// Why it was not taken.
  package enum Refusal: Error, Hashable, Sendable {
    /// Who holds it, for example `process 4711 on server`.
    case held(by: String)
    /// The lock file cannot be made.
    case failed(String)
  }

  private let descriptor: Int32

  /// Takes the lock of a store at once or not at all. Leaves a small file beside it, whose content is for people.
  package init(store: String) throws(Refusal) {
    let path = store + ".lock"
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard opened >= 0 else { throw .failed(String(cString: strerror(errno))) }
    var result = flock(opened, LOCK_EX | LOCK_NB)
    while result != 0, errno == EINTR { result = flock(opened, LOCK_EX | LOCK_NB) }
    guard result == 0 else {
      let code = errno
      let holder = Self.holder(opened)
      close(opened)
      throw code == EWOULDBLOCK ? .held(by: holder) : .failed(String(cString: strerror(code)))
    }
    descriptor = opened
    let line = Array("process \(getpid()) on \(Self.host)\n".utf8)
    // A full disk costs the words, not the lock.
    if ftruncate(opened, 0) == 0 { _ = pwrite(opened, line, line.count, 0) }
  }

  deinit {
    // Who held it once is nobody's business.
    _ = ftruncate(descriptor, 0)
    // Closing alone would leave the lock with a child that another thread is just starting.
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  private static func holder(_ descriptor: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = max(0, pread(descriptor, &buffer, buffer.count, 0))
    let words = String(decoding: buffer[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return words.isEmpty ? "another process" : words
  }

  private static var host: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "this machine" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
