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
}
