internal import CLexicons

/// The tables compiled into the program.
enum EmbeddedTables {
  /// The bytes of a table by name, nil when there is none. Copies once.
  static func bytes(_ name: String) -> [UInt8]? {
    let tables = UnsafeBufferPointer(start: tableStart, count: Int(vinhdanh_table_count))
    for table in tables where String(cString: table.name) == name {
      return Array(UnsafeBufferPointer(start: table.bytes, count: table.count))
    }
    return nil
  }

  /// A table by name; throws when there is none or it is ill-formed.
  static func table(_ name: String) throws(LexiconError) -> Table {
    guard let bytes = bytes(name) else { throw LexiconError(table: name, line: 0, message: "not embedded") }
    return try Table(name: name, bytes: bytes)
  }

  private static var tableStart: UnsafePointer<vinhdanh_table> { vinhdanh_table_list() }
}
