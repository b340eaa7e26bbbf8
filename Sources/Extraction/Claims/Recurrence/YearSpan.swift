internal import Lexicons

/// The editions of an award between two years.
enum YearSpan {
  /// Ascending, both ends included, by the award's cycle and without its gap years; none without a cycle.
  static func editions(from first: Int, to last: Int, of award: Award) -> [Int] {
    guard let cycle = award.cycle, first <= last, last - first <= Streaks.longest else { return [] }
    return stride(from: last, through: first, by: -max(1, cycle)).reversed().filter { !award.gaps.contains($0) }
  }
}
