internal import Foundation

/// Everything that is no data: messages, the summary and, on a terminal, a progress line. All on standard error.
package struct Console: Sendable {
  private let showsProgress: Bool
  private let isQuiet: Bool

  package init() {
    showsProgress = isatty(2) == 1
    isQuiet = false
  }

  /// A quiet console tells nobody anything.
  init(isQuiet: Bool) {
    showsProgress = false
    self.isQuiet = isQuiet
  }

  /// Whether somebody looks on.
  var isTerminal: Bool { showsProgress }

  /// `vinhdanh: path: message`.
  package func report(_ subject: String?, _ message: String) {
    write((["vinhdanh", subject, message] as [String?]).compactMap(\.self).joined(separator: ": ") + "\n")
  }

  package func report(_ failure: RunFailure) {
    if let message = failure.message { report(failure.subject, message) }
  }

  /// Overwrites the progress line; nothing when standard error is no terminal.
  func progress(_ done: Int, of total: Int) {
    guard showsProgress, done % 16 == 0 || done == total else { return }
    write("\r\u{1b}[K\(done)/\(total)")
  }

  /// Clears the progress line, so that a message can follow.
  func endProgress() {
    if showsProgress { write("\r\u{1b}[K") }
  }

  private func write(_ text: String) {
    if isQuiet { return }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let got = bytes.withUnsafeBytes { Foundation.write(2, $0.baseAddress!, $0.count) }
      if got <= 0 { return }
      bytes = bytes.dropFirst(got)
    }
  }
}
