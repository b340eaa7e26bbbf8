internal import CLibXML2

/// A parsed page; owns libxml2's tree and frees it. Nothing of the tree leaves `withRoot`.
struct HTMLTree: ~Copyable {
  private let document: htmlDocPtr
  /// The parser stopped before the end of the page.
  let isHalted: Bool

  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Parses valid UTF-8; nil when libxml2 makes no document of it.
  init?(_ markup: [UInt8]) {
    guard Self.isReady, let context = htmlNewParserCtxt() else { return nil }
    defer { htmlFreeParserCtxt(context) }
    let flags =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    // Set by hand, since the HTML parser's own options do not know it: without it a page nested 256 deep comes back
    // empty and texts beyond 10 MB are cut.
    context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
    let parsed = markup.withUnsafeBytes { bytes in
      htmlCtxtReadMemory(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil, "UTF-8",
        Int32(flags) | Int32(XML_PARSE_HUGE.rawValue))
    }
    guard let parsed else { return nil }
    document = parsed
    isHalted = context.pointee.disableSAX != 0
  }

  deinit { xmlFreeDoc(document) }

  func withRoot<Result>(_ body: (xmlNodePtr) -> Result) -> Result? {
    guard let root = xmlDocGetRootElement(document) else { return nil }
    return body(root)
  }
}
