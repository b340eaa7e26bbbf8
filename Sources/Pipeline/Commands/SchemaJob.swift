internal import JSONText
internal import Streams

/// `schema`: the JSON Schema of a stream, or the names of the streams.
package struct SchemaJob: Sendable {
  /// The streams that have a schema.
  package static let names = LineSchema.all.map(\.name)

  let name: String?

  package init(_ name: String?) { self.name = name }

  package func run() throws -> ExitStatus {
    let output = ByteOutput.standardOutput
    if let name {
      guard let schema = LineSchema.named(name) else {
        throw RunFailure(.usage, subject: name, message: "no stream; there are \(Self.names.joined(separator: ", "))")
      }
      try output.write(schema.json.indented)
    } else {
      for name in Self.names { try output.write(name + "\n") }
    }
    try output.flush()
    return .done
  }
}
