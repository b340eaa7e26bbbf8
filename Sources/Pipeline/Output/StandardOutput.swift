internal import Foundation

/// What standard output is connected to, and how its end is met.
package enum StandardOutput {
  package static var isTerminal: Bool { isatty(1) == 1 }

  /// Makes writes to a closed pipe fail instead of killing the process. To be called once, at the start.
  package static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }
}
