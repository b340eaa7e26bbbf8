import Foundation
import TestSupport
import Testing

@Suite struct ExplainTests {
  @Test func aPageIsShownBlockByBlock() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write(
      "Hanoi opens a new library\n\nThe city opened a library on Monday. It holds many books.\n", to: "a.txt")
    let result = try Program.run("explain", page)
    #expect(result.status == 0)
    #expect(result.text.contains("TEXT\n"))
    #expect(result.text.contains("CLAIMS\n\n  none\n"))
    #expect(!result.text.contains("\u{1b}"))
  }

  @Test func aMissingPageIs66() throws {
    let result = try Program.run("explain", "/nowhere/a.html")
    #expect(result.status == 66)
    #expect(result.errors == "vinhdanh: /nowhere/a.html: not found\n")
  }

  @Test func anUnknownRecordIs66AndLikeOnesAreOffered() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"type":"record","id":"icf/smart21/2020/ca-surrey"}"# + "\n", to: "records.jsonl")
    let result = try Program.run("explain", "ca-surrey", "--records", folder.url.path())
    #expect(result.status == 66)
    #expect(result.errors.contains("no record ca-surrey; there are: icf/smart21/2020/ca-surrey"))
  }

  @Test func aRecordShowsItsValuesAndSources() throws {
    let folder = try TemporaryFolder()
    let claim = """
      {"type":"claim","id":"c_1","document":"en/a.html","language":"en","programme":"icf","award":"smart21",\
      "edition":2020,"recipient":{"id":"ca-surrey","name":{"en":"Surrey","vi":null}},"country":"CA",\
      "modality":"asserted","status":"announced","announced":"2019-10-20","confidence":900,"rule":"r",\
      "evidence":[{"field":"recipient","start":0,"end":6,"quote":"Surrey"}]}
      """
    let claims = try folder.write(claim, to: "claims.jsonl")
    let records = try Program.run("merge", claims)
    try folder.write(records.output, to: "records.jsonl")
    let id = try #require(records.text.split(separator: "\"").first { $0.hasPrefix("icf/") })
    let result = try Program.run("explain", String(id), "--records", folder.url.path())
    #expect(result.status == 0)
    #expect(result.text.contains("preferred 2019-10-20"))
    #expect(result.text.contains("c_1  en/a.html"))
    #expect(result.text.contains("recipient: \"Surrey\"  0..<6"))
  }
}

@Suite struct EvalTests {
  private func folder(labels: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("Hanoi opens a new library\n\nThe city opened a library on Monday.\n", to: "pages/a.txt")
    try folder.write(labels, to: "labels.jsonl")
    return folder
  }

  @Test func scoresArePinnedAndHeld() throws {
    let folder = try folder(labels: #"{"id":"a.txt","lang":"en","records":[]}"#)
    let path = folder.url.path()
    #expect(try Program.run("eval", path).status == 0)
    #expect(try Program.run("eval", path, "--pin").status == 0)
    #expect(try Program.run("eval", path).status == 0)

    let missed = #"{"programme":"p","award":"a","edition":1,"recipient":{"en":"X"},"status":"past"}"#
    try folder.write(#"{"id":"a.txt","lang":"en","records":[\#(missed)]}"#, to: "labels.jsonl")
    let fallen = try Program.run("eval", path)
    #expect(fallen.status == 1)
    #expect(fallen.errors.contains("all.recall is 0, below 1000"))
    #expect(fallen.errors.contains("the labels changed"))
    #expect(try Program.run("eval", path, "--pin").status == 1)
    #expect(try Program.run("eval", path, "--pin", "--lower").status == 0)
    #expect(try Program.run("eval", path).status == 0)
  }

  @Test func anEditOfLabelsMakesTheFloorsStale() throws {
    let folder = try folder(labels: #"{"id":"a.txt","lang":"en","records":[]}"#)
    let path = folder.url.path()
    #expect(try Program.run("eval", path, "--pin").status == 0)
    try folder.write(#"{"id":"a.txt","lang":"en","records":[],"notes":""}"#, to: "labels.jsonl")
    #expect(try Program.run("eval", path).status == 1)
    #expect(try Program.run("eval", path, "--pin").status == 0)
    #expect(try Program.run("eval", path).status == 0)
  }

  @Test func theScoreIsAlsoJSONWithoutFloats() throws {
    let folder = try folder(labels: #"{"id":"a.txt","lang":"en","records":[]}"#)
    let result = try Program.run("eval", folder.url.path(), "--json")
    #expect(result.text.hasPrefix(#"{"type":"evaluation","pages":1,"all":{"precision":1000,"#))
    #expect(result.lines.count == 1)
  }

  @Test func theScoresOfTheCorpusAreHeld() throws {
    let result = try Program.run("eval", Repository.corpus.path())
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text.contains("FIELD"))
  }

  @Test func missingLabelsAre66() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("eval", folder.url.path()).status == 66)
  }
}
