internal import Foundation
internal import Synchronization

/// The wish of the system or a person that the program ends, as work asks for it between two pages.
package enum StopSignal {
  private static let received = Atomic<Int32>(0)

  /// From now on SIGTERM and SIGINT are wishes; a second one ends the program at once.
  static func listen() {
    for number in [SIGTERM, SIGINT] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        StopSignal.received.store(number, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
      sigaction(number, &action, nil)
    }
  }

  static var isReceived: Bool { received.load(ordering: .relaxed) != 0 }

  /// Ends a run that was asked to end.
  static func check() throws(RunFailure) {
    if isReceived { throw failure }
  }

  /// How such a run ends.
  static var failure: RunFailure {
    let isInterrupt = received.load(ordering: .relaxed) == SIGINT
    return RunFailure(
      isInterrupt ? .interrupted : .terminated,
      message: "ended by \(isInterrupt ? "SIGINT" : "SIGTERM"); the next run goes on from here")
  }
}
