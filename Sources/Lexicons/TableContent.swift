/// The bytes of a table and where its lines begin in them, 4 bytes a line. Nothing changes after `init`, so it may be shared.
final class TableContent: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Offsets of the lines that count, which are neither empty nor comments.
  let lines: [Int32]
  /// Offsets of the other lines.
  private let skipped: [Int32]
  private let isOwner: Bool

  /// - Parameter isOwner: true to free the bytes in the end; bytes of the program itself stay.
  init(bytes: UnsafeBufferPointer<UInt8>, isOwner: Bool) {
    self.bytes = bytes
    (lines, skipped) = Self.split(bytes)
    self.isOwner = isOwner
  }

  deinit { if isOwner { bytes.deallocate() } }

  /// Finds where lines begin, eight bytes at a step.
  private static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> (lines: [Int32], skipped: [Int32]) {
    var lines: [Int32] = []
    var skipped: [Int32] = []
    // Rows of the embedded tables are 40 bytes and longer.
    lines.reserveCapacity(bytes.count / 40)
    var start = 0
    var position = 0
    while start < bytes.count {
      var ends = position < bytes.count ? Separators.ends(bytes, at: position) : 0x80
      while ends != 0 {
        let end = position + ends.trailingZeroBitCount / 8
        ends &= ends &- 1
        if end > start, bytes[start] != 0x0d, bytes[start] != 0x23 {
          lines.append(Int32(start))
        } else {
          skipped.append(Int32(start))
        }
        start = end + 1
      }
      position += 8
    }
    return (lines, skipped)
  }

  /// The 1-based number that a line has in the file: bisects the lines that do not count.
  func number(_ line: Int) -> Int {
    var low = 0
    var high = skipped.count
    while low < high {
      let middle = (low + high) / 2
      if skipped[middle] < lines[line] { low = middle + 1 } else { high = middle }
    }
    return line + low + 1
  }

  /// The trimmed cells of a line.
  func cells(_ line: Int) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var cursor = CellCursor(self, line: line)
    while let cell = cursor.next() { cells.append(cell) }
    return cells
  }

  /// One trimmed cell of a line, nil where it is missing or empty.
  func cell(_ line: Int, _ column: Int) -> Range<Int>? {
    var cursor = CellCursor(self, line: line)
    cursor.skip(column)
    guard let cell = cursor.next(), !cell.isEmpty else { return nil }
    return cell
  }
}

/// Goes through the cells of one line from left to right, eight bytes at a step.
struct CellCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next cell begins.
  private var start: Int
  /// The eight bytes looked at, and the separators among them that are still to come.
  private var chunk: Int
  private var separators: UInt64
  private var isAtEnd = false

  @inline(__always)
  init(_ content: TableContent, line: Int) {
    bytes = content.bytes
    start = Int(content.lines[line])
    chunk = start
    separators = Separators.all(bytes, at: start)
  }

  /// The next trimmed cell, which may be empty; nil behind the last.
  @inline(__always)
  mutating func next() -> Range<Int>? {
    guard !isAtEnd else { return nil }
    var first = start
    var end = passCell()
    if isAtEnd, end > first, bytes[end - 1] == 0x0d { end -= 1 }
    while first < end, bytes[first] == 0x20 { first += 1 }
    while end > first, bytes[end - 1] == 0x20 { end -= 1 }
    return first..<end
  }

  /// Passes over a number of cells.
  @inline(__always)
  mutating func skip(_ count: Int) {
    var left = count
    while left > 0, !isAtEnd {
      _ = passCell()
      left -= 1
    }
  }

  /// Goes behind the next separator and gives its offset.
  @inline(__always)
  private mutating func passCell() -> Int {
    while separators == 0, chunk < bytes.count {
      chunk += 8
      separators = chunk < bytes.count ? Separators.all(bytes, at: chunk) : 0
    }
    let end = separators == 0 ? bytes.count : chunk + separators.trailingZeroBitCount / 8
    separators &= separators &- 1
    isAtEnd = end == bytes.count || bytes[end] == 0x0a
    start = end + 1
    return end
  }
}

/// The tabs and line ends among eight bytes: the highest bit of each byte that is one.
enum Separators {
  @inline(__always)
  static func all(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt64 {
    let word = word(bytes, at: position)
    return zeros(word ^ 0x0909_0909_0909_0909) | zeros(word ^ 0x0a0a_0a0a_0a0a_0a0a)
  }

  @inline(__always)
  static func ends(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt64 {
    zeros(word(bytes, at: position) ^ 0x0a0a_0a0a_0a0a_0a0a)
  }

  /// Eight bytes, the first the lowest; those behind the end of the buffer are 0.
  @inline(__always)
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt64 {
    if position + 8 <= bytes.count {
      return UInt64(littleEndian: UnsafeRawPointer(bytes.baseAddress! + position).loadUnaligned(as: UInt64.self))
    }
    var word: UInt64 = 0
    for index in position..<bytes.count { word |= UInt64(bytes[index]) << UInt64((index - position) * 8) }
    return word
  }

  /// The highest bit of each byte that is 0, and of no other.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7f7f_7f7f_7f7f_7f7f
    return ~(((word & low) &+ low) | word | low)
  }
}
