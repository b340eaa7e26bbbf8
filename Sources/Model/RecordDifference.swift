/// What became of one record, or of several that hang together, between two states.
package struct RecordDifference: Hashable, Sendable {
  /// Worst first.
  package enum Kind: String, Sendable, CaseIterable {
    case removed
    /// Several records have become one.
    case merged
    /// One record has become several.
    case split
    /// The record goes on under another id.
    case renamed
    case changed, added
    /// Nothing that the record says has changed, only what stands behind it.
    case evidence
  }

  /// What a reader of the records has to expect, worst first.
  package enum Severity: String, Sendable, CaseIterable {
    /// What was said is said no more, or otherwise.
    case breaking
    /// More is said, and nothing else.
    case additive
    case evidence
  }

  /// How records with different ids are known to be one.
  package enum Link: String, Sendable, CaseIterable {
    /// One names the other's id among its aliases.
    case alias
    /// Claims of the one are claims of the other.
    case claims
    /// Both are read from the same words of the same pages.
    case words
  }

  /// What the record is about, for people.
  package struct Subject: Hashable, Sendable {
    package var recipient: LocalizedName
    package var award: LocalizedName
    package var edition: Int?

    package init(recipient: LocalizedName, award: LocalizedName, edition: Int?) {
      self.recipient = recipient
      self.award = award
      self.edition = edition
    }
  }

  package var kind: Kind
  package var severity: Severity
  /// Ids before, sorted; empty for an added record.
  package var old: [String]
  /// Ids after, sorted; empty for a removed record.
  package var new: [String]
  /// Of the new record, or of the old one where there is none.
  package var subject: Subject
  /// Nil where the id stays.
  package var link: Link?
  /// In the order in which a record lists its members.
  package var fields: [FieldDifference]
  /// Of the whole record's coming, going or moving, or of its other evidence; fields have causes of their own.
  package var causes: [ChangeCause]
  package var quotes: QuoteDifference

  package init(
    kind: Kind, severity: Severity, old: [String], new: [String], subject: Subject, link: Link? = nil,
    fields: [FieldDifference] = [], causes: [ChangeCause] = [], quotes: QuoteDifference = QuoteDifference()
  ) {
    self.kind = kind
    self.severity = severity
    self.old = old
    self.new = new
    self.subject = subject
    self.link = link
    self.fields = fields
    self.causes = causes
    self.quotes = quotes
  }

  /// The id by which it is sorted and shown.
  package var id: String { new.first ?? old.first ?? "" }
}

/// One member of a record before and after.
package struct FieldDifference: Hashable, Sendable {
  /// How the new value stands to the old one.
  package enum Meaning: String, Sendable, CaseIterable {
    /// There was none.
    case given
    /// There is none any more.
    case withdrawn
    /// The new value says all that the old one said, and more.
    case refined
    case coarsened
    /// Both cannot be true.
    case contradicted
    /// Another name for the same thing.
    case relabelled
    /// Members of a list were added.
    case extended
    /// Members of a list are gone.
    case reduced
    case strengthened, weakened
    /// The value stays; others that lost against it are new, gone or ranked otherwise.
    case otherValues = "other-values"
    /// What is known of the value, not the value.
    case evidence
  }

  /// As the record's JSON names it, for example `announced`, `recipient.name.vi`.
  package var field: String
  package var meaning: Meaning
  package var severity: RecordDifference.Severity
  /// Canonical text; lists are separated by a semicolon and a space.
  package var old: String?
  package var new: String?
  package var causes: [ChangeCause]
  package var quotes: QuoteDifference

  package init(
    _ field: String, _ meaning: Meaning, _ severity: RecordDifference.Severity, old: String?, new: String?,
    causes: [ChangeCause] = [], quotes: QuoteDifference = QuoteDifference()
  ) {
    self.field = field
    self.meaning = meaning
    self.severity = severity
    self.old = old
    self.new = new
    self.causes = causes
    self.quotes = quotes
  }
}

/// The words that support a value now and did not before, and the other way round.
package struct QuoteDifference: Hashable, Sendable {
  package struct Quote: Hashable, Sendable {
    package var document: String
    package var field: String
    package var text: String

    package init(document: String, field: String, text: String) {
      self.document = document
      self.field = field
      self.text = text
    }
  }

  package var gained: [Quote]
  package var lost: [Quote]
  /// The words behind it before and after, where none were gained or lost.
  package var kept: [Quote]

  package init(gained: [Quote] = [], lost: [Quote] = [], kept: [Quote] = []) {
    self.gained = gained
    self.lost = lost
    self.kept = kept
  }

  package var isEmpty: Bool { gained.isEmpty && lost.isEmpty && kept.isEmpty }
}
