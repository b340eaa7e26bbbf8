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
        blocks.map {
          .members([
            "kind": .string($0.kind.rawValue), "start": .integer($0.range.start), "end": .integer($0.range.end),
            "language": .string($0.language.rawValue),
          ])
        }),
      "warnings": .array(warnings.map(JSONValue.string)),
    ])
  }

  /// Reads what `json` writes. The text is taken as it is; without `blocks` each line of it is a paragraph.
  package init(json: JSONValue) throws(StreamError) {
    let text = SourceText(try json.text("text"))
    let language = try json.optionalLanguage("language") ?? .other
    let blocks: [Block]
    if let listed = json["blocks"], !listed.isNull {
      blocks = try Self.blocks(listed, of: text)
    } else {
      blocks = Self.paragraphs(of: text, language: language)
    }
    var warnings: [String] = []
    for warning in json["warnings"]?.array ?? [] { if let code = warning.string { warnings.append(code) } }
    self.init(
      document: try json.text("document"), url: try json.optionalText("url"), title: try json.optionalText("title"),
      published: try json.optionalDate("published"), publishedBy: try json.optionalText("published_by"),
      language: language, site: try json.optionalText("site"), byline: try json.optionalText("byline"),
      text: text, blocks: blocks, warnings: warnings)
  }

  private static func blocks(_ json: JSONValue, of text: SourceText) throws(StreamError) -> [Block] {
    guard let items = json.array else { throw StreamError(.badMember, "blocks is no array") }
    var blocks: [Block] = []
    blocks.reserveCapacity(items.count)
    var end = 0
    for item in items {
      guard let kind = Block.Kind(rawValue: try item.text("kind")) else {
        throw StreamError(.badMember, "no such kind of block")
      }
      let range = TextRange(try item.integer("start"), try item.integer("end"))
      guard range.start >= end, range.start <= range.end, range.end <= text.count, text.isBoundary(range.start),
        text.isBoundary(range.end)
      else { throw StreamError(.badSpan, "block \(range.start)..<\(range.end)") }
      end = range.end
      blocks.append(Block(kind, range, language: try item.optionalLanguage("language") ?? .other))
    }
    return blocks
  }

  /// One paragraph for each line that holds more than white space.
  private static func paragraphs(of text: SourceText, language: Language) -> [Block] {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
    var blocks: [Block] = []
    for line in text.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if let first = line.firstIndex(where: { !isSpace($0) }), let last = line.lastIndex(where: { !isSpace($0) }) {
        blocks.append(Block(.paragraph, TextRange(first, last + 1), language: language))
      }
    }
    return blocks
  }
}

extension SourceText {
  /// True when an offset lies between two characters, or at either end.
  fileprivate func isBoundary(_ offset: Int) -> Bool { offset == count || bytes[offset] & 0xc0 != 0x80 }
}
