/// Cuts a source that comes in chunks into lines, with memory bounded by the longest line.
enum ChunkedLines {
  /// A page of the largest size and its JSON escapes.
  static let maximumLine = 2 * FileBytes.maximumPage

  struct Line {
    /// From 1.
    var number: Int
    /// Where the line begins in the source.
    var offset: Int
    /// Without the line feed; nil when the line is longer than `maximumLine`.
    var bytes: ArraySlice<UInt8>?

    var isBlank: Bool { bytes?.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d } ?? false }
  }

  /// Calls `body` for every line that is not blank; `next` gives chunks and an empty one at the end. One pass.
  static func forEach<Failure: Error>(
    _ next: () throws(Failure) -> [UInt8], _ body: (Line) -> Void
  ) throws(Failure) {
    var pending: [UInt8] = []
    var line = Line(number: 0, offset: 0, bytes: nil)
    // Bytes of an overlong line that were passed over already.
    var dropped = 0
    func end(_ bytes: ArraySlice<UInt8>) {
      line.number += 1
      line.bytes = dropped == 0 ? bytes : nil
      if !line.isBlank { body(line) }
      line.offset += dropped + bytes.count + 1
      dropped = 0
    }
    while true {
      let chunk = try next()
      if chunk.isEmpty { break }
      var start = 0
      while let feed = chunk[start...].firstIndex(of: UInt8(ascii: "\n")) {
        if pending.isEmpty {
          end(chunk[start..<feed])
        } else {
          pending.append(contentsOf: chunk[start..<feed])
          end(pending[...])
          pending.removeAll(keepingCapacity: true)
        }
        start = feed + 1
      }
      pending.append(contentsOf: chunk[start...])
      if pending.count > maximumLine {
        dropped += pending.count
        pending.removeAll()
      }
    }
    if !pending.isEmpty || dropped > 0 { end(pending[...]) }
  }
}
