package import Store

/// How a command ended, as the process's exit code. Part of the contract with scripts.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  case done = 0
  /// `eval` fell below a floor, `check` found problems, or `diff` differences.
  case doesNotHold = 1
  /// The tables of `--lexicon` are wrong, and no page was read; or `diff` could not compare.
  case brokenLexicon = 2
  case someInputsFailed = 3
  case usage = 64
  case allInputsFailed = 65
  case noInput = 66
  case bug = 70
  case cannotCreate = 73
  case inputOutput = 74
  /// Another run is at work on the store.
  case locked = 75
  /// Ended by a signal after the page in hand; 128 and its number, as shells count.
  case interrupted = 130
  case terminated = 143

  /// Whatever keeps `diff` from comparing, so that its codes are those of other programs of that name.
  package static let incomparable = brokenLexicon
}

/// What ends a whole run, as opposed to one input.
package struct RunFailure: Error, Hashable, Sendable {
  package var status: ExitStatus
  /// The path or id it is about.
  package var subject: String?
  /// Nil when there is nothing to say, as when the reader of standard output went away.
  package var message: String?

  package init(_ status: ExitStatus, subject: String? = nil, message: String?) {
    self.status = status
    self.subject = subject
    self.message = message
  }

  /// The reader of standard output closed it, as `head` does: the quiet end of a run.
  static let closedOutput = RunFailure(.done, message: nil)
}

extension RunFailure {
  /// What the database reports, in the terms of the program.
  package init(_ failure: StoreFailure, store: String) {
    let status: ExitStatus =
      switch failure.code {
      case .missing: .noInput
      case .notAStore, .newer, .cannotOpen: .cannotCreate
      case .damaged, .full, .inputOutput: .inputOutput
      case .busy: .locked
      case .bug: .bug
      }
    self.init(status, subject: store, message: failure.message)
  }
}
