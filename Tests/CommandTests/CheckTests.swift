import Foundation
import TestSupport
import Testing

/// Folders of results that are broken in one place, and what `check` says of them.
@Suite struct CheckTests {
  private static let award = "Intelligent Community of the Year 2019"

  private static func page(_ city: String, _ more: String) -> String {
    "\(city) named \(award)\n\n\(city) was named the \(award) by the Intelligent Community Forum\(more).\n"
  }

  /// Two cities hold one title, and a third page speaks of neither.
  private func results() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.page("Hue", ""), to: "pages/a.txt")
    try folder.write(Self.page("Da Nang", " on June 13, 2019"), to: "pages/b.txt")
    try folder.write("Library\n\nThe city opened a library on Monday. It holds many books.\n", to: "pages/c.txt")
    let result = try Program.run("run", folder.path("pages"), "--out", folder.path("out"))
    try #require(result.status == 0)
    return folder
  }

  private func check(_ folder: TemporaryFolder) throws -> Program.Result {
    try Program.run(["check", "out"], in: folder.url)
  }

  private func edit(_ file: String, in folder: TemporaryFolder, _ change: (String) -> String) throws {
    let old = String(decoding: try Repository.bytes(URL(filePath: folder.path("out/" + file))), as: UTF8.self)
    let new = change(old)
    try #require(new.utf8.elementsEqual(old.utf8) == false)
    try folder.write(new, to: "out/" + file)
  }

  @Test func aFolderAsItWasWrittenIsSoundAndItsFindingsAreListed() throws {
    let result = try check(try results())
    #expect(result.status == 0)
    let records = ["vn-da-nang", "vn-hue"].map { "icf/community-of-the-year/2019/\($0)" }.joined(separator: ", ")
    #expect(result.text == "out/findings.jsonl:1: finding: several-winners: vn-da-nang, vn-hue (\(records))\n")
    #expect(result.errors == "vinhdanh: 3 pages, 2 claims, 2 records, 1 contradiction, 0 problems\n")
  }

  @Test func theResultsOfTheCorpusAreSound() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(
      "run", Repository.corpus.appending(path: "pages").path(), "--out", folder.path("out"))
    let result = try check(folder)
    #expect(result.status == 0, "\(result.text)")
  }

  /// A file, what is replaced in it by what, and how a line of the report begins.
  private static let changes: [(String, String, String, String)] = [
    ("articles.jsonl", #"text":"Hue was"#, #"text":"Hoe was"#, "claims.jsonl:1: wrong-quote: recipient at text 0..<3"),
    ("articles.jsonl", "by the Intelligent", "by the intelligent", "articles.jsonl:1: changed-file"),
    ("articles.jsonl", "Forum on June", "Forum in June", "articles.jsonl:2: changed-text: b.txt"),
    ("articles.jsonl", #""published_by""#, #""published_by ""#, "articles.jsonl:1: bad-line: published_by : unknown"),
    ("articles.jsonl", #""end":92"#, #""end":192"#, "articles.jsonl:1: wrong-span"),
    ("articles.jsonl", "\"title\":\"Hue", "\"title\":\"Vinh", "articles.jsonl:1: wrong-source: a.txt"),
    (
      "claims.jsonl", #""start":0,"end":3,"quote":"Hue""#, #""start":1,"end":4,"quote":"Hue""#,
      #"claims.jsonl:1: wrong-quote: recipient at text 1..<4 is "ue " in a.txt, not "Hue""#
    ),
    ("claims.jsonl", #""start":0,"end":3"#, #""start":0,"end":3000"#, "claims.jsonl:1: wrong-span: recipient"),
    ("claims.jsonl", #""id":"c_"#, #""id":"c_0000"#, "claims.jsonl:1: bad-line: id: not a claim's id"),
    ("claims.jsonl", #""edition":2019"#, #""edition":2018"#, "claims.jsonl:1: wrong-claim-id: c_"),
    ("claims.jsonl", #""confidence":950"#, #""confidence":9.5"#, "claims.jsonl:1: bad-line: confidence"),
    ("claims.jsonl", #"{"type""#, #"{type"#, "claims.jsonl:1: not-json"),
    ("records.jsonl", "2019/vn-hue", "2020/vn-hue", "records.jsonl:2: wrong-record-id: icf/community-of-the-year/2020"),
    (
      "records.jsonl", #""claims":["c_"#, #""claims":["c_0123456789abcdef","c_"#,
      "records.jsonl:1: missing-claim: c_0123456789abcdef, cited for edition 2019"
    ),
    ("records.jsonl", "2019-06-13", "2019-06-14", "records.jsonl:1: wrong-value: announced 2019-06-14 is in none"),
    (
      "records.jsonl", #""announced":"2019-06-13""#, #""announced":null"#,
      "records.jsonl:1: wrong-value: announced is null, and 2019-06-13 is preferred"
    ),
    ("records.jsonl", #""quote":"Da Nang""#, #""quote":"Da Lat""#, "records.jsonl:1: wrong-quote: no claim of b.txt"),
    ("records.jsonl", #""document":"b.txt""#, #""document":"c.txt""#, "records.jsonl:1: wrong-source: no claim"),
    ("records.jsonl", #""documents":1"#, #""documents":2"#, "records.jsonl:1: wrong-source: 2 pages counted"),
    ("records.csv", "vn-hue", "vn-hu", "records.csv:3: wrong-sheet: not the row of icf"),
    ("records.csv", "confirmed\r\n", "confirmed\r\nx", "records.csv:4: wrong-sheet: more rows"),
    ("outcomes.jsonl", #""claims""#, #""no-claims""#, "outcomes.jsonl:1: wrong-outcome: a.txt has claims"),
    ("outcomes.jsonl", #""no-claims""#, #""claims""#, "outcomes.jsonl:3: wrong-outcome: c.txt has no claims"),
    ("outcomes.jsonl", "b.txt", "a.txt", "outcomes.jsonl:2: repeated-outcome: a.txt has one in line 1"),
    ("findings.jsonl", "2019/vn-hue", "2019/vn-hui", "findings.jsonl:1: missing-record: icf"),
    ("findings.jsonl", #""claim":"c_"#, #""claim":"c_0123456789abcdef","claim":"c_"#, "findings.jsonl:1: bad-line"),
    ("findings.jsonl", #""quote":"2019""#, #""quote":"2009""#, "findings.jsonl:1: wrong-quote: c_"),
    ("manifest.json", #""inputs":3"#, #""inputs":4"#, "outcomes.jsonl:1: missing-outcome: 3 pages"),
    (
      "manifest.json", #""records.csv""#, #""record.csv""#, "manifest.json:1: changed-file: says nothing of records.csv"
    ),
  ]

  @Test(arguments: changes)
  func aChangeIsFoundWhereItIs(file: String, old: String, new: String, line: String) throws {
    let folder = try results()
    if line.contains("more rows") {
      try edit(file, in: folder) { $0 + "x" }
    } else {
      try edit(file, in: folder) { text in
        // Everywhere, so that nothing else gives a forged record or outcome away.
        text.replacing(old, with: new, maxReplacements: file.hasPrefix("records.jsonl") ? 9 : 1)
      }
    }
    let result = try check(folder)
    #expect(result.status == 1)
    #expect(result.lines.contains { $0.hasPrefix("out/" + line) }, "\(result.text)")
  }

  @Test(arguments: [(0, "claims.jsonl:1: missing-outcome: a.txt"), (2, "outcomes.jsonl:1: missing-outcome: 2 pages")])
  func aMissingOutcomeIsFound(index: Int, line: String) throws {
    let folder = try results()
    try edit("outcomes.jsonl", in: folder) { text in
      var lines = text.split(separator: "\n")
      lines.remove(at: index)
      return lines.map { $0 + "\n" }.joined()
    }
    let result = try check(folder)
    #expect(result.status == 1)
    #expect(result.lines.contains { $0.hasPrefix("out/" + line) }, "\(result.text)")
  }

  @Test func aClaimThatIsGoneIsMissedByItsRecordAndItsOutcome() throws {
    let folder = try results()
    try edit("claims.jsonl", in: folder) { $0.split(separator: "\n")[1] + "\n" }
    let text = try check(folder).text
    #expect(text.contains("out/records.jsonl:2: missing-claim: c_"))
    #expect(text.contains("out/outcomes.jsonl:1: wrong-outcome: a.txt has no claims"))
    #expect(text.contains("out/findings.jsonl:1: missing-claim: c_"))
  }

  @Test func aRecordOrAnArticleThatIsGoneIsMissed() throws {
    let folder = try results()
    try edit("records.jsonl", in: folder) { $0.split(separator: "\n")[1] + "\n" }
    try edit("articles.jsonl", in: folder) { $0.split(separator: "\n")[1] + "\n" }
    let text = try check(folder).text
    #expect(text.contains("out/claims.jsonl:2: uncited-claim: c_"))
    #expect(text.contains("out/claims.jsonl:1: missing-article: the text of a.txt"))
    #expect(text.contains("out/findings.jsonl:1: missing-record: icf/community-of-the-year/2019/vn-da-nang"))
  }

  @Test func recordsOutOfOrderAreFound() throws {
    let folder = try results()
    try edit("records.jsonl", in: folder) { $0.split(separator: "\n").reversed().map { $0 + "\n" }.joined() }
    #expect(try check(folder).text.contains("out/records.jsonl:2: out-of-order: icf"))
    try edit("records.jsonl", in: folder) { $0 + $0 }
    #expect(try check(folder).text.contains("out/records.jsonl:3: repeated-record: icf"))
  }

  @Test(arguments: [
    "articles.jsonl", "claims.jsonl", "decisions.jsonl", "findings.jsonl", "manifest.json", "outcomes.jsonl",
    "records.csv", "records.jsonl",
  ])
  func aMissingFileIsFound(name: String) throws {
    let folder = try results()
    try FileManager.default.removeItem(atPath: folder.path("out/" + name))
    let result = try check(folder)
    #expect(result.status == 1)
    #expect(result.lines.filter { $0 == "out/\(name):1: missing-file: not there" }.count == 1, "\(result.text)")
  }

  /// No change of a byte passes, in whatever file and place.
  @Test(arguments: [
    "articles.jsonl", "claims.jsonl", "findings.jsonl", "outcomes.jsonl", "records.csv", "records.jsonl",
  ])
  func aChangedByteIsFoundWhereverItIs(name: String) throws {
    let folder = try results()
    let bytes = try Repository.bytes(URL(filePath: folder.path("out/" + name)))
    for part in 0..<7 {
      var changed = bytes
      changed[part * (bytes.count - 1) / 6] ^= 1
      try folder.write(changed, to: "out/" + name)
      let result = try check(folder)
      #expect(result.status == 1)
      #expect(result.lines.contains { $0.hasPrefix("out/\(name):1: changed-file") || $0.contains(":1: not-json") })
    }
  }

  @Test func aFolderThatIsNotThereIs66() throws {
    let result = try Program.run("check", "/nowhere")
    #expect(result.status == 66)
    #expect(result.errors == "vinhdanh: /nowhere: no such folder\n")
    let folder = try TemporaryFolder()
    #expect(try Program.run("check", folder.write("x", to: "file")).status == 66)
    #expect(try Program.run("check", folder.url.path()).status == 1)
  }
}
