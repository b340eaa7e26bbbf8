/// The pages of a WARC file (1.0 and 1.1, plain or gzipped): its responses and resources that are HTML or plain text.
///
/// Records of other types, other media and other statuses than 200 are no inputs and are passed over. Damage costs the
/// records it touches: the next one is found by its version line, or by the magic of its gzip member.
package struct WARCPages {
  private var stream: ByteStream
  private let name: String
  private let limits: ReaderLimits
  private var reportedLoss = 0
  /// Where a record begins whose version line was read.
  private var waiting: Int?
  private var isAfterFailure = false
  /// True when any record began.
  package private(set) var hasRecords = false

  private static let longestLine = 1 << 16
  private static let mostHeaders = 200

  /// A page is named by its target address, else by its record's id, else by `name` and an offset.
  package init(_ stream: ByteStream, name: String, limits: ReaderLimits = .init()) {
    self.stream = stream
    self.name = name
    self.limits = limits
  }

  package var lostBytes: Int { stream.lostBytes }

  /// The next page or failure; nil at the end. Holds one record at a time.
  package mutating func next() -> ContainedPage? {
    let entry = advance()
    if case .failed = entry { isAfterFailure = true } else { isAfterFailure = false }
    return entry
  }

  private mutating func advance() -> ContainedPage? {
    // Bytes that no record holds, blank lines and holes of zeros apart.
    var stray: (start: Int, count: Int)?
    while true {
      if let start = waiting {
        waiting = nil
        if let page = record(at: start) { return page }
        isAfterFailure = false
      }
      let start = stream.offset
      switch stream.line(limit: Self.longestLine) {
      case .end:
        if hasRecords, let failure = strayFailure(stray) { return failure }
        guard stream.lostBytes > reportedLoss else { return nil }
        let lost = stream.lostBytes - reportedLoss
        reportedLoss = stream.lostBytes
        return .failed(document: "\(name)@\(start)", ReadFailure(code: "bad-gzip", detail: "\(lost) packed bytes lost"))
      case .tooLong: stray = (stray?.start ?? start, (stray?.count ?? 0) + stream.offset - start)
      case .bytes(let line):
        guard line.starts(with: "WARC/1.".utf8) else {
          if line.contains(where: { $0 != 0 && !ASCII.isSpace($0) }) {
            stray = (stray?.start ?? start, (stray?.count ?? 0) + line.count)
          }
          continue
        }
        hasRecords = true
        waiting = start
        if let failure = strayFailure(stray) { return failure }
        stray = nil
      }
    }
  }

  /// Nil where what lies before has been reported: a record whose length was wrong, or damage to the packing.
  private func strayFailure(_ stray: (start: Int, count: Int)?) -> ContainedPage? {
    guard let stray, !isAfterFailure, stream.lostBytes == reportedLoss else { return nil }
    return .failed(
      document: "\(name)@\(stray.start)", ReadFailure(code: "bad-warc", detail: "\(stray.count) bytes in no record"))
  }

  private mutating func record(at start: Int) -> ContainedPage? {
    var headers: [String: String] = [:]
    var count = 0
    loop: while case .bytes(let line) = stream.line(limit: Self.longestLine) {
      let text = Whitespace.collapsed(String(decoding: line, as: UTF8.self))
      if text.isEmpty { break loop }
      count += 1
      guard count <= Self.mostHeaders, let colon = text.firstIndex(of: ":") else { continue }
      headers[text[..<colon].lowercased()] = Whitespace.collapsed(String(text[text.index(after: colon)...]))
    }
    let url = headers["warc-target-uri"].map { $0.filter { $0 != "<" && $0 != ">" } }
    let document = url ?? headers["warc-record-id"].map { $0.filter { $0 != "<" && $0 != ">" } } ?? "\(name)@\(start)"
    guard let length = headers["content-length"].flatMap({ Int($0) }), length >= 0 else {
      return .failed(document: document, ReadFailure(code: "bad-warc", detail: "no content length"))
    }
    let type = headers["warc-type"]?.lowercased()
    if type == nil {
      _ = stream.skip(length)
      return .failed(document: document, ReadFailure(code: "bad-warc", detail: "no type"))
    }
    guard type == "response" || type == "resource" else {
      _ = stream.skip(length)
      return nil
    }
    // A little room for the HTTP header beside the page.
    if length > limits.maximumBytes + Self.longestLine {
      _ = stream.skip(length)
      return .failed(document: document, ReadFailure(code: "too-large", detail: "\(length) bytes"))
    }
    var block = stream.read(length)
    // A record ends in two line ends; where it does not, its length is wrong and the next record begins inside it.
    if !stream.peek(4).elementsEqual("\r\n\r\n".utf8), let end = Self.nextRecord(block) {
      stream.putBack(block[end...])
      block.removeLast(block.count - end)
    } else if block.count < length {
      return .failed(document: document, ReadFailure(code: "truncated", detail: "\(block.count) of \(length) bytes"))
    }
    return page(block, type: type, media: headers["content-type"]?.lowercased(), document: document, url: url)
  }

  /// Where a version line begins inside a block.
  private static func nextRecord(_ block: [UInt8]) -> Int? {
    let mark = Array("\r\n\r\nWARC/1.".utf8)
    guard block.count > mark.count else { return nil }
    for start in 0...(block.count - mark.count) where block[start] == 0x0d {
      if block[start..<(start + mark.count)].elementsEqual(mark) { return start + 4 }
    }
    return nil
  }

  private func page(
    _ block: [UInt8], type: String?, media: String?, document: String, url: String?
  ) -> ContainedPage? {
    if type == "resource" {
      return Self.isPage(media) ? .page(RawPage(document: document, url: url, bytes: block)) : nil
    }
    do {
      guard let response = try HTTPResponse(block, limit: limits.maximumBytes) else {
        return .failed(document: document, ReadFailure(code: "bad-warc", detail: "no HTTP response"))
      }
      guard response.status == 200, Self.isPage(response.mediaType) else { return nil }
      return .page(RawPage(document: document, url: url, bytes: response.body))
    } catch {
      return .failed(document: document, error)
    }
  }

  private static func isPage(_ media: String?) -> Bool {
    guard let media else { return true }
    return ["text/html", "application/xhtml", "text/plain"].contains { media.hasPrefix($0) }
  }
}
