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
    text += "\n"
    let blocks = DifferenceBlock.blocks(first)
    if group.count > 1 { return text + causes(DifferenceWords.causes(blocks), "  ") + list(group, words(blocks)) }
    for block in blocks {
      for field in block.fields { text += "  - \(member(field))\n" }
      text += causes(block.causes.map(DifferenceWords.cause), "    ") + words([block])
    }
    return text
  }

  private func member(_ field: FieldDifference) -> String {
    let values = "\(Self.code(DifferenceWords.name(field))): \(Self.plain(DifferenceWords.values(field)))"
    return field.meaning == .evidence ? values : values + " (\(DifferenceWords.meaning(field.meaning)))"
  }

  /// The words of the first record stand below it.
  private func list(_ group: DifferenceGroup, _ words: String) -> String {
    var text = ""
    for (index, difference) in group.members.prefix(Self.examples).enumerated() {
      text += "  - \(ids(difference)) \(Self.plain(DifferenceWords.about(difference)))\n"
      if index == 0 { text += words }
    }
    let left = group.count - Self.examples
    return left > 0 ? text + "  - … and \(left) more\n" : text
  }

  private func ids(_ difference: RecordDifference) -> String { Self.code(DifferenceWords.ids(difference)) }

  private func causes(_ causes: [String], _ margin: String) -> String {
    causes.map { "\(margin)- \(Self.plain($0))\n" }.joined()
  }

  private func words(_ blocks: [DifferenceBlock]) -> String {
    var text = ""
    for block in blocks {
      for (sign, quote) in block.words(limit: Self.quotes) {
        let word = sign == "+" ? "gained" : sign == "-" ? "lost" : "still"
        text += "    - \(word) \(Self.plain(DifferenceWords.quoted(quote))) (\(quote.field)) in "
        text += Self.code(DifferenceWords.page(quote)) + "\n"
      }
      let left = block.left(limit: Self.quotes)
      if left > 0 { text += "    - … and \(left) more\n" }
    }
    return text
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
