/// A page's markup without what no reader wants, cut down before the parser sees it.
///
/// Script, style, svg and comments are well over half of the bytes of news pages, and most attributes are of no use
/// here; one linear pass over them costs a fraction of parsing them. The pass also takes out what makes the parser
/// slow or silent: thousands of attributes, end tags that end nothing, unclosed comments.
struct MarkupStrip {
  /// UTF-8 markup for the parser.
  var markup: [UInt8] = []
  /// Contents of `application/ld+json` scripts, in page order.
  var linkedData: [Range<Int>] = []
  /// `truncated-comment`, `many-attributes`.
  var warnings: Set<String> = []
  /// Elements open at once, at most.
  var depth = 0

  init(_ page: [UInt8], limits: ReaderLimits) {
    var scanner = Scanner(limits: limits)
    let count = page.count
    markup = page.withUnsafeBufferPointer { input in
      // A bare `<` grows most, to `&lt;`; pages of the buffer that stay untouched cost nothing.
      Array(unsafeUninitializedCapacity: count * 4 + 16) { output, written in
        scanner.run(input, output)
        written = scanner.written
      }
    }
    linkedData = scanner.linkedData
    warnings = scanner.warnings
    depth = scanner.deepest
  }
}

private struct Scanner {
  let limits: ReaderLimits
  var written = 0
  var linkedData: [Range<Int>] = []
  var warnings: Set<String> = []
  var deepest = 0
  private var depth = 0
  private var open = [Int32](repeating: 0, count: 256)

  init(limits: ReaderLimits) { self.limits = limits }

  typealias Input = UnsafeBufferPointer<UInt8>
  typealias Output = UnsafeMutableBufferPointer<UInt8>

  mutating func run(_ input: Input, _ output: Output) {
    var index = 0
    let count = input.count
    while index < count {
      // Text up to the next mark is copied as a whole.
      let start = index
      while index < count, input[index] != 0x3c, input[index] != 0x26, input[index] != 0xc2 { index += 1 }
      copy(input, start..<index, output)
      guard index < count else { return }
      if input[index] == 0x3c {
        index = markup(input, index, output)
      } else {
        index = character(input, index, output)
      }
    }
  }

  @inline(__always)
  private mutating func copy(_ input: Input, _ range: Range<Int>, _ output: Output) {
    guard !range.isEmpty else { return }
    UnsafeMutableRawPointer(output.baseAddress! + written)
      .copyMemory(from: input.baseAddress! + range.lowerBound, byteCount: range.count)
    written += range.count
  }

  // MARK: Characters

