/// Which automata have a phrase that begins with a word: one look-up a token in place of one for each automaton.
package struct FirstWords: Sendable {
  private var table: NodeTable

  /// - Parameter count: about how many words get marks, so that the table need not grow.
  package init(count: Int = 0) { table = NodeTable(count: count) }

  mutating func add(_ mask: UInt8, _ path: UInt64) {
    let slot = table.slot(inserting: path)
    table[slot] = max(table[slot], 0) | Int32(mask)
  }

  /// Adds a mark to a word by its key.
  package mutating func add(_ mask: UInt8, word key: UInt64) { add(mask, NodeTable.root(key)) }

  /// Sets the marks of every token.
  package func mark(_ tokens: inout [Token]) {
    for index in tokens.indices where tokens[index].kind != .mark {
      let marks = table.output(NodeTable.root(tokens[index].key))
      if marks > 0 { tokens[index].marks = UInt8(truncatingIfNeeded: marks) }
    }
  }
}
