internal import Model
internal import Readers
internal import Store

/// Resolves the arguments of a command to items: files, folders, JSON Lines, archives and standard input.
///
/// The result is a function of the set of named inputs: the order of arguments and of folder entries is gone.
struct InputListing {
  private var items: [InputItem] = []
  private var lacksInput = false
  private var spool = SpoolWriter()
  private let fields: JSONLinesFields
  private let excluded: FileStatus.Identity?
  /// What is known of a file that needs not be opened.
  private let recall: (ListedFile) -> KnownFile?
  private var recalled: [(file: KnownFile, identity: FileStatus.Identity)] = []

  private init(
    fields: JSONLinesFields, excluding results: String?, recall: @escaping (ListedFile) -> KnownFile? = { _ in nil }
  ) {
    self.fields = fields
    excluded = results.flatMap { try? FileStatus(FilePath($0)) }?.identity
    self.recall = recall
  }

  /// Lists what the arguments name, but for a folder of results that lies among the pages.
  static func list(
    _ arguments: [String], fields: JSONLinesFields = .init(), excluding results: String? = nil
  ) -> InputList {
    var listing = InputListing(fields: fields, excluding: results)
    for argument in arguments { listing.add(argument) }
    return InputList(items: UniqueDocuments.settle(listing.items), lacksInput: listing.lacksInput)
  }

  /// The same for a run that remembers: files that `recall` knows are not opened, and documents keep the names that the
  /// inputs give them, in no order.
  static func list(
    _ arguments: [String], fields: JSONLinesFields, excluding results: String,
    recall: @escaping (ListedFile) -> KnownFile?
  ) -> InputList {
    var listing = InputListing(fields: fields, excluding: results, recall: recall)
    for argument in arguments { listing.add(argument) }
    return InputList(items: listing.items, lacksInput: listing.lacksInput, recalled: listing.recalled)
  }

  private mutating func add(_ argument: String) {
    if argument == "-" {
      let index = LineIndex(name: "stdin", label: "standard input", fields: fields)
      items += index.items(.standardInput(), spool: &spool)
      return
    }
    let path = FilePath(argument)
    let name = path.lastComponent
    do throws(SystemError) {
      let status = try FileStatus(path)
      switch status.kind {
      case .folder: addFolder(path, named: name)
      case .file: addFile(path, name: name, status: status, kind: PageNames.kind(name))
      case .other: addSpecial(document(name), label: argument, identity: status.identity)
      }
    } catch {
      let failure = ReadFailure(error)
      if failure.code == "missing" { lacksInput = true }
      items.append(InputItem(document: document(name), label: argument, failure: failure))
    }
  }

  private mutating func addFolder(_ folder: FilePath, named name: [UInt8]) {
    let walk = FolderWalk(folder, excluding: excluded)
    if walk.entries.isEmpty {
      lacksInput = true
      items.append(
        InputItem(
          document: document(name), label: folder.display,
          content: .settled(.skipped, code: "no-pages", detail: nil)))
    }
    for (relative, entry) in walk.entries {
      let label = folder.appending(relative).display
      let id = document(relative.isEmpty ? name : relative)
      switch entry {
      case .file(let path, let status, let kind): addFile(path, name: relative, status: status, kind: kind)
      case .special(let identity): addSpecial(id, label: label, identity: identity)
      case .loop:
        items.append(
          InputItem(document: id, label: label, content: .settled(.skipped, code: "loop", detail: nil)))
      case .failure(let failure): items.append(InputItem(document: id, label: label, failure: failure))
      }
    }
  }

  private mutating func addSpecial(_ document: String, label: String, identity: FileStatus.Identity) {
    items.append(
      InputItem(
        document: document, label: label, content: .settled(.skipped, code: "not-a-file", detail: nil),
        origin: .init(file: identity)))
  }

  private mutating func addFile(
    _ path: FilePath, name: [UInt8], status: FileStatus, kind: PageNames.Kind?
  ) {
    let file = ListedFile(path: path, name: name, signature: status.signature)
    if let known = recall(file) {
      recalled.append((known, status.identity))
      return
    }
    let first = items.count
    openFile(path, name: name, identity: status.identity, kind: kind)
    for index in first..<items.count { items[index].file = file }
  }

  private mutating func openFile(
    _ path: FilePath, name: [UInt8], identity: FileStatus.Identity, kind: PageNames.Kind?
  ) {
    let id = document(name)
    switch Self.kind(of: path, named: kind) {
    case .page:
      items.append(InputItem(document: id, label: path.display, content: .file(path), origin: .init(file: identity)))
    case .archive:
      do throws(ReadFailure) {
        let index = ArchiveIndex(name: id, label: path.display, identity: identity)
        items += index.items(try ByteSource(path), spool: &spool)
      } catch {
        items.append(InputItem(document: id, label: path.display, failure: error))
      }
    case .lines:
      do throws(ReadFailure) {
        let index = LineIndex(name: id, label: path.display, fields: fields, file: (path, identity))
        items += index.items(try ByteSource(path), spool: &spool)
      } catch {
        items.append(InputItem(document: id, label: path.display, failure: error))
      }
    }
  }

  /// Decided by content where it is plain, then by name: a file that is named on the command line is tried whatever
  /// its name is, and an archive whose beginning is damaged is still one.
  private static func kind(of path: FilePath, named kind: PageNames.Kind?) -> PageNames.Kind {
    guard let source = try? ByteSource(path, piece: headCount) else { return kind ?? .page }
    var stream = source.stream()
    switch ContainerKind.of(head: Array(stream.peek(headCount)), name: path.display) {
    case .warc: return .archive
    case .jsonLines: return kind ?? .lines
    case .page: return kind ?? .page
    }
  }

  /// Enough to tell what a file is.
  private static let headCount = 512

  private func document(_ name: [UInt8]) -> String {
    UniqueDocuments.composed(String(decoding: name, as: UTF8.self))
  }
}
