package import JSONText
package import Model

extension Article {
  /// The article as one line of the article stream.
  package var json: JSONValue {
    .members([
      "type": "article",
      "document": .string(document),
      "url": .optional(url),
      "title": .optional(title),
      "published": .optional(published?.edtf),
      "published_by": .optional(publishedBy),
      "language": .string(language.rawValue),
      "site": .optional(site),
      "byline": .optional(byline),
      "text": .string(text.string),
      "blocks": .array(
        blocks.map(\.json)),
      "warnings": .array(warnings.map(JSONValue.string)),
    ])
  }

  /// Reads what `json` writes. The text is taken as it is; without `blocks` each line of it is a paragraph.
  package init(json: JSONValue) throws(StreamError) {
    let members = try Members(json)
    let text = SourceText(try members.required("text", members.string))
    let language = try members.language("language") ?? .other
    self.init(
      document: try members.required("document", members.string), url: try members.string("url"),
      title: try members.string("title"), published: try members.date("published"),
      publishedBy: try members.string("published_by"), language: language, site: try members.string("site"),
      byline: try members.string("byline"), text: text,
      blocks: members.has("blocks")
        ? try Self.blocks(members, of: text) : Self.paragraphs(of: text, language: language),
      warnings: try members.strings("warnings"))
  }

  private static func blocks(_ members: Members, of text: SourceText) throws(StreamError) -> [Block] {
    var blocks: [Block] = []
    var end = 0
    for item in try members.objects("blocks") {
      let range = try item.range()
      guard range.start >= end, range.end <= text.count, text.isBoundary(range.start), text.isBoundary(range.end)
      else {
        throw StreamError(.badSpan, "\(item.name("start")): \(range.start)..<\(range.end)")
      }
      end = range.end
      blocks.append(
        Block(
          try item.requiredEnumeration("kind", Block.Kind.self), range,
          language: try item.language("language") ?? .other,
          row: try item.integer("row"), number: try item.integer("number")))
    }
    return blocks
  }

  /// One paragraph for each line that holds more than white space.
  private static func paragraphs(of text: SourceText, language: Language) -> [Block] {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
    var blocks: [Block] = []
    for line in text.bytes.split(separator: UInt8(ascii: "\n")) {
      if let first = line.firstIndex(where: { !isSpace($0) }), let last = line.lastIndex(where: { !isSpace($0) }) {
        blocks.append(Block(.paragraph, TextRange(first, last + 1), language: language))
      }
    }
    return blocks
  }
}

extension Block {
  /// `row` and `number` stand only where the block has them.
  fileprivate var json: JSONValue {
    var members: [JSONMember] = [
      JSONMember("kind", .string(kind.rawValue)), JSONMember("start", .integer(range.start)),
      JSONMember("end", .integer(range.end)), JSONMember("language", .string(language.rawValue)),
    ]
    if let row { members.append(JSONMember("row", .integer(row))) }
    if let number { members.append(JSONMember("number", .integer(number))) }
    return .object(members)
  }
}

extension SourceText {
  /// True when an offset lies between two characters, or at either end.
  fileprivate func isBoundary(_ offset: Int) -> Bool { offset == count || bytes[offset] & 0xc0 != 0x80 }
}
