internal import Differences
internal import Model

/// The phrases that every view of differences shares.
enum DifferenceWords {
  /// Pages and rules beyond these are counted.
  private static let listed = 3
  /// Longer quotes and values are cut: claims and records have them whole.
  private static let widest = 120

  static func ids(_ difference: RecordDifference) -> String {
    let (old, new) = (
      wholeLine(difference.old.joined(separator: " + ")), wholeLine(difference.new.joined(separator: " + "))
    )
    return old.isEmpty || new.isEmpty || old == new ? old.isEmpty ? new : old : "\(old) → \(new)"
  }

  /// For example `Hai Phong, Smart21 Communities 2022`.
  static func subject(_ difference: RecordDifference) -> String {
    let subject = difference.subject
    let award = [subject.award.preferred(.english), subject.edition.map(String.init)].compactMap(\.self)
    return ([subject.recipient.preferred(.english)] + [award.isEmpty ? nil : award.joined(separator: " ")])
      .compactMap { $0.map(oneLine) }.joined(separator: ", ")
  }

  /// For example `41 records changed: announced contradicted`.
  static func heading(_ group: DifferenceGroup) -> String {
    let first = group.first
    let what =
      switch first.kind {
      case .evidence: "\(group.count) records with other evidence only"
      case .merged: "\(group.count) merges of records"
      case .split: "\(group.count) splits of records"
      case .removed, .renamed, .changed, .added: "\(group.count) records \(first.kind.rawValue)"
      }
    let members = first.fields.filter { $0.severity != .evidence }.map { "\(name($0)) \(meaning($0.meaning))" }
    return members.isEmpty ? what : what + ": " + members.joined(separator: ", ")
  }

  static func meaning(_ meaning: FieldDifference.Meaning) -> String {
    switch meaning {
    case .otherValues: "changed"
    case .evidence: "otherwise known"
    default: meaning.rawValue
    }
  }

  /// For example `announced`.
  static func name(_ field: FieldDifference) -> String {
    field.meaning == .otherValues ? "\(field.field) (values that lost)" : field.field
  }

  /// For example `2021-10-27 → 2021-10-28`, or `+ advocacy` of a list.
  static func values(_ field: FieldDifference) -> String {
    guard ["criteria", "aliases"].contains(field.field) else { return "\(value(field.old)) → \(value(field.new))" }
    func members(_ text: String?) -> [String] { (text ?? "").split(separator: "; ").map(String.init) }
    let (old, new) = (members(field.old), members(field.new))
    let changes =
      old.filter { !new.contains($0) }.map { "- " + $0 } + new.filter { !old.contains($0) }.map { "+ " + $0 }
    return oneLine(changes.joined(separator: " "))
  }

  private static func value(_ text: String?) -> String { text.map(oneLine) ?? "none" }

  static func link(_ link: RecordDifference.Link) -> String {
    switch link {
    case .alias: "one names the other as its alias"
    case .claims: "claims have moved from one to the other"
    case .words: "read from the same words"
    }
  }

  static func cause(_ cause: ChangeCause) -> String {
    let pages = some(cause.documents)
    func named(_ one: String, _ several: String) -> String {
      pages.isEmpty ? one : "\(cause.documents.count == 1 ? one : several): \(pages)"
    }
    switch cause.code {
    case .pageNew: return named("new page", "new pages")
    case .pageGone: return named("page gone", "pages gone")
    case .pageEdited: return named("page edited", "pages edited")
    case .pageFailed: return named("page that could not be read", "pages that could not be read")
    case .newlyCited: return named("page cited for the first time", "pages cited for the first time")
    case .noLongerCited: return named("page no longer cited", "pages no longer cited")
    case .merging: return named("moved by claims of another page", "moved by claims of other pages")
    case .rules: return "rule change" + rules(cause)
    case .lexicon: return "lexicon change" + rules(cause)
    case .rulesOrLexicon: return "rule or lexicon change" + rules(cause)
    case .decision: return "decision" + decision(cause)
    case .decisionWithdrawn: return "decision withdrawn" + decision(cause)
    case .unknown: return "cause unknown: the records alone do not tell"
    }
  }

  /// Of a group, told once.
  static func causes(_ blocks: [DifferenceBlock]) -> [String] {
    var seen: Set<String> = []
    return blocks.flatMap(\.causes).map { cause($0.common) }.filter { seen.insert($0).inserted }
  }

  /// What is different in one record of a group: its values, or else what it is about.
  static func about(_ difference: RecordDifference) -> String {
    let values = difference.fields.filter { $0.severity != .evidence }.map(values)
    return values.isEmpty ? subject(difference) : values.joined(separator: "; ")
  }

  private static func rules(_ cause: ChangeCause) -> String {
    guard !cause.oldRules.isEmpty || !cause.newRules.isEmpty else { return "" }
    let (old, new) = (some(cause.oldRules), some(cause.newRules))
    if cause.oldRules == cause.newRules { return " in \(old)" }
    return ": \(old.isEmpty ? "none" : old) → \(new.isEmpty ? "none" : new)"
  }

  private static func decision(_ cause: ChangeCause) -> String {
    guard let decision = cause.decision else { return "" }
    return " by \(oneLine(decision.by)) on \(decision.on.edtf): \(verdict(decision)): \(oneLine(decision.why))"
  }

  private static func verdict(_ decision: Decision) -> String {
    switch decision.verdict {
    case .same(.entities(let ids)), .same(.records(let ids)): "same \(ids.joined(separator: " "))"
    case .different(.entities(let ids)), .different(.records(let ids)): "different \(ids.joined(separator: " "))"
    case .prefer(_, let field, let value): "prefer \(field) \(oneLine(value))"
    case .reject(let claim): "reject \(claim)"
    }
  }

  private static func some(_ names: [String]) -> String {
    let shown = names.prefix(listed).map(oneLine).joined(separator: ", ")
    return names.count > listed ? "\(shown) and \(names.count - listed) more" : shown
  }

  static func page(_ quote: QuoteDifference.Quote) -> String { wholeLine(quote.document) }

  /// A quote in quotation marks on one line.
  static func quoted(_ quote: QuoteDifference.Quote) -> String { "\"\(oneLine(quote.text))\"" }

  static func oneLine(_ text: String) -> String { DisplayWidth.cut(wholeLine(text), to: widest) }

  /// The text without line ends and other controls, which could speak to a terminal.
  static func wholeLine(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  static func severity(_ severity: RecordDifference.Severity) -> String {
    switch severity {
    case .breaking: "breaking"
    case .additive: "additive"
    case .evidence: "evidence only"
    }
  }
}
