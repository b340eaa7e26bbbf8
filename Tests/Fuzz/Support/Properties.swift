internal import Foundation
package import Model

/// Ends the process where a property does not hold, so that libFuzzer keeps the input.
package func require(_ holds: Bool, _ what: @autoclosure () -> String) {
  if !holds { fatalError(what()) }
}

/// The bytes of an input, which libFuzzer owns.
package func input(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}

/// Valid UTF-8 in NFC without NUL.
package func requireText(_ bytes: [UInt8]) {
  guard let text = String(validating: bytes, as: UTF8.self) else { fatalError("ill-formed UTF-8") }
  require(!bytes.contains(0), "NUL in a text")
  if bytes.allSatisfy({ $0 < 0x80 }) { return }
  require(Array(text.precomposedStringWithCanonicalMapping.utf8) == bytes, "text that is not in NFC")
}

/// Text and blocks of an article: each range inside the text, on character boundaries, in order, without white space
/// at its ends.
package func requireWellFormed(_ article: Article) {
  let bytes = article.text.bytes
  requireText(bytes)
  for name in [article.title, article.site, article.byline] { if let name { requireText(Array(name.utf8)) } }
  require(!article.blocks.isEmpty, "an article without blocks")
  var end = 0
  for block in article.blocks {
    let range = block.range
    require(range.start >= end && range.start < range.end && range.end <= bytes.count, "block \(range) after \(end)")
    require(bytes[range.start] & 0xc0 != 0x80, "block \(range) begins inside a character")
    require(range.end == bytes.count || bytes[range.end] & 0xc0 != 0x80, "block \(range) ends inside a character")
    require(bytes[range.start] > 0x20 && bytes[range.end - 1] > 0x20, "white space at the ends of block \(range)")
    end = range.end
  }
}
