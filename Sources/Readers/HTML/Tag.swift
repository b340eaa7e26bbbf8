/// Element names the reader knows; all others are `other`.
enum Tag: UInt8, CaseIterable {
  case other
  case html, head, body, title, meta, link, base
  case article, section, main, aside, nav, header, footer, address, hgroup
  case div, p, pre, blockquote, center, figure, figcaption, details, summary, dialog
  case h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd, menu
  case table, thead, tbody, tfoot, tr, td, th, caption
  case a, abbr, acronym, b, bdi, bdo, big, cite, code, data, del, dfn, em, font, i, ins, kbd, label, mark, nobr, q, s
  case samp, small, span, strike, strong, sub, sup, time, tt, u, `var`, wbr, br, hr, img, picture, source
  case script, style, noscript, template, svg, iframe, object, embed, select, option, button, input, textarea, form
  case fieldset, legend, canvas, map, area, audio, video, track, math, applet, frameset, frame, noframes, param, col

  /// Up to eight lower-case bytes of the name in one number; names are told apart by them.
  static func key(_ name: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var key: UInt64 = 0
    for index in 0..<min(count, 8) { key = key << 8 | UInt64(ASCII.lower(name[index])) }
    return key
  }

  private static let size = 512
  private static let slots: [(key: UInt64, tag: Tag)] = {
    var slots = [(key: UInt64, tag: Tag)](repeating: (0, .other), count: size)
    for tag in Tag.allCases where tag != .other {
      let name = Array("\(tag)".utf8)
      let key = name.withUnsafeBufferPointer { Tag.key($0.baseAddress!, $0.count) }
      var slot = hash(key)
      while slots[slot].key != 0 { slot = (slot + 1) % size }
      slots[slot] = (key, tag)
    }
    return slots
  }()

  private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 55) }

  static func named(_ name: UnsafePointer<UInt8>, _ count: Int) -> Tag {
    guard count > 0, count <= 10 else { return .other }
    let key = key(name, count)
    var slot = hash(key)
    while slots[slot].key != 0 {
      if slots[slot].key == key { return slots[slot].tag }
      slot = (slot + 1) % size
    }
    return .other
  }

  /// Text of these flows on in the line around them.
  var isInline: Bool { (Tag.a.rawValue...Tag.source.rawValue).contains(rawValue) && self != .br && self != .hr }

  /// Inline elements that only style text or carry a name; the scanner drops those without a name.
  var isPlainInline: Bool { isInline && !isVoid && self != .a && self != .time }

  /// Elements of no use to a reader, whose tags are dropped.
  var isUseless: Bool {
    switch self {
    case .img, .source, .wbr, .input, .area, .track, .param, .col, .base, .embed, .picture: true
    default: false
    }
  }

  /// Elements that go with all they hold before parsing.
  var isDroppedWhole: Bool {
    switch self {
    case .script, .style, .svg, .noscript, .template, .iframe, .textarea, .select, .object, .canvas, .audio, .video,
      .noframes, .button:
      true
    default: false
    }
  }

  /// Never text of a page.
  var isNeverText: Bool {
    switch self {
    case .script, .style, .noscript, .template, .svg, .iframe, .object, .embed, .select, .option, .input, .textarea,
      .canvas, .map, .area, .audio, .video, .track, .applet, .noframes, .param, .head, .title, .button, .dialog:
      true
    default: false
    }
  }

  /// Elements without an end tag.
  var isVoid: Bool {
    switch self {
    case .meta, .link, .base, .wbr, .br, .hr, .img, .source, .input, .area, .track, .embed, .param, .frame, .col: true
    default: false
    }
  }

  /// Elements that end by themselves where the next begins, so that missing end tags do not nest.
  var endsByItself: Bool {
    switch self {
    case .p, .li, .dt, .dd, .tr, .td, .th, .thead, .tbody, .tfoot, .option, .html, .head, .body, .a: true
    default: false
    }
  }

  var isHeading: Bool { (Tag.h1.rawValue...Tag.h6.rawValue).contains(rawValue) }
}
