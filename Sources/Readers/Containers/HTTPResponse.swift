/// The page inside a stored HTTP response.
struct HTTPResponse {
  var status: Int
  /// Lower-case media type without parameters.
  var mediaType: String?
  var body: [UInt8]

  /// Nil when the bytes are no response; fails where the body cannot be unpacked.
  init?(_ message: [UInt8], limit: Int) throws(ReadFailure) {
    guard message.starts(with: "HTTP/".utf8), let (head, start) = Self.head(message) else { return nil }
    let lines = head.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }).map { String(decoding: $0, as: UTF8.self) }
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count >= 2, let status = Int(words[1]) else { return nil }
    self.status = status
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = Whitespace.collapsed(String(line[line.index(after: colon)...]))
        .lowercased()
    }
    mediaType = headers["content-type"].map { String($0.prefix { $0 != ";" && $0 != " " }) }
    body = Array(message[start...])
    if headers["transfer-encoding"] == "chunked" { body = Self.joined(body) ?? body }
    switch headers["content-encoding"] {
    case "gzip", "x-gzip", "deflate":
      // Crawlers often store the body unpacked and leave the header.
      if Gzip.isGzip(body) || body.first == 0x78 { body = try Gzip.inflate(body, limit: limit) }
    case "br", "zstd", "compress":
      let text = body.prefix(512)
      if text.contains(where: { $0 < 0x09 }) {
        throw ReadFailure(code: "unsupported-encoding", detail: headers["content-encoding"])
      }
    default: break
    }
  }

  private static func head(_ message: [UInt8]) -> (ArraySlice<UInt8>, Int)? {
    var index = 0
    while index + 1 < message.count {
      if message[index] == 0x0a {
        if message[index + 1] == 0x0a { return (message[..<index], index + 2) }
        if index + 2 < message.count, message[index + 1] == 0x0d, message[index + 2] == 0x0a {
          return (message[..<index], index + 3)
        }
      }
      index += 1
    }
    return nil
  }

  /// A chunked body joined; nil when it is not chunked, as after crawlers that joined it and left the header.
  private static func joined(_ body: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    var index = 0
    while index < body.count {
      var size = 0
      let start = index
      while index < body.count, let digit = Character(Unicode.Scalar(body[index])).hexDigitValue, index - start < 8 {
        size = size << 4 | digit
        index += 1
      }
      guard index > start, let end = body[index...].firstIndex(of: 0x0a) else { return out.isEmpty ? nil : out }
      index = end + 1
      if size == 0 { return out }
      out += body[index..<min(body.count, index + size)]
      index += size
      while index < body.count, body[index] == 0x0d || body[index] == 0x0a { index += 1 }
    }
    return out
  }
}
