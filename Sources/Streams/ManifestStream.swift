package import JSONText
package import Model

extension Manifest {
  /// The manifest as one line.
  package var json: JSONValue { Self.shape.write(self) }

  static let shape = Shape<Manifest>.object { members in
    members.add("type", .constant("manifest")) { _ in "" }
    members.add("version", .name, "Of the program that wrote the folder.") { $0.version }
    members.add("inputs", .number(0), "How many inputs there were; each has one outcome.") { $0.inputs }
    members.add("files", File.shape.list()) { $0.files }
    members.addNullable("lexicon", .hash, "Over all tables of words that the run was given.") { $0.lexicon }
  }

  /// Reads what `json` writes.
  package init(json: JSONValue) throws(StreamError) {
    let members = try Members(json)
    try members.expect(type: "manifest")
    var files: [File] = []
    for file in try members.objects("files") {
      files.append(
        File(
          name: try file.required("name", file.string), lines: try file.required("lines", file.integer),
          bytes: try file.required("bytes", file.integer), hash: try file.required("hash", file.string)))
    }
    self.init(
      version: try members.required("version", members.string), inputs: try members.required("inputs", members.integer),
      files: files, lexicon: try members.string("lexicon"))
  }
}

extension Manifest.File {
  fileprivate static let shape = Shape<Manifest.File>.object { members in
    members.add("name", .name) { $0.name }
    members.add("lines", .number(0)) { $0.lines }
    members.add("bytes", .number(0)) { $0.bytes }
    members.add("hash", .hash, "FNV-1a with the SplitMix64 finaliser over the file's bytes.") { $0.hash }
  }
}
