internal import Model

/// Phrases by the hash of their keys.
package struct PhraseSet: Sendable {
  private var table: NodeTable

  /// - Parameter count: about how many phrases come, so that the table need not grow.
  package init(count: Int = 0) { table = NodeTable(count: count) }

  package mutating func insert(_ phrase: [UInt64]) { _ = table.slot(inserting: Self.path(phrase)) }

  package func contains(_ phrase: [UInt64]) -> Bool { table.slot(of: Self.path(phrase)) != nil }

  /// True for the phrase that some tokens are; marks are no part of it.
  package func contains(_ tokens: Tokens, in range: Range<Int>) -> Bool {
    var path = NodeTable.root(0)
    for index in range where !tokens[index].isMark { path = NodeTable.child(path, tokens[index].key) }
    return table.slot(of: path) != nil
  }

  private static func path(_ phrase: [UInt64]) -> UInt64 { phrase.reduce(NodeTable.root(0), NodeTable.child) }
}
