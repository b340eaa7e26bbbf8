/// Numbers by the key of a word: one probe a look-up, no allocation a word.
package struct WordTable: Sendable {
  private var table: NodeTable

  /// - Parameter count: about how many words come, so that the table need not grow.
  package init(count: Int = 0) { table = NodeTable(count: count) }

  /// The number of a word, nil for one that has none.
  @inline(__always)
  package subscript(key: UInt64) -> Int32? {
    let number = table.output(NodeTable.root(key))
    return number >= 0 ? number : nil
  }

  /// Gives a word a number, which is not negative; returns the one it had.
  package mutating func update(_ number: Int32, _ key: UInt64) -> Int32? {
    let slot = table.slot(inserting: NodeTable.root(key))
    defer { table[slot] = number }
    return table[slot] >= 0 ? table[slot] : nil
  }
}
