package import Model

/// A phrase that says what a sentence does with an award; the kinds are described at the head of `cues.tsv`.
package struct Cue: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case win, give, goes, include, announce, aspire, schedule, negate, process, host, predecessor, mentor, past, first
    case recur, rank, up, down, anaphor, head, tail, prefix, suffix, others, theme, criteria, pool, year
    case locative, comparison, winner, remaining, with, holder, occasion, column, former, aside, peers, held, every
    case yield = "yield"
    case respective, scope, affirm, companion, present
  }

  /// The cells of the row that only checks and explanations ask for, left in the table until then.
  struct Texts: Sendable {
    let row: Table.Row
    let example: Table.Column
    let counterexample: Table.Column
  }

  package let kind: Kind
  package let value: String?
  package let language: Language
  /// `vi/recur/ordinal`: the name by which explanations and tests cite the row's rule.
  package let rule: String
  private let texts: Texts

  package var example: String? { texts.example(texts.row) }
  package var counterexample: String? { texts.counterexample(texts.row) }
  /// 1-based line in the table.
  package var line: Int { texts.row.line }

  init(kind: Kind, value: String?, language: Language, texts: Texts) {
    self.kind = kind
    self.value = value
    self.language = language
    self.texts = texts
    rule = language.rawValue + "/" + kind.rawValue + (value.map { $0 == "#" ? "" : "/" + $0 } ?? "")
  }
}

extension Cue.Kind {
  /// True for what mentions show, and for what tells that a name is a place; the other cues, those of what a place does
  /// among them, matter only beside an award.
  var isMention: Bool {
    switch self {
    case .recur, .rank, .up, .down, .remaining, .year, .aspire, .schedule, .negate, .affirm, .process: true
    case .prefix, .suffix: true
    default: false
    }
  }
}

/// A way in which text names an award.
package struct AwardName: Hashable, Sendable {
  package enum Strength: String, Sendable {
    /// Enough alone.
    case name
    /// Only where the programme is named on the page.
    case short
  }

  package var programme: String
  /// Nil when the phrase names the programme as a whole.
  package var award: String?
  package var strength: Strength
  package var language: Language
}

/// A way in which text names a body that gives awards.
package struct OrganisationName: Hashable, Sendable {
  package var id: String
  package var programme: String?
  /// True when naming the body brings the programme into context.
  package var isDistinctive: Bool
}
