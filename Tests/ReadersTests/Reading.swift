import Model
import Testing

@testable import Readers

/// The article of a small page written in a test.
func article(_ text: String, name: String = "page.txt", url: String? = nil) throws -> Article {
  try PageReader().read(RawPage(document: name, url: url, bytes: Array(text.utf8)))
}

func failure(_ bytes: [UInt8], limits: ReaderLimits = ReaderLimits()) -> String? {
  do throws(ReadFailure) {
    _ = try PageReader(limits: limits).read(RawPage(document: "page", bytes: bytes))
    return nil
  } catch {
    return error.code
  }
}

/// A stream that arrives in pieces of a given size.
func stream(_ bytes: [UInt8], pieces: Int) -> ByteStream {
  var rest = bytes[...]
  return ByteStream {
    let piece = Array(rest.prefix(pieces))
    rest = rest.dropFirst(pieces)
    return piece
  }
}

extension Article {
  /// Kind and text of each block, one a line.
  var outline: [String] { blocks.map { "\($0.kind.rawValue): \(text[$0.range])" } }

  /// Ranges are ordered, tight, and joined by one newline each.
  var isWellFormed: Bool {
    var position = 0
    for (index, block) in blocks.enumerated() {
      guard block.range.start == position + (index == 0 ? 0 : 1), block.range.count > 0 else { return false }
      let bytes = text.bytes[block.range.start..<block.range.end]
      guard bytes.first != 0x20, bytes.last != 0x20, !bytes.contains(0x0a) else { return false }
      position = block.range.end
    }
    return position == text.count
  }
}
