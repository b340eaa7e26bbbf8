import Foundation
import TestSupport
import Testing

/// A run with a store under the conditions of schedulers and bad days, through the built program.
@Suite struct CronTests {
  private static let line = "run pages --store store.db --out out"

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try AwardPages.write(before: folder, to: "pages")
    try FileManager.default.removeItem(atPath: folder.path("pages/broken.html"))
    return folder
  }

  private func plain(_ folder: TemporaryFolder) throws -> Results {
    _ = try Program.shell("vinhdanh run pages --out plain", in: folder.url)
    return Results(folder.path("plain"))
  }

  @Test func aSecondRunLeavesAtOnceAndSaysWhoIsAtWork() throws {
    let folder = try folder()
    let start = Date()
    let result = try Program.shell(
      """
      sleep 4 | vinhdanh run - pages --store store.db --out out 2> first & sleep 1.5
      vinhdanh \(Self.line) --summary-json second.json; echo "exit $?"; wait
      """, in: folder.url)
    #expect(result.text.contains("exit 75"))
    #expect(result.errors.contains("vinhdanh: store.db: another run is at work: process "))
    #expect(Date().timeIntervalSince(start) < 60)
    #expect(try Results(folder.path("out")) == plain(folder))
  }

  @Test func aDeadHolderDoesNotBlock() throws {
    let folder = try folder()
    let result = try Program.shell(
      """
      sleep 4 | '\(Program.path)' run - --store store.db --out out & id=$!; sleep 1; kill -9 $id; wait $id 2>/dev/null
      vinhdanh \(Self.line); echo "exit $?"
      """, in: folder.url)
    #expect(result.text.contains("exit 0"))
    #expect(try Results(folder.path("out")) == plain(folder))
  }

  /// SIGINT is not tried: shells make background work deaf to it.
  @Test(arguments: [("TERM", 143)])
  func aSignalLetsThePageInHandFinish(name: String, status: Int) throws {
    let folder = try folder()
    for number in 0..<300 {
      try FileManager.default.createDirectory(atPath: folder.path("pages/\(number)"), withIntermediateDirectories: true)
      try folder.write(
        AwardPages.page("Hue", 2001 + number % 20) + String(repeating: "It rains in Hue \(number). ", count: 300),
        to: "pages/\(number)/x\(number).txt")
    }
    // Waits until pages are being read, which the summary tells.
    let result = try Program.shell(
      """
      '\(Program.path)' \(Self.line) --jobs 1 --summary-json s.json & id=$!
      for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do sleep 0.2; grep -q '"done"' s.json && break; done
      kill -\(name) $id; wait $id; echo "exit $?"
      """, in: folder.url)
    #expect(result.text.contains("exit \(status)"), "\(result.errors)")
    #expect(result.errors.contains("ended by SIG\(name)"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("out/records.jsonl")))
    let summary = try String(contentsOfFile: folder.path("s.json"), encoding: .utf8)
    #expect(summary.contains("\"complete\":true,\"exit\":\(status)"))
    let kept = try Program.run("status", "--store", folder.path("store.db"), "--json", "--check")
    let unpublished = try #require(kept.text.firstMatch(of: /"unpublished":(\d+)/).flatMap { Int($0.1) })
    #expect(unpublished > 0)
    #expect(try Program.shell("vinhdanh \(Self.line) --summary-json s.json", in: folder.url).status == 0)
    #expect(try Results(folder.path("out")) == plain(folder))
    let rest = try String(contentsOfFile: folder.path("s.json"), encoding: .utf8)
    #expect(rest.contains("\"read\":\(303 - unpublished),"))
  }

  @Test func theSummaryShowsARunThatWasKilled() throws {
    let folder = try folder()
    _ = try Program.shell(
      "sleep 4 | '\(Program.path)' run - --store store.db --out out --summary-json s.json & id=$!; sleep 1; kill -9 $id; wait $id",
      in: folder.url)
    let killed = try String(contentsOfFile: folder.path("s.json"), encoding: .utf8)
    #expect(killed.contains("\"complete\":false,\"exit\":null"))
    _ = try Program.shell("vinhdanh \(Self.line) --summary-json s.json", in: folder.url)
    let ended = try String(contentsOfFile: folder.path("s.json"), encoding: .utf8)
    #expect(ended.contains("\"complete\":true,\"exit\":0,\"message\":null"))
    #expect(ended.contains("\"records\":3"))
  }

  @Test func anEmptyEnvironmentIsEnough() throws {
    let folder = try folder()
    let result = try Program.run(
      ["-i", Program.path, "run", "pages", "--store", "store.db", "--out", "out"], in: folder.url,
      executable: "/usr/bin/env")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(try Results(folder.path("out")) == plain(folder))
  }

  /// The numbers of closed streams must not go to the store or the results.
  @Test(arguments: [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
  func closedStreamsHarmNothing(closing: String) throws {
    let folder = try folder()
    try folder.write("", to: "pages/empty.txt")
    let result = try Program.shell("vinhdanh \(Self.line) \(closing); echo $?", in: folder.url)
    #expect(result.text == "3\n")
    #expect(try Results(folder.path("out")) == plain(folder))
    let check = try Program.run("check", folder.path("out"), "--store", folder.path("store.db"))
    #expect(check.status == 0, "\(check.text)")
  }

  @Test(.enabled(if: FaultLibrary.isThere)) func aRerunLooksAtEachFileOnceAndOpensNone() throws {
    let folder = try folder()
    for number in 0..<50 { try folder.write(AwardPages.page("Hue", 1970 + number), to: "pages/more/\(number).txt") }
    let library = try FaultLibrary.path()
    func run(_ log: String) throws -> [String] {
      let result = try Program.shell(
        """
        LD_PRELOAD='\(library)' FAULT_FOLDER=pages/ FAULT_LOG=\(log) '\(Program.path)' \(Self.line); echo $?
        """, in: folder.url)
      #expect(result.text == "0\n", "\(result.errors)")
      let text = try String(contentsOfFile: folder.path(log), encoding: .utf8)
      return text.split(separator: "\n").map(String.init).filter { $0.hasSuffix(".txt") }
    }
    let first = try run("first.log")
    #expect(first.count { $0.hasPrefix("stat") } == 53)
    #expect(first.contains { $0.hasPrefix("open") })
    #expect(try run("again.log").sorted() == first.filter { $0.hasPrefix("stat") }.sorted())
  }

  @Test(.enabled(if: FaultLibrary.isThere)) func aClockThatGoesBackwardsChangesNothing() throws {
    let folder = try folder()
    let library = try FaultLibrary.path()
    for time in [4_000_000_000, 1_000_000_000, 1_000_000_001] {
      let result = try Program.shell(
        "LD_PRELOAD='\(library)' FAULT_TIME=\(time) '\(Program.path)' \(Self.line); echo $?", in: folder.url)
      #expect(result.text == "0\n", "\(result.errors)")
      #expect(try Results(folder.path("out")) == plain(folder))
      // While the clock is before the files' times, these are no proof.
      try folder.write(AwardPages.page("Hue", 2000 + time % 10), to: "pages/a.txt")
    }
    #expect(try Program.shell("vinhdanh \(Self.line)", in: folder.url).status == 0)
    #expect(try Results(folder.path("out")) == plain(folder))
  }

  @Test(.enabled(if: FaultLibrary.isThere)) func aPageThatCannotBeReadIsTriedEveryTime() throws {
    let folder = try folder()
    let library = try FaultLibrary.path()
    for _ in 0..<2 {
      let result = try Program.shell(
        """
        LD_PRELOAD='\(library)' FAULT_FOLDER='\(folder.url.path())' FAULT_READ=a.txt '\(Program.path)' \(Self.line); echo $?
        """, in: folder.url)
      #expect(result.text == "3\n")
      #expect(result.errors.contains("pages/a.txt: cannot be read: Input/output error"))
      #expect(Results(folder.path("out")).outcomeCount == 3)
    }
    #expect(try Program.shell("vinhdanh \(Self.line)", in: folder.url).status == 0)
    #expect(try Results(folder.path("out")) == plain(folder))
  }
}
