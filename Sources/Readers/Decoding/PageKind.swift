/// What a page's bytes are, decided by content and, where that says nothing, by the name.
enum PageKind {
  case html, plainText, binary

  /// Magic numbers of files that scrapers save among pages.
  private static let binaryMagic: [[UInt8]] = [
    Array("%PDF-".utf8), Array("PK\u{3}\u{4}".utf8), [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff],
    Array("GIF8".utf8), Array("RIFF".utf8), [0xd0, 0xcf, 0x11, 0xe0], [0x42, 0x5a, 0x68], [0x7f, 0x45, 0x4c, 0x46],
    Array("SQLite format 3".utf8), [0xfd, 0x37, 0x7a, 0x58, 0x5a], [0x28, 0xb5, 0x2f, 0xfd], Array("OggS".utf8),
    Array("wOF".utf8), [0, 0, 1, 0],
  ]

  /// Share of control bytes above which bytes are no text: text of any legacy encoding has next to none.
  private static let controlShare = 0.02

  static func isBinary(_ bytes: [UInt8]) -> Bool {
    if binaryMagic.contains(where: { bytes.starts(with: $0) }) { return true }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) { return false }
    if UTF16Text.orderWithoutMark(bytes) != nil { return false }
    let probe = bytes.prefix(8192)
    let controls = probe.count { $0 < 0x09 || ($0 > 0x0d && $0 < 0x20 && $0 != 0x1b) || $0 == 0x7f }
    return Double(controls) > max(3, Double(probe.count) * controlShare)
  }

  /// The kind of decoded text. HTML shows by a doctype or tags that structure a page; a stray `<b>` in text is no HTML.
  static func of(_ text: [UInt8], name: String) -> PageKind {
    let start = text.firstIndex { !ASCII.isSpace($0) } ?? text.count
    let head = text[start..<min(text.count, start + 4096)].map(ASCII.lower)
    for opening in ["<!doctype", "<html", "<head", "<body", "<!--", "<?xml", "<meta", "<title", "<script", "<article"]
    where head.starts(with: opening.utf8) { return .html }
    let tags = ["<html", "<body", "<div", "<p>", "<p ", "<table", "<h1", "<meta", "<span", "<article", "<br", "</"]
    let found = tags.count { contains(head, Array($0.utf8)) }
    if head.first == 0x3c { return found >= 1 ? .html : .plainText }
    return found >= (promisesHTML(name: name) ? 1 : 3) ? .html : .plainText
  }

  static func promisesHTML(name: String) -> Bool {
    let name = name.lowercased()
    return [".html", ".htm", ".xhtml", ".php", ".aspx", ".shtml", ".html.gz", ".htm.gz"].contains { name.hasSuffix($0) }
  }

  private static func contains(_ haystack: [UInt8], _ needle: [UInt8]) -> Bool {
    guard haystack.count >= needle.count else { return false }
    for index in 0...(haystack.count - needle.count)
    where haystack[index] == needle[0] && haystack[index..<(index + needle.count)].elementsEqual(needle) {
      return true
    }
    return false
  }
}
