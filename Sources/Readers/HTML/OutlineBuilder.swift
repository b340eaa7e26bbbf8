internal import CLibXML2

/// Walks libxml2's tree once, without recursion, into a `PageOutline`.
struct OutlineBuilder {
  private var outline = PageOutline()
  private var tags: [UnsafePointer<xmlChar>: Tag] = [:]
  private var lineStart = 0
  private var lineLinks = 0
  private var linkDepth = 0
  private var linkStart = 0
  private var blocks: [Int32] = []

  static func outline(_ tree: borrowing HTMLTree) -> PageOutline {
    tree.withRoot { root in
      var builder = OutlineBuilder()
      builder.walk(root)
      return builder.outline
    } ?? PageOutline()
  }

  /// Bytes up to which a line break inside a cell only folds its text.
  private static let longestCellLine = 60

  private mutating func walk(_ root: xmlNodePtr) {
    outline.elements.reserveCapacity(2048)
    outline.lines.reserveCapacity(1024)
    outline.text.reserveCapacity(1 << 16)
    var node: xmlNodePtr? = root
    var open: [(node: xmlNodePtr, element: Int32, isBlock: Bool, isLink: Bool)] = []
    while let current = node {
      var descend = false
      if current.pointee.type == XML_ELEMENT_NODE {
        if let (element, isBlock, isLink) = enter(current, open.last?.element ?? -1) {
          if current.pointee.children != nil {
            open.append((current, element, isBlock, isLink))
            descend = true
          } else {
            leave(element, isBlock, isLink)
          }
        }
      } else if current.pointee.type == XML_TEXT_NODE || current.pointee.type == XML_CDATA_SECTION_NODE {
        appendText(current)
      }
      if descend {
        node = current.pointee.children
        continue
      }
      var next = current.pointee.next
      while next == nil, let last = open.popLast() {
        leave(last.element, last.isBlock, last.isLink)
        next = last.node.pointee.next
        if last.node == root { next = nil }
      }
      node = next
      if open.isEmpty && next == nil { break }
    }
    endLine()
    // The open line that an inline element counted on may have held white space only.
    let count = Int32(outline.lines.count)
    for index in outline.elements.indices where outline.elements[index].endLine > count {
      outline.elements[index].endLine = count
      outline.elements[index].firstLine = min(outline.elements[index].firstLine, count)
    }
  }

  private mutating func tag(_ node: xmlNodePtr) -> Tag {
    guard let name = node.pointee.name else { return .other }
    // Names are interned, so that equal names have equal addresses.
    if let known = tags[name] { return known }
    let tag = Tag.named(name, Int(xmlStrlen(name)))
    tags[name] = tag
    return tag
  }

  private mutating func enter(_ node: xmlNodePtr, _ parent: Int32) -> (Int32, Bool, Bool)? {
    let tag = tag(node)
    switch tag {
    case .meta:
      readMeta(node)
      return nil
    case .link:
      readLink(node)
      return nil
    case .title:
      if outline.metadata.documentTitle == nil { outline.metadata.documentTitle = content(node) }
      return nil
    case .br:
      let block = blocks.last.map { outline.elements[Int($0)].tag } ?? .other
      // Headings and cells of data run on; cells that lay out a page hold paragraphs.
      let isCell = block == .td || block == .th
      if block.isHeading || isCell && outline.text.count - lineStart < Self.longestCellLine {
        outline.text.append(0x20)
      } else {
        endLine()
      }
      return nil
    case .hr:
      endLine()
      return nil
    case .img, .wbr, .source: return nil
    case .head:
      break
    default:
      if tag.isNeverText { return nil }
    }
    var attributes = Attributes()
    read(node, &attributes)
    var cues = attributes.cues
    switch tag {
    case .nav, .menu: cues.insert(.navigation)
    case .footer: cues.insert(.footer)
    case .aside: cues.insert(.sidebar)
    case .header: cues.insert(.pageHeader)
    case .figcaption: cues.insert(.caption)
    case .article: cues.insert(.content)
    case .main: cues.insert(.content)
    case .form, .fieldset: break
    default: break
    }
    if tag.isInline, !cues.isDisjoint(with: [.hidden, .share, .advertisement]), tag != .a { return nil }
    let isBlock = !tag.isInline
    if isBlock { endLine() }
    let index = Int32(outline.elements.count)
    outline.elements.append(
      PageOutline.Element(tag: tag, cues: cues, parent: parent, firstLine: Int32(outline.lines.count)))
    if isBlock { blocks.append(index) }
    if tag == .a {
      if linkDepth == 0 { linkStart = outline.text.count }
      linkDepth += 1
    }
    if tag == .html, let language = attributes.language { outline.metadata.language = language }
    if outline.metadata.dates.count < PageMetadata.mostEntries,
      tag == .time || attributes.datetime != nil || !cues.isDisjoint(with: [.date, .updated])
        || attributes.itemprop?.hasPrefix("date") == true
    {
      outline.metadata.dates.append(
        PageMetadata.DateElement(
          element: Int(index), value: attributes.datetime ?? attributes.content, itemprop: attributes.itemprop,
          isTime: tag == .time))
    }
    return (index, isBlock, tag == .a)
  }

