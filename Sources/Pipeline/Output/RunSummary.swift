internal import Foundation
internal import JSONText
internal import Streams

/// What a run has done so far, as one JSON object in a file that is there from the first moment to the last.
///
/// It says `"complete": false` until the run has ended by itself, so that a run that was killed shows.
final class RunSummary {
  private static let interval = 1.0

  /// In the order in which they are first set.
  private var members: [JSONMember] = []
  private let path: FilePath?
  private var written = Date.distantPast

  /// Writes the file at once; without a path nothing is ever written.
  init(path: String?) throws(RunFailure) {
    self.path = path.map { FilePath($0) }
    set("type", "summary")
    set("version", .string(Engine.version))
    set("complete", false)
    set("exit", .null)
    set("message", .null)
    set("started", .string(Self.now))
    set("ended", .null)
    try write()
  }

  func set(_ key: String, _ value: JSONValue) {
    if let index = members.firstIndex(where: { $0.key == key }) {
      members[index] = JSONMember(key, value)
    } else {
      members.append(JSONMember(key, value))
    }
  }

  /// Writes once a second at most: a summary costs no time, and a full disk ends the run elsewhere.
  func update() {
    guard path != nil, Date().timeIntervalSince(written) >= Self.interval else { return }
    try? write()
  }

  func finish(_ status: ExitStatus, message: String?) throws(RunFailure) {
    set("complete", true)
    set("exit", .integer(Int(status.rawValue)))
    set("message", .optional(message))
    set("ended", .string(Self.now))
    try write()
  }

  private func write() throws(RunFailure) {
    guard let path else { return }
    var line: [UInt8] = []
    JSONValue.object(members).writeLine(to: &line)
    try OutputFolder.replace(path, with: line)
    written = Date()
  }

  private static var now: String { Date().formatted(.iso8601) }
}
