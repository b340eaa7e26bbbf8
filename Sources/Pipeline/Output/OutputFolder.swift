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

  /// Creates the folder and its parents where they are missing.
  init(_ path: String) throws(RunFailure) {
    folder = FilePath(path)
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw RunFailure(.cannotCreate, subject: path, message: "cannot create the folder")
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

  /// Puts every file in its place.
  func publish() throws(RunFailure) {
    for file in pending { try file.output.synchronize() }
    while let file = pending.first {
      let target = folder.appending(Array(file.name.utf8))
      let renamed = file.temporary.withCString { old in target.withCString { new in rename(old, new) } }
      if renamed != 0 {
        throw RunFailure(.cannotCreate, subject: target.display, message: SystemError().message)
      }
      close(file.descriptor)
      pending.removeFirst()
    }
    let opened = folder.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    if opened >= 0 {
      fsync(opened)
      close(opened)
    }
  }

  /// The path of a file of the folder, for people.
  func path(of name: String) -> String { folder.appending(Array(name.utf8)).display }
}
