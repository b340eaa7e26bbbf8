package import Model

/// Records as CSV (RFC 4180, UTF-8, CRLF), one row a record, safe to open in a spreadsheet.
package enum RecordCSV {
  /// Stable: columns may be added at the end, never renamed or moved.
  package static let columns = [
    "id", "programme", "award", "edition", "recipient_en", "recipient_vi", "country", "announced", "place", "rank",
    "ordinal", "consecutive", "status", "documents", "independent", "languages", "criteria", "urls",
  ]

  package static func writeHeader(to out: inout [UInt8]) { write(columns, to: &out) }

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
  private static func write(_ cell: String, to out: inout [UInt8]) {
    var text = cell
    if let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { text = "'" + cell }
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
}
