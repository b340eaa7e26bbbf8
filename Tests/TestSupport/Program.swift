package import Foundation

/// The built program, run as a user runs it.
package struct Program: Sendable {
  package struct Result: Sendable {
    package var output: [UInt8]
    package var errors: String
    package var status: Int32

    package var text: String { String(decoding: output, as: UTF8.self) }
    /// The lines of standard output that hold something.
    package var lines: [String] { text.split(separator: "\n").map(String.init) }

    /// The lines of one type of a stream, each with its line feed.
    package func lines(ofType type: String) -> [UInt8] {
      Array(lines.filter { $0.hasPrefix("{\"type\":\"\(type)\"") }.map { $0 + "\n" }.joined().utf8)
    }
  }

  /// Beside the test bundle, where the build puts both.
  package static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "vinhdanh").path()

  /// Runs with the given arguments and standard input (empty by default) and waits for the end.
  package static func run(
    _ arguments: [String], input: [UInt8] = [], in folder: URL? = nil, executable: String = path
  ) throws -> Result {
    let temporary = try TemporaryFolder()
    let inputPath = try temporary.write(input, to: "stdin")
    let outputPath = try temporary.write("", to: "stdout")
    let errorPath = try temporary.write("", to: "stderr")
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = FileHandle(forReadingAtPath: inputPath)
    process.standardOutput = FileHandle(forWritingAtPath: outputPath)
    process.standardError = FileHandle(forWritingAtPath: errorPath)
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try Repository.bytes(URL(filePath: outputPath)),
      errors: String(decoding: try Repository.bytes(URL(filePath: errorPath)), as: UTF8.self),
      status: process.terminationStatus)
  }

  package static func run(_ arguments: String..., input: String = "") throws -> Result {
    try run(arguments, input: Array(input.utf8))
  }

  /// Runs a line of shell in which `vinhdanh` is the built program.
  package static func shell(_ line: String, in folder: URL? = nil) throws -> Result {
    let function = "vinhdanh() { '\(path)' \"$@\"; }\n"
    return try run(["-c", function + line], in: folder, executable: "/bin/sh")
  }
}
