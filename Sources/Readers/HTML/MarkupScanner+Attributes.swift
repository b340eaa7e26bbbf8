/// What the attributes of one start tag say to the scanner itself.
struct TagAttributes {
  var cues: Cues = []
  var isLinkedData = false
  var isCanonical = false
  var isSelfClosed = false
}

extension MarkupScanner {
  /// Writes the attributes a reader wants and, as `c`, what the names say; returns the offset after the tag.
  mutating func attributes(
    _ input: Input, _ start: Int, _ output: Output, _ tag: Tag, _ found: inout TagAttributes
  ) -> Int {
    var position = start
    var kept = 0
    let count = input.count
    defer { if !found.cues.isEmpty { write(found.cues, output) } }
    while position < count {
      while position < count, ASCII.isSpace(input[position]) || input[position] == 0x2f {
        found.isSelfClosed = input[position] == 0x2f
        position += 1
      }
      guard position < count else { return count }
      if input[position] == 0x3e { return position + 1 }
      // A tag that was never closed ends where the next begins.
      if input[position] == 0x3c { return position }
      found.isSelfClosed = false
      let nameStart = position
      while position < count, !ASCII.isSpace(input[position]), input[position] != 0x3d, input[position] != 0x3e,
        input[position] != 0x2f || position == nameStart
      { position += 1 }
      // A lone `=` is no name; it must not hold the scan up.
      if position == nameStart { position += 1 }
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
      guard attribute != .other else { continue }
      note(attribute, UnsafeBufferPointer(rebasing: input[value]), tag, &found)
      guard attribute.isWritten(on: tag) else { continue }
      kept += 1
      if kept > limits.maximumAttributes {
        warnings.insert("many-attributes")
        continue
      }
      put(0x20, output)
      copy(input, nameStart..<nameEnd, output)
      put(0x3d, output)
      put(quote == 0 ? 0x22 : quote, output)
      copy(input, value, output)
      put(quote == 0 ? 0x22 : quote, output)
    }
    return count
  }

  private func note(_ attribute: AttributeName, _ value: Input, _ tag: Tag, _ found: inout TagAttributes) {
    switch attribute {
    case .class, .id, .dataTestid, .dataComponent: found.cues.formUnion(ClassWords.cues(value))
    case .type: if tag == .script { found.isLinkedData = contains(value, "ld+json") }
    case .rel:
      if tag == .link { found.isCanonical = equals(value, "canonical") }
      if tag == .a, equals(value, "tag") || equals(value, "category tag") { found.cues.insert(.tagList) }
    case .role: found.cues.formUnion(ofRole(value))
    case .hidden: found.cues.insert(.hidden)
    case .ariaHidden: if equals(value, "true") { found.cues.insert(.hidden) }
    case .style: if contains(value, "display:none") || contains(value, "display: none") { found.cues.insert(.hidden) }
    case .pubdate: found.cues.insert(.date)
    case .itemprop:
      if equals(value, "articlebody") { found.cues.insert(.body) }
      if equals(value, "author") { found.cues.insert(.byline) }
      if equals(value, "headline") { found.cues.insert(.title) }
    default: break
    }
  }

  private func ofRole(_ value: Input) -> Cues {
    switch value.first.map(ASCII.lower) {
    case 0x6e where equals(value, "navigation"): .navigation
    case 0x6d where equals(value, "menu") || equals(value, "menubar"): .navigation
    case 0x74 where equals(value, "toolbar") || equals(value, "tablist"): .navigation
    case 0x74 where equals(value, "tooltip"): .overlay
    case 0x63 where equals(value, "contentinfo"): .footer
    case 0x62 where equals(value, "banner"): .pageHeader
    case 0x63 where equals(value, "complementary"): .sidebar
    case 0x73 where equals(value, "search"): .form
    case 0x64 where equals(value, "dialog"): .overlay
    case 0x61 where equals(value, "alertdialog"): .overlay
    case 0x61 where equals(value, "article"): .content
    case 0x6d where equals(value, "main"): .content
    default: []
    }
  }

  private mutating func write(_ cues: Cues, _ output: Output) {
    put(" c=\"", output)
    var started = false
    for shift in stride(from: UInt32(28), through: 0, by: -4) {
      let digit = UInt8(cues.rawValue >> shift & 15)
      if digit != 0 { started = true }
      if started { put(digit < 10 ? 0x30 + digit : 0x57 + digit, output) }
    }
    put(0x22, output)
  }

  private func equals(_ value: Input, _ text: StaticString) -> Bool {
    guard value.count == text.utf8CodeUnitCount else { return false }
    for offset in 0..<value.count where ASCII.lower(value[offset]) != text.utf8Start[offset] { return false }
    return true
  }

  private func contains(_ value: Input, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard value.count >= count else { return false }
    for start in 0...(value.count - count) {
      var offset = 0
      while offset < count, ASCII.lower(value[start + offset]) == text.utf8Start[offset] { offset += 1 }
      if offset == count { return true }
    }
    return false
  }
}
