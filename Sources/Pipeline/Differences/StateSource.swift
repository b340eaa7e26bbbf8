/// Where one side of a comparison is.
package enum StateSource: Hashable, Sendable {
  /// A file of records, a folder that `run` has written, or `-` for standard input.
  case path(String)
  /// The same at a revision of the Git repository around the working folder.
  case git(revision: String, path: String)
  /// A snapshot of a store, the newest where no number is given.
  case snapshot(store: String, number: Int?)

  private static let gitPrefix = "git:"
  private static let storePrefix = "store:"

  /// Reads `git:REVISION:PATH`, `store:FILE` and `store:FILE@NUMBER`; anything else is a path. Nil where the revision or
  /// the path is missing.
  package init?(_ argument: String) {
    if argument.hasPrefix(Self.storePrefix) {
      let rest = argument.dropFirst(Self.storePrefix.count)
      let mark = rest.lastIndex(of: "@")
      let number = mark.flatMap { Int(rest[rest.index(after: $0)...]) }
      let path = number == nil ? rest : rest[..<mark!]
      if path.isEmpty { return nil }
      self = .snapshot(store: String(path), number: number)
      return
    }
    guard argument.hasPrefix(Self.gitPrefix) else {
      self = .path(argument)
      return
    }
    let parts = argument.dropFirst(Self.gitPrefix.count).split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    self = .git(revision: String(parts[0]), path: String(parts[1]))
  }

  /// For messages.
  var label: String {
    switch self {
    case .path(let path): path == "-" ? "standard input" : path
    case .git(let revision, let path): "\(Self.gitPrefix)\(revision):\(path)"
    case .snapshot(let store, let number): Self.storePrefix + store + (number.map { "@\($0)" } ?? "")
    }
  }

  /// What the same path holds in the working tree; nil for what is no revision.
  package var workingTree: StateSource? {
    switch self {
    case .path, .snapshot: nil
    case .git(_, let path): .path(path)
    }
  }
}
