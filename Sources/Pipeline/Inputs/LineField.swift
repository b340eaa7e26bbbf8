internal import Readers

/// One choice of the member of a JSON line that holds a field of a page, as `text=article_body`.
package struct LineField: Hashable, Sendable {
  /// The fields that can be set.
  package static var names: [String] { JSONLinesFields.names }

  let name: String
  let member: String

  /// Nil for a name that there is not, and without a member.
  package init?(_ argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, Self.names.contains(parts[0]), !parts[1].isEmpty else { return nil }
    name = parts[0]
    member = parts[1]
  }

  /// The usual members, but for the fields that were chosen; of several members of one field the first given wins.
  static func fields(_ choices: [LineField]) -> JSONLinesFields {
    var fields = JSONLinesFields()
    for name in names {
      let members = choices.filter { $0.name == name }.map(\.member)
      if !members.isEmpty { _ = fields.set(name, to: members) }
    }
    return fields
  }
}
