/// Attribute names the reader looks at; all others are dropped before parsing.
enum AttributeName: UInt8, CaseIterable {
  case other
  case `class`, id, role, itemprop, rel, href, name, property, content, datetime, type, lang, hidden, style
  case ariaHidden, httpEquiv, pubdate, dataTestid, dataComponent
  case dataDate, dataDatetime, dataPubdate, dataPublished, dataItemDate

  private var text: String {
    switch self {
    case .ariaHidden: "aria-hidden"
    case .httpEquiv: "http-equiv"
    case .dataTestid: "data-testid"
    case .dataComponent: "data-component"
    case .dataDate: "data-date"
    case .dataDatetime: "data-datetime"
    case .dataPubdate: "data-pubdate"
    case .dataPublished: "data-published"
    case .dataItemDate: "data-item_date"
    default: "\(self)"
    }
  }

  private static let table: [UInt64: AttributeName] = {
    var table: [UInt64: AttributeName] = [:]
    for name in allCases where name != .other {
      let text = Array(name.text.utf8)
      table[text.withUnsafeBufferPointer { key($0.baseAddress!, $0.count) }] = name
    }
    return table
  }()

  /// The first seven lower-case bytes and the length tell the known names apart.
  private static func key(_ name: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var key = UInt64(truncatingIfNeeded: count)
    for index in 0..<min(count, 7) { key = key << 8 | UInt64(ASCII.lower(name[index])) }
    return key
  }

  static func named(_ name: UnsafePointer<UInt8>, _ count: Int) -> AttributeName {
    guard count >= 2, count <= 14 else { return .other }
    return table[key(name, count)] ?? .other
  }

  /// Names whose value the outline needs; what the others say is written as cues.
  func isWritten(on tag: Tag) -> Bool {
    switch self {
    case .name, .property, .httpEquiv: tag == .meta
    case .itemprop, .datetime, .content: true
    case .dataDate, .dataDatetime, .dataPubdate, .dataPublished, .dataItemDate: true
    case .href, .rel: tag == .link
    case .lang: tag == .html
    default: false
    }
  }
}
