import Foundation
import TestSupport
import Testing

/// Folders of results that follow decisions of people, and what `check` says of decisions that fit nothing.
@Suite struct CheckDecisionsTests {
  private static let hue = "icf/smart21/2022/vn-hue"
  private static let daNang = "icf/smart21/2022/vn-da-nang"

  private static func decision(_ text: String) -> String {
    "{\(text),\"by\":\"An\",\"on\":\"2026-01-02\",\"why\":\"asked them\"}\n"
  }

  private static let same = decision(#""decision":"same","entities":["vn-hue","vn-da-nang"]"#)
  private static let wall = decision(#""decision":"different","entities":["vn-hue","vn-da-nang"]"#)
  private static let different = decision(#""decision":"different","records":["\#(hue)","\#(daNang)"]"#)
  private static let prefer = decision(
    #""decision":"prefer","record":"\#(hue)","field":"announced","value":"2021-11-03""#)

  private static func reject(_ claim: String) -> String { decision(#""decision":"reject","claim":"\#(claim)""#) }

  /// Hue by two pages with two dates, Da Nang by a third.
  private func pages() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, city, date) in [
      ("a", "Hue", "October 27, 2021"), ("b", "Hue", "November 3, 2021"), ("c", "Da Nang", "October 27, 2021"),
    ] {
      try folder.write(
        "\(city) on the list\n\n\(city) was named to the Smart21 Communities of 2022 on \(date), officials said.\n",
        to: "pages/\(name).txt")
    }
    return folder
  }

  private func run(_ folder: TemporaryFolder, _ decisions: String? = nil) throws -> Program.Result {
    var arguments = ["run", "pages", "--out", "out"]
    if let decisions {
      try folder.write(decisions, to: "decided.jsonl")
      arguments += ["--decisions", "decided.jsonl"]
    }
    return try Program.run(arguments, in: folder.url)
  }

  private func check(_ folder: TemporaryFolder) throws -> Program.Result {
    try Program.run(["check", "out"], in: folder.url)
  }

  private func lines(_ file: String, _ folder: TemporaryFolder) throws -> [String] {
    String(decoding: try Repository.bytes(URL(filePath: folder.path("out/" + file))), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  private func claim(of page: String, _ folder: TemporaryFolder) throws -> String {
    let line = try #require(try lines("claims.jsonl", folder).first { $0.contains("\"document\":\"\(page).txt\"") })
    return String(try #require(line.firstMatch(of: /"id":"(c_[0-9a-f]+)"/)?.1))
  }

  @Test func aFolderWithDecisionsIsSoundAndKeepsThem() throws {
    let folder = try pages()
    _ = try run(folder)
    #expect(try lines("decisions.jsonl", folder) == [])
    let decided = try [Self.prefer, Self.reject(claim(of: "c", folder)), Self.prefer].joined()
    #expect(try run(folder, decided).status == 0)
    #expect(try lines("decisions.jsonl", folder).count == 2)
    #expect(try lines("records.jsonl", folder).count == 1)
    let result = try check(folder)
    #expect(result.status == 0)
    #expect(result.text == "")
    // What a run keeps is what it can be run with again.
    let before = try ["records.jsonl", "decisions.jsonl", "manifest.json"].map { try lines($0, folder) }
    _ = try Program.run(["run", "pages", "--out", "out", "--decisions", "out/decisions.jsonl"], in: folder.url)
    #expect(try ["records.jsonl", "decisions.jsonl", "manifest.json"].map { try lines($0, folder) } == before)
    // And a merge of the folder follows its decisions, too.
    let merged = try Program.run(["merge", "out"], in: folder.url)
    #expect(try merged.lines == lines("records.jsonl", folder))
  }

  @Test func everyKindOfDecisionIsSoundWhereItApplies() throws {
    let folder = try pages()
    for decided in [Self.same + Self.prefer, Self.different, Self.prefer + Self.wall] {
      let errors = try run(folder, decided).errors
      #expect(!errors.contains("without effect"), "\(errors)")
      let result = try check(folder)
      #expect(result.status == 0, "\(result.text)")
    }
    _ = try run(folder, Self.decision(#""decision":"same","records":["\#(Self.hue)","\#(Self.daNang)"]"#))
    #expect(try lines("records.jsonl", folder).count == 1)
    #expect(try check(folder).status == 0)
  }

  private static let orphans = [
    reject("c_0123456789abcdef"), decision(#""decision":"same","entities":["vn-hue","vn-vinh"]"#),
    decision(#""decision":"different","entities":["vn-hue","vn-vinh"]"#),
    decision(#""decision":"same","records":["\#(hue)","icf/smart21/2023/vn-hue"]"#),
    decision(#""decision":"different","records":["\#(hue)","icf/smart21/2023/vn-hue"]"#),
    decision(#""decision":"prefer","record":"\#(hue)","field":"announced","value":"2021-11-04""#),
    decision(#""decision":"prefer","record":"icf/smart21/2023/vn-hue","field":"announced","value":"2021-11-03""#),
    decision(#""decision":"prefer","record":"\#(hue)","field":"rank","value":"1""#),
  ]

  /// The run says it, and so does the check, of itself.
  @Test(arguments: orphans)
  func aDecisionAboutNothingIsFound(decided: String) throws {
    let folder = try pages()
    let run = try run(folder, Self.wall + decided)
    #expect(run.status == 0)
    #expect(run.errors.contains("1 decision without effect"))
    let result = try check(folder)
    #expect(result.status == 1)
    #expect(result.lines.filter { $0.contains("orphaned-decision") }.count == 1, "\(result.text)")
    #expect(result.lines.contains { $0.hasPrefix("out/findings.jsonl:1: finding: decision-without-effect: ") })
  }

  @Test func aDecisionThatAnotherOverrulesIsNoOrphan() throws {
    let folder = try pages()
    let later = Self.decision(#""decision":"prefer","record":"\#(Self.hue)","field":"announced","value":"2021-10-27""#)
      .replacing("2026-01-02", with: "2026-02-02")
    #expect(try run(folder, Self.prefer + later).errors.contains("1 decision without effect"))
    let result = try check(folder)
    #expect(result.status == 0)
    #expect(result.lines.count == 1)
  }

  @Test func aDecisionWhoseClaimIsTakenAwayIsFound() throws {
    let folder = try pages()
    _ = try run(folder)
    _ = try run(folder, Self.reject(try claim(of: "c", folder)))
    try folder.write(
      try lines("claims.jsonl", folder).dropLast().map { $0 + "\n" }.joined(), to: "out/claims.jsonl")
    let result = try check(folder)
    #expect(result.status == 1)
    #expect(result.lines.contains { $0.hasPrefix("out/decisions.jsonl:1: orphaned-decision: reject c_") })
  }

  @Test func aDecisionThatIsTakenAwayIsMissed() throws {
    let folder = try pages()
    _ = try run(folder)
    _ = try run(folder, Self.prefer + Self.reject(try claim(of: "c", folder)))
    try folder.write("", to: "out/decisions.jsonl")
    let text = try check(folder).text
    #expect(text.contains("out/decisions.jsonl:1: changed-file: 2 lines written, 0 found"))
    #expect(text.contains("out/records.jsonl:1: wrong-decision: follows prefer announced 2021-11-03 of \(Self.hue)"))
    #expect(text.contains("out/claims.jsonl:3: uncited-claim: c_"))
  }

  @Test func aDecisionThatNobodyFollowedIsFound() throws {
    let folder = try pages()
    _ = try run(folder)
    let claim = try claim(of: "a", folder)
    try folder.write(Self.reject(claim), to: "out/decisions.jsonl")
    let text = try check(folder).text
    #expect(text.contains("wrong-decision: edition 2022 counts \(claim), which somebody rejects"))
    _ = try run(folder, Self.prefer)
    let records = try lines("records.jsonl", folder).map { $0 + "\n" }.joined()
    try folder.write(
      records.replacing("\"announced\":\"2021-11-03\"", with: "\"announced\":\"2021-10-27\"")
        .replacing(#""value":"2021-11-03","rank":"preferred""#, with: #""value":"2021-11-03","rank":"normal""#)
        .replacing(#""value":"2021-10-27","rank":"deprecated""#, with: #""value":"2021-10-27","rank":"preferred""#),
      to: "out/records.jsonl")
    #expect(try check(folder).text.contains("announced is 2021-10-27, and somebody prefers 2021-11-03"))
  }

  @Test func explainingAnOldIdLeadsToTheRecordThatHoldsIt() throws {
    let folder = try pages()
    _ = try run(folder, Self.same)
    let ids = try lines("records.jsonl", folder).map { try #require($0.firstMatch(of: /"id":"([^"]+)"/)).1 }
    #expect(ids == [Self.daNang[...]])
    let result = try Program.run(["explain", Self.hue, "--records", "out"], in: folder.url)
    #expect(result.status == 0)
    #expect(result.lines.first == "\(Self.hue)  now \(Self.daNang)")
    #expect(result.text.contains("  also asked for as: \(Self.hue)\n"))
    #expect(result.text.contains("DECISIONS\n\n  same entities vn-hue, vn-da-nang\n    An, 2026-01-02: asked them\n"))
    let field = try Program.run(["explain", Self.hue, "--field", "announced", "--records", "out"], in: folder.url)
    #expect(field.lines.first == "\(Self.hue)  now \(Self.daNang)")
    let both = try Program.run(["explain", "--not", Self.hue, Self.daNang, "--records", "out"], in: folder.url)
    #expect(both.text.contains("They are one record: vinhdanh explain \(Self.daNang)\n"))
  }
}
