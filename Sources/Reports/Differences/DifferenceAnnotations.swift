package import Differences
package import Model

/// Differences as commands to GitHub Actions, which shows them beside the changed files.
package struct DifferenceAnnotations {
  /// A record's line in a file.
  package struct Place: Hashable, Sendable {
    package var file: String
    package var line: Int

    package init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  /// Of each level GitHub shows ten a step and drops the rest without a word.
  package static let shown = 10

  private static let quotes = 2

  private enum Level: String, CaseIterable { case error, warning, notice }

  private let groups: [DifferenceGroup]
  private let place: (RecordDifference) -> Place?

  /// `place` may give nil.
  package init(_ groups: [DifferenceGroup], place: @escaping (RecordDifference) -> Place?) {
    self.groups = groups
    self.place = place
  }

  /// One line a group, worst first; where some must be left out, one notice more says how many.
  package var text: String {
    var text = ""
    var left: [(Level, Int)] = []
    for level in Level.allCases {
      let groups = groups.filter { Self.level($0.first.severity) == level }
      // One notice is kept free for what is left out.
      let limit = level == .notice ? Self.shown - 1 : Self.shown
      text += groups.prefix(limit).map { line($0, level) }.joined()
      let records = groups.dropFirst(limit).reduce(0) { $0 + $1.count }
      if records > 0 { left.append((level, records)) }
    }
    if left.isEmpty { return text }
    let counts = left.map { "\($0.1) more \($0.1 == 1 ? "record" : "records") as \($0.0.rawValue)" }
    return text + Self.command(.notice, nil, "Differences left out", counts.joined(separator: ", "))
  }

  private static func level(_ severity: RecordDifference.Severity) -> Level {
    switch severity {
    case .breaking: .error
    case .additive: .warning
    case .evidence: .notice
    }
  }

  private func line(_ group: DifferenceGroup, _ level: Level) -> String {
    let first = group.first
    let title =
      group.count == 1 ? "\(first.kind.rawValue): \(DifferenceWords.ids(first))" : DifferenceWords.heading(group)
    var lines: [String] = []
    if group.count > 1 { lines.append("for example \(DifferenceWords.ids(first))") }
    let subject = DifferenceWords.subject(first)
    if !subject.isEmpty { lines.append(subject) }
    for block in DifferenceBlock.blocks(first) {
      for field in block.fields {
        let meaning = field.meaning == .evidence ? "" : " (\(DifferenceWords.meaning(field.meaning)))"
        lines.append("\(DifferenceWords.name(field)): \(DifferenceWords.values(field))" + meaning)
      }
      lines += block.causes.map { DifferenceWords.cause(group.count == 1 ? $0 : $0.common) }
      lines += block.words(limit: Self.quotes).map {
        "\($0.sign) \(DifferenceWords.quoted($0.quote)) in \(DifferenceWords.page($0.quote))"
      }
    }
    return Self.command(level, place(first), title, lines.joined(separator: "\n"))
  }

  private static func command(_ level: Level, _ place: Place?, _ title: String, _ message: String) -> String {
    var properties: [String] = []
    if let place { properties += ["file=\(property(place.file))", "line=\(place.line)"] }
    properties.append("title=\(property(title))")
    return "::\(level.rawValue) \(properties.joined(separator: ","))::\(data(message))\n"
  }

  /// As the runner's toolkit escapes them.
  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
