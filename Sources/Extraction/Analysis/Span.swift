/// A half-open range of token indices within one sentence.
struct Span: Hashable, Comparable {
  var start: Int
  var end: Int

  init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  var count: Int { end - start }
  func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
  func contains(_ index: Int) -> Bool { start <= index && index < end }
  func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// Tokens between two spans, 0 when they touch or overlap.
  func distance(to other: Span) -> Int { max(0, max(other.start - end, start - other.end)) }

  static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