  private mutating func leave(_ element: Int32, _ isBlock: Bool, _ isLink: Bool) {
    if isLink {
      linkDepth -= 1
      if linkDepth == 0 { lineLinks += outline.text.count - max(linkStart, lineStart) }
    }
    if isBlock {
      endLine()
      blocks.removeLast()
    }
    outline.elements[Int(element)].end = Int32(outline.elements.count)
    // An inline element's text ends in a line that is still open.
    let open = !isBlock && outline.text.count > lineStart ? 1 : 0
    outline.elements[Int(element)].endLine = Int32(outline.lines.count + open)
  }

  private mutating func appendText(_ node: xmlNodePtr) {
    guard let content = node.pointee.content else { return }
    let count = Int(xmlStrlen(content))
    outline.text.append(contentsOf: UnsafeBufferPointer(start: content, count: count))
  }

  private mutating func endLine() {
    let end = outline.text.count
    defer {
      lineStart = outline.text.count
      lineLinks = 0
      linkStart = outline.text.count
    }
    guard end > lineStart else { return }
    if linkDepth > 0 { lineLinks += end - max(linkStart, lineStart) }
    var words: Int32 = 0
    var inWord = false
    outline.text.withUnsafeBufferPointer { text in
      for index in lineStart..<end {
        let isSpace = ASCII.isSpace(text[index])
        if !isSpace && !inWord { words += 1 }
        inWord = !isSpace
      }
    }
    guard words > 0 else {
      outline.text.removeLast(end - lineStart)
      return
    }
    outline.lines.append(
      PageOutline.Line(
        start: Int32(lineStart), end: Int32(end), element: blocks.last ?? 0, linkBytes: Int32(lineLinks), words: words))
  }

  // MARK: Attributes

  private struct Attributes {
    var cues: Cues = []
    var itemprop: String?
    var datetime: String?
    var content: String?
    var language: String?
  }

  private mutating func read(_ node: xmlNodePtr, _ attributes: inout Attributes) {
    var attribute = node.pointee.properties
    while let current = attribute {
      attribute = current.pointee.next
      guard let name = current.pointee.name, let value = current.pointee.children?.pointee.content else { continue }
      let bytes = UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value)))
      if name[0] == 0x63, name[1] == 0 {
        var raw: UInt32 = 0
        for byte in bytes { raw = raw << 4 | UInt32(byte < 0x40 ? byte & 15 : (byte & 15) + 9) }
        attributes.cues.formUnion(Cues(rawValue: raw))
        continue
      }
      switch AttributeName.named(name, Int(xmlStrlen(name))) {
      case .itemprop: attributes.itemprop = String(decoding: bytes, as: UTF8.self)
      case .datetime: attributes.datetime = String(decoding: bytes, as: UTF8.self)
      case .dataDate, .dataDatetime, .dataPubdate, .dataPublished, .dataItemDate:
        attributes.datetime = attributes.datetime ?? String(decoding: bytes, as: UTF8.self)
      case .content: attributes.content = String(decoding: bytes, as: UTF8.self)
      case .lang: attributes.language = String(decoding: bytes, as: UTF8.self)
      default: break
      }
    }
  }

  private func attribute(_ node: xmlNodePtr, _ name: String) -> String? {
    var attribute = node.pointee.properties
    while let current = attribute {
      attribute = current.pointee.next
      guard let found = current.pointee.name, let value = current.pointee.children?.pointee.content,
        UnsafeBufferPointer(start: found, count: Int(xmlStrlen(found))).elementsEqual(name.utf8)
      else { continue }
      return String(decoding: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))), as: UTF8.self)
    }
    return nil
  }

  private func content(_ node: xmlNodePtr) -> String? {
    var bytes: [UInt8] = []
    var child = node.pointee.children
    while let current = child {
      child = current.pointee.next
      guard let text = current.pointee.content else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
    }
    let text = Whitespace.collapsed(bytes)
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }

  private mutating func readMeta(_ node: xmlNodePtr) {
    guard outline.metadata.metas.count < PageMetadata.mostEntries, let content = attribute(node, "content") else {
      return
    }
    for key in ["property", "name", "itemprop", "http-equiv"] {
      guard let name = attribute(node, key) else { continue }
      outline.metadata.metas.append((name.lowercased(), Whitespace.collapsed(content)))
    }
  }

  private mutating func readLink(_ node: xmlNodePtr) {
    guard outline.metadata.canonical == nil, attribute(node, "rel")?.lowercased() == "canonical",
      let address = attribute(node, "href"), address.hasPrefix("http")
    else { return }
    outline.metadata.canonical = address
  }
}
