internal import Model
internal import Readers

/// One page to be: its identity, and where its bytes are.
struct InputItem: Sendable {
  enum Content: Sendable {
    /// A file that holds one page.
    case file(FilePath)
    /// A line of JSON Lines.
    case line(StoredBytes)
    /// A page out of an archive.
    case page(StoredBytes, url: String?)
    /// No page: what became of it is known already.
    case settled(Outcome.Status, code: String, detail: String?)
    /// An outcome that an earlier stage gave and reported.
    case passed(Outcome)
  }

  /// Identity of the page in every stream; unique within a listing.
  var document: String
  /// Where it comes from, for messages only; never part of an output.
  var label: String
  var content: Content
  /// Equal for two mentions of the same input on one command line; nil for what can be mentioned once only.
  var origin: Origin?

  struct Origin: Hashable, Sendable {
    var file: FileStatus.Identity
    /// Which line of a file of lines, or which page of an archive.
    var entry = 0
  }

  init(document: String, label: String, content: Content, origin: Origin? = nil) {
    self.document = document
    self.label = label
    self.content = content
    self.origin = origin
  }

  init(document: String, label: String, failure: ReadFailure) {
    self.init(
      document: document, label: label, content: .settled(.failed, code: failure.code, detail: failure.detail))
  }
}

/// Everything that the arguments of one command name.
struct InputList: Sendable {
  /// Sorted by document, with unique documents.
  var items: [InputItem]
  /// True when a named path does not exist, or a named folder holds no page.
  var lacksInput: Bool
}
