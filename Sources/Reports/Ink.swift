/// Colours for a terminal, or none.
package struct Ink: Sendable {
  /// The few looks that reports need, as SGR parameters that read on light and dark backgrounds.
  enum Look: String { case strong = "1", faint = "2", good = "32", doubtful = "33", bad = "31", mark = "36" }

  private let isColoured: Bool

  package init(coloured: Bool) { isColoured = coloured }

  func callAsFunction(_ look: Look, _ text: String) -> String {
    isColoured ? "\u{1b}[\(look.rawValue)m\(text)\u{1b}[0m" : text
  }
}
