package import Evaluation
package import JSONText

/// A score for people and for machines.
package enum EvaluationReport {
  /// A table of precision, recall and F1 by language, one of accuracy by field, and the false alarms and traps.
  package static func text(_ score: Score) -> String {
    var claims = TextTable([
      ("CLAIMS", .left), ("PRECISION", .right), ("RECALL", .right), ("F1", .right), ("RIGHT", .right),
      ("WRONG", .right), ("MISSED", .right),
    ])
    let rows = score.languages + [("all", score.total)] + (score.records.map { [("records", $0)] } ?? [])
    for (name, counts) in rows {
      claims.add(
        [name, ratio(counts.precision), ratio(counts.recall), ratio(counts.f1)]
          + [counts.right, counts.wrong, counts.missed].map(String.init))
    }
    var fields = TextTable([("FIELD", .left), ("ACCURACY", .right), ("RIGHT", .right), ("OF", .right)])
    for (name, counts) in score.fields {
      fields.add([name, ratio(counts.accuracy), String(counts.right), String(counts.all)])
    }
    var text = claims.text + "\n"
    if !score.fields.isEmpty { text += fields.text + "\n" }
    text += "\(score.pages) pages; false alarms on \(score.falseAlarms) of \(score.barePages) pages without an award; "
    text += "\(score.trapsSprung) of \(score.traps) traps sprung\n"
    if !score.unlabelled.isEmpty {
      text += "claims on pages without a label: \(score.unlabelled.joined(separator: ", "))\n"
    }
    return text
  }

  /// One line for each mistake.
  package static func mistakes(_ score: Score) -> String {
    score.mistakes.map { "\($0.document): \($0.kind.rawValue): \($0.detail)\n" }.joined()
  }

  /// Everything as one object; ratios are integers per mille.
  package static func json(_ score: Score, shortfalls: [String]) -> JSONValue {
    .members([
      "type": "evaluation",
      "pages": .integer(score.pages),
      "all": json(score.total),
      "languages": .object(score.languages.map { JSONMember($0.code, json($0.counts)) }),
      "records": score.records.map(json) ?? .null,
      "fields": .object(
        score.fields.map {
          JSONMember(
            $0.name,
            .members([
              "accuracy": .integer($0.counts.accuracy), "right": .integer($0.counts.right),
              "of": .integer($0.counts.all),
            ]))
        }),
      "pages_without_award": .integer(score.barePages),
      "false_alarms": .integer(score.falseAlarms),
      "traps": .integer(score.traps),
      "traps_sprung": .integer(score.trapsSprung),
      "mistakes": .array(
        score.mistakes.map {
          .members([
            "document": .string($0.document), "kind": .string($0.kind.rawValue), "detail": .string($0.detail),
          ])
        }),
      "shortfalls": .array(shortfalls.map(JSONValue.string)),
    ])
  }

  private static func json(_ counts: Counts) -> JSONValue {
    .members([
      "precision": .integer(counts.precision), "recall": .integer(counts.recall), "f1": .integer(counts.f1),
      "right": .integer(counts.right), "wrong": .integer(counts.wrong), "missed": .integer(counts.missed),
    ])
  }

  private static func ratio(_ perMille: Int) -> String {
    "\(perMille / 1000)." + String(1000 + perMille % 1000).dropFirst()
  }
}
