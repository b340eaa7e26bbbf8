internal import Model

/// A stretch of text with its mentions in numbered brackets.
struct MarkedText {
  private struct Mark {
    var range: TextRange
    var number: Int
  }

  private let text: SourceText
  private let marks: [Mark]

  /// Takes the mentions with their numbers; those that lie in a printed range are marked.
  init(_ text: SourceText, mentions: [(number: Int, range: TextRange)]) {
    self.text = text
    marks = mentions.map { Mark(range: $0.range, number: $0.number) }
      .sorted { ($0.range.start, -$0.range.end, $0.number) < ($1.range.start, -$1.range.end, $1.number) }
  }

  /// The text of a range as `… [24 tháng 2]³ …`. Nested mentions nest; of two that cross, the later is not marked.
  func string(_ range: TextRange, ink: Ink) -> String {
    var result = ""
    var position = range.start
    var open: [Mark] = []
    func copy(to end: Int) {
      guard end > position else { return }
      let piece = text[TextRange(position, end)]
      result += open.isEmpty ? piece : ink(.mark, piece)
      position = end
    }
    func closeMarks(before offset: Int) {
      while let last = open.last, last.range.end <= offset {
        copy(to: last.range.end)
        open.removeLast()
        result += ink(.faint, "]" + Self.superscript(last.number))
      }
    }
    for mark in marks where range.contains(mark.range) {
      closeMarks(before: mark.range.start)
      if let outer = open.last, mark.range.end > outer.range.end { continue }
      copy(to: mark.range.start)
      result += ink(.faint, "[")
      open.append(mark)
    }
    closeMarks(before: range.end)
    copy(to: range.end)
    return result
  }

  static func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
