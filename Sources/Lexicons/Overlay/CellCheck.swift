internal import Text

/// Whether each cell of a table's rows holds what its column may hold.
struct CellCheck {
  let shape: TableShape
  let facts: LexiconFacts

  func findings(_ rows: [LexiconRow]) -> [LexiconFinding] {
    var findings: [LexiconFinding] = []
    var seen: [[String?]: LexiconRow] = [:]
    for row in rows {
      func report(_ message: String) { findings.append(row.finding(message)) }
      for column in shape.columns {
        if let cell = row[column.title] {
          for message in faults(cell, column) { report(message) }
        } else if column.isRequired {
          report("no value in the column \(column.title)")
        }
      }
      if !shape.eitherOf.isEmpty, !shape.eitherOf.contains(where: { row[$0] != nil }) {
        report("no value in any of the columns \(shape.eitherOf.joined(separator: ", "))")
      }
      if let first = seen[row.identity(shape)] {
        let place = first.file == row.file ? "line \(first.line)" : "\(first.file):\(first.line)"
        report("repeats \(place): the same \(shape.identity.joined(separator: ", "))")
      } else {
        seen[row.identity(shape)] = row
      }
    }
    return findings
  }

  /// What is wrong with one cell.
  private func faults(_ cell: String, _ column: TableShape.Column) -> [String] {
    switch column.content {
    case .text: return []
    case .id:
      return cell.utf8.allSatisfy(Self.isSlug) ? [] : ["\(cell) is no id: lower-case letters, digits and hyphens only"]
    case .choice(let what, let choices):
      return choices.contains(cell) ? [] : ["no \(what) \(cell); there are \(choices.joined(separator: ", "))"]
    case .number(let range):
      if let number = Int(cell), range.contains(number) { return [] }
      return ["the \(column.title) \(cell) is no number from \(range.lowerBound) to \(range.upperBound)"]
    case .years:
      return parts(cell, "|").compactMap { year in
        Int(year).map((1800...2200).contains) == true ? nil : "\(year) in \(column.title) is no year"
      }
    case .span: return NumberSpanCell.span(cell) == nil ? ["the \(column.title) \(cell) is neither n nor n..m"] : []
    case .countries:
      return parts(cell, "|").compactMap { facts.countries.contains($0) || $0 == "ZZ" ? nil : "no country \($0)" }
    case .pattern: return fault(pattern: cell).map { [$0] } ?? []
    case .patterns: return parts(cell, ";").compactMap { fault(pattern: $0) }
    case .names: return parts(cell, "|").contains("") ? ["an empty name in \(column.title)"] : []
    }
  }

  private func parts(_ cell: String, _ separator: Character) -> [String] {
    cell.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }

  private func fault(pattern: String) -> String? {
    if let excess = PatternSize.excess(pattern) { return "the pattern \(pattern.prefix(80)) \(excess)" }
    do throws(PhrasePattern.Failure) {
      let expansions = try PhrasePattern(pattern).expansions
      guard shape.name == "calendar", expansions.contains(where: { $0.count > 1 }) else { return nil }
      return "the pattern \(pattern) has a gap, which words of dates and numbers cannot have"
    } catch {
      return "the pattern \(pattern): \(error.message)"
    }
  }

  private static func isSlug(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2d
  }
}
