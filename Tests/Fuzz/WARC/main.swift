internal import FuzzSupport
internal import Readers

// Any bytes give finitely many records, all bytes are taken, and the pieces they come in make no difference.

func records(_ bytes: [UInt8], pieces size: Int) -> [String] {
  let file = Pieces(bytes, size: size)
  var pages = WARCPages(ByteStream(file.next), name: "a.warc")
  // The shortest record begins with `WARC/1.` and a line end; one more entry tells of lost bytes.
  let found = entries(limit: Gzip.isGzip(bytes) ? 1_000_000 : bytes.count / 8 + 2) { pages.next() }
  require(file.isUsedUp, "bytes of the file were left")
  return found
}

@_cdecl("LLVMFuzzerTestOneInput")
func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = input(start, count)
  require(records(bytes, pieces: 1 << 16) == records(bytes, pieces: 7), "records depend on the pieces read")
  return 0
}

Driver.run(readOneInput) { page in
  let response = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8) + page.prefix(1500)
  let header = """
    WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <https://example.org/a>\r\nWARC-Record-ID: <urn:uuid:1>\r
    Content-Type: application/http; msgtype=response\r\nContent-Length: \(response.count)\r\n\r\n
    """
  let record = Array(header.utf8) + response + Array("\r\n\r\n".utf8)
  return record + record
}
