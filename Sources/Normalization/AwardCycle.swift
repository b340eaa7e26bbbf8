internal import Lexicons

/// Counts editions of one award along its cycle, leaving out years without one.
struct AwardCycle {
  /// No honour is counted beyond this; a larger count is a misreading (a year, an amount).
  static let longestChain = 60

  /// Years from one edition to the next, nil when they vary or the award is not in the catalogue.
  private let cycle: Int?
  private let gaps: Set<Int>

  init(_ award: Award?) {
    cycle = award?.cycle.map { max(1, $0) }
    gaps = Set(award?.gaps ?? [])
  }

  /// The edition a number of editions after (or, when negative, before) another.
  ///
  /// Nil when the cycle is not known, unless no step is taken, and when the count is beyond `longestChain`.
  func edition(_ edition: Int, moved steps: Int) -> Int? {
    if steps == 0 { return edition }
    guard let cycle, abs(steps) <= Self.longestChain else { return nil }
    var year = edition
    for _ in 0..<abs(steps) {
      // Gaps are finite, so a year outside them is always reached.
      repeat { year += steps < 0 ? -cycle : cycle } while gaps.contains(year)
    }
    return year
  }

  /// False when the catalogue says that no edition was held in the year.
  func hasEdition(_ year: Int) -> Bool { !gaps.contains(year) }
}
