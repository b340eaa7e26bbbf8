/// How many were right, wrongly claimed, and missed. Ratios are integers per mille, rounded down.
package struct Counts: Hashable, Sendable {
  package var right = 0
  package var wrong = 0
  package var missed = 0

  package var precision: Int { Self.perMille(right, right + wrong) }
  package var recall: Int { Self.perMille(right, right + missed) }
  package var f1: Int { Self.perMille(2 * right, 2 * right + wrong + missed) }

  mutating func add(_ other: Counts) {
    right += other.right
    wrong += other.wrong
    missed += other.missed
  }

  /// Nothing to find and nothing found is no mistake.
  static func perMille(_ part: Int, _ whole: Int) -> Int { whole == 0 ? 1000 : part * 1000 / whole }
}

/// Of how many matched claims one field is right.
package struct FieldCounts: Hashable, Sendable {
  package var right = 0
  package var all = 0

  package var accuracy: Int { Counts.perMille(right, all) }
}

/// One disagreement between claims and labels.
package struct Mistake: Hashable, Sendable {
  package enum Kind: String, Sendable { case missed, wrong, field }

  package var document: String
  package var kind: Kind
  /// For people: programme, award, edition, recipient, and for a field both values.
  package var detail: String
}

/// The result of holding claims against labels.
package struct Score: Hashable, Sendable {
  package var pages = 0
  package var total = Counts()
  /// By language code, sorted.
  package var languages: [(code: String, counts: Counts)] {
    byLanguage.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
  /// By name, sorted; those of records begin with `record.`.
  package var fields: [(name: String, counts: FieldCounts)] {
    byField.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
  /// Pages without an award, and those of them on which something was claimed.
  package var barePages = 0
  package var falseAlarms = 0
  package var traps = 0
  package var trapsSprung = 0
  /// Canonical records, where records are labelled.
  package var records: Counts?
  /// By document, in the order of the labels of a page.
  package var mistakes: [Mistake] = []
  /// Documents with claims and without a label, sorted.
  package var unlabelled: [String] = []

  var byLanguage: [String: Counts] = [:]
  var byField: [String: FieldCounts] = [:]
}
