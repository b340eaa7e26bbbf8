internal import Model

/// The columns of one table, what their cells may hold, and which of them tell its rows apart.
///
/// The one place that knows this; loading, overlays and checks follow it.
struct TableShape: Sendable {
  struct Column: Sendable {
    var title: String
    var content: Content
    var isRequired = false
  }

  /// What a cell that is not empty holds.
  enum Content: Sendable {
    case text
    /// Lower-case letters, digits and hyphens.
    case id
    case choice(String, [String])
    case number(ClosedRange<Int>)
    /// Years joined by `|`.
    case years
    /// A number or two joined by `..`, the lower first.
    case span
    /// ISO 3166-1 alpha-2 codes joined by `|`.
    case countries
    case pattern
    /// Patterns joined by `;`.
    case patterns
    /// Names joined by `|`.
    case names
  }

  let name: String
  let columns: [Column]
  /// Rows that agree in these are one row: the later replaces the earlier.
  let identity: [String]
  /// Of these columns one at least is filled.
  var eitherOf: [String] = []
  /// True where rows stand in the order of their identity.
  var isSorted = false

  func column(_ title: String) -> Column? { columns.first { $0.title == title } }

  static func named(_ name: String) -> TableShape? { all.first { $0.name == name } }

  /// Sorted by name.
  static let all: [TableShape] = [
    TableShape(
      name: "award-names",
      columns: [
        required("programme", .id), optional("award", .id),
        required("strength", .choice("strength", ["name", "short"])),
        required("language", language), required("pattern", .pattern), optional("example", .text),
        optional("counterexample", .text),
      ],
      identity: ["programme", "award", "language", "pattern"]),
    TableShape(
      name: "awards",
      columns: [
        required("programme", .id), required("id", .id), optional("english", .text), optional("vietnamese", .text),
        required("kind", .choice("award kind", Award.Kind.allCases.map(\.rawValue))),
        optional("size", .number(1...10_000)), optional("cycle", .number(1...50)), optional("requires", .id),
        optional("gaps", .years), optional("main", .choice("answer", ["yes"])), optional("lead", .span),
      ],
      identity: ["programme", "id"], eitherOf: ["english", "vietnamese"]),
    TableShape(
      name: "calendar",
      columns: [
        required("kind", .choice("calendar kind", CalendarWord.Kind.allCases.map(\.rawValue))),
        required("value", .number(-1000...1_000_000_000)), required("language", language),
        required("pattern", .pattern),
      ],
      identity: ["kind", "language", "pattern"]),
    TableShape(
      name: "criteria",
      columns: [
        required("programme", .id), required("id", .id), optional("english", .text), optional("vietnamese", .text),
        required("patterns", .patterns),
      ],
      identity: ["programme", "id"], eitherOf: ["english", "vietnamese"]),
    TableShape(
      name: "cues",
      columns: [
        required("kind", .choice("cue kind", Cue.Kind.allCases.map(\.rawValue))), optional("value", .text),
        required("language", language), required("pattern", .pattern), required("example", .text),
        optional("counterexample", .text),
      ],
      identity: ["kind", "value", "language", "pattern"]),
    TableShape(
      name: "organisations",
      columns: [
        required("id", .id), optional("programme", .id), required("strength", .choice("strength", ["name", "body"])),
        required("language", language), required("pattern", .pattern),
      ],
      identity: ["programme", "pattern"]),
    TableShape(
      name: "place-traps",
      columns: [required("name", .text), required("language", language), optional("why", .text)],
      identity: ["name", "language"]),
    TableShape(
      name: "place-words",
      columns: [
        required("role", .choice("role of a place word", PlaceWords.Role.allCases.map(\.rawValue))),
        optional("value", .text), optional("language", language), required("pattern", .pattern),
      ],
      identity: ["role", "value", "language", "pattern"]),
    TableShape(
      name: "places",
      columns: [
        required("id", .id),
        required(
          "kind", .choice("place kind", ["area", "city", "country", "county", "district", "province", "region"])),
        required("country", .countries), optional("parent", .id), optional("population", .number(0...2_000_000_000)),
        optional("geonames", .number(1...1_000_000_000)), optional("english", .text), optional("vietnamese", .text),
        optional("aliases", .names), optional("from", .number(1...3000)), optional("until", .number(1...3000)),
        optional("successor", .id),
      ],
      identity: ["id"], eitherOf: ["english", "vietnamese"], isSorted: true),
    TableShape(
      name: "programmes",
      columns: [
        required("id", .id), optional("english", .text), optional("vietnamese", .text), optional("scope", .countries),
      ],
      identity: ["id"], eitherOf: ["english", "vietnamese"]),
  ]

  private static let language = Content.choice("language", ["en", "vi"])

  private static func required(_ title: String, _ content: Content) -> Column {
    Column(title: title, content: content, isRequired: true)
  }

  private static func optional(_ title: String, _ content: Content) -> Column {
    Column(title: title, content: content)
  }
}
