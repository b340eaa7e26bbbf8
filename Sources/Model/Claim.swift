/// One statement made by one page that a recipient holds an award.
public struct Claim: Hashable, Sendable {
  public enum Status: String, Sendable, CaseIterable {
    /// The news of the page.
    case announced
    /// Background that the page states.
    case past
    /// Derived: from a streak, a rank movement, a successor.
    case inferred
  }

  /// A pure function of the document, the identity key, modality and status: see `ClaimID`.
  public var id: String
  public var document: String
  public var language: Language
  public var programme: String
  public var award: String
  /// The year in the award's name; nil when neither printed nor derivable.
  public var edition: Int?
  public var recipient: Recipient
  public var modality: Modality
  public var status: Status
  /// When the award was announced, as the page gives it.
  public var announced: DateValue?
  /// Where it was announced or handed over.
  public var place: PlaceReference?
  /// Days of the event, and its motto in either language, when the page gives them.
  public var event: DateValue?
  public var theme: LocalizedName
  /// 1 is first; nil for membership of a list.
  public var rank: Int?
  /// How many times the recipient now holds the award.
  public var ordinal: Int?
  public var consecutive: Bool
  /// Criterion ids of the programme, in the order of the catalogue.
  public var criteria: [String]
  /// 0...1000.
  public var confidence: Int
  public var rule: String
  /// For `inferred`: the reasoning, as a stable code with its operands, for example `streak:5:2023`.
  public var derivation: String?
  public var evidence: [Evidence]
  public var warnings: [ClaimWarning]
  public var source: Source

  public init(
    id: String = "", document: String, language: Language, programme: String, award: String, edition: Int?,
    recipient: Recipient, modality: Modality = .asserted, status: Status, announced: DateValue? = nil,
    place: PlaceReference? = nil, event: DateValue? = nil, theme: LocalizedName = LocalizedName(),
    rank: Int? = nil, ordinal: Int? = nil, consecutive: Bool = false, criteria: [String] = [],
    confidence: Int, rule: String, derivation: String? = nil, evidence: [Evidence] = [],
    warnings: [ClaimWarning] = [], source: Source = Source()
  ) {
    self.id = id
    self.document = document
    self.language = language
    self.programme = programme
    self.award = award
    self.edition = edition
    self.recipient = recipient
    self.modality = modality
    self.status = status
    self.announced = announced
    self.place = place
    self.event = event
    self.theme = theme
    self.rank = rank
    self.ordinal = ordinal
    self.consecutive = consecutive
    self.criteria = criteria
    self.confidence = confidence
    self.rule = rule
    self.derivation = derivation
    self.evidence = evidence
    self.warnings = warnings
    self.source = source
  }
}

/// Who was honoured.
public struct Recipient: Hashable, Sendable {
  /// Gazetteer id (`vn-hai-phong`), or a slug of country and name for one the gazetteer does not know.
  public var id: String
  public var name: LocalizedName
  /// `province`, `city`, `region`, `county`, `country`, `project`, `person`, or nil when not known.
  public var kind: String?
  /// ISO 3166-1 alpha-2.
  public var country: String?

  public init(id: String, name: LocalizedName, kind: String? = nil, country: String? = nil) {
    self.id = id
    self.name = name
    self.kind = kind
    self.country = country
  }
}

/// A place that a claim or record names, from the innermost known to the country.
public struct PlaceReference: Hashable, Sendable {
  /// Gazetteer id of the innermost place, nil when the gazetteer does not know it.
  public var id: String?
  public var name: LocalizedName
  /// The hall, park or campus, as printed.
  public var venue: String?
  public var country: String?

  public init(id: String? = nil, name: LocalizedName, venue: String? = nil, country: String? = nil) {
    self.id = id
    self.name = name
    self.venue = venue
    self.country = country
  }
}

/// The bytes that give one field of a claim.
public struct Evidence: Hashable, Sendable {
  /// Which text the range points into.
  public enum Zone: String, Sendable, CaseIterable { case text, title }

  public var field: String
  public var zone: Zone
  public var range: TextRange
  /// Equal to the bytes of `range` in the article's text (or title), always.
  public var quote: String

  public init(field: String, zone: Zone = .text, range: TextRange, quote: String) {
    self.field = field
    self.zone = zone
    self.range = range
    self.quote = quote
  }
}

/// Something a page got wrong or left open about one field.
public struct ClaimWarning: Hashable, Sendable {
  public var code: String
  public var field: String
  /// The value as printed, in canonical form.
  public var printed: String?
  /// Why another value was taken.
  public var reason: String?
  public var range: TextRange?

  public init(code: String, field: String, printed: String? = nil, reason: String? = nil, range: TextRange? = nil) {
    self.code = code
    self.field = field
    self.printed = printed
    self.reason = reason
    self.range = range
  }
}

/// What a record cites of the page behind a claim.
public struct Source: Hashable, Sendable {
  public var url: String?
  public var title: String?
  public var published: DateValue?
  /// Of the page's main text, by which merging recognises copies.
  public var sketch: TextSketch?

  public init(url: String? = nil, title: String? = nil, published: DateValue? = nil, sketch: TextSketch? = nil) {
    self.url = url
    self.title = title
    self.published = published
    self.sketch = sketch
  }
}
