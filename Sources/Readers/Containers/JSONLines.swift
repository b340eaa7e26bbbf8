/// Cuts a JSON Lines stream into its lines; holds one line at a time.
package struct JSONLines {
  /// A page of the largest size and its JSON escapes.
  package static let longestLine = 2 * ReaderLimits().maximumBytes

  package struct Line {
    /// From 1, blank lines counted.
    package var number: Int
    /// Where the line begins in the unpacked stream.
    package var offset: Int
    /// Without the line feed; nil when the line is longer than the limit.
    package var bytes: [UInt8]?
  }

  private var stream: ByteStream
  private let limit: Int
  private var number = 0

  package init(_ stream: ByteStream, limit: Int = longestLine) {
    self.stream = stream
    self.limit = limit
  }

  /// Packed bytes that were damaged or cut off, so far.
  package var lostBytes: Int { stream.lostBytes }

  /// The next line that is not blank; nil at the end.
  package mutating func next() -> Line? {
    while true {
      let offset = stream.offset
      let line = stream.line(limit: limit)
      number += 1
      switch line {
      case .end: return nil
      case .tooLong: return Line(number: number, offset: offset, bytes: nil)
      case .bytes(let bytes):
        if bytes.allSatisfy(ASCII.isSpace) { continue }
        return Line(number: number, offset: offset, bytes: bytes)
      }
    }
  }
}
