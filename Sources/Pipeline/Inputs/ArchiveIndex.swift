internal import Model
internal import Readers

/// Turns the pages of a WARC file into items; the pages themselves go to the spool one by one.
struct ArchiveIndex {
  /// The id that stands for the archive where none of its pages can.
  let name: String
  let label: String
  let identity: FileStatus.Identity

  /// Reads an archive to its end. What is damaged gives an item that failed; an archive without pages gives one item.
  func items(_ source: ByteSource, spool: inout SpoolWriter) -> [InputItem] {
    var items: [InputItem] = []
    func add(_ document: String, _ content: InputItem.Content) {
      // Counted, so that two captures of one page are two inputs and an archive that is named twice is one.
      let origin = InputItem.Origin(file: identity, entry: items.count + 1)
      let composed = UniqueDocuments.composed(document)
      let place = composed.hasPrefix(name) ? label : "\(label): \(composed)"
      items.append(InputItem(document: composed, label: place, content: content, origin: origin))
    }
    func add(_ document: String, _ failure: ReadFailure) {
      add(document, .settled(.failed, code: failure.code, detail: failure.detail))
    }
    var pages = WARCPages(source.stream(), name: name)
    while let entry = pages.next() {
      switch entry {
      case .failed(let document, let failure): add(document, failure)
      case .page(let page):
        do throws(ReadFailure) {
          add(page.document, .page(try spool.append(page.bytes), url: page.url))
        } catch {
          add(page.document, error)
        }
      }
    }
    if let failure = source.failure {
      add(name, failure)
    } else if items.isEmpty {
      if pages.hasRecords {
        add(name, .settled(.skipped, code: "empty-archive", detail: nil))
      } else {
        add(name, ReadFailure(code: "bad-warc", detail: "no record"))
      }
    }
    return items
  }
}
