internal import JSONText
internal import Model
internal import Readers
internal import Streams

/// Turns the lines of a JSON Lines input into items, so that pages of several files can be put in one order.
struct LineIndex {
  /// How the bytes of a line can be had again.
  enum Storage {
    case file(FilePath)
    /// Standard input, which can be read once.
    case memory
  }

  /// The id that a line without one is numbered under.
  let name: String
  let label: String
  let storage: Storage
  /// Nil for standard input.
  var file: FileStatus.Identity?

  /// Reads a source to its end. A source that fails midway gives the items before that and one for the failure.
  func items(_ next: () throws(ReadFailure) -> [UInt8]) -> [InputItem] {
    var items: [InputItem] = []
    do throws(ReadFailure) {
      try ChunkedLines.forEach(next) { items.append(item($0)) }
    } catch {
      items.append(InputItem(document: name, label: label, failure: error))
    }
    return items
  }

  private func item(_ line: ChunkedLines.Line) -> InputItem {
    let document = "\(name):\(line.number)"
    let label = "\(label):\(line.number)"
    guard let slice = line.bytes else {
      return InputItem(document: document, label: label, failure: FileBytes.tooLarge(ChunkedLines.maximumLine))
    }
    let bytes = Array(slice)
    do throws(StreamError) {
      let json = try JSONValue(line: bytes)
      let kind = try LineKind(json: json)
      if kind.kind == .outcome {
        let outcome = try Outcome(json: json)
        return InputItem(document: outcome.document, label: label, content: .passed(outcome))
      }
      let content: InputItem.Content =
        switch storage {
        case .file(let path): .slice(path, offset: line.offset, count: bytes.count)
        case .memory: .memory(bytes)
        }
      return InputItem(
        document: kind.document.map(UniqueDocuments.composed) ?? document, label: label, content: content,
        origin: file.map { InputItem.Origin(file: $0, line: line.number) })
    } catch {
      return InputItem(
        document: document, label: label, failure: ReadFailure(code: error.code.rawValue, detail: error.detail))
    }
  }
}
