internal import CLexicons

/// The tables compiled into the program.
enum EmbeddedTables {
  /// The bytes of a table by name, nil when there is none.
  static func bytes(_ name: String) -> [UInt8]? { embedded(name).map { Array($0) } }

  /// A table by name, over the program's own bytes; throws when there is none or it is ill-formed.
  static func table(_ name: String) throws(LexiconError) -> Table {
    guard let bytes = embedded(name) else { throw LexiconError(table: name, line: 0, message: "not embedded") }
    return try Table(name: name, embedded: bytes)
  }

  private static func embedded(_ name: String) -> UnsafeBufferPointer<UInt8>? {
    let tables = UnsafeBufferPointer(start: vinhdanh_table_list(), count: Int(vinhdanh_table_count))
    return tables.first { String(cString: $0.name) == name }.map {
      UnsafeBufferPointer(start: $0.bytes, count: $0.count)
    }
  }
}
