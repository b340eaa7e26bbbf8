import Foundation
import TestSupport
import Testing

@Suite struct MergeTests {
  private static let claims = Repository.corpus.appending(path: "expected/claims.jsonl").path()

  private static func lines() throws -> [String] {
    String(decoding: try Repository.bytes(URL(filePath: claims)), as: UTF8.self).split(separator: "\n").map {
      $0 + "\n"
    }
  }

  @Test func recordsOfStatesAreTheRecordsOfAll() throws {
    let folder = try TemporaryFolder()
    let whole = try Program.run("merge", Self.claims)
    var parts = ["", "", ""]
    for (number, line) in try Self.lines().enumerated() { parts[number * 7 % 3] += line }
    for (number, part) in parts.enumerated() {
      let state = try Program.run(["merge", "--partial", "-"], input: Array(part.utf8))
      try folder.write(state.output, to: "\(number).jsonl")
    }
    let states = ["2.jsonl", "0.jsonl", "1.jsonl", "0.jsonl"].map { folder.path($0) }
    #expect(try Program.run(["merge"] + states).output == whole.output)
    let joined = try Program.run(["merge", "--partial"] + states)
    #expect(try joined.output == Program.run("merge", "--partial", Self.claims).output)
    #expect(try Program.run(["merge", "--partial", "-"], input: joined.output).output == joined.output)
    #expect(!whole.output.isEmpty)
  }

  @Test func statesCarryOutcomesAndDecisions() throws {
    let folder = try TemporaryFolder()
    let outcome =
      #"{"type":"outcome","document":"a","status":"no-claims","code":null,"detail":null,"input":null,"text":null}"#
      + "\n"
    let reject =
      #"{"type":"decision","decision":"reject","claim":"c_x","by":"An","on":"2026-01-02","why":"w"}"# + "\n"
    try folder.write(reject, to: "decisions.jsonl")
    let state = try Program.run(
      ["merge", "--partial", "-", "--decisions", folder.path("decisions.jsonl")], input: Array((outcome + outcome).utf8)
    )
    #expect(String(decoding: state.output, as: UTF8.self) == outcome + reject)
    let merged = try Program.run(["merge", "-"], input: state.output)
    #expect(merged.status == 0)
    #expect(merged.errors.contains("reject c_x: no such claim"))
  }

  @Test func decisionOutranksAndIsTheReason() throws {
    let folder = try TemporaryFolder()
    let claim = try #require(try Self.lines().first)
    let id = try #require(claim.firstMatch(of: /"id":"(c_[0-9a-f]+)"/)?.1)
    try folder.write(
      #"{"decision":"reject","claim":"\#(id)","by":"An","on":"2026-01-02","why":"the page was withdrawn"}"# + "\n",
      to: "decisions.jsonl")
    let plain = try Program.run(["merge", "-"], input: Array(claim.utf8))
    let decided = try Program.run(
      ["merge", "-", "--decisions", folder.path("decisions.jsonl")], input: Array(claim.utf8))
    #expect(plain.output.isEmpty == false)
    #expect(decided.output.isEmpty)
    #expect(decided.status == 0)
  }

  @Test func badDecisionIsAnErrorWithItsLineBeforeAnyWork() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"decision":"reject","claim":"c","by":"An","on":"2026-01-02","why":"w"}"# + "\n\n" + #"{"decision":"reject"}"#,
      to: "decisions.jsonl")
    let pages = Repository.corpus.appending(path: "pages").path()
    for arguments in [["merge", Self.claims], ["run", pages, "--out", folder.path("out")]] {
      let result = try Program.run(arguments + ["--decisions", folder.path("decisions.jsonl")])
      #expect(result.status == 65)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("decisions.jsonl:3: claim: missing"))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
    #expect(try Program.run("merge", Self.claims, "--decisions", folder.path("none.jsonl")).status == 66)
  }
}
