/// A file read piece by piece, unpacked if it is gzipped; holds one piece and what a reader looks ahead.
package struct ByteStream {
  private let pull: () -> [UInt8]
  private var buffer: [UInt8] = []
  private var position = 0
  private var gzip: GzipStream?
  private var hasStarted = false
  private var isDone = false
  /// Unpacked bytes taken so far.
  package private(set) var offset = 0
  /// Packed bytes that were damaged or cut off.
  package var lostBytes: Int { gzip?.lostBytes ?? 0 }

  /// `pull` gives the next bytes of the file, none at its end.
  package init(_ pull: @escaping () -> [UInt8]) { self.pull = pull }

  package init(_ bytes: [UInt8]) {
    var rest: [UInt8]? = bytes
    self.init {
      defer { rest = nil }
      return rest ?? []
    }
  }

  private mutating func fill() -> Bool {
    while !isDone {
      var piece = pull()
      if !hasStarted {
        hasStarted = true
        while !piece.isEmpty, piece.count < 3 {
          let more = pull()
          if more.isEmpty { break }
          piece += more
        }
        if Gzip.isGzip(piece) { gzip = GzipStream() }
      }
      isDone = piece.isEmpty
      if let gzip { piece = gzip.unpack(piece, isLast: isDone) }
      guard !piece.isEmpty else { continue }
      buffer.removeFirst(position)
      position = 0
      buffer += piece
      return true
    }
    return false
  }

  /// True when the file is gzipped, so that its own offsets do not lead to what it holds.
  package mutating func isPacked() -> Bool {
    _ = peek(1)
    return gzip != nil
  }

  /// The next bytes without taking them; fewer than asked for at the end.
  package mutating func peek(_ count: Int) -> ArraySlice<UInt8> {
    while buffer.count - position < count, fill() {}
    return buffer[position..<min(buffer.count, position + count)]
  }

  /// Takes a number of bytes; fewer at the end.
  package mutating func read(_ count: Int) -> [UInt8] {
    let bytes = Array(peek(count))
    take(bytes.count)
    return bytes
  }

  /// Passes over a number of bytes without holding them; returns how many there were.
  package mutating func skip(_ count: Int) -> Int {
    var left = count
    while left > 0 {
      if position == buffer.count, !fill() { break }
      let step = min(left, buffer.count - position)
      take(step)
      left -= step
    }
    return count - left
  }

  /// Gives bytes back that were taken last.
  mutating func putBack(_ bytes: some Collection<UInt8>) {
    buffer.replaceSubrange(..<position, with: bytes)
    position = 0
    offset -= bytes.count
  }

  private mutating func take(_ count: Int) {
    position += count
    offset += count
  }

  package enum Line {
    case bytes([UInt8])
    /// Longer than the limit; passed over.
    case tooLong
    case end
  }

  /// The next line without its end.
  package mutating func line(limit: Int) -> Line {
    var searched = 0
    while true {
      if let end = buffer[(position + searched)...].firstIndex(of: 0x0a) {
        let bytes = Array(buffer[position..<end])
        take(bytes.count + 1)
        return bytes.count > limit ? .tooLong : .bytes(bytes)
      }
      searched = buffer.count - position
      if searched > limit {
        skipLine()
        return .tooLong
      }
      if !fill() { break }
    }
    guard position < buffer.count else { return .end }
    let bytes = Array(buffer[position...])
    take(bytes.count)
    return .bytes(bytes)
  }

  private mutating func skipLine() {
    while true {
      if let end = buffer[position...].firstIndex(of: 0x0a) {
        take(end - position + 1)
        return
      }
      take(buffer.count - position)
      if !fill() { return }
    }
  }
}
