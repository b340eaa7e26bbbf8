/// A page flattened: its elements in document order, and its text cut into lines at block boundaries.
///
/// Everything of an element is a range: its descendants `index..<end`, its text `firstLine..<endLine`. So pruning and
/// scoring are passes over arrays, and libxml2's tree is gone before they begin.
struct PageOutline {
  struct Element {
    var tag: Tag
    var cues: Cues = []
    var parent: Int32
    var end: Int32 = 0
    var firstLine: Int32 = 0
    var endLine: Int32 = 0
  }

  /// Text without a block boundary or line break inside, white space not yet collapsed.
  struct Line {
    var start: Int32
    var end: Int32
    /// The innermost block element around it.
    var element: Int32
    /// Bytes of the line inside links.
    var linkBytes: Int32 = 0
    var words: Int32 = 0
  }

  var elements: [Element] = []
  var lines: [Line] = []
  var text: [UInt8] = []
  var metadata = PageMetadata()

  func bytes(_ line: Int) -> ArraySlice<UInt8> { text[Int(lines[line].start)..<Int(lines[line].end)] }

  func lines(of element: Int) -> Range<Int> { Int(elements[element].firstLine)..<Int(elements[element].endLine) }

  /// The nearest of the element and its ancestors that satisfies a condition.
  func nearest(_ element: Int, where condition: (Element) -> Bool) -> Int? {
    var index = element
    while index >= 0 {
      if condition(elements[index]) { return index }
      index = Int(elements[index].parent)
    }
    return nil
  }

  func isInside(_ element: Int, _ ancestor: Int) -> Bool {
    element >= ancestor && element < Int(elements[ancestor].end)
  }
}
