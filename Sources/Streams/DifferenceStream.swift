package import JSONText
package import Model

extension RecordDifference {
  /// The difference as one line of a stream.
  package var json: JSONValue { Self.shape.write(self) }

  static let shape = Shape<RecordDifference>.object { members in
    members.add("type", .constant("difference")) { _ in "" }
    members.add("kind", .choice) { $0.kind }
    members.add("severity", .choice, "Whether what was said holds no more, more is said, or only evidence differs.") {
      $0.severity
    }
    members.add("old", Shape<String>.name.list(), "Ids before, sorted.") { $0.old }
    members.add("new", Shape<String>.name.list(), "Ids after, sorted.") { $0.new }
    members.add("recipient", LocalizedName.shape) { $0.subject.recipient }
    members.add("award", LocalizedName.shape) { $0.subject.award }
    members.addNullable("edition", .year) { $0.subject.edition }
    members.addNullable("link", .choice, "How records with other ids are known to be one.") { $0.link }
    members.add("fields", FieldDifference.shape.list(), "Members of the record before and after.") { $0.fields }
    members.add("causes", ChangeCause.shape.list(), "Of the record's coming, going or moving.") { $0.causes }
    members.add("quotes", QuoteDifference.shape) { $0.quotes }
  }
}

extension FieldDifference {
  fileprivate static let shape = Shape<FieldDifference>.object { members in
    members.add("field", .name, "As the record's JSON names it, with dots.") { $0.field }
    members.add("meaning", .choice, "How the new value stands to the old one.") { $0.meaning }
    members.add("severity", .choice) { $0.severity }
    members.addNullable("old", .text) { $0.old }
    members.addNullable("new", .text) { $0.new }
    members.add("causes", ChangeCause.shape.list()) { $0.causes }
    members.add("quotes", QuoteDifference.shape) { $0.quotes }
  }
}

extension ChangeCause {
  fileprivate static let shape = Shape<ChangeCause>.object { members in
    members.add("cause", .choice) { $0.code }
    members.add("documents", Shape<String>.name.list(), "The pages concerned, sorted.") { $0.documents }
    members.add("old_rules", Shape<String>.text.list(), "The rules that made the claims before.") { $0.oldRules }
    members.add("new_rules", Shape<String>.text.list(), "The rules that make them now.") { $0.newRules }
    members.addWherePresent("decision", Decision.shape) { $0.decision }
  }
}

extension QuoteDifference {
  fileprivate static let shape = Shape<QuoteDifference>.object { members in
    members.add("gained", Quote.shape.list()) { $0.gained }
    members.add("lost", Quote.shape.list()) { $0.lost }
    members.add("kept", Quote.shape.list(), "Where none are gained or lost.") { $0.kept }
  }
}

extension QuoteDifference.Quote {
  fileprivate static let shape = Shape<QuoteDifference.Quote>.object { members in
    members.add("document", .name) { $0.document }
    members.add("field", .name) { $0.field }
    members.add("quote", .text) { $0.text }
  }
}
