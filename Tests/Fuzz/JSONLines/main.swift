internal import FuzzSupport
internal import Readers

// Each line with anything in it gives one page or one failure, whatever pieces the file comes in.

func lines(_ bytes: [UInt8], pieces size: Int) -> [String] {
  let file = Pieces(bytes, size: size)
  var pages = JSONLinesPages(ByteStream(file.next), name: "a.jsonl")
  let found = entries(limit: Gzip.isGzip(bytes) ? 1_000_000 : bytes.count + 1) { pages.next() }
  require(file.isUsedUp, "bytes of the file were left")
  return found
}

@_cdecl("LLVMFuzzerTestOneInput")
func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = input(start, count)
  let found = lines(bytes, pieces: 1 << 16)
  require(found == lines(bytes, pieces: 7), "pages depend on the pieces read")
  if !Gzip.isGzip(bytes) {
    let filled = bytes.split(separator: 0x0a).count { line in
      line.contains { $0 != 0x20 && !(0x09...0x0d).contains($0) }
    }
    require(found.count == filled, "\(filled) lines gave \(found.count) entries")
  }
  return 0
}

Driver.run(readOneInput) { page in
  let text = String(decoding: page.prefix(1500), as: UTF8.self).unicodeScalars.map { scalar in
    switch scalar {
    case "\"", "\\": "\\\(scalar)"
    case "\n": "\\n"
    case "\u{0}"..<" ": " "
    default: String(scalar)
    }
  }
  let member = "\"html\": \"\(text.joined())\""
  return Array(
    "{\"url\": \"https://example.org/a\", \"date\": \"2023-02-24\", \(member)}\n{\"id\": 2, \"text\": [\"a\"]}\n".utf8)
}
