/// A cell with a number or two joined by `..`.
enum NumberSpanCell {
  /// Nil for anything else.
  static func span(_ cell: String) -> ClosedRange<Int>? {
    if let number = Int(cell) { return number...number }
    guard let dots = cell.firstRange(of: ".."), let first = Int(cell[..<dots.lowerBound]),
      let last = Int(cell[dots.upperBound...]), first <= last
    else { return nil }
    return first...last
  }
}
