internal import Extraction
package import Model
internal import Readers
internal import Reports

/// `explain PAGE`: what the rules read in one page, what they claimed, and what they did not.
package struct ExplainPageJob: Sendable {
  let input: String
  let document: String?
  let fields: [LineField]
  let coloured: Bool
  let lexicon: String?
  /// Where dates lie that could lie on both sides of the page's publication.
  package var preference = DatePreference.nearest

  /// `document` picks one page of an input that holds many; `lexicon` is a folder of tables to lay over the embedded ones.
  package init(
    _ input: String, document: String? = nil, fields: [LineField] = [], coloured: Bool, lexicon: String? = nil
  ) {
    self.lexicon = lexicon
    self.input = input
    self.document = document
    self.fields = fields
    self.coloured = coloured
  }

  /// Explains every page that the input names: one for a file, all for a folder, an archive or a stream.
  package func run(console: Console) throws -> ExitStatus {
    let engine = try loadEngine(lexicon: lexicon, console: console)
    let members = LineField.fields(fields)
    var list = InputListing.list([input], fields: members)
    if let document, !list.lacksInput {
      list.items.removeAll { $0.document != document }
      if list.items.isEmpty { throw RunFailure(.noInput, subject: input, message: "no page \(document)") }
    }
    let worker = PageWorker(.article, fields: members)
    let output = ByteOutput.standardOutput
    var failed = 0
    for (index, item) in list.items.enumerated() {
      let article: Article
      do throws(ReadFailure) {
        article = try worker.article(of: item)
      } catch {
        failed += 1
        console.report(item.label, OutcomeMessages.message(code: error.code, detail: error.detail))
        continue
      }
      if index > 0 { try output.write("\n") }
      try output.write(explanation(of: article, engine.preferring(preference)))
    }
    try output.flush()
    if list.lacksInput { return .noInput }
    return failed == 0 ? .done : failed == list.items.count ? .allInputsFailed : .someInputsFailed
  }

  private func explanation(of article: Article, _ engine: Engine) -> String {
    let extraction = engine.extraction(of: article)
    return PageExplanation(
      article: article, mentions: extraction.mentions, claims: extraction.claims,
      dismissed: extraction.dismissed.map {
        PageExplanation.Dismissed(
          zone: $0.zone, range: $0.range, quote: $0.quote, reason: $0.reason, rule: $0.rule)
      },
      ink: Ink(coloured: coloured)
    ).text
  }
}
