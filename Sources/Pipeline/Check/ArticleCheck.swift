internal import Model
internal import Streams
internal import Text

/// Every quote of every claim is what stands at its place in the page's text or title.
enum ArticleCheck {
  private static let file = RunJob.files.articles
  /// Longer texts are cut in messages.
  private static let shown = 80

  /// To be run when the claims were read.
  static func run(_ contents: inout FolderContents) throws(RunFailure) {
    var lines: [String: Int] = [:]
    try contents.eachLine(of: file, "article") { contents, line, json throws(StreamError) in
      let article = try Article(json: json)
      if let first = lines[article.document] {
        contents.add(.repeatedArticle, file, line, "\(article.document) stands in line \(first)")
        return
      }
      lines[article.document] = line
      if contents.outcomes[article.document] == nil {
        contents.add(.missingOutcome, file, line, "\(article.document) has no outcome")
      }
      guard let page = contents.pages[article.document] else { return }
      compare(article, line, page, &contents)
    }
    for (document, page) in contents.pages.sorted(by: { $0.key < $1.key }) where lines[document] == nil {
      contents.add(.missingArticle, RunJob.files.claims, page.line, "the text of \(document) is not there")
    }
  }

  private static func compare(
    _ article: Article, _ line: Int, _ page: FolderContents.PageStatements, _ contents: inout FolderContents
  ) {
    let title = SourceText(article.title ?? "")
    for (claimLine, evidence) in page.quotes {
      let text = evidence.zone == .text ? article.text : title
      let place = "\(evidence.field) at \(evidence.zone.rawValue) \(evidence.range.start)..<\(evidence.range.end)"
      guard evidence.range.end <= text.count, text.isBoundary(evidence.range.start), text.isBoundary(evidence.range.end)
      else {
        contents.add(.wrongSpan, RunJob.files.claims, claimLine, "\(place) fits no characters of \(article.document)")
        continue
      }
      let words = text[evidence.range]
      if words != evidence.quote {
        contents.add(
          .wrongQuote, RunJob.files.claims, claimLine,
          "\(place) is \(quoted(words)) in \(article.document), not \(quoted(evidence.quote))")
      }
    }
    let source = Source(
      url: article.url, title: article.title, published: article.published,
      sketch: TextSketcher.make(article.text, language: article.language))
    if source.sketch != page.source.sketch {
      contents.add(.changedText, file, line, "\(article.document) is not the text that its claims were read from")
    } else if source != page.source {
      contents.add(
        .wrongSource, file, line, "\(article.document) has another address, title or date than its claims say")
    }
  }

  static func quoted(_ text: String) -> String {
    let oneLine = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\"" + (oneLine.count > shown ? oneLine.prefix(shown) + "…" : oneLine) + "\""
  }
}

extension SourceText {
  /// True when an offset lies between two characters, or at either end.
  fileprivate func isBoundary(_ offset: Int) -> Bool {
    offset == count || (0..<count).contains(offset) && bytes[offset] & 0xc0 != 0x80
  }
}
