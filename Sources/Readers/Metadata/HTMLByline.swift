/// Who signed a page's article.
enum HTMLByline {
  private static let longestName = 80

  /// From the page's own data, an element named for the author, or the signature under the text, whose line is then
  /// taken out of the text.
  static func find(_ outline: PageOutline, linked: LinkedData?, site: String?, kept: inout [Bool]) -> String? {
    let signature = takeSignature(outline, &kept)
    for candidate in [
      linked?.author, outline.metadata.first("author", "article:author", "dc.creator", "parsely-author", "byl"),
    ] {
      guard let candidate = cleaned(candidate), Fold.key(candidate) != site.map({ Fold.key($0) }) else { continue }
      return candidate
    }
    return signature ?? fromElements(outline)
  }

  private static func cleaned(_ text: String?) -> String? {
    guard var text = text.map({ Whitespace.collapsed($0) }), text.utf8.count <= longestName, !text.hasPrefix("http"),
      !text.hasPrefix("@")
    else { return nil }
    for prefix in ["By ", "by ", "BY "] where text.hasPrefix(prefix) { text.removeFirst(prefix.count) }
    return text.isEmpty || ["admin", "administrator", "editor", "root", "user"].contains(text.lowercased()) ? nil : text
  }

  private static func fromElements(_ outline: PageOutline) -> String? {
    for (index, element) in outline.elements.enumerated()
    where element.cues.contains(.byline) && element.cues.isDisjoint(with: [.comments, .related, .sidebar]) {
      guard let line = outline.lines(of: index).first, outline.lines[line].words <= 10 else { continue }
      let bytes = Whitespace.collapsed(outline.bytes(line))
      let text = String(decoding: bytes, as: UTF8.self)
      if let name = Byline.labelled(bytes, key: Fold.key(bytes)) { return name }
      if Byline.isName(text), outline.lines[line].words <= 6 { return cleaned(text) }
    }
    return nil
  }

  /// Words of a signature, agency and photographer included.
  private static let longestSignature: Int32 = 8

  private static func takeSignature(_ outline: PageOutline, _ kept: inout [Bool]) -> String? {
    guard let last = kept.lastIndex(of: true), kept.count(where: { $0 }) > 2 else { return nil }
    let line = outline.lines[last]
    let element = outline.elements[Int(line.element)]
    guard line.words <= longestSignature, !element.tag.isHeading, ![.li, .th, .dd, .figcaption].contains(element.tag)
    else { return nil }
    // A cell of data stands beside others in its row; a signature has a row of its own.
    if element.tag == .td, outline.lines(of: Int(element.parent)).count > 1 { return nil }
    let bytes = Whitespace.collapsed(outline.bytes(last))
    let key = Fold.key(bytes)
    if let name = Byline.labelled(bytes, key: key) {
      kept[last] = false
      return name
    }
    if Byline.namesSource(key) {
      kept[last] = false
      return takeSignature(outline, &kept)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard line.words >= 2 || text == text.uppercased(), Byline.isName(text), line.linkBytes == 0 else { return nil }
    kept[last] = false
    return text
  }
}
