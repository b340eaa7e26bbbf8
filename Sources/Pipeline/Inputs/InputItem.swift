internal import Model
internal import Readers
internal import Store

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
  /// What the input calls it, which several may share.
  let name: String
  /// Where it comes from, for messages only; never part of an output.
  var label: String
  var content: Content
  /// Equal for two mentions of the same input on one command line; nil for what can be mentioned once only.
  var origin: Origin?
  /// The file that it is or lies in, as it was found; nil for standard input and for what is no file.
  var file: ListedFile?

  struct Origin: Hashable, Sendable {
    var file: FileStatus.Identity
    /// Which line of a file of lines, or which page of an archive.
    var entry = 0
  }

  init(document: String, label: String, content: Content, origin: Origin? = nil) {
    self.document = document
    name = document
    self.label = label
    self.content = content
    self.origin = origin
  }

  /// What became of it, where that is known without reading.
  var settledOutcome: Outcome? {
    guard case .settled(let status, let code, let detail) = content else { return nil }
    return Outcome(document: name, status: status, code: code, detail: detail)
  }

  /// True for what is known to be no page, and was not so by an earlier stage.
  var isWithoutBytes: Bool {
    switch content {
    case .settled: true
    case .file, .line, .page, .passed: false
    }
  }

  init(document: String, label: String, failure: ReadFailure) {
    self.init(
      document: document, label: label, content: .settled(.failed, code: failure.code, detail: failure.detail))
  }
}

/// A file among the inputs.
struct ListedFile: Sendable {
  var path: FilePath
  /// From which its pages have their names.
  var name: [UInt8]
  var signature: FileSignature
}

/// Everything that the arguments of one command name.
struct InputList: Sendable {
  /// Sorted by document, with unique documents.
  var items: [InputItem]
  /// True when a named path does not exist, or a named folder holds no page.
  var lacksInput: Bool
  /// Files that were recalled instead of opened.
  var recalled: [(file: KnownFile, identity: FileStatus.Identity)] = []

  /// True when no argument led to anything that could be read.
  var isEmpty: Bool { lacksInput && recalled.isEmpty && items.allSatisfy(\.isWithoutBytes) }
}
