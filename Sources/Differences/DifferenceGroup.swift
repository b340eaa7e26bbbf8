package import Model

/// Differences of one kind that one cause has brought about in several records.
package struct DifferenceGroup: Sendable {
  /// Sorted by id; at least one.
  package let members: [RecordDifference]

  /// A group of the given differences, of which there must be one.
  package init(_ members: [RecordDifference]) { self.members = members }

  package var first: RecordDifference { members[0] }
  package var count: Int { members.count }

  private struct Shape: Hashable {
    struct Member: Hashable {
      var field: String
      var meaning: FieldDifference.Meaning
      var causes: [ChangeCause]
    }

    var kind: RecordDifference.Kind
    var severity: RecordDifference.Severity
    var link: RecordDifference.Link?
    var fields: [Member]
    var causes: [ChangeCause]

    /// What is only evidence does not tell one change from another, but where nothing else changed.
    init(_ difference: RecordDifference) {
      kind = difference.kind
      severity = difference.severity
      link = difference.link
      fields = difference.fields.filter { $0.severity != .evidence }.map {
        Member(field: $0.field, meaning: $0.meaning, causes: $0.causes.map(\.common))
      }
      causes = difference.causes.map(\.common)
    }
  }

  /// Worst first, then by kind, then the larger group, then by id.
  package static func groups(_ differences: [RecordDifference]) -> [DifferenceGroup] {
    let groups = Dictionary(grouping: differences, by: Shape.init).values.map { members in
      DifferenceGroup(members.sorted { $0.id < $1.id })
    }
    return groups.sorted { $0.order == $1.order ? $0.first.id < $1.first.id : $0.order < $1.order }
  }

  private var order: (Int, Int, Int) {
    (first.severity.order, RecordDifference.Kind.allCases.firstIndex(of: first.kind)!, -count)
  }
}

/// How many records differ, by severity.
package struct DifferenceCounts: Hashable, Sendable {
  package let breaking: Int
  package let additive: Int
  package let evidence: Int

  package init(_ differences: [RecordDifference]) {
    func count(_ severity: RecordDifference.Severity) -> Int { differences.count { $0.severity == severity } }
    breaking = count(.breaking)
    additive = count(.additive)
    evidence = count(.evidence)
  }

  /// For example `2 breaking, 1 additive, 3 of evidence only`; `no difference` where there is none.
  package var text: String {
    let parts = [(breaking, "breaking"), (additive, "additive"), (evidence, "of evidence only")].filter { $0.0 > 0 }
    return parts.isEmpty ? "no difference" : parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
