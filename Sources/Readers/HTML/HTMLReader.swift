internal import Model

/// An HTML page of any generation to its parts.
enum HTMLReader {
  static func read(_ text: [UInt8], url: String?, limits: ReaderLimits) throws(ReadFailure) -> PageParts {
    let strip = MarkupStrip(text, limits: limits)
    if strip.depth > limits.maximumDepth {
      throw ReadFailure(code: "too-deep", detail: "\(strip.depth) elements open at once")
    }
    if strip.tags > limits.maximumTags {
      throw ReadFailure(code: "too-large", detail: "\(strip.tags) tags, limit \(limits.maximumTags)")
    }
    var outline = PageOutline()
    var isHalted = false
    if let tree = HTMLTree(strip.markup) {
      outline = OutlineBuilder.outline(tree)
      isHalted = tree.isHalted
    }
    let linked = LinkedData.article(in: strip.linkedData.map { Array(text[$0]) })
    var parts = PageParts(url: url ?? outline.metadata.canonical)
    parts.declaredLanguage = outline.metadata.language
    parts.site = outline.metadata.first("og:site_name", "application-name") ?? linked?.publisher
    let title = PageTitle(outline, linked: linked, site: parts.site, url: parts.url)
    parts.title = title.text
    let selection = BodySelection(outline, title: title.lines)
    var kept = BodyTrim.trimmed(selection.kept, outline, title: title.lines)
    parts.byline = HTMLByline.find(outline, linked: linked, site: parts.site, kept: &kept)
    var positions = ListPositions(outline)
    for line in outline.lines.indices where kept[line] {
      let kind = BlockKind.of(line, outline)
      parts.text.append(
        kind, outline.bytes(line), row: kind == .cell ? positions.row(of: line) : nil,
        number: kind == .item ? positions.number(of: line) : nil)
    }
    parts.warnings += strip.warnings
    if isHalted { parts.warnings.append("parser-halted") }
    let bodyLine = outline.lines.indices.first { kept[$0] && outline.lines[$0].words >= 8 }
    let language = LanguageGuess.counts(parts.text.bytes.prefix(4096)).language ?? .other
    let order = PrintedDate.Order.of(
      language: language, declared: outline.metadata.language, url: parts.url, sample: outline.text[...])
    let dates = PublicationDate(
      outline, linked: linked, url: parts.url, order: order, titleLine: title.lines?.lowerBound, bodyLine: bodyLine)
    if let choice = dates.choose() {
      parts.published = choice.date
      parts.publishedBy = choice.rule
      if choice.isWeak { parts.warnings.append("date-weak") }
    }
    return parts
  }
}
