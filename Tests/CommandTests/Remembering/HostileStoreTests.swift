import Foundation
import TestSupport
import Testing

/// Hostile inputs through a run with a store: each has one outcome, the same as without a store, and a rerun is silent.
@Suite struct HostileStoreTests {
  private func expectTheSame(_ folder: TemporaryFolder, status: Int32, count: Int) throws {
    let arguments = ["run", folder.path("pages"), "--store", folder.path("store.db"), "--out", folder.path("out")]
    let first = try Program.run(arguments)
    #expect(first.status == status, "\(first.errors)")
    let plain = try Program.run("run", folder.path("pages"), "--out", folder.path("plain"))
    #expect(plain.status == status)
    let results = Results(folder.path("out"))
    #expect(results == Results(folder.path("plain")))
    #expect(results.outcomeCount == count)
    #expect(results.inputCount == count)
    let store = try Repository.bytes(URL(filePath: folder.path("store.db")))
    let again = try Program.run(arguments)
    #expect(again.status == 0)
    #expect(again.errors.isEmpty)
    #expect(try Repository.bytes(URL(filePath: folder.path("store.db"))) == store)
    let check = try Program.run("check", folder.path("out"), "--store", folder.path("store.db"))
    #expect(check.status == 0, "\(check.text)")
  }

  @Test func pathsThatAreNoPages() throws {
    let folder = try TemporaryFolder()
    try AwardPages.write(before: folder, to: "pages")
    try folder.link("pages/loop", to: ".")
    try folder.link("pages/nowhere.html", to: "/nowhere/at/all")
    try folder.link("pages/again.txt", to: "a.txt")
    try folder.link("pages/zero.txt", to: "/dev/zero")
    try folder.write(AwardPages.page("Hue", 2020), to: "pages/..%2f..%2fetc.txt")
    let made = try Program.shell(
      """
      mkfifo pages/pipe.html
      mkdir "pages/folder.html"
      printf 'Hue among the Smart21 of 2019\\n\\nHue was named one of the Smart21 Communities of 2019.\\n' \
        > "$(printf 'pages/line\\nfeed.txt')"
      cp pages/a.txt "$(printf 'pages/bad-\\377.txt')"
      head -c 30000000 /dev/zero | gzip > pages/bomb.html.gz
      gzip -c pages/b.txt | gzip | gzip > pages/packed.txt.gz
      """, in: folder.url)
    #expect(made.status == 0, "\(made.errors)")
    try expectTheSame(folder, status: 3, count: 13)
  }

  @Test func aThousandCopiesOfOneStory() throws {
    let folder = try TemporaryFolder()
    let story =
      AwardPages.page("Hue", 2022) + String(repeating: "The story was told by the agency of the news. ", count: 40)
    for number in 0..<1000 { try folder.write(story, to: "pages/site-\(number)/story.txt") }
    try folder.write(story.replacing("2022", with: "2023"), to: "pages/other/story.txt")
    try expectTheSame(folder, status: 0, count: 1001)
    let records = String(decoding: Results(folder.path("out")).bytes["records.jsonl"]!, as: UTF8.self)
    #expect(records.contains("\"documents\":1000,\"independent\":1"))
  }

  @Test func brokenLines() throws {
    let folder = try TemporaryFolder()
    let page = AwardPages.page("Hue", 2022).replacing("\n", with: "\\n")
    let lines = [
      "\u{feff}{\"id\":\"marked\",\"text\":\"\(page)\"}\r", "{\"id\":\"twice\",\"text\":\"\(page)\",\"text\":\"x\"}",
      "{\"id\":\"deep\",\"text\":\(String(repeating: "[", count: 600))\(String(repeating: "]", count: 600))}",
      "{\"id\":\"lone\",\"text\":\"\\ud800 \(page)\"}", "{\"id\":\"same\",\"text\":\"\(page)\"}",
      "{\"id\":\"same\",\"text\":\"\(page.replacing("Hue", with: "Da Nang"))\"}", "", "null", "[1,2]",
      "{\"id\":\"half\",\"text\":\"\(page)",
    ]
    try folder.write(lines.joined(separator: "\n"), to: "pages/feed.jsonl")
    try expectTheSame(folder, status: 3, count: 9)
    // The file grows, as feeds do: what was read is not read again.
    try folder.write(
      lines.dropLast().joined(separator: "\n") + "\n{\"id\":\"new\",\"text\":\"\(page)\"}\n", to: "pages/feed.jsonl")
    let summary = folder.path("summary.json")
    _ = try Program.run(
      "run", folder.path("pages"), "--store", folder.path("store.db"), "--out", folder.path("out"), "--summary-json",
      summary)
    #expect(try String(contentsOfFile: summary, encoding: .utf8).contains("\"read\":1,"))
    _ = try Program.run("run", folder.path("pages"), "--out", folder.path("plain"))
    #expect(Results(folder.path("out")) == Results(folder.path("plain")))
  }

  @Test func damagedArchives() throws {
    let folder = try TemporaryFolder()
    func record(_ number: Int) -> String {
      let body = AwardPages.page("Hue", 2010 + number)
      return "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://a.example/\(number)\r\n"
        + "Content-Type: text/plain\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)\r\n\r\n"
    }
    let whole = (0..<4).map(record).joined()
    try folder.write(whole, to: "pages/whole.warc")
    try folder.write(String(whole.dropLast(60)), to: "pages/cut.warc")
    try folder.write(whole.replacing("Content-Length: ", with: "Content-Length: 9"), to: "pages/wrong.warc")
    let plain = try Program.run("run", folder.path("pages"), "--out", folder.path("count"))
    #expect(plain.status == 3)
    try expectTheSame(folder, status: 3, count: Results(folder.path("count")).outcomeCount)
  }
}
