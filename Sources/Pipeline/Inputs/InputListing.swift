internal import Model
internal import Readers

/// Resolves the arguments of a command to items: files, folders, JSON Lines and standard input.
///
/// The result is a function of the set of named inputs: the order of arguments and of folder entries is gone.
struct InputListing {
  private var items: [InputItem] = []
  private var lacksInput = false
  private let excluded: FileStatus.Identity?

  private init(excluded: FileStatus.Identity?) { self.excluded = excluded }

  /// Lists what the arguments name, but for a folder of results that lies among the pages.
  static func list(_ arguments: [String], excluding results: String? = nil) -> InputList {
    var listing = InputListing(excluded: results.flatMap { try? FileStatus(FilePath($0)) }?.identity)
    for argument in arguments { listing.add(argument) }
    return InputList(items: UniqueDocuments.settle(listing.items), lacksInput: listing.lacksInput)
  }

  private mutating func add(_ argument: String) {
    if argument == "-" {
      items += LineIndex(name: "stdin", label: "standard input", storage: .memory).items(StandardInput.next)
      return
    }
    let path = FilePath(argument)
    let name = path.lastComponent
    do throws(SystemError) {
      let status = try FileStatus(path)
      switch status.kind {
      case .folder: addFolder(path, named: name)
      case .file: addFile(path, name: name, identity: status.identity, kind: kind(of: path, name: name))
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
      case .file(let path, let identity, let kind): addFile(path, name: relative, identity: identity, kind: kind)
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
    _ path: FilePath, name: [UInt8], identity: FileStatus.Identity, kind: PageNames.Kind
  ) {
    let id = document(name)
    switch kind {
    case .page:
      items.append(InputItem(document: id, label: path.display, content: .file(path), origin: .init(file: identity)))
    case .archive:
      items.append(
        InputItem(
          document: id, label: path.display,
          content: .settled(.skipped, code: "unsupported", detail: nil)))
    case .lines:
      do throws(ReadFailure) {
        var file = try LineFile(path)
        let storage = file.isPacked ? LineIndex.Storage.memory : .file(path)
        items += LineIndex(name: id, label: path.display, storage: storage, file: identity).items {
          () throws(ReadFailure) in try file.next()
        }
      } catch {
        items.append(InputItem(document: id, label: path.display, failure: error))
      }
    }
  }

  /// A file that is named on the command line is tried whatever its name is: as lines when it begins like them.
  private func kind(of path: FilePath, name: [UInt8]) -> PageNames.Kind {
    if let kind = PageNames.kind(name) { return kind }
    let head = (try? FileBytes.read(path, at: 0, count: 64)) ?? []
    let first = head.first { $0 > 0x20 }
    return first == UInt8(ascii: "{") ? .lines : .page
  }

  private func document(_ name: [UInt8]) -> String {
    UniqueDocuments.composed(String(decoding: name, as: UTF8.self))
  }
}
