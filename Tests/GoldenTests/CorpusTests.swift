import Foundation
import JSONText
import Model
import Streams
import TestSupport
import Testing

@testable import Pipeline

/// Every stage over the corpus, held against stored files, so that a change of a reader shows as a changed article and
/// not as a mystery among the records.
@Suite struct CorpusTests {
  private static let expected = Repository.corpus.appending(path: "expected")

  private func results(_ depth: PageWorker.Depth) throws -> [PageResult] {
    let worker = PageWorker(depth)
    return InputListing.list([Repository.corpus.appending(path: "pages").path()]).items.map(worker.process)
  }

  @Test func articles() throws {
    let lines = try results(.article).flatMap { $0.hasArticle ? $0.articleLine : $0.outcomeLine }
    try Golden.check(lines, against: Self.expected.appending(path: "articles.jsonl"))
  }

  @Test func claimsAndOutcomes() throws {
    let results = try results(.claims(try Engine()))
    try Golden.check(results.flatMap(\.claimLines), against: Self.expected.appending(path: "claims.jsonl"))
    try Golden.check(results.flatMap(\.outcomeLine), against: Self.expected.appending(path: "outcomes.jsonl"))
  }

  @Test func records() throws {
    let engine = try Engine()
    let records = engine.records(from: try results(.claims(engine)).flatMap(\.claims))
    var lines: [UInt8] = []
    for record in records { record.json.writeLine(to: &lines) }
    try Golden.check(lines, against: Self.expected.appending(path: "records.jsonl"))
  }

  @Test func everyPageIsReadAndLabelled() throws {
    let labels = try Repository.bytes(Repository.corpus.appending(path: "labels.jsonl"))
    let ids = try labels.split(separator: UInt8(ascii: "\n")).map { line in
      try #require(try JSONValue(line: Array(line))["id"]?.string)
    }
    let results = try results(.article)
    #expect(results.map(\.outcome.document) == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(results.filter { !$0.hasArticle }.map(\.outcome.document) == [])
  }

  @Test func everyQuoteEqualsTheBytesItNames() throws {
    let engine = try Engine()
    let worker = PageWorker(.article)
    for item in InputListing.list([Repository.corpus.appending(path: "pages").path()]).items {
      let article = try worker.article(of: item)
      for claim in engine.claims(in: article) {
        for evidence in claim.evidence {
          let text = evidence.zone == .text ? article.text : SourceText(article.title ?? "")
          try #require(evidence.range.start >= 0 && evidence.range.end <= text.count, "\(claim.id) \(evidence)")
          #expect(text[evidence.range] == evidence.quote, "\(item.document) \(claim.id) \(evidence.field)")
        }
      }
    }
  }
}
