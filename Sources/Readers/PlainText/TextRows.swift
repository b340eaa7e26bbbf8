/// Tables that a plain-text page draws with bars: `1 | Hội An | 84.2`, one line a row.
enum TextRows {
  private static let bar: UInt8 = 0x7c
  /// Between spaces it parts cells as well: `1 / Hội An / 84.2`.
  private static let slash: UInt8 = 0x2f

  /// Lines with two cells side by side are as often a menu or a signature.
  private static let fewestRows = 3

  /// Marks the lines of tables: one under another, each with as many cells as the first; two rows will do where they
  /// have three cells or more. Rules between rows, `---|---`, and dots for rows left out belong to none.
  static func mark(_ lines: inout [TextLine]) {
    var start = 0
    while start < lines.count {
      let width = cells(lines[start].bytes).count
      guard width > 1 else {
        start += 1
        continue
      }
      var end = start + 1
      while end < lines.count, isRule(lines[end].bytes) || cells(lines[end].bytes).count == width { end += 1 }
      let rows = (start..<end).filter { !isRule(lines[$0].bytes) }
      if rows.count >= fewestRows || rows.count == fewestRows - 1 && width >= fewestRows {
        for row in rows {
          lines[row].isRow = true
          lines[row].furniture = nil
          lines[row].isCaption = false
        }
        for rule in start..<end where !lines[rule].isRow { lines[rule].furniture = .control }
      }
      start = end
    }
  }

  /// What stands between the bars of a line, without the white space around it; bars at its ends part nothing.
  static func cells(_ line: [UInt8]) -> [ArraySlice<UInt8>] {
    let marks = line.indices.filter { index in
      line[index] == bar
        || line[index] == slash && index > 0 && line[index - 1] == 0x20 && index + 1 < line.count
          && line[index + 1] == 0x20
    }
    guard !marks.isEmpty else { return [] }
    let edges = [-1] + marks + [line.count]
    return zip(edges, edges.dropFirst()).map { start, end in
      let head = line[(start + 1)..<end].drop { $0 == 0x20 }
      return head.prefix((head.lastIndex { $0 != 0x20 } ?? head.startIndex - 1) + 1 - head.startIndex)
    }.filter { !$0.isEmpty }
  }

  private static func isRule(_ line: [UInt8]) -> Bool {
    // "…": rows left out.
    if !line.isEmpty, line.allSatisfy({ $0 == 0x2e || [0xe2, 0x80, 0xa6].contains($0) }) { return true }
    return line.contains(0x2d) && line.allSatisfy { $0 == bar || $0 == 0x2d || $0 == 0x3a || $0 == 0x20 || $0 == 0x2b }
  }
}
