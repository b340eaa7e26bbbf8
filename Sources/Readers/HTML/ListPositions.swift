/// Where cells and list items stand: the row of a cell, the number of an item of an ordered list.
///
/// Asked for the lines of a page in order; rows count from 0 through all tables.
struct ListPositions {
  private let outline: PageOutline
  private var rows: [Int: Int] = [:]
  private var items: [Int: Int] = [:]
  private var counts: [Int: Int] = [:]

  init(_ outline: PageOutline) { self.outline = outline }

  /// Cells and items hold few elements between themselves and their text.
  private static let deepestLook = 8

  mutating func row(of line: Int) -> Int? {
    guard let row = ancestor(of: line, .tr) else { return nil }
    if let known = rows[row] { return known }
    rows[row] = rows.count
    return rows[row]
  }

  mutating func number(of line: Int) -> Int? {
    guard let item = ancestor(of: line, .li) else { return nil }
    if let known = items[item] { return known }
    let list = Int(outline.elements[item].parent)
    guard list >= 0, outline.elements[list].tag == .ol else { return nil }
    counts[list, default: 0] += 1
    items[item] = counts[list]
    return items[item]
  }

  private func ancestor(of line: Int, _ tag: Tag) -> Int? {
    var index = Int(outline.lines[line].element)
    var depth = 0
    while index >= 0, depth < Self.deepestLook {
      if outline.elements[index].tag == tag { return index }
      index = Int(outline.elements[index].parent)
      depth += 1
    }
    return nil
  }
}
