/// Columns of plain text for a terminal.
package struct TextTable {
  package enum Alignment: Sendable { case left, right }

  private var header: [String]
  private var alignments: [Alignment]
  private var rows: [[String]] = []

  package init(_ columns: [(String, Alignment)]) {
    header = columns.map(\.0)
    alignments = columns.map(\.1)
  }

  package mutating func add(_ cells: [String]) { rows.append(cells) }

  /// Header, a rule, and the rows; two spaces between columns; no trailing spaces.
  package var text: String {
    var widths = header.map(DisplayWidth.of)
    for row in rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], DisplayWidth.of(cell)) }
    }
    var lines = [line(header, widths), widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")]
    lines += rows.map { line($0, widths) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: widths[index] - DisplayWidth.of(cell))
      if index > 0 { text += "  " }
      text += alignments[index] == .left ? cell + padding : padding + cell
    }
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// How many columns of a terminal a text takes.
package enum DisplayWidth {
  /// One column a scalar; none for marks and joiners, two for East Asian wide characters and emoji.
  package static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width($1) } }

  /// The text, cut to a width with `…` at its end when it is wider.
  package static func cut(_ text: String, to width: Int) -> String {
    if of(text) <= width { return text }
    var result = ""
    var taken = 0
    for character in text {
      let next = of(String(character))
      if taken + next > width - 1 { break }
      result.append(character)
      taken += next
    }
    return result + "…"
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x300..<0x370, 0x200b..<0x2010, 0xfe00..<0xfe10, 0xfeff: 0
    case 0x1100..<0x1160, 0x2e80..<0xa4d0, 0xac00..<0xd7a4, 0xf900..<0xfb00, 0xfe30..<0xfe70, 0xff00..<0xff61,
      0xffe0..<0xffe7, 0x1f300..<0x1fb00, 0x20000..<0x3fffe:
      2
    default: 1
    }
  }
}
