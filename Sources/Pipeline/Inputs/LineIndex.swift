internal import JSONText
internal import Model
internal import Readers
internal import Streams

/// Turns the lines of a JSON Lines input into items, so that pages of several files can be put in one order.
struct LineIndex {
  /// The id that a line without one is numbered under.
  let name: String
  let label: String
  let fields: JSONLinesFields
  /// Nil for standard input.
  var file: (path: FilePath, identity: FileStatus.Identity)?

  /// Reads a source to its end. A source that fails midway gives the items before that and one for the failure.
  func items(_ source: ByteSource, spool: inout SpoolWriter) -> [InputItem] {
    var items: [InputItem] = []
    var stream = source.stream()
    // Lines of a plain file can be had again; others are spooled.
    let plain = stream.isPacked() ? nil : file?.path
    var lines = JSONLines(stream)
    while let line = lines.next() { items.append(item(line, plain: plain, spool: &spool)) }
    if let failure = source.failure ?? ByteSource.damage(lines.lostBytes) {
      items.append(InputItem(document: name, label: label, failure: failure))
    }
    return items
  }

  private func item(_ line: JSONLines.Line, plain: FilePath?, spool: inout SpoolWriter) -> InputItem {
    let document = "\(name):\(line.number)"
    let label = "\(label):\(line.number)"
    guard let bytes = line.bytes else {
      return InputItem(document: document, label: label, failure: FileBytes.tooLarge(JSONLines.longestLine))
    }
    let kind: LineKind
    let json: JSONValue
    do throws(StreamError) {
      json = try JSONValue(line: bytes)
      kind = try LineKind(json: json)
      if kind.kind == .outcome {
        let outcome = try Outcome(json: json)
        return InputItem(document: outcome.document, label: label, content: .passed(outcome))
      }
    } catch {
      return InputItem(document: document, label: label, failure: ReadFailure(error))
    }
    do throws(ReadFailure) {
      let stored =
        if let plain {
          StoredBytes(place: .file(plain), offset: line.offset, count: bytes.count)
        } else {
          try spool.append(bytes)
        }
      let identity = kind.document ?? fields.identity(of: json)
      return InputItem(
        document: identity.map(UniqueDocuments.composed) ?? document, label: label, content: .line(stored),
        origin: file.map { InputItem.Origin(file: $0.identity, entry: line.number) })
    } catch {
      return InputItem(document: document, label: label, failure: error)
    }
  }
}

extension ReadFailure {
  /// A line that was refused.
  init(_ error: StreamError) { self.init(code: error.code.rawValue, detail: error.detail) }
}
