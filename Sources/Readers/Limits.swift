/// What a reader refuses or cuts, so that a hostile page costs bounded time and memory.
package struct ReaderLimits: Hashable, Sendable {
  /// Larger pages (after unpacking) fail as `too-large`. The tree of a page of bare `<br>` takes about forty times
  /// its bytes, so 12 MB stays below 512 MB; real news pages stay below 3 MB.
  package var maximumBytes = 12_000_000
  /// Elements open at once, end tags of unknown partners counted; beyond it a page fails as `too-deep`. libxml2 takes
  /// time in depth times tags; the deepest real pages nest below 200.
  package var maximumDepth = 4_096
  /// Start tags of one page; beyond it a page fails as `too-large`. A tree of this many stays below 300 MB; real pages
  /// have below 50,000.
  package var maximumTags = 500_000
  /// Attributes kept on one tag; the rest is cut, since libxml2 compares each with all before it.
  package var maximumAttributes = 256
  /// Times one page may be unpacked: a gzip inside a gzip is a server's mistake, a third layer is an attack.
  package var maximumGzipLayers = 2

  package init() {}
}
