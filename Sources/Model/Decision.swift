/// What a person has decided about records, claims or entities; outranks every rule.
public struct Decision: Hashable, Sendable {
  public enum Verdict: Hashable, Sendable {
    /// Two or more subjects are one.
    case same(Subjects)
    /// No two of the subjects are one, whatever else links them.
    case different(Subjects)
    /// Of the values that pages give a field of a record, this one is right.
    case prefer(record: String, field: String, value: String)
    /// The claim of this id is wrong.
    case reject(claim: String)
  }

  public enum Subjects: Hashable, Sendable {
    /// Ids of recipients.
    case entities([String])
    /// Ids of records of one award.
    case records([String])
  }

  /// The fields whose value can be decided. The edition is part of a record's identity: `same` decides it.
  public static let fields = ["announced", "place", "event", "theme.en", "theme.vi", "rank", "ordinal"]

  public var verdict: Verdict
  public var by: String
  /// The day of the decision. Of two that contradict each other the later one counts.
  public var on: PartialDate
  public var why: String

  public init(_ verdict: Verdict, by: String, on: PartialDate, why: String) {
    self.verdict = verdict
    self.by = by
    self.on = on
    self.why = why
  }
}

extension Decision {
  /// What is decided, for people, for example `same entities vn-a, vn-b`.
  package var summary: String {
    switch verdict {
    case .same(let subjects): "same \(subjects.summary)"
    case .different(let subjects): "different \(subjects.summary)"
    case .prefer(let record, let field, let value): "prefer \(field) \(value) of \(record)"
    case .reject(let claim): "reject \(claim)"
    }
  }
}

extension Decision.Subjects {
  fileprivate var summary: String {
    switch self {
    case .entities(let ids): "entities " + ids.joined(separator: ", ")
    case .records(let ids): "records " + ids.joined(separator: ", ")
    }
  }
}
