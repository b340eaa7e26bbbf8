internal import Text

/// One file of a user's words as found: its name decides which table its rows belong to.
package struct LexiconFile: Hashable, Sendable {
  /// `awards.tsv`, `places.tsv` and so on.
  package var name: String
  /// How messages name the file.
  package var label: String
  package var bytes: [UInt8]

  package init(name: String, label: String? = nil, bytes: [UInt8]) {
    self.name = name
    self.label = label ?? name
    self.bytes = bytes
  }
}

/// One thing that is wrong with a file of words.
package struct LexiconFinding: Hashable, Sendable, CustomStringConvertible {
  package var file: String
  /// 1-based.
  package var line: Int
  package var message: String

  package init(file: String, line: Int, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  package var description: String { "\(file):\(line): \(message)" }

  /// By file, line and message, each once.
  package static func sorted(_ findings: [LexiconFinding]) -> [LexiconFinding] {
    Set(findings).sorted { ($0.file, $0.line, $0.message) < ($1.file, $1.line, $1.message) }
  }
}

/// A row that is to be checked, with where it was written.
package struct LexiconRow: Sendable {
  package var file: String
  /// 1-based line of the file.
  package var line: Int
  /// By column; empty cells are left out.
  var cells: [String: String]
  /// Index among the rows of the merged table.
  package var position = -1

  package subscript(title: String) -> String? { cells[title] }

  func finding(_ message: String) -> LexiconFinding { LexiconFinding(file: file, line: line, message: message) }

  /// The cells that tell the row apart from others.
  func identity(_ shape: TableShape) -> [String?] { shape.identity.map { cells[$0] } }
}

/// A file split into rows; what cannot be split is reported, line by line, and left out.
struct LexiconFileReading {
  private(set) var rows: [LexiconRow] = []
  private(set) var findings: [LexiconFinding] = []
  let shape: TableShape

  init(_ file: LexiconFile, shape: TableShape) {
    self.shape = shape
    var bytes = file.bytes
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes.removeFirst(3) }
    let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
    var columns: [String]?
    for (index, slice) in lines.enumerated() {
      let content = slice.last == 0x0d ? slice.dropLast() : slice
      if content.isEmpty || content.first == UInt8(ascii: "#") { continue }
      guard let text = String(validating: Array(content), as: UTF8.self) else {
        findings.append(LexiconFinding(file: file.label, line: index + 1, message: "not UTF-8"))
        continue
      }
      let composed = String(decoding: NFC.compose(Array(text.utf8)), as: UTF8.self)
      let cells = composed.split(separator: "\t", omittingEmptySubsequences: false).map(Self.trimmed)
      if let columns {
        read(cells, columns, file, line: index + 1)
      } else {
        // Spreadsheets leave empty columns at the end.
        let titles = Array(cells[..<(cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)])
        columns = titles
        check(header: titles, file, line: index + 1)
      }
    }
    if columns == nil {
      findings.append(LexiconFinding(file: file.label, line: 1, message: "no header line: \(headerHint)"))
    }
  }

  private var headerHint: String { "the columns are " + shape.columns.map(\.title).joined(separator: ", ") }

  private mutating func check(header: [String], _ file: LexiconFile, line: Int) {
    func report(_ message: String) {
      findings.append(LexiconFinding(file: file.label, line: line, message: message))
    }
    for (index, title) in header.enumerated() {
      if shape.column(title) == nil { report("no column \(title); \(headerHint)") }
      if header.firstIndex(of: title) != index { report("the column \(title) stands twice") }
    }
    for column in shape.columns where column.isRequired && !header.contains(column.title) {
      report("the column \(column.title) is missing")
    }
  }

  private mutating func read(_ cells: [String], _ columns: [String], _ file: LexiconFile, line: Int) {
    guard cells.dropFirst(columns.count).allSatisfy(\.isEmpty) else {
      let message = "\(cells.count) cells, the header has \(columns.count)"
      findings.append(LexiconFinding(file: file.label, line: line, message: message))
      return
    }
    var row = LexiconRow(file: file.label, line: line, cells: [:])
    for (title, cell) in zip(columns, cells) where !cell.isEmpty { row.cells[title] = cell }
    if !row.cells.isEmpty { rows.append(row) }
  }

  private static func trimmed(_ cell: Substring) -> String {
    var cell = cell
    while cell.first == " " { cell.removeFirst() }
    while cell.last == " " { cell.removeLast() }
    return String(cell)
  }
}
