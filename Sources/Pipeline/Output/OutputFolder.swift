internal import Foundation

/// Files of one folder that appear together: written beside their places, synchronised, then renamed.
///
/// A run that fails or is killed leaves the files of the run before it as they are.
final class OutputFolder {
  private struct Pending {
    var name: String
    var temporary: FilePath
    var descriptor: Int32
    var output: ByteOutput
  }

  private let folder: FilePath
  private var pending: [Pending] = []

  /// Creates the folder and its parents where they are missing; removes what a run that was killed has left in it.
  init(_ path: String) throws(RunFailure) {
    folder = FilePath(path)
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw RunFailure(.cannotCreate, subject: path, message: "cannot create the folder")
    }
    removeLeftovers()
  }

  private func removeLeftovers() {
    guard let names = try? FolderWalk.list(folder, hidden: true) else { return }
    for name in names {
      let parts = String(decoding: name, as: UTF8.self).split(separator: ".")
      guard name.first == UInt8(ascii: "."), parts.count > 2, parts.last == "new",
        let process = pid_t(parts[parts.count - 2]), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      _ = folder.appending(name).withCString { unlink($0) }
    }
  }

  deinit {
    for file in pending {
      close(file.descriptor)
      _ = file.temporary.withCString { unlink($0) }
    }
  }

  /// Opens a file that takes the given name at `publish`.
  func file(_ name: String) throws(RunFailure) -> ByteOutput {
    let temporary = folder.appending(Array(".\(name).\(getpid()).new".utf8))
    let descriptor = temporary.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) }
    guard descriptor >= 0 else {
      throw RunFailure(.cannotCreate, subject: path(of: name), message: SystemError().message)
    }
    let output = ByteOutput(descriptor: descriptor, name: path(of: name))
    pending.append(Pending(name: name, temporary: temporary, descriptor: descriptor, output: output))
    return output
  }

  /// Waits until everything written is on the disk.
  func synchronize() throws(RunFailure) {
    for file in pending { try file.output.synchronize() }
  }

  /// Puts every file in its place, the one opened last at the end.
  func publish() throws(RunFailure) {
    try synchronize()
    while let file = pending.first {
      let target = folder.appending(Array(file.name.utf8))
      let renamed = file.temporary.withCString { old in target.withCString { new in rename(old, new) } }
      if renamed != 0 {
        throw RunFailure(.cannotCreate, subject: target.display, message: SystemError().message)
      }
      close(file.descriptor)
      pending.removeFirst()
    }
    try Self.synchronize(folder)
  }

  /// Waits until the names in a folder are on the disk.
  private static func synchronize(_ folder: FilePath) throws(RunFailure) {
    let opened = folder.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard opened >= 0 else { return }
    defer { close(opened) }
    // File systems that cannot say so.
    if fsync(opened) != 0, errno != EINVAL, errno != EROFS {
      throw RunFailure(.inputOutput, subject: folder.display, message: SystemError().message)
    }
  }

  /// Gives one file new content at once.
  static func replace(_ path: FilePath, with bytes: [UInt8]) throws(RunFailure) {
    let temporary = FilePath(path.bytes + Array(".\(getpid()).new".utf8))
    func failure() -> RunFailure { RunFailure(.cannotCreate, subject: path.display, message: SystemError().message) }
    let descriptor = temporary.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) }
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    let output = ByteOutput(descriptor: descriptor, name: path.display)
    do throws(RunFailure) {
      try output.write(bytes)
      try output.synchronize()
    } catch {
      _ = temporary.withCString { unlink($0) }
      throw error
    }
    if temporary.withCString({ old in path.withCString { new in rename(old, new) } }) != 0 {
      let failure = failure()
      _ = temporary.withCString { unlink($0) }
      throw failure
    }
  }

  /// The path of a file of the folder, for people.
  func path(of name: String) -> String { folder.appending(Array(name.utf8)).display }
}
