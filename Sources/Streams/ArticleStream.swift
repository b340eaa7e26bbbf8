package import JSONText
package import Model

extension Article {
  /// The article as one line of the article stream.
  package var json: JSONValue { Self.shape.write(self) }

  static let shape = Shape<Article>.object { members in
    members.add("type", .constant("article")) { _ in "" }
    members.add("document", .name, "Identity of the page: its path below the folder of inputs, or its id.") {
      $0.document
    }
    members.addNullable("url", .text) { $0.url }
    members.addNullable("title", .text, "The headline without the site's name.") { $0.title }
    members.addNullable("published", .edtf, "First publication, as EDTF.") { $0.published }
    members.addNullable("published_by", .text, "The rule or markup that gave the date.") { $0.publishedBy }
    members.add("language", .choice) { $0.language }
    members.addNullable("site", .text) { $0.site }
    members.addNullable("byline", .text) { $0.byline }
    members.add("text", .text, "The main text; offsets are UTF-8 bytes of it.") { $0.text.string }
    members.add("blocks", Block.shape.list()) { $0.blocks }
    members.add("warnings", Shape<String>.text.list(), "Stable codes, sorted.") { $0.warnings }
    members.addNullable("input", .hash, "Over the page's bytes and what was given with them.") { $0.input }
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
      warnings: try members.strings("warnings"), input: try members.string("input"))
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
  fileprivate static let shape = Shape<Block>.object { members in
    members.add("kind", .choice) { $0.kind }
    members.add("start", .offset) { $0.range.start }
    members.add("end", .offset) { $0.range.end }
    members.add("language", .choice) { $0.language }
    members.addWherePresent("row", .number(0), "For a cell: the row of the article's tables.") { $0.row }
    members.addWherePresent("number", .number(), "For an item of a numbered list: its number as shown.") { $0.number }
  }
}

extension SourceText {
  /// True when an offset lies between two characters, or at either end.
  fileprivate func isBoundary(_ offset: Int) -> Bool { offset == count || bytes[offset] & 0xc0 != 0x80 }
}
