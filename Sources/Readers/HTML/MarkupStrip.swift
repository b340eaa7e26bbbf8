/// A page's markup without what no reader wants, cut down before the parser sees it.
///
/// Script, style, svg and comments are well over half of the bytes of news pages, and most attributes and inline
/// elements are of no use here; one linear pass over them costs a fraction of parsing them. What class and id names
/// say is written as one number (`c="…"`, a hexadecimal `Cues`). The pass also takes out what makes the parser slow or
/// silent: thousands of attributes, end tags that end nothing, unclosed comments.
struct MarkupStrip {
  /// UTF-8 markup for the parser.
  let markup: [UInt8]
  /// Contents of `application/ld+json` scripts, in page order.
  let linkedData: [Range<Int>]
  /// `truncated-comment`, `many-attributes`, `unclosed-…`.
  let warnings: Set<String>
  /// Elements open at once, at most.
  let depth: Int
  /// Start tags written.
  let tags: Int

  init(_ page: [UInt8], limits: ReaderLimits) {
    var scanner = MarkupScanner(limits: limits)
    let count = page.count
    markup = page.withUnsafeBufferPointer { input in
      // A bare `<` grows most, to `&lt;`; pages of the buffer that stay untouched cost nothing.
      Array(unsafeUninitializedCapacity: count * 4 + 64) { output, written in
        scanner.run(input, output)
        written = scanner.written
      }
    }
    linkedData = scanner.linkedData
    warnings = scanner.warnings
    depth = scanner.deepest
    tags = scanner.tags
  }
}
