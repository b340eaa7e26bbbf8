/// A file whose pages the store knows.
package struct KnownFile: Sendable {
  package var id: Int64
  package var path: [UInt8]
  /// The name from which its pages have theirs.
  package var name: [UInt8]
  /// Nil where the file could have changed without a trace after it was read, so that it has to be read again.
  package var signature: FileSignature?

  package init(id: Int64, path: [UInt8], name: [UInt8], signature: FileSignature?) {
    self.id = id
    self.path = path
    self.name = name
    self.signature = signature
  }
}
