package import Model

/// Records as CSV (RFC 4180, CRLF), one row a record, safe to open in a spreadsheet.
///
/// UTF-8 with a byte order mark: without it Excel takes the bytes for the system's own character set and garbles every
/// Vietnamese name. Programs that cannot skip the mark have the records as JSON Lines.
package enum RecordCSV {
  /// Stable: columns may be added at the end, never renamed or moved.
  package static let columns = [
    "id", "programme", "award", "edition", "recipient_en", "recipient_vi", "country", "announced", "place", "rank",
    "ordinal", "consecutive", "status", "documents", "independent", "languages", "criteria", "urls",
  ]

  /// The byte order mark and the names of the columns.
  package static func writeHeader(to out: inout [UInt8]) {
    out.append(contentsOf: [0xef, 0xbb, 0xbf])
    write(columns, to: &out)
  }

  /// Lists within a cell are separated by a semicolon and a space.
  package static func write(_ record: Record, to out: inout [UInt8]) {
    let cells: [String] = [
      record.id,
      record.programme.id,
      record.award.id,
      record.edition.map(String.init) ?? "",
      record.recipient.name.english ?? "",
      record.recipient.name.vietnamese ?? "",
      record.recipient.country ?? "",
      record.announced?.edtf ?? "",
      record.place.flatMap { ValueText.of($0) } ?? "",
      record.rank.map(String.init) ?? "",
      record.ordinal.map(String.init) ?? "",
      record.consecutive ? "yes" : "",
      record.status.rawValue,
      String(record.support.documents),
      String(record.support.independent),
      list(record.support.languages),
      list(record.criteria.map(\.id)),
      list(record.sources.compactMap(\.url)),
    ]
    write(cells, to: &out)
  }

  private static func list(_ values: [String]) -> String { values.joined(separator: "; ") }

  private static func write(_ cells: [String], to out: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      write(cell, to: &out)
    }
    out.append(contentsOf: "\r\n".utf8)
  }

  /// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
  ///
  /// Spaces and invisible characters before the sign are looked through, since some programs drop them on import. The
  /// full-width signs are formulas where input methods for Chinese or Japanese are usual.
  private static func write(_ cell: String, to out: inout [UInt8]) {
    var text = cell
    if let first = cell.unicodeScalars.first, isControl(first) || startsFormula(cell) { text = "'" + cell }
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else {
      out.append(contentsOf: text.utf8)
      return
    }
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { out.append(byte) }
      out.append(byte)
    }
    out.append(UInt8(ascii: "\""))
  }

  private static func startsFormula(_ cell: String) -> Bool {
    let visible = cell.unicodeScalars.first { !$0.properties.isWhitespace && $0.properties.generalCategory != .format }
    return visible.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
  }

  /// Tabs and line ends, which move what follows to another cell, and the rest of the controls.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .control }
}
