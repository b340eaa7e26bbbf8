internal import ArgumentParser
internal import Pipeline

/// How fields of pages are found in JSON lines.
struct LineArguments: ParsableArguments {
  @Option(
    name: [.customLong("field"), .customLong("member")],
    help: ArgumentHelp(
      "The member of a JSON line that holds a field, in place of the usual ones; repeatable.",
      discussion: "Fields: \(LineField.names.joined(separator: ", ")).", valueName: "name=member"),
    transform: LineArguments.field)
  var fields: [LineField] = []

  @Sendable static func field(_ argument: String) throws -> LineField {
    guard let field = LineField(argument) else {
      throw ValidationError(
        "A member is chosen for one of \(LineField.names.joined(separator: ", ")), as text=article_body.")
    }
    return field
  }
}
