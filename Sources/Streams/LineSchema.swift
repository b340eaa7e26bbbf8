package import JSONText
internal import Model

/// The JSON Schema of one stream's lines, and the check of a line against it.
///
/// Both come from the shapes that write the lines.
package struct LineSchema: Sendable {
  /// As `type` says it in a line.
  package let name: String
  private let about: String
  private let schema: JSONValue
  private let refuse: @Sendable (JSONValue) -> Refusal?

  private init<Value>(_ name: String, _ about: String, _ shape: Shape<Value>) {
    self.name = name
    self.about = about
    schema = shape.schema
    refuse = shape.refuse
  }

  /// Every stream, in the order of the flow.
  package static let all = [
    LineSchema("article", "A page reduced to its main text and what it says of itself.", Article.shape),
    LineSchema("mention", "A span of an article that a rule read as a typed value.", Mention.shape),
    LineSchema("claim", "One statement made by one page that a recipient holds an award.", Claim.shape),
    LineSchema("outcome", "What became of one input: every input has exactly one.", Outcome.shape),
    LineSchema(
      "record", "One award held by one recipient in one edition, however many pages report it.", Record.shape),
    LineSchema("finding", "A contradiction between records, for a person to look at.", Finding.shape),
    LineSchema("decision", "What a person has decided, which outranks every rule.", Decision.shape),
    LineSchema("manifest", "What a run has written.", Manifest.shape),
    LineSchema("difference", "What became of one record between two states.", RecordDifference.shape),
  ]

  /// Nil for a name that no stream has.
  package static func named(_ name: String) -> LineSchema? { all.first { $0.name == name } }

  /// A schema of JSON Schema 2020-12 that stands alone.
  package var json: JSONValue {
    .object(
      [
        JSONMember("$schema", "https://json-schema.org/draft/2020-12/schema"),
        JSONMember("$id", .string("urn:vinhdanh:schema:\(name)")), JSONMember("title", .string(name)),
        JSONMember("description", .string(about)),
      ] + (schema.object ?? []))
  }

  /// Why a line is not as the schema says, for example `evidence[2].start: missing`; nil when it is. Linear.
  ///
  /// Stricter than the schema in what a pattern cannot say: dates must exist, and no member may stand twice.
  package func problem(in line: JSONValue) -> String? { refuse(line)?.text }
}
