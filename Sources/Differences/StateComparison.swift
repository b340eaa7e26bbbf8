package import Model

/// Two states in, what became of each record out.
package enum StateComparison {
  /// One difference for each record that is not the same, worst first, then by kind and id. Linear in records and claims,
  /// but for sorting.
  package static func differences(_ old: RecordState, _ new: RecordState) -> [RecordDifference] {
    let finder = CauseFinder(old, new)
    return Correspondence(old.records, new.records).groups.compactMap { group in
      difference(group.old.map { old.records[$0]! }, group.new.map { new.records[$0]! }, group.link, finder)
    }.sorted()
  }

  private static func difference(
    _ before: [Record], _ after: [Record], _ link: RecordDifference.Link?, _ finder: CauseFinder
  ) -> RecordDifference? {
    guard let shown = after.first ?? before.first else { return nil }
    if before == after { return nil }
    guard let (one, other) = primary(before, after) else {
      let kind: RecordDifference.Kind = before.isEmpty ? .added : .removed
      return RecordDifference(
        kind: kind, severity: before.isEmpty ? .additive : .breaking, old: before.map(\.id), new: after.map(\.id),
        subject: .init(shown), causes: finder.causes(from: before, to: after),
        quotes: QuoteDifference(before, after, isIdentifying))
    }
    let ids = Set((before + after).map(\.id))
    let fields = FieldComparison(one, other, ids: ids).fields.map { field in
      var field = field
      field.causes = finder.causes(of: field, from: one, to: other)
      let evidence = RecordMember.evidence(of: field.field)
      let includes = { (name: String) in evidence?.contains(name) ?? true }
      field.quotes = QuoteDifference([one], [other], includes)
      field.quotes.keep(to: field.causes, [other], includes)
      return field
    }
    let worst = fields.map(\.severity).worst ?? .evidence
    let kind: RecordDifference.Kind
    let severity: RecordDifference.Severity
    switch (before.count, after.count) {
    case (1, 1) where one.id == other.id: (kind, severity) = (worst == .evidence ? .evidence : .changed, worst)
    case (1, 1): (kind, severity) = (.renamed, link == .alias ? [worst, .additive].worst! : .breaking)
    default: (kind, severity) = (before.count >= after.count ? .merged : .split, .breaking)
    }
    return RecordDifference(
      kind: kind, severity: severity, old: before.map(\.id), new: after.map(\.id), subject: .init(other),
      link: kind == .changed || kind == .evidence ? nil : link, fields: fields,
      causes: kind == .changed ? [] : finder.causes(from: before, to: after),
      quotes: kind == .changed
        ? QuoteDifference() : QuoteDifference(before, after) { kind == .evidence || isIdentifying($0) })
  }

  /// The two records whose members are compared: of one id, or else those with most claims in common. Nil where one
  /// side is empty.
  private static func primary(_ before: [Record], _ after: [Record]) -> (Record, Record)? {
    var best: (shared: Int, old: Record, new: Record)?
    for old in before {
      let claims = Footing.claims(of: old)
      for new in after {
        let shared = old.id == new.id ? Int.max : claims.intersection(Footing.claims(of: new)).count
        if best == nil || shared > best!.shared { best = (shared, old, new) }
      }
    }
    return best.map { ($0.old, $0.new) }
  }

  /// The words that make a record what it is.
  private static func isIdentifying(_ field: String) -> Bool { ["award", "edition", "recipient"].contains(field) }
}

extension RecordDifference.Subject {
  fileprivate init(_ record: Record) {
    self.init(recipient: record.recipient.name, award: record.award.name, edition: record.edition)
  }
}

extension RecordDifference.Severity {
  package var order: Int { Self.allCases.firstIndex(of: self)! }
}

extension [RecordDifference.Severity] {
  /// Nil for none.
  var worst: RecordDifference.Severity? { self.min { $0.order < $1.order } }
}

extension [RecordDifference] {
  func sorted() -> [RecordDifference] {
    let kinds = Dictionary(uniqueKeysWithValues: RecordDifference.Kind.allCases.enumerated().map { ($1, $0) })
    return sorted { ($0.severity.order, kinds[$0.kind]!, $0.id) < ($1.severity.order, kinds[$1.kind]!, $1.id) }
  }
}
