/// Which entries of a folder are inputs, by the ending of their names.
package enum PageNames {
  /// Saved pages and scraped text.
  package static let pages = ["html", "htm", "xhtml", "shtml", "php", "aspx", "asp", "jsp", "txt", "text"]
  /// One page or article a line.
  package static let lines = ["jsonl", "ndjson"]
  /// Containers of many pages.
  package static let archives = ["warc"]

  enum Kind { case page, lines, archive }

  /// What a name promises, a final `.gz` apart; nil for names that a folder walk passes over.
  static func kind(_ name: [UInt8]) -> Kind? {
    var parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.count > 2, ending(parts.last!) == "gz" { parts.removeLast() }
    guard parts.count > 1, let last = parts.last.map(ending) else { return nil }
    if pages.contains(last) { return .page }
    if lines.contains(last) { return .lines }
    if archives.contains(last) { return .archive }
    return nil
  }

  private static func ending(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
