/// A span of an article that a rule read as a typed value.
public struct Mention: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case date, place, award, rank, recurrence, criterion, organisation, person, modality
  }

  public var document: String
  public var range: TextRange
  public var text: String
  public var value: Value
  /// Which rule made it, for example `vi/date/day-month`.
  public var rule: String

  public enum Value: Hashable, Sendable {
    /// `relative` is true when the date was resolved against the publication date or another date of the page.
    case date(DateValue, relative: Bool)
    /// Id and country are nil for a place that a kind word makes certain but the gazetteer does not know.
    case place(id: String?, name: LocalizedName, country: String?, kind: String)
    case award(programme: String, award: String?)
    /// `change` is positive for places gained.
    case rank(Int?, change: Int?)
    case recurrence(count: Int, consecutive: Bool)
    case criterion(programme: String, id: String)
    case organisation(id: String)
    case person(name: String)
    case modality(Modality)
  }

  public init(document: String, range: TextRange, text: String, value: Value, rule: String) {
    self.document = document
    self.range = range
    self.text = text
    self.value = value
    self.rule = rule
  }

  public var kind: Kind {
    switch value {
    case .date: .date
    case .place: .place
    case .award: .award
    case .rank: .rank
    case .recurrence: .recurrence
    case .criterion: .criterion
    case .organisation: .organisation
    case .person: .person
    case .modality: .modality
    }
  }
}

/// What a statement says of an award: that it is held, or something short of that.
public enum Modality: String, Sendable, CaseIterable {
  /// Stated as a fact.
  case asserted
  /// Wanted, aimed at, prepared for, nominated.
  case aspired
  /// Will be decided or handed over later.
  case scheduled
  case negated
  /// How winners are chosen.
  case process
}
