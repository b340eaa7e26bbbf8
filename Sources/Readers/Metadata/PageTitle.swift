/// The headline of a page without the site's name.
enum PageTitle {
  static func choose(_ outline: PageOutline) -> String? {
    if let heading = outline.elements.indices.first(where: { outline.elements[$0].tag == .h1 && !outline.lines(of: $0).isEmpty }) {
      let lines = outline.lines(of: heading)
      return text(outline, lines)
    }
    return outline.metadata.first("og:title", "twitter:title") ?? outline.metadata.documentTitle
  }

  /// The lines of the first headline element.
  static func lines(_ outline: PageOutline) -> Range<Int>? {
    outline.elements.indices.first { outline.elements[$0].tag == .h1 && !outline.lines(of: $0).isEmpty }
      .map { outline.lines(of: $0) }
  }

  static func text(_ outline: PageOutline, _ lines: Range<Int>) -> String {
    lines.map { String(decoding: Whitespace.collapsed(outline.bytes($0)), as: UTF8.self) }.joined(separator: " ")
  }
}
