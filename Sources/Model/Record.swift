/// One award held by one recipient in one edition, however many pages report it.
public struct Record: Hashable, Sendable {
  public enum Status: String, Sendable, CaseIterable {
    /// Stated by at least two independent pages.
    case confirmed
    /// Stated by one.
    case reported
    /// Implied, never stated.
    case inferred
    /// The pages contradict each other and nothing decides.
    case disputed
  }

  /// `programme/award/edition/recipient`, a function of the identity key alone.
  public var id: String
  public var programme: Named
  public var award: Named
  public var edition: Int?
  public var recipient: RecordRecipient
  public var announced: DateValue?
  public var place: PlaceReference?
  public var event: DateValue?
  public var theme: LocalizedName
  public var rank: Int?
  public var ordinal: Int?
  public var consecutive: Bool
  public var criteria: [Named]
  public var status: Status
  /// How the record is known when no page prints its edition, for example `streak` or `ordinal`.
  public var derivation: String?
  public var support: Support
  /// Every value that any claim gives a field, preferred first, in the order of `FieldName`.
  public var fields: [RecordField]
  public var sources: [RecordSource]
  /// Ids under which the record has been known or would be without decisions and placements, sorted.
  public var aliases: [String]
  /// The decisions of people that it follows.
  public var decisions: [Decision]

  public init(
    id: String, programme: Named, award: Named, edition: Int?, recipient: RecordRecipient,
    announced: DateValue?, place: PlaceReference?, event: DateValue?, theme: LocalizedName, rank: Int?,
    ordinal: Int?, consecutive: Bool, criteria: [Named], status: Status, derivation: String?,
    support: Support, fields: [RecordField], sources: [RecordSource], aliases: [String] = [],
    decisions: [Decision] = []
  ) {
    self.id = id
    self.programme = programme
    self.award = award
    self.edition = edition
    self.recipient = recipient
    self.announced = announced
    self.place = place
    self.event = event
    self.theme = theme
    self.rank = rank
    self.ordinal = ordinal
    self.consecutive = consecutive
    self.criteria = criteria
    self.status = status
    self.derivation = derivation
    self.support = support
    self.fields = fields
    self.sources = sources
    self.aliases = aliases
    self.decisions = decisions
  }
}

/// An id of the catalogue with its names.
public struct Named: Hashable, Sendable {
  public var id: String
  public var name: LocalizedName

  public init(id: String, name: LocalizedName) {
    self.id = id
    self.name = name
  }
}

/// The canonical recipient of a record.
public struct RecordRecipient: Hashable, Sendable {
  public var id: String
  public var kind: String?
  public var name: LocalizedName
  public var country: String?
  public var geonames: Int?
  /// Gazetteer id of the place that took this one over, for a place that no longer exists.
  public var successor: String?

  public init(
    id: String, kind: String?, name: LocalizedName, country: String?, geonames: Int? = nil, successor: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.country = country
    self.geonames = geonames
    self.successor = successor
  }
}

/// How many pages stand behind a record.
public struct Support: Hashable, Sendable {
  public var documents: Int
  /// Pages that do not copy one another.
  public var independent: Int
  /// Sorted language codes.
  public var languages: [String]

  public init(documents: Int, independent: Int, languages: [String]) {
    self.documents = documents
    self.independent = independent
    self.languages = languages
  }
}

/// The fields of a record that can have several values, in the order in which a record lists them.
public enum FieldName: String, Sendable, CaseIterable {
  case edition, announced, place, event
  case englishTheme = "theme.en"
  case vietnameseTheme = "theme.vi"
  case rank, ordinal, consecutive, criteria
}

/// All values of one field of a record.
public struct RecordField: Hashable, Sendable {
  public var name: String
  public var values: [FieldValue]

  public init(name: String, values: [FieldValue]) {
    self.name = name
    self.values = values
  }
}

/// One value of a field, its standing, and the claims that give it.
public struct FieldValue: Hashable, Sendable {
  public enum Rank: String, Sendable, CaseIterable { case preferred, normal, deprecated }

  /// Canonical text of the value (EDTF, a number, an id, a theme).
  public var value: String
  public var rank: Rank
  /// Why it has this rank, as a stable code, for example `only-value`, `before-edition`, `coarser`.
  public var reason: String
  /// Sorted claim ids.
  public var claims: [String]

  public init(value: String, rank: Rank, reason: String, claims: [String]) {
    self.value = value
    self.rank = rank
    self.reason = reason
    self.claims = claims
  }
}

/// A page behind a record, with the quotes that support it.
public struct RecordSource: Hashable, Sendable {
  public var document: String
  public var url: String?
  public var title: String?
  public var published: DateValue?
  public var language: Language
  public var quotes: [Evidence]

  public init(
    document: String, url: String?, title: String?, published: DateValue?, language: Language, quotes: [Evidence]
  ) {
    self.document = document
    self.url = url
    self.title = title
    self.published = published
    self.language = language
    self.quotes = quotes
  }
}
