internal import Model

/// What a person is told about an input that gave no article.
enum OutcomeMessages {
  /// Nil for an input that was read.
  static func message(_ outcome: Outcome) -> String? {
    switch outcome.status {
    case .claims, .noClaims, .duplicate: return nil
    case .skipped, .failed: break
    }
    let message = message(code: outcome.code ?? outcome.status.rawValue, detail: outcome.detail)
    return outcome.status == .skipped ? "skipped: " + message : message
  }

  static func message(code: String, detail: String?) -> String {
    let words = meanings[code] ?? code
    return detail.map { "\(words): \($0)" } ?? words
  }

  /// The code of what another try may read.
  static let unreadable = "unreadable"

  private static let meanings = [
    "bad-gzip": "broken gzip data",
    "bad-member": "not a page or article line",
    "bad-warc": "not an archive as it should be",
    "bad-span": "spans that do not fit the text",
    "binary": "binary data, not a page",
    "empty": "empty",
    "empty-archive": "no page in the archive",
    "loop": "a link to a folder that it lies in",
    "missing": "not found",
    "no-pages": "no page in the folder",
    "no-text": "no article text in it",
    "not-a-file": "neither a file nor a folder",
    "not-json": "not JSON",
    "other-type": "not a line this command reads",
    "too-large": "too large",
    "truncated": "cut short",
    "unreadable": "cannot be read",
    "unsupported-encoding": "packed in a way that is not read",
  ]
}
