internal import Foundation

/// Files at a revision of the Git repository around the working folder, read by the program `git`.
struct GitFiles {
  enum Kind { case file, folder }

  let revision: String

  /// Fails where there is no `git`, no repository or no such revision.
  init(revision: String) throws(RunFailure) {
    self.revision = revision
    guard !revision.hasPrefix("-") else { throw Self.failure(revision, "not a revision") }
    let found = try Self.git(["rev-parse", "--verify", "--quiet", "\(revision)^{tree}"])
    if found.status == 0 { return }
    if try Self.git(["rev-parse", "--git-dir"]).status != 0 { throw Self.failure(revision, "not in a Git repository") }
    throw Self.failure(revision, "no such revision")
  }

  /// Nil where the revision holds nothing at the path.
  func kind(_ path: String) throws(RunFailure) -> Kind? {
    let found = try Self.git(["cat-file", "-t", name(path)])
    guard found.status == 0 else { return nil }
    return found.output.starts(with: "tree".utf8) ? .folder : .file
  }

  /// The bytes of a file, in memory; nil where there is none.
  func read(_ path: String) throws(RunFailure) -> [UInt8]? {
    guard try kind(path) == .file else { return nil }
    let found = try Self.git(["cat-file", "blob", name(path)])
    guard found.status == 0 else { throw Self.failure("\(revision):\(path)", found.message) }
    return found.output
  }

  /// Relative paths are those of the working folder, as everywhere on a command line.
  private func name(_ path: String) -> String { path.hasPrefix("/") ? "\(revision):\(path)" : "\(revision):./\(path)" }

  private struct Result {
    var status: Int32
    var output: [UInt8]
    /// The first line of what it said.
    var message: String
  }

  /// What `env` ends with when it does not find the program.
  private static let notFound: Int32 = 127

  private static func git(_ arguments: [String]) throws(RunFailure) -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    do { try process.run() } catch { throw failure("git", "cannot be run") }
    // Messages of Git are short: they fit the pipe while the data is read.
    let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    let message = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus == notFound { throw failure("git", "not installed") }
    return Result(
      status: process.terminationStatus, output: bytes,
      message: message.split(separator: "\n").first.map(String.init) ?? "cannot be read")
  }

  private static func failure(_ subject: String, _ message: String) -> RunFailure {
    RunFailure(.incomparable, subject: subject, message: message)
  }
}
