internal import Foundation

/// What standard output is connected to, and how its end is met.
package enum StandardOutput {
  package static var isTerminal: Bool { isatty(1) == 1 }

  /// Makes writes to a closed pipe fail instead of killing the process. To be called once, at the start.
  package static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Fills the places of standard streams that are closed, so that no file gets the number of one and with it what is
  /// meant for people. To be called once, before anything is opened. Writing to them still fails.
  package static func fillClosedStreams() {
    for stream in Int32(0)...2 where fcntl(stream, F_GETFD) == -1 {
      // The lowest free number is taken: this one.
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
