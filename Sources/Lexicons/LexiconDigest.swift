internal import CLexicons
internal import Model

/// What tells one set of tables from another.
package enum LexiconDigest {
  /// Of the embedded tables, about a millisecond.
  package static var embedded: String {
    var hash = StableHash()
    let tables = UnsafeBufferPointer(start: vinhdanh_table_list(), count: Int(vinhdanh_table_count))
    for table in tables {
      hash.add(field: String(cString: table.name))
      hash.add(UnsafeBufferPointer(start: table.bytes, count: table.count))
    }
    return hash.hex
  }
}