  /// References and characters of the C1 range are meant as windows-1252, as in `1&#150;3`.
  private mutating func character(_ input: Input, _ index: Int, _ output: Output) -> Int {
    if input[index] == 0xc2 {
      if index + 1 < input.count, input[index + 1] < 0xa0, let scalar = Windows1252.c1[Int(input[index + 1]) - 0x80]
      {
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
    output[written] = input[index]
    written += 1
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
    for byte in bytes {
      output[written] = byte
      written += 1
    }
  }

  // MARK: Markup

  private mutating func markup(_ input: Input, _ index: Int, _ output: Output) -> Int {
    let count = input.count
    guard index + 1 < count else { return copyOne(input, index, output) }
    let next = input[index + 1]
    if next == 0x21 {
      if index + 3 < count, input[index + 2] == 0x2d, input[index + 3] == 0x2d { return comment(input, index) }
      return skipDeclaration(input, index)
    }
    if next == 0x3f { return skipDeclaration(input, index) }
    if next == 0x2f { return endTag(input, index, output) }
    guard ASCII.isLetter(next) else {
      // `<` before a space or digit is text: `a < 5`.
      for byte in "&lt;".utf8 {
        output[written] = byte
        written += 1
      }
      return index + 1
    }
    return startTag(input, index, output)
  }

  private mutating func copyOne(_ input: Input, _ index: Int, _ output: Output) -> Int {
    copy(input, index..<(index + 1), output)
    return index + 1
  }

  private mutating func comment(_ input: Input, _ index: Int) -> Int {
    var position = index + 4
    // `<!-->` and `<!--->` are complete comments.
    if position < input.count, input[position] == 0x3e { return position + 1 }
    if position + 1 < input.count, input[position] == 0x2d, input[position + 1] == 0x3e { return position + 2 }
    while position + 2 < input.count {
      if input[position] == 0x2d, input[position + 1] == 0x2d {
        if input[position + 2] == 0x3e { return position + 3 }
        if input[position + 2] == 0x21, position + 3 < input.count, input[position + 3] == 0x3e { return position + 4 }
      }
      position += 1
    }
    // Parsers drop the rest of the page here; the text after the mark is kept instead.
    warnings.insert("truncated-comment")
    return index + 4
  }

  private func skipDeclaration(_ input: Input, _ index: Int) -> Int {
    var position = index + 2
    while position < input.count, input[position] != 0x3e { position += 1 }
    return min(position + 1, input.count)
  }

  private func nameEnd(_ input: Input, _ start: Int) -> Int {
    var position = start
    while position < input.count, !ASCII.isSpace(input[position]), input[position] != 0x2f, input[position] != 0x3e,
      input[position] != 0x3c
    { position += 1 }
    return position
  }

  private mutating func endTag(_ input: Input, _ index: Int, _ output: Output) -> Int {
    let nameStart = index + 2
    guard nameStart < input.count, ASCII.isLetter(input[nameStart]) else { return skipDeclaration(input, index) }
    let end = nameEnd(input, nameStart)
    let tag = Tag.named(input.baseAddress! + nameStart, end - nameStart)
    var position = end
    while position < input.count, input[position] != 0x3e, input[position] != 0x3c { position += 1 }
    let next = position < input.count && input[position] == 0x3e ? position + 1 : position
    // The page ends where its bytes end: content after an early `</body>`, as of an inserted page, stays in place.
    if tag == .body || tag == .html || tag.isVoid && tag != .br { return next }
    if tag != .br {
      // An end tag that ends nothing would make the parser search its whole stack.
      if open[Int(tag.rawValue)] == 0 { return next }
      open[Int(tag.rawValue)] -= 1
      if !tag.endsByItself { depth = max(0, depth - 1) }
    }
    copy(input, index..<end, output)
    output[written] = 0x3e
    written += 1
    return next
  }

  private mutating func startTag(_ input: Input, _ index: Int, _ output: Output) -> Int {
    let nameStart = index + 1
    let end = nameEnd(input, nameStart)
    let tag = Tag.named(input.baseAddress! + nameStart, end - nameStart)
    let mark = written
    if (tag == .html || tag == .body), open[Int(tag.rawValue)] > 0 {
      var ignored = (false, false)
      let next = attributes(input, end, output, tag, &ignored.0, &ignored.1)
      written = mark
      return next
    }
    copy(input, index..<end, output)
    var isLinkedData = false
    var isSelfClosed = false
    let next = attributes(input, end, output, tag, &isLinkedData, &isSelfClosed)
    switch tag {
    case .script, .style, .svg, .noscript, .template, .iframe, .textarea, .select, .object, .canvas, .audio, .video, .noframes, .button,
      .title where tag != .title:
      if isSelfClosed && tag == .svg {
        written = mark
        return next
      }
      written = mark
      let (contentEnd, after) = close(input, next, tag)
      // A button that was never closed must not swallow the article up to the next one's end.
      if tag == .button, after - next > longestButton { return next }
      if isLinkedData { linkedData.append(next..<contentEnd) }
      return after
    default: break
    }
    output[written] = 0x3e
    written += 1
    if !tag.isVoid {
      open[Int(tag.rawValue)] += 1
      if !tag.endsByItself {
        depth += 1
        deepest = max(deepest, depth)
      }
    }
    return next
  }

  /// Bytes; buttons hold a label and an icon.
  private let longestButton = 6_000

  /// The content's end and the offset after the end tag of an element that is dropped whole.
  private mutating func close(_ input: Input, _ start: Int, _ tag: Tag) -> (Int, Int) {
    let name = Array("\(tag)".utf8)
    var position = start
    var nested = 0
    let nests = tag == .svg || tag == .template || tag == .object
    while position < input.count {
      while position < input.count, input[position] != 0x3c { position += 1 }
      guard position + name.count + 1 < input.count else { break }
      if input[position + 1] == 0x2f {
        if matches(input, position + 2, name) {
          if nested == 0 {
            var end = position + 2 + name.count
            while end < input.count, input[end] != 0x3e { end += 1 }
            return (position, min(end + 1, input.count))
          }
          nested -= 1
        }
      } else if nests, matches(input, position + 1, name) {
        nested += 1
      }
      position += 1
    }
    // Unclosed: only a script or style may run to the end of the page; text must not be lost for the others.
    if tag == .script || tag == .style { return (input.count, input.count) }
    warnings.insert("unclosed-\(tag)")
    return (start, start)
  }

  private func matches(_ input: Input, _ start: Int, _ name: [UInt8]) -> Bool {
    guard start + name.count < input.count else { return false }
    for offset in name.indices where ASCII.lower(input[start + offset]) != name[offset] { return false }
    let after = input[start + name.count]
    return ASCII.isSpace(after) || after == 0x3e || after == 0x2f
  }

  // MARK: Attributes

  private mutating func attributes(
    _ input: Input, _ start: Int, _ output: Output, _ tag: Tag, _ isLinkedData: inout Bool, _ isSelfClosed: inout Bool
  ) -> Int {
    var position = start
    var kept = 0
    let count = input.count
    while position < count {
      while position < count, ASCII.isSpace(input[position]) || input[position] == 0x2f {
        isSelfClosed = input[position] == 0x2f
        position += 1
      }
      guard position < count else { return count }
      if input[position] == 0x3e { return position + 1 }
      // A tag that was never closed ends where the next begins.
      if input[position] == 0x3c { return position }
      isSelfClosed = false
      let nameStart = position
      while position < count, !ASCII.isSpace(input[position]), input[position] != 0x3d, input[position] != 0x3e,
        input[position] != 0x2f || position == nameStart
      { position += 1 }
      let nameEnd = position
      while position < count, ASCII.isSpace(input[position]) { position += 1 }
      var value = position..<position
      var quote: UInt8 = 0
      if position < count, input[position] == 0x3d {
        position += 1
        while position < count, ASCII.isSpace(input[position]) { position += 1 }
        guard position < count else { return count }
        if input[position] == 0x22 || input[position] == 0x27 {
          quote = input[position]
          let valueStart = position + 1
          position = valueStart
          while position < count, input[position] != quote { position += 1 }
          value = valueStart..<position
          position = min(position + 1, count)
        } else {
          let valueStart = position
          while position < count, !ASCII.isSpace(input[position]), input[position] != 0x3e { position += 1 }
          value = valueStart..<position
        }
      }
      let attribute = AttributeName.named(input.baseAddress! + nameStart, nameEnd - nameStart)
      if attribute == .type, tag == .script { isLinkedData = contains(input, value, "ld+json") }
      guard attribute.isKept(on: tag) else { continue }
      kept += 1
      if kept > limits.maximumAttributes {
        warnings.insert("many-attributes")
        continue
      }
      output[written] = 0x20
      written += 1
      copy(input, nameStart..<nameEnd, output)
      if quote != 0 || !value.isEmpty {
        output[written] = 0x3d
        written += 1
        if quote != 0 {
          copy(input, (value.lowerBound - 1)..<min(value.upperBound + 1, count), output)
          if value.upperBound >= count {
            output[written] = quote
            written += 1
          }
        } else {
          copy(input, value, output)
        }
      }
    }
    return count
  }

  private func contains(_ input: Input, _ range: Range<Int>, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard range.count >= count else { return false }
    for start in range.lowerBound...(range.upperBound - count) {
      var offset = 0
      while offset < count, ASCII.lower(input[start + offset]) == text.utf8Start[offset] { offset += 1 }
      if offset == count { return true }
    }
    return false
  }
}
