extension MarkupScanner {
  private func nameEnd(_ input: Input, _ start: Int) -> Int {
    var position = start
    while position < input.count, !ASCII.isSpace(input[position]), input[position] != 0x2f, input[position] != 0x3e,
      input[position] != 0x3c
    { position += 1 }
    return position
  }

  mutating func endTag(_ input: Input, _ index: Int, _ output: Output) -> Int {
    let nameStart = index + 2
    guard nameStart < input.count, ASCII.isLetter(input[nameStart]) else { return afterDeclaration(input, index) }
    let end = nameEnd(input, nameStart)
    let tag = Tag.named(input.baseAddress! + nameStart, end - nameStart)
    var position = end
    while position < input.count, input[position] != 0x3e, input[position] != 0x3c { position += 1 }
    let next = position < input.count && input[position] == 0x3e ? position + 1 : position
    // The page ends where its bytes end: content after an early `</body>`, as of an inserted page, stays in place.
    if tag == .body || tag == .html || tag.isVoid && tag != .br { return next }
    let slot = Int(tag.rawValue)
    if tag.isPlainInline {
      guard inlineWritten[slot].popLast() == true else { return next }
      depth = max(0, depth - 1)
    } else if tag != .br {
      // An end tag that ends nothing would make the parser search its whole stack.
      if open[slot] == 0 { return next }
      open[slot] -= 1
      if !tag.endsByItself { depth = max(0, depth - 1) }
    }
    copy(input, index..<end, output)
    put(0x3e, output)
    return next
  }

  mutating func startTag(_ input: Input, _ index: Int, _ output: Output) -> Int {
    let nameStart = index + 1
    let end = nameEnd(input, nameStart)
    let tag = Tag.named(input.baseAddress! + nameStart, end - nameStart)
    let mark = written
    let slot = Int(tag.rawValue)
    copy(input, index..<end, output)
    let bare = written
    var found = TagAttributes()
    let next = attributes(input, end, output, tag, &found)
    if tag.isDroppedWhole {
      written = mark
      if tag == .svg, found.isSelfClosed { return next }
      let (contentEnd, after) = close(input, next, tag)
      if found.isLinkedData { linkedData.append(next..<contentEnd) }
      // A button that was never closed must not swallow the article up to the next one's end.
      return tag == .button && after - next > Self.longestButton ? next : after
    }
    if (tag == .html || tag == .body) && open[slot] > 0 || tag.isUseless || tag == .link && !found.isCanonical {
      written = mark
      return next
    }
    // Two line breaks part paragraphs; more say no more.
    if tag == .br {
      breaks += 1
      if breaks > 2 {
        written = mark
        return next
      }
    } else {
      breaks = 0
    }
    if tag.isPlainInline {
      let isWritten = written > bare
      inlineWritten[slot].append(isWritten)
      if !isWritten {
        written = mark
        return next
      }
    }
    put(0x3e, output)
    tags += 1
    if !tag.isVoid {
      open[slot] += 1
      if !tag.endsByItself {
        depth += 1
        deepest = max(deepest, depth)
      }
    }
    return next
  }

  /// Bytes; buttons hold a label and an icon.
  private static let longestButton = 6_000

  /// Searches in vain for buttons' ends before no more are made.
  private static let mostFailures = 100

  /// The content's end and the offset after the end tag of an element that is dropped whole.
  private mutating func close(_ input: Input, _ start: Int, _ tag: Tag) -> (Int, Int) {
    if neverEnds[Int(tag.rawValue)] { return (start, start) }
    let name = Array("\(tag)".utf8)
    var position = start
    var nested = 0
    // A button's end is searched only as far as buttons reach.
    let limit = tag == .button ? min(input.count, start + Self.longestButton * 2) : input.count
    let nests = tag == .svg || tag == .template || tag == .object
    while position < limit {
      while position < limit, input[position] != 0x3c { position += 1 }
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
    warnings.insert("unclosed-\(tag)")
    failures += 1
    neverEnds[Int(tag.rawValue)] = limit == input.count || failures > Self.mostFailures
    return tag == .script || tag == .style ? (input.count, input.count) : (start, start)
  }

  private func matches(_ input: Input, _ start: Int, _ name: [UInt8]) -> Bool {
    guard start + name.count < input.count else { return false }
    for offset in name.indices where ASCII.lower(input[start + offset]) != name[offset] { return false }
    let after = input[start + name.count]
    return ASCII.isSpace(after) || after == 0x3e || after == 0x2f
  }
}
