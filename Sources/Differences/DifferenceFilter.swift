package import Model

/// Which differences are shown and count: by kind, severity, field or cause.
package struct DifferenceFilter: Sendable {
  package enum Term: Hashable, Sendable {
    case kind(RecordDifference.Kind)
    case severity(RecordDifference.Severity)
    case cause(ChangeCause.Code)
    /// A member of records, or all of those below it, as `recipient` stands for `recipient.name.vi`, too.
    case field(String)

    /// Nil for a word that names nothing.
    package init?(_ name: String) {
      if let severity = RecordDifference.Severity(rawValue: name) {
        self = .severity(severity)
      } else if let kind = RecordDifference.Kind(rawValue: name) {
        self = .kind(kind)
      } else if let cause = ChangeCause.Code(rawValue: name) {
        self = .cause(cause)
      } else if DifferenceFilter.fields.contains(name) {
        self = .field(name)
      } else {
        return nil
      }
    }
  }

  /// Members of records that can differ.
  package static let fields = [
    "programme", "award", "edition", "recipient", "announced", "place", "event", "theme", "theme.en", "theme.vi",
    "rank",
    "ordinal", "consecutive", "criteria", "status", "aliases", "support", "derivation",
  ]

  /// All words that `Term` knows, in the order in which help lists them.
  package static let names =
    RecordDifference.Severity.allCases.map(\.rawValue)
    + RecordDifference.Kind.allCases.map(\.rawValue).filter { RecordDifference.Severity(rawValue: $0) == nil } + fields
    + ChangeCause.Code.allCases.map(\.rawValue)

  private let only: [Term]
  private let ignored: [Term]

  /// Without `only` everything counts that is not ignored.
  package init(only: [Term] = [], ignored: [Term] = []) {
    self.only = only
    self.ignored = ignored
  }

  package func apply(to differences: [RecordDifference]) -> [RecordDifference] {
    if only.isEmpty, ignored.isEmpty { return differences }
    return differences.compactMap(filtered).sorted()
  }

  /// A record that is named counts with all its members, any other with those that are named.
  private func filtered(_ difference: RecordDifference) -> RecordDifference? {
    if ignored.contains(where: { Self.names($0, whole: difference) }) { return nil }
    var difference = difference
    difference.fields.removeAll { field in ignored.contains { Self.names($0, field) } }
    if !only.isEmpty, !only.contains(where: { Self.names($0, whole: difference) }) {
      difference.fields.removeAll { field in !only.contains { Self.names($0, field) } }
      if difference.fields.isEmpty { return nil }
    }
    if difference.kind == .changed {
      guard let worst = difference.fields.map(\.severity).worst else { return nil }
      difference.severity = worst
      if worst == .evidence { difference.kind = .evidence }
    }
    return difference
  }

  private static func names(_ term: Term, whole difference: RecordDifference) -> Bool {
    switch term {
    case .kind(let kind): difference.kind == kind
    case .severity(let severity): difference.severity == severity
    case .cause(let code): !difference.causes.isEmpty && difference.causes.allSatisfy { $0.code == code }
    case .field: false
    }
  }

  private static func names(_ term: Term, _ field: FieldDifference) -> Bool {
    switch term {
    case .kind: false
    case .severity(let severity): field.severity == severity
    case .cause(let code): !field.causes.isEmpty && field.causes.allSatisfy { $0.code == code }
    case .field(let name): field.field == name || field.field.hasPrefix(name + ".")
    }
  }
}
