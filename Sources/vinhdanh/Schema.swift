internal import ArgumentParser
internal import Pipeline

struct Schema: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of the lines of a stream.",
    discussion: """
      Without a name, lists the streams. The schemas are JSON Schema 2020-12, made from what writes the lines: each \
      names every member, its type and where it may be null, and allows no other. The line of manifest.json is the \
      stream manifest.

      Examples:

        vinhdanh schema
        vinhdanh schema record > record.schema.json
      """)

  @Argument(
    help: "The stream: \(SchemaJob.names.joined(separator: ", ")).",
    completion: .list(SchemaJob.names))
  var name: String?

  func run() async throws {
    let job = SchemaJob(name)
    try await finish { _ in try job.run() }
  }
}
