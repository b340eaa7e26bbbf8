package import Model

/// Records as a table for people: the answer to "who was honoured, by whom, when" at a glance.
package enum RecordTable {
  /// Wider cells are cut: the whole value stands in the files.
  private static let widest = 36

  /// One row a record, in the order given.
  package static func text(_ records: [Record]) -> String {
    var table = TextTable([
      ("RECIPIENT", .left), ("COUNTRY", .left), ("AWARD", .left), ("EDITION", .right), ("RANK", .right),
      ("TIMES", .left), ("ANNOUNCED", .left), ("STATUS", .left), ("PAGES", .right), ("LANGUAGES", .left),
    ])
    for record in records {
      table.add(
        [
          record.recipient.name.preferred(.english) ?? record.recipient.id,
          record.recipient.country ?? "",
          record.award.name.preferred(.english) ?? "\(record.programme.id)/\(record.award.id)",
          record.edition.map(String.init) ?? "",
          record.rank.map(String.init) ?? "",
          times(record),
          record.announced?.edtf ?? "",
          record.status.rawValue,
          String(record.support.documents),
          record.support.languages.joined(separator: " "),
        ].map { DisplayWidth.cut($0, to: widest) })
    }
    return table.text
  }

  private static func times(_ record: Record) -> String {
    guard let ordinal = record.ordinal else { return record.consecutive ? "in a row" : "" }
    return record.consecutive ? "\(ordinal) in a row" : String(ordinal)
  }
}
