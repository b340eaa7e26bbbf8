internal import Model

/// A hash over all words that the stages are given, by which results of different tables can be told apart.
package enum LexiconFingerprint {
  /// Sixteen hexadecimal digits over the embedded tables and a user's files laid over them. A few milliseconds.
  package static func make(_ files: [LexiconFile] = []) -> String {
    var hash = StableHash()
    for shape in TableShape.all {
      hash.add(field: shape.name)
      hash.add(EmbeddedTables.bytes(shape.name) ?? [])
    }
    for file in files.sorted(by: { $0.name < $1.name }) {
      hash.add(field: file.name)
      hash.add(file.bytes)
    }
    return hash.hex
  }
}
