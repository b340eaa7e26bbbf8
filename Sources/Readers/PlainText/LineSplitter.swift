/// Cuts a plain-text page into lines, joining hard-wrapped paragraphs.
enum LineSplitter {
  /// Lines of a wrapped page are about this long in bytes; the last of a paragraph is shorter.
  private static let wrapWidth = 45...130
  /// Fewer joins than this may be chance.
  private static let enoughJoins = 3

  static func lines(_ text: ArraySlice<UInt8>) -> [TextLine] {
    let raw = split(text)
    let isWrapped = looksWrapped(raw)
    var lines: [TextLine] = []
    var pending: [UInt8] = []
    var pendingBlank = true
    func flush(_ lines: inout [TextLine]) {
      if !pending.isEmpty { lines.append(TextLine(pending[...], afterBlank: pendingBlank)) }
      pending = []
    }
    for (content, blank) in raw {
      if isWrapped, !blank, !pending.isEmpty, continues(pending, content) {
        pending.append(0x20)
        pending.append(contentsOf: content)
      } else {
        flush(&lines)
        pending = Array(content)
        pendingBlank = blank
      }
    }
    flush(&lines)
    return lines.filter { !$0.bytes.isEmpty }
  }

  private static func split(_ text: ArraySlice<UInt8>) -> [(ArraySlice<UInt8>, Bool)] {
    var out: [(ArraySlice<UInt8>, Bool)] = []
    var blank = true
    for piece in text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0a || $0 == 0x0d || $0 == 0x0c })
    {
      let content = Whitespace.collapsed(piece)
      if content.isEmpty {
        blank = true
      } else {
        out.append((content[...], blank))
        blank = false
      }
    }
    // A line break written as CR LF must not count as a blank line.
    if text.contains(0x0d), let unix = unixBlanks(text, count: out.count) {
      for index in out.indices { out[index].1 = unix[index] }
    }
    return out
  }

  private static func unixBlanks(_ text: ArraySlice<UInt8>, count: Int) -> [Bool]? {
    guard text.contains(0x0a) else { return nil }
    var blanks: [Bool] = []
    var blank = true
    for piece in text.split(separator: 0x0a, omittingEmptySubsequences: false) {
      if Whitespace.collapsed(piece).isEmpty {
        blank = true
      } else {
        blanks.append(blank)
        blank = false
      }
    }
    return blanks.count == count ? blanks : nil
  }

  private static func continues(_ before: [UInt8], _ line: ArraySlice<UInt8>) -> Bool {
    Bullet.length(Array(line)) == nil && before.count >= wrapWidth.lowerBound
  }

  private static func looksWrapped(_ raw: [(ArraySlice<UInt8>, Bool)]) -> Bool {
    var pairs = 0
    var joins = 0
    var tooLong = 0
    for index in raw.indices.dropFirst() {
      let before = raw[index - 1].0
      if before.count > wrapWidth.upperBound { tooLong += 1 }
      guard !raw[index].1, wrapWidth.contains(before.count) else { continue }
      pairs += 1
      let last = before.last ?? 0
      let first = raw[index].0.first ?? 0
      if !".!?:".utf8.contains(last), first &- 0x61 < 26 || first >= 0xc3 { joins += 1 }
    }
    return joins >= enoughJoins && joins * 2 >= pairs && tooLong * 10 <= raw.count
  }
}
