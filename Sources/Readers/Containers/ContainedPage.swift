/// One page out of a container, or why one could not be taken out.
package enum ContainedPage: Sendable {
  case page(RawPage)
  /// `document` names the entry as well as the container allows: its address, its id, or its place in the file.
  case failed(document: String, ReadFailure)
}

/// What an input file is, decided by its first bytes, then by its name.
package enum ContainerKind: Hashable, Sendable {
  case page, jsonLines, warc

  /// `head`: the first bytes, unpacked if the file is gzipped; a few hundred suffice.
  package static func of(head: [UInt8], name: String) -> ContainerKind {
    let start = head.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    let content = head[start...].drop { ASCII.isSpace($0) }
    if content.starts(with: "WARC/".utf8) { return .warc }
    guard content.first == 0x7b else { return .page }
    // An object that begins with a quoted key; running text in braces does not.
    let next = content.dropFirst().first { !ASCII.isSpace($0) }
    let lower = name.lowercased()
    let named = [".jsonl", ".ndjson", ".jl", ".json"].contains { lower.hasSuffix($0) || lower.hasSuffix($0 + ".gz") }
    return next == 0x22 || next == 0x7d && named ? .jsonLines : .page
  }
}
