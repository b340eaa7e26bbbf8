package import JSONText
package import Model

/// One line of a JSON Lines input that holds a page as a scraper stored it.
package struct PageLine: Hashable, Sendable {
  package enum Markup: String, Sendable { case html, text }

  /// `document`, or else `id`, or else `url`; nil when the line has none of them.
  package var document: String?
  package var url: String?
  package var markup: Markup
  package var content: String
  package var title: String?
  package var published: DateValue?
  package var language: Language?

  /// Reads `html`, or else `text`; members of other names are passed over.
  package init(json: JSONValue) throws(StreamError) {
    url = try json.optionalText("url")
    document = try json.identity
    if let html = try json.optionalText("html") {
      markup = .html
      content = html
    } else if let text = try json.optionalText("text") {
      markup = .text
      content = text
    } else {
      throw StreamError(.badMember, "neither html nor text")
    }
    title = try json.optionalText("title")
    published = try json.optionalText("published").flatMap(Self.date)
    language = try json.optionalLanguage("language")
  }

  /// EDTF, also with a space between date and time; nil for other forms, so that the page's own date counts.
  private static func date(_ text: String) -> DateValue? {
    DateValue(edtf: text) ?? DateValue(edtf: text.split(separator: " ").joined(separator: "T"))
  }
}

extension JSONValue {
  /// The id that a line of any stream gives its page.
  package var identity: String? {
    get throws(StreamError) {
      for key in ["document", "id", "url"] {
        if let text = try optionalText(key), !text.isEmpty { return text }
      }
      return nil
    }
  }
}
