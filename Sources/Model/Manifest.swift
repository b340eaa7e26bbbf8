/// What a run has written, by which a folder of results can be checked as a whole.
package struct Manifest: Hashable, Sendable {
  /// One file of the folder.
  package struct File: Hashable, Sendable {
    package var name: String
    /// Line feeds in the file.
    package var lines: Int
    package var bytes: Int
    /// Sixteen hexadecimal digits of `StableHash` over the bytes: tells damage, keeps out no forger.
    package var hash: String

    package init(name: String, lines: Int, bytes: Int, hash: String) {
      self.name = name
      self.lines = lines
      self.bytes = bytes
      self.hash = hash
    }
  }

  /// Of the program that wrote the folder.
  package var version: String
  /// How many inputs the run had, each of which has one outcome.
  package var inputs: Int
  package var files: [File]
  /// A hash over all tables of words that the run was given; nil where it is not known.
  package var lexicon: String?

  package init(version: String, inputs: Int, files: [File], lexicon: String? = nil) {
    self.version = version
    self.inputs = inputs
    self.files = files
    self.lexicon = lexicon
  }
}
