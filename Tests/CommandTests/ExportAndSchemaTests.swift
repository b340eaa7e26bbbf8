import Foundation
import JSONText
import TestSupport
import Testing

@Suite struct ExportTests {
  private func results() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let pages = Repository.corpus.appending(path: "pages").path()
    _ = try Program.run("run", pages, "--out", folder.path("out"))
    return folder
  }

  @Test func linkedDataOfTheCorpusKeepsEveryTerm() throws {
    let folder = try results()
    let result = try Program.run("export", "--format", "jsonld", folder.path("out"))
    #expect(result.status == 0)
    let linked = LinkedData(try JSONParser.parse(result.output))
    #expect(linked.problems == [])
    let records = try Repository.bytes(URL(filePath: folder.path("out/records.jsonl"))).split(separator: 10)
    #expect(linked.statements.filter { $0.hasSuffix(" a urn:vinhdanh:term:AwardRecord") }.count == records.count)
    let again = try Program.run(
      ["export", "--format", "jsonld", "-"], input: Repository.bytes(URL(filePath: folder.path("out/records.jsonl"))))
    #expect(again.output == result.output)
  }

  @Test func theSheetIsThatOfARun() throws {
    let folder = try results()
    let result = try Program.run("export", "--format", "csv", folder.path("out/records.jsonl"))
    #expect(result.output == (try Repository.bytes(URL(filePath: folder.path("out/records.csv")))))
  }

  @Test func brokenLinesAreReportedAndOthersExported() throws {
    let folder = try results()
    let record = try #require(try Program.shell("head -n 1 out/records.jsonl", in: folder.url).lines.first)
    let result = try Program.run("export", "-f", "csv", "-", input: "\(record)\n{}\n{\"type\":\"outcome\"}\nx\n")
    #expect(result.status == 3)
    #expect(result.output.count { $0 == 10 } == 2)
    #expect(result.errors.contains("standard input:2: not a record"))
    #expect(result.errors.contains("standard input:4: "))
    #expect(try Program.run("export", "-f", "csv", "-", input: "x").status == 65)
    #expect(try Program.run("export", "-f", "csv", "/nowhere").status == 66)
    #expect(try Program.run("export", "-f", "xml", "-").status == 64)
  }
}

@Suite struct SchemaCommandTests {
  private static let names = [
    "article", "mention", "claim", "outcome", "record", "finding", "decision", "manifest", "difference",
  ]

  @Test func theStreamsAreListed() throws {
    #expect(try Program.run("schema").lines == Self.names)
  }

  @Test(arguments: names)
  func aSchemaIsPrinted(name: String) throws {
    let result = try Program.run("schema", name)
    let schema = try JSONParser.parse(result.output)
    #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["title"]?.string == name)
    #expect(result.lines.count > 10)
    let isEmptyRefused = try !SchemaValidator(schema).errors(in: .members([:])).isEmpty
    #expect(isEmptyRefused)
  }

  @Test func filesOfARunAreValid() throws {
    let folder = try TemporaryFolder()
    let pages = Repository.corpus.appending(path: "pages").path()
    try folder.write(
      #"{"decision":"reject","claim":"c_0000000000000000","by":"An","on":"2026-01-02","why":"w"}"#, to: "decided.jsonl")
    _ = try Program.run("run", pages, "--out", folder.path("out"), "--decisions", folder.path("decided.jsonl"))
    for (name, file) in [
      ("article", "articles.jsonl"), ("claim", "claims.jsonl"), ("outcome", "outcomes.jsonl"),
      ("record", "records.jsonl"), ("finding", "findings.jsonl"), ("decision", "decisions.jsonl"),
      ("manifest", "manifest.json"),
    ] {
      let validator = SchemaValidator(try JSONParser.parse(try Program.run("schema", name).output))
      let lines = try Repository.bytes(URL(filePath: folder.path("out/" + file))).split(separator: 10)
      #expect(!lines.isEmpty, "\(file)")
      for line in lines { #expect(try validator.errors(in: JSONParser.parse(Array(line))) == []) }
    }
  }

  @Test func anUnknownStreamIs64() throws {
    let result = try Program.run("schema", "song")
    #expect(result.status == 64)
    #expect(result.errors.contains("no stream; there are article, "))
  }
}
