/// The pass behind `MarkupStrip`: text and references here, tags and attributes in extensions.
struct MarkupScanner {
  typealias Input = UnsafeBufferPointer<UInt8>
  typealias Output = UnsafeMutableBufferPointer<UInt8>

  let limits: ReaderLimits
  var written = 0
  var linkedData: [Range<Int>] = []
  var warnings: Set<String> = []
  var deepest = 0
  var depth = 0
  /// Start tags written.
  var tags = 0
  /// Line breaks written since the last text or other tag.
  var breaks = 0
  /// By tag: its end was searched to the end of the page in vain, which is not worth doing twice.
  var neverEnds = [Bool](repeating: false, count: 256)
  var failures = 0
  private var commentsEnd = true
  /// By tag: how many are open.
  var open = [Int32](repeating: 0, count: 256)
  /// By inline tag: for each open one, whether its start tag was written.
  var inlineWritten = [[Bool]](repeating: [], count: 256)

  init(limits: ReaderLimits) { self.limits = limits }

  mutating func run(_ input: Input, _ output: Output) {
    var index = 0
    let count = input.count
    while index < count {
      // Text up to the next mark is copied as a whole.
      let start = index
      while index < count, input[index] != 0x3c, input[index] != 0x26, input[index] != 0xc2 { index += 1 }
      if breaks > 0, input[start..<index].contains(where: { !ASCII.isSpace($0) }) { breaks = 0 }
      copy(input, start..<index, output)
      guard index < count else { return }
      index = input[index] == 0x3c ? markup(input, index, output) : character(input, index, output)
    }
  }

  @inline(__always)
  mutating func copy(_ input: Input, _ range: Range<Int>, _ output: Output) {
    guard !range.isEmpty else { return }
    UnsafeMutableRawPointer(output.baseAddress! + written)
      .copyMemory(from: input.baseAddress! + range.lowerBound, byteCount: range.count)
    written += range.count
  }

  @inline(__always)
  mutating func put(_ byte: UInt8, _ output: Output) {
    output[written] = byte
    written += 1
  }

  mutating func put(_ text: StaticString, _ output: Output) {
    for offset in 0..<text.utf8CodeUnitCount { put(text.utf8Start[offset], output) }
  }

  // MARK: Characters

  /// References and characters of the C1 range are meant as windows-1252, as in `1&#150;3`.
  private mutating func character(_ input: Input, _ index: Int, _ output: Output) -> Int {
    if input[index] == 0xc2 {
      if index + 1 < input.count, input[index + 1] < 0xa0, let scalar = Windows1252.c1[Int(input[index + 1]) - 0x80] {
        put(scalar, output)
        return index + 2
      }
    } else if index + 4 < input.count, input[index + 1] == 0x23 {
      var position = index + 2
      var value = 0
      let isHex = input[position] | 0x20 == 0x78
      if isHex { position += 1 }
      let start = position
      while position < input.count, position - start < 6, let digit = digit(input[position], isHex) {
        value = value * (isHex ? 16 : 10) + digit
        position += 1
      }
      if position > start, (0x80...0x9f).contains(value), let scalar = Windows1252.c1[value - 0x80] {
        put(scalar, output)
        return position < input.count && input[position] == 0x3b ? position + 1 : position
      }
    }
    put(input[index], output)
    return index + 1
  }

  private func digit(_ byte: UInt8, _ isHex: Bool) -> Int? {
    if ASCII.isDigit(byte) { return Int(byte - 0x30) }
    let lower = byte | 0x20
    return isHex && lower >= 0x61 && lower <= 0x66 ? Int(lower) - 0x57 : nil
  }

  private mutating func put(_ scalar: UInt32, _ output: Output) {
    var bytes: [UInt8] = []
    UTF8Text.append(scalar, to: &bytes)
    for byte in bytes { put(byte, output) }
  }

  // MARK: Comments and declarations

  private mutating func markup(_ input: Input, _ index: Int, _ output: Output) -> Int {
    guard index + 1 < input.count else { return index + 1 }
    let next = input[index + 1]
    if next == 0x21 {
      if index + 3 < input.count, input[index + 2] == 0x2d, input[index + 3] == 0x2d { return comment(input, index) }
      return afterDeclaration(input, index)
    }
    if next == 0x3f { return afterDeclaration(input, index) }
    if next == 0x2f { return endTag(input, index, output) }
    guard ASCII.isLetter(next) else {
      // `<` before a space or digit is text: `a < 5`.
      put("&lt;", output)
      return index + 1
    }
    return startTag(input, index, output)
  }

  private mutating func comment(_ input: Input, _ index: Int) -> Int {
    var position = index + 4
    // `<!-->` and `<!--->` are complete comments.
    if position < input.count, input[position] == 0x3e { return position + 1 }
    if position + 1 < input.count, input[position] == 0x2d, input[position + 1] == 0x3e { return position + 2 }
    while commentsEnd, position + 2 < input.count {
      if input[position] == 0x2d, input[position + 1] == 0x2d {
        if input[position + 2] == 0x3e { return position + 3 }
        if input[position + 2] == 0x21, position + 3 < input.count, input[position + 3] == 0x3e { return position + 4 }
      }
      position += 1
    }
    // Parsers drop the rest of the page here; the text after the mark is kept instead.
    commentsEnd = false
    warnings.insert("truncated-comment")
    return index + 4
  }

  func afterDeclaration(_ input: Input, _ index: Int) -> Int {
    var position = index + 2
    while position < input.count, input[position] != 0x3e { position += 1 }
    return min(position + 1, input.count)
  }
}
