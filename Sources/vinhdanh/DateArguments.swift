internal import ArgumentParser
internal import Model
internal import Pipeline

/// The arguments of every command that reads dates in pages.
struct DateArguments: ParsableArguments {
  @Option(
    help: """
      Where a date without a year, or a weekday alone, lies when the sentence does not say. The nearest is the nearer \
      of two days, and the past of two weekdays; announcements of what is to come may want the future.
      """)
  var prefer: Side = .nearest

  enum Side: String, CaseIterable, ExpressibleByArgument { case nearest, past, future }

  var preference: DatePreference {
    switch prefer {
    case .nearest: .nearest
    case .past: .past
    case .future: .future
    }
  }

  /// The options of the pages with those of the dates.
  func options(_ pages: PageArguments) -> BatchOptions {
    var options = pages.options
    options.preference = preference
    return options
  }
}
