import Foundation
import JSONText
import Model
import Normalization
import Streams
import TestSupport
import Testing

@testable import Pipeline

/// Every line that the program writes over real pages is as the schema of its stream says.
@Suite struct SchemaTests {
  private static let corpus = Repository.corpus.appending(path: "pages").path()

  private func validate(_ line: JSONValue, _ name: String, _ validators: inout [String: SchemaValidator]) throws {
    let schema = try #require(LineSchema.named(name))
    let validator = validators[name] ?? SchemaValidator(schema.json)
    validators[name] = validator
    #expect(try validator.errors(in: line) == [], "\(line.compact.prefix(300))")
    #expect(schema.problem(in: line) == nil, "\(line.compact.prefix(300))")
  }

  /// Reads, extracts with mentions and merges; gives the number of lines by stream.
  private func validateAll(_ inputs: [String]) throws -> [String: Int] {
    let engine = try Engine()
    let items = InputListing.list(inputs).items
    var bytes: [UInt8] = []
    var claims: [Claim] = []
    for item in items {
      bytes += PageWorker(.article).process(item).articleLine
      let result = PageWorker(.mentions(engine)).process(item)
      bytes += result.mentionLines + result.claimLines + result.outcomeLine
      claims += result.claims
    }
    let merged = engine.merge(ClaimStore(claims), decisions: [])
    for record in merged.records { record.json.writeLine(to: &bytes) }
    for finding in merged.findings { finding.json.writeLine(to: &bytes) }
    var counts: [String: Int] = [:]
    var validators: [String: SchemaValidator] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let json = try JSONValue(line: Array(line))
      let name = try #require(json["type"]?.string)
      try validate(json, name, &validators)
      counts[name, default: 0] += 1
    }
    #expect(counts["outcome"] == items.count)
    return counts
  }

  @Test(arguments: ["article", "claim", "outcome", "record"])
  func storedOutputsAreValid(name: String) throws {
    let bytes = try Repository.bytes(Repository.corpus.appending(path: "expected/\(name)s.jsonl"))
    var validators: [String: SchemaValidator] = [:]
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 20)
    for line in lines { try validate(try JSONValue(line: Array(line)), name, &validators) }
  }

  @Test func outputsOfTheCorpusAreValid() throws {
    let counts = try validateAll([Self.corpus])
    for name in ["article", "mention", "claim", "outcome", "record"] {
      #expect(counts[name] ?? 0 > 20, "\(name)")
    }
  }

  @Test(.enabled(if: Repository.hasSeeds, "the seed pages are not beside the repository"))
  func outputsOfTheSeedsAreValid() throws {
    let pages = try FileManager.default.contentsOfDirectory(atPath: Repository.seeds.path())
      .filter { $0.hasSuffix(".txt") }.map { Repository.seeds.appending(path: $0).path() }
    #expect(try validateAll(pages)["record"] == 9)
  }

  @Test(.enabled(if: Repository.hasDev, "the pages to develop against are not beside the repository"))
  func outputsOfThePagesToDevelopAgainstAreValid() throws {
    #expect(try validateAll([Repository.dev.path()])["record"] ?? 0 > 20)
  }
}
