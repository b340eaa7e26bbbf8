package import Foundation
package import Testing

/// Comparison with a stored file; `RECORD_GOLDENS=1` rewrites the file and fails, so that no recording passes unseen.
package enum Golden {
  package static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" }

  package static func check(
    _ bytes: [UInt8], against file: URL, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if isRecording {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      Issue.record("recorded \(file.lastPathComponent): look at the difference", sourceLocation: sourceLocation)
      return
    }
    let expected = (try? Repository.bytes(file)) ?? []
    if bytes == expected { return }
    Issue.record("\(file.lastPathComponent): \(difference(expected, bytes))", sourceLocation: sourceLocation)
  }

  /// How many lines differ, and the first that does.
  private static func difference(_ expected: [UInt8], _ found: [UInt8]) -> Comment {
    let old = expected.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    let new = found.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    let gone = Set(old).subtracting(new)
    let added = Set(new).subtracting(old)
    let first = zip(old, new).first { $0 != $1 }
    return """
      \(old.count) lines expected, \(new.count) found; \(gone.count) gone, \(added.count) new
      - \(first?.0 ?? old.dropFirst(new.count).first ?? "")
      + \(first?.1 ?? new.dropFirst(old.count).first ?? "")
      """
  }
}
