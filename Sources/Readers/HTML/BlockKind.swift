internal import Model

/// The kind of block a line is, by the elements around it.
enum BlockKind {
  static func of(_ line: Int, _ outline: PageOutline) -> Block.Kind {
    var index = Int(outline.lines[line].element)
    if outline.lines[line].words <= mostCaptionWords, ![.li, .th].contains(outline.elements[index].tag),
      !outline.elements[index].tag.isHeading, CaptionCue.marks(ASCII.trimmed(outline.bytes(line)))
    {
      return .caption
    }
    var depth = 0
    while index >= 0, depth < deepestLook {
      let element = outline.elements[index]
      switch element.tag {
      case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
      case .figcaption, .caption: return .caption
      case .li, .dd, .dt: return .item
      case .td, .th: return isLayout(index, outline) ? .paragraph : .cell
      case .blockquote: return .quote
      default:
        if element.cues.contains(.caption), outline.lines(of: index).count <= 3 { return .caption }
      }
      index = Int(element.parent)
      depth += 1
    }
    return .paragraph
  }

  /// Longer lines are text, whatever credit ends them.
  private static let mostCaptionWords: Int32 = 45

  /// Kinds are decided by the elements nearest to the text.
  private static let deepestLook = 6

  /// Cells that hold several lines lay out a page; cells of data hold one.
  private static func isLayout(_ cell: Int, _ outline: PageOutline) -> Bool { outline.lines(of: cell).count > 3 }
}
