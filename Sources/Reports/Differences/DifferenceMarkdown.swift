package import Differences
internal import Model

/// Differences as GitHub's Markdown, for the summary of a job or a comment on a pull request.
package struct DifferenceMarkdown {
  /// What a step's summary may hold on GitHub; more would drop the whole of it.
  package static let maximumBytes = 1 << 20
  private static let examples = 10
  private static let quotes = 5
  /// Kept free for the line that says how much is missing.
  private static let reserve = 200

  private let groups: [DifferenceGroup]
  private let counts: DifferenceCounts

  package init(_ groups: [DifferenceGroup], _ counts: DifferenceCounts) {
    self.groups = groups
    self.counts = counts
  }

  /// At most `limit` bytes: what goes beyond is left out by whole groups, the worst last, and counted.
  package func text(limit: Int = maximumBytes) -> String {
    var text = "## Records: \(counts.text)\n"
    var severity: RecordDifference.Severity?
    for (index, group) in groups.enumerated() {
      var part =
        severity == group.first.severity
        ? "" : "\n### \(DifferenceWords.severity(group.first.severity).capitalisedFirst)\n\n"
      severity = group.first.severity
      part += self.text(group)
      if text.utf8.count + part.utf8.count > limit - Self.reserve {
        let left = groups[index...].reduce(0) { $0 + $1.count }
        return text + "\n… and \(left) more \(left == 1 ? "record" : "records"), for which there is no room here.\n"
      }
      text += part
    }
    return text
  }

  private func text(_ group: DifferenceGroup) -> String {
    let first = group.first
    var text: String
    if group.count == 1 {
      text = "- **\(first.kind.rawValue)** \(ids(first))"
      let subject = DifferenceWords.subject(first)
      if !subject.isEmpty { text += " · \(Self.plain(subject))" }
      if let link = first.link { text += " · \(DifferenceWords.link(link))" }
    } else {
      text = "- **\(Self.plain(DifferenceWords.heading(group)))**"
    }
    text += "\n" + causes(first.causes, "  ") + words(first.quotes, "  ")
    for field in first.fields where field.severity != .evidence || first.kind == .evidence && group.count == 1 {
      let values = group.count == 1 ? ": \(Self.plain(DifferenceWords.values(field)))" : ""
      let meaning = field.meaning == .evidence ? "" : " (\(DifferenceWords.meaning(field.meaning)))"
      text += "  - \(Self.code(field.field))\(values)\(meaning)\n"
      if field.severity != .evidence { text += causes(field.causes, "    ") + words(field.quotes, "    ") }
    }
    return group.count == 1 ? text : text + list(group)
  }

  private func list(_ group: DifferenceGroup) -> String {
    var text = ""
    for difference in group.members.prefix(Self.examples) {
      let values = difference.fields.filter { $0.severity != .evidence }.map(DifferenceWords.values)
      let about = values.isEmpty ? DifferenceWords.subject(difference) : values.joined(separator: "; ")
      text += "  - \(ids(difference)) \(Self.plain(about))\n"
    }
    return group.count > Self.examples ? text + "  - … and \(group.count - Self.examples) more\n" : text
  }

  private func ids(_ difference: RecordDifference) -> String { Self.code(DifferenceWords.ids(difference)) }

  private func causes(_ causes: [ChangeCause], _ margin: String) -> String {
    causes.map { "\(margin)- \(Self.plain(DifferenceWords.cause($0)))\n" }.joined()
  }

  private func words(_ quotes: QuoteDifference, _ margin: String) -> String {
    var text = ""
    for (sign, quote) in quotes.signed(limit: Self.quotes) {
      let word = sign == "+" ? "gained" : sign == "-" ? "lost" : "still"
      text +=
        "\(margin)- \(word) \(Self.plain(DifferenceWords.quoted(quote))) (\(quote.field)) in \(Self.code(quote.document))\n"
    }
    let left = quotes.left(limit: Self.quotes)
    return left > 0 ? text + "\(margin)- … and \(left) more\n" : text
  }

  /// Text in which nothing is taken for markup, a mention of somebody or a link.
  private static func plain(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "@": result += "&#64;"
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "$": result += "\\" + String(character)
      default: result.append(character)
      }
    }
    return result
  }

  /// A code span, whatever the text holds.
  private static func code(_ text: String) -> String {
    let line = DifferenceWords.wholeLine(text)
    var longest = 0
    var run = 0
    for character in line {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return longest == 0 ? fence + line + fence : "\(fence) \(line) \(fence)"
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
