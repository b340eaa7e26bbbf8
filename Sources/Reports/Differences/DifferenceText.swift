package import Differences
internal import Model

/// Differences for people at a terminal: worst first, what one cause has done to many records in one place.
package struct DifferenceText {
  /// Records of a group that are listed, and quotes on each side.
  private static let examples = 3
  private static let quotes = 3

  private let groups: [DifferenceGroup]
  private let ink: Ink

  /// `listsAll` shows every record by itself.
  package init(_ groups: [DifferenceGroup], listsAll: Bool = false, ink: Ink) {
    self.groups = listsAll ? groups.flatMap { group in group.members.map { DifferenceGroup([$0]) } } : groups
    self.ink = ink
  }

  /// Empty where nothing differs.
  package var text: String {
    RecordDifference.Severity.allCases.compactMap(section).joined(separator: "\n")
  }

  /// The same without headings.
  var body: String { groups.map(text).joined() }

  private func section(_ severity: RecordDifference.Severity) -> String? {
    let groups = groups.filter { $0.first.severity == severity }
    if groups.isEmpty { return nil }
    let count = groups.reduce(0) { $0 + $1.count }
    let heading = "\(DifferenceWords.severity(severity).uppercased())  \(count) \(count == 1 ? "record" : "records")"
    return ink(look(severity), heading) + "\n" + groups.map { "\n" + text($0) }.joined()
  }

  private func look(_ severity: RecordDifference.Severity) -> Ink.Look {
    switch severity {
    case .breaking: .bad
    case .additive: .good
    case .evidence: .faint
    }
  }

  private func text(_ group: DifferenceGroup) -> String { group.count == 1 ? single(group.first) : collapsed(group) }

  private func single(_ difference: RecordDifference) -> String {
    var text = ink(.strong, difference.kind.rawValue + "  " + DifferenceWords.ids(difference)) + "\n"
    var about = [DifferenceWords.subject(difference)].filter { !$0.isEmpty }
    if let link = difference.link { about.append(DifferenceWords.link(link)) }
    if !about.isEmpty { text += "  " + ink(.faint, about.joined(separator: "; ")) + "\n" }
    for block in DifferenceBlock.blocks(difference) {
      for field in block.fields { text += line(field) }
      for cause in block.causes { text += "    " + ink(.mark, DifferenceWords.cause(cause)) + "\n" }
      text += words(block)
    }
    return text
  }

  private func line(_ field: FieldDifference) -> String {
    let line = "  \(DifferenceWords.name(field))  \(DifferenceWords.values(field))"
    if field.meaning == .evidence { return line + "\n" }
    return line + "  " + ink(look(field.severity), DifferenceWords.meaning(field.meaning)) + "\n"
  }

  private func collapsed(_ group: DifferenceGroup) -> String {
    var text = ink(.strong, DifferenceWords.heading(group)) + "\n"
    let blocks = DifferenceBlock.blocks(group.first)
    for line in DifferenceWords.causes(blocks) { text += "  " + ink(.mark, line) + "\n" }
    for (index, difference) in group.members.prefix(Self.examples).enumerated() {
      text += "  \(DifferenceWords.ids(difference))  " + ink(.faint, DifferenceWords.about(difference)) + "\n"
      if index == 0 { text += blocks.map(words).joined() }
    }
    let left = group.count - Self.examples
    return left > 0 ? text + "  … and \(left) more; --all lists them\n" : text
  }

  private func words(_ block: DifferenceBlock) -> String {
    var text = ""
    for (sign, quote) in block.words(limit: Self.quotes) {
      let words = "\(sign) \(DifferenceWords.quoted(quote))"
      text += "    " + ink(sign == "+" ? .good : sign == "-" ? .bad : .faint, words)
      text += "  " + ink(.faint, "\(quote.field) in \(DifferenceWords.page(quote))") + "\n"
    }
    let left = block.left(limit: Self.quotes)
    return left > 0 ? text + "    " + ink(.faint, "… and \(left) more") + "\n" : text
  }
}
