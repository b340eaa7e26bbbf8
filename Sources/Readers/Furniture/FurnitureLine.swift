/// Whether one line of a page is furniture, by its words alone.
enum FurnitureLine {
  enum Kind { case control, tail, label }

  /// Longer lines are text: a prefix such as `Hotline` may begin a sentence.
  static let longestLine = 160
  /// A tail heading is a few words; `Đọc thêm` may carry a colon, an arrow or a count.
  static let longestHeading = 60

  /// The kind of a line by its folded text, with the marks it ends in.
  static func kind(folded: String, menus: Bool = true) -> Kind? {
    guard folded.utf8.count <= longestLine else { return nil }
    let isSentence = folded.utf8.last.map { ".!?".utf8.contains($0) } == true
    return kind(key: bare(folded), menus: menus, isSentence: isSentence)
  }

  /// `menus`: also takes a line of sections' names for furniture; in markup, menus are lists of links.
  static func kind(key: String, menus: Bool = true, isSentence: Bool = false) -> Kind? {
    if key.isEmpty { return .control }
    if key.utf8.count <= longestHeading {
      if FurnitureWords.tailHeadings.contains(key) { return .tail }
      if FurnitureWords.formLabels.contains(key) { return .label }
      if FurnitureWords.controls.contains(key) { return .control }
      if isDoubled(key, in: FurnitureWords.formLabels) { return .label }
    }
    // A sentence may begin with a label's words: `Search teams found …`.
    let words = key.utf8.count { $0 == 0x20 } + 1
    if let first = key.utf8.first, !(isSentence && words >= shortestSentence), let prefixes = prefixesByFirst[first] {
      for prefix in prefixes where key.utf8.starts(with: prefix.utf8) { return .control }
    }
    if isPath(key, words) { return .control }
    if !key.utf8.contains(where: { ASCII.isLetter($0) || $0 >= 0x80 }) {
      // Lines of digits and marks alone: counters, clocks, separators.
      return .control
    }
    return menus && isMenu(key) ? .control : nil
  }

  /// Words from which on a line that ends like a sentence is one.
  private static let shortestSentence = 9

  /// `Trang chủ > Tin tức > Kinh tế`: a path through the site.
  private static func isPath(_ key: String, _ words: Int) -> Bool {
    guard words <= 16 else { return false }
    var marks = 0
    for byte in key.utf8 where byte == 0x3e { marks += 1 }
    return marks >= 2 || marks == 1 && (key.utf8.starts(with: "home".utf8) || key.utf8.starts(with: "trang chu".utf8))
  }

  private static let prefixesByFirst = Dictionary(grouping: FurnitureWords.linePrefixes) { $0.utf8.first ?? 0 }

  /// The key without bullets, arrows, colons and counts around it.
  static func bare(_ key: String) -> String {
    let bytes = Array(key.utf8)
    var low = 0
    var high = bytes.count
    func isMark(_ byte: UInt8) -> Bool { ":>|-*.#=~_[](){}\"".utf8.contains(byte) || byte == 0x20 }
    while high > low, isMark(bytes[high - 1]) { high -= 1 }
    // A count: `Bình luận (3)`.
    var count = high
    while count > low, ASCII.isDigit(bytes[count - 1]) { count -= 1 }
    if count < high, count > low, isMark(bytes[count - 1]) {
      while count > low, isMark(bytes[count - 1]) { count -= 1 }
      if count > low { high = count }
    }
    while low < high, isMark(bytes[low]) { low += 1 }
    return String(decoding: bytes[low..<high], as: UTF8.self)
  }

  /// Content systems print a control's label and its tool tip: `Version HistoryVersion History`.
  private static func isDoubled(_ key: String, in words: Set<String>) -> Bool {
    let bytes = Array(key.utf8)
    guard bytes.count >= 6, bytes.count % 2 == 0, bytes[..<(bytes.count / 2)] == bytes[(bytes.count / 2)...]
    else { return false }
    return words.contains(String(decoding: bytes[..<(bytes.count / 2)], as: UTF8.self))
  }

  /// Three names of sections in one short line without a sentence's marks, or a path of them.
  private static func isMenu(_ key: String) -> Bool {
    // Folded keys of both languages are ASCII.
    let words = key.utf8.split { !ASCII.isLetter($0) }.map { String(Substring($0)) }
    guard words.count >= 3, words.count <= 40, !key.utf8.contains(0x2e) else { return false }
    var hits = 0
    var covered = 0
    var index = 0
    while index < words.count {
      if index + 1 < words.count, FurnitureWords.sections.contains(words[index] + " " + words[index + 1]) {
        hits += 1
        covered += 2
        index += 2
      } else {
        if FurnitureWords.sections.contains(words[index]) {
          hits += 1
          covered += 1
        }
        index += 1
      }
    }
    return hits >= 3 && covered * 3 >= words.count * 2
  }
}
