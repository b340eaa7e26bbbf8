import Foundation
import TestSupport
import Testing

/// Runs with a store through the built program.
@Suite struct StoreRunTests {
  private func run(_ folder: TemporaryFolder, _ more: String...) throws -> Program.Result {
    try Program.run(
      ["run", folder.path("pages"), "--store", folder.path("store.db"), "--out", folder.path("out")] + more)
  }

  private func fresh(_ folder: TemporaryFolder, _ pages: String = "pages", _ more: String...) throws -> Results {
    let out = folder.path("fresh-\(UUID().uuidString)")
    _ = try Program.run(["run", folder.path(pages), "--out", out] + more)
    return Results(out)
  }

  private func results(_ folder: TemporaryFolder) -> Results { Results(folder.path("out")) }

  private func sleepATick() { usleep(30_000) }

  /// Names, sizes and times of everything in a folder but the lock.
  private func state(_ folder: TemporaryFolder) throws -> [String: String] {
    var state: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.url.path()) where !name.hasSuffix(".lock") {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
      if attributes[.type] as? FileAttributeType == .typeDirectory { continue }
      let date = (attributes[.modificationDate] as! Date).timeIntervalSince1970
      state[name] = "\(attributes[.size]!) \(date) \(attributes[.systemFileNumber]!)"
    }
    return state
  }

  @Test func theResultsAreThoseOfARunWithoutAStore() throws {
    let folder = try TemporaryFolder()
    let pages = Repository.corpus.appending(path: "pages").path()
    let kept = try Program.run("run", pages, "--store", folder.path("store.db"), "--out", folder.path("out"))
    #expect(kept.status == 0)
    #expect(kept.output.isEmpty)
    #expect(kept.errors.isEmpty)
    _ = try Program.run("run", pages, "--out", folder.path("plain"))
    #expect(Results(folder.path("out")) == Results(folder.path("plain")))
    #expect(Results(folder.path("out")).inputCount == 24)
    let check = try Program.run("check", folder.path("out"), "--store", folder.path("store.db"))
    #expect(check.status == 0)
  }

  @Test func whereNothingChangedNothingIsWrittenOrSaid() throws {
    let folder = try TemporaryFolder()
    try AwardPages.write(before: folder, to: "pages")
    #expect(try run(folder).status == 3)
    let before = try state(folder)
    for _ in 0..<2 {
      let again = try run(folder)
      #expect(again.status == 0)
      #expect(again.output.isEmpty)
      #expect(again.errors.isEmpty)
      #expect(try state(folder) == before)
    }
  }

  @Test func aTouchedFileIsNoChange() throws {
    let folder = try TemporaryFolder()
    try AwardPages.write(before: folder, to: "pages")
    _ = try run(folder)
    let before = try state(folder).filter { $0.key.hasPrefix("out/") }
    sleepATick()
    for name in ["a.txt", "b.txt"] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: folder.path("pages/" + name))
    }
    let touched = try run(folder)
    #expect(touched.status == 0)
    #expect(touched.errors.isEmpty)
    #expect(try state(folder).filter { $0.key.hasPrefix("out/") } == before)
  }

  /// Same size, same modification time: only the time of the change, which programs cannot set, tells.
  @Test func aChangeUnderAnOldTimeIsSeen() throws {
    let folder = try TemporaryFolder()
    try AwardPages.write(before: folder, to: "pages")
    let page = folder.path("pages/a.txt")
    _ = try run(folder)
    let time = try FileManager.default.attributesOfItem(atPath: page)[.modificationDate]!
    sleepATick()
    try folder.write(AwardPages.page("Hue", 2024), to: "pages/a.txt")
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: page)
    #expect(try run(folder).status == 0)
    #expect(try results(folder) == fresh(folder))
    #expect(String(decoding: results(folder).bytes["records.jsonl"]!, as: UTF8.self).contains("smart21/2024/vn-hue"))
  }

  /// A page that is written again right after it was read, as often as the clock of the file system ticks.
  @Test func changesWithinATickAreSeen() throws {
    let folder = try TemporaryFolder()
    for year in 2011...2020 {
      try folder.write(AwardPages.page("Hue", year), to: "pages/a.txt")
      #expect(try run(folder).status == 0)
      #expect(try results(folder) == fresh(folder), "\(year)")
    }
  }

  @Test func aRenamedPageIsReadOnceAndStandsOnce() throws {
    let folder = try TemporaryFolder()
    try AwardPages.write(before: folder, to: "pages")
    _ = try run(folder)
    try FileManager.default.createDirectory(atPath: folder.path("pages/2026"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: folder.path("pages/a.txt"), toPath: folder.path("pages/2026/a.txt"))
    let moved = try run(folder, "--summary-json", folder.path("summary.json"))
    #expect(moved.status == 0)
    #expect(try results(folder) == fresh(folder))
    let summary = try String(contentsOfFile: folder.path("summary.json"), encoding: .utf8)
    #expect(summary.contains("\"read\":0"))
    #expect(summary.contains("\"changed\":true"))
  }

  @Test func aPageWithOtherFurnitureIsTheSamePage() throws {
    func page(_ menu: String) -> String {
      """
      <html><head><title>Hue among the Smart21 of 2022</title></head><body><nav><ul><li>\(menu)</li></ul></nav>
      <article><h1>Hue among the Smart21 of 2022</h1>
      <p>Hue was named one of the Smart21 Communities of 2022. The mayor thanked everybody for the work.</p></article>
      </body></html>
      """
    }
    let folder = try TemporaryFolder()
    try folder.write(page("Sport"), to: "pages/a.html")
    _ = try run(folder)
    let before = results(folder)
    sleepATick()
    try folder.write(page("Weather"), to: "pages/a.html")
    #expect(try run(folder).status == 0)
    for name in ["claims.jsonl", "records.jsonl"] { #expect(results(folder).bytes[name] == before.bytes[name]) }
    #expect(try results(folder) == fresh(folder))
    // Its text is no news.
    let status = try Program.run("status", "--store", folder.path("store.db"), "--json").text
    let times = status.matches(of: /"last_(new|changed)":"([^"]+)"/).map { String($0.2) }
    #expect(Set(times).count == 1)
    // And under another path, when the old one is gone.
    try FileManager.default.removeItem(atPath: folder.path("pages/a.html"))
    try folder.write(page("Games"), to: "pages/b.html")
    #expect(try run(folder).status == 0)
    #expect(results(folder).inputCount == 1)
    #expect(try results(folder) == fresh(folder))
  }

  @Test func vanishedPagesStayUntilTheyArePruned() throws {
    let folder = try TemporaryFolder()
    for number in 0..<6 { try folder.write(AwardPages.page("Hue", 2015 + number), to: "pages/\(number).txt") }
    _ = try run(folder)
    let all = results(folder)
    try FileManager.default.removeItem(atPath: folder.path("pages/0.txt"))
    #expect(try run(folder).status == 0)
    #expect(results(folder) == all)
    #expect(try run(folder, "--prune").status == 0)
    #expect(try results(folder) == fresh(folder))
    #expect(results(folder).inputCount == 5)
  }

  @Test func pruningMoreThanAFifthIsRefused() throws {
    let folder = try TemporaryFolder()
    for number in 0..<6 { try folder.write(AwardPages.page("Hue", 2015 + number), to: "pages/\(number).txt") }
    _ = try run(folder)
    let all = results(folder)
    for number in 0..<2 { try FileManager.default.removeItem(atPath: folder.path("pages/\(number).txt")) }
    let refused = try run(folder, "--prune")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("2 of 6 pages vanished; not pruned without --allow-shrink"))
    #expect(results(folder) == all)
    #expect(try run(folder, "--prune", "--allow-shrink").status == 0)
    #expect(try results(folder) == fresh(folder))
  }

  @Test func inputsOfOneNameAreToldApart() throws {
    let folder = try TemporaryFolder()
    func run() throws -> Results {
      let result = try Program.run([
        "run", folder.path("a"), folder.path("b"), "--store", folder.path("store.db"), "--out", folder.path("out"),
      ])
      #expect(result.status == 0, "\(result.errors)")
      return results(folder)
    }
    /// From nothing, with what vanished put back.
    func expected(_ vanished: String?) throws -> Results {
      if let vanished { try folder.write(vanished, to: "c/x.txt") }
      let out = folder.path("fresh-\(UUID().uuidString)")
      _ = try Program.run(
        ["run", folder.path("a"), folder.path("b")] + (vanished == nil ? [] : [folder.path("c")]) + ["--out", out])
      return Results(out)
    }
    try folder.write(AwardPages.page("Hue", 2022), to: "a/x.txt")
    try folder.write(AwardPages.page("Da Nang", 2022), to: "b/x.txt")
    try folder.write(AwardPages.page("Can Tho", 2022), to: "b/y.txt")
    #expect(try run() == expected(nil))
    sleepATick()
    // One of a name vanishes: the other is not its heir.
    try FileManager.default.removeItem(atPath: folder.path("b/x.txt"))
    #expect(try run() == expected(AwardPages.page("Da Nang", 2022)))
    // The other is edited: its own past goes, not the vanished page.
    try folder.write(AwardPages.page("Hue", 2024), to: "a/x.txt")
    #expect(try run() == expected(AwardPages.page("Da Nang", 2022)))
    // A new page of the name takes the place of the vanished one.
    try folder.write(AwardPages.page("Tallinn", 2024), to: "b/x.txt")
    #expect(try run() == expected(nil))
    #expect(results(folder).inputCount == 3)
  }

  @Test func aMissingInputTakesNothingAway() throws {
    let folder = try TemporaryFolder()
    try folder.write(AwardPages.page("Hue", 2022), to: "pages/a.txt")
    try folder.write(AwardPages.page("Can Tho", 2022), to: "more/b.txt")
    func run(_ more: String...) throws -> Program.Result {
      try Program.run(
        [
          "run", folder.path("pages"), folder.path("more"), "--store", folder.path("store.db"), "--out",
          folder.path("out"),
        ] + more)
    }
    #expect(try run().status == 0)
    let all = results(folder)
    try FileManager.default.moveItem(atPath: folder.path("more"), toPath: folder.path("unmounted"))
    for more in [[], ["--prune"], ["--prune", "--allow-shrink"]] {
      let result = try Program.run(
        [
          "run", folder.path("pages"), folder.path("more"), "--store", folder.path("store.db"), "--out",
          folder.path("out"),
        ] + more)
      #expect(result.status == 66)
      #expect(result.errors.contains("more: not found"))
      #expect(results(folder) == all)
    }
    try FileManager.default.moveItem(atPath: folder.path("unmounted"), toPath: folder.path("more"))
    #expect(try run("--prune").status == 0)
    #expect(results(folder) == all)
  }

  @Test func newWordsAreReadIntoPagesThatAreGone() throws {
    let folder = try TemporaryFolder()
    let words = Repository.root.appending(path: "examples/open-quay/words").path()
    let quays = Repository.root.appending(path: "examples/open-quay/pages")
    try FileManager.default.copyItem(atPath: quays.path(), toPath: folder.path("pages"))
    #expect(try run(folder).status == 0)
    #expect(results(folder).bytes["records.jsonl"]!.isEmpty)
    let expected = try fresh(folder, "pages", "--lexicon", words)
    #expect(!expected.bytes["records.jsonl"]!.isEmpty)
    try FileManager.default.removeItem(atPath: folder.path("pages"))
    #expect(try run(folder, "--lexicon", words).status == 66)
    #expect(results(folder) == expected)
    #expect(try run(folder).status == 66)
    #expect(results(folder).bytes["records.jsonl"]!.isEmpty)
  }

  @Test func decisionsCountAtOnce() throws {
    let folder = try TemporaryFolder()
    try AwardPages.write(before: folder, to: "pages")
    _ = try run(folder)
    let id = String(decoding: results(folder).bytes["claims.jsonl"]!, as: UTF8.self)
      .firstMatch(of: /"id":"(c_[0-9a-f]+)"/)!.1
    let decisions = try folder.write(
      "{\"decision\":\"reject\",\"claim\":\"\(id)\",\"by\":\"An\",\"on\":\"2026-01-02\",\"why\":\"withdrawn\"}\n",
      to: "decisions.jsonl")
    #expect(try run(folder, "--decisions", decisions).status == 0)
    #expect(try results(folder) == fresh(folder, "pages", "--decisions", decisions))
    #expect(try run(folder).status == 0)
    #expect(try results(folder) == fresh(folder))
  }

  @Test func resultsThatWereTamperedWithAreWrittenAnew() throws {
    let folder = try TemporaryFolder()
    try AwardPages.write(before: folder, to: "pages")
    _ = try run(folder)
    let all = results(folder)
    try folder.write("", to: "out/records.jsonl")
    try FileManager.default.removeItem(atPath: folder.path("out/claims.jsonl"))
    #expect(try run(folder).status == 0)
    #expect(results(folder) == all)
    // Into another folder, too.
    let other = try Program.run(
      "run", folder.path("pages"), "--store", folder.path("store.db"), "--out", folder.path("other"))
    #expect(other.status == 0)
    #expect(Results(folder.path("other")) == all)
  }

  @Test func aFileThatIsNoStoreIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    try AwardPages.write(before: folder, to: "pages")
    try folder.write("my notes, not a database at all\n", to: "store.db")
    let result = try run(folder)
    #expect(result.status == 73)
    #expect(try String(contentsOfFile: folder.path("store.db"), encoding: .utf8).hasPrefix("my notes"))
    #expect(try Program.run("status", "--store", folder.path("nowhere.db")).status == 66)
  }

  @Test func failuresAreToldOnce() throws {
    let folder = try TemporaryFolder()
    try AwardPages.write(before: folder, to: "pages")
    for number in 0..<30 { try folder.write("", to: "pages/empty-\(number).txt") }
    let first = try run(folder)
    #expect(first.status == 3)
    let lines = first.errors.split(separator: "\n")
    #expect(lines.count == 22)
    #expect(lines.last == "vinhdanh: 31 of 34 pages failed: 1 binary, 30 empty")
    #expect(first.errors.contains("and 11 more: see \(folder.path("out/outcomes.jsonl"))"))
    try folder.write("", to: "pages/empty-30.txt")
    let second = try run(folder)
    #expect(second.status == 3)
    #expect(second.errors.contains("vinhdanh: 1 of 35 pages failed: 1 empty"))
    #expect(try run(folder).status == 0)
    #expect(results(folder).outcomeCount == 35)
  }

  @Test func snapshotsAreCompared() throws {
    let folder = try TemporaryFolder()
    try AwardPages.write(before: folder, to: "pages")
    _ = try run(folder)
    try FileManager.default.copyItem(atPath: folder.path("out"), toPath: folder.path("old"))
    try FileManager.default.removeItem(atPath: folder.path("pages"))
    try AwardPages.write(after: folder, to: "pages")
    _ = try run(folder)
    let store = "store:" + folder.path("store.db")
    let snapshots = try Program.run("diff", store + "@1", store, "--format", "json")
    let folders = try Program.run("diff", folder.path("old"), folder.path("out"), "--format", "json")
    #expect(snapshots.status == 1)
    #expect(snapshots.lines.count > 2)
    // But for where records stand.
    func bare(_ result: Program.Result) -> [String] { result.lines.map { $0.replacing(/"place":\{[^}]*\}/, with: "") } }
    #expect(bare(snapshots) == bare(folders))
    #expect(try Program.run("diff", store + "@2", store).status == 0)
    #expect(try Program.run("diff", store + "@9", store).errors.contains("no such snapshot; there are 1 to 2"))
  }

  @Test func theStatusTellsWhatIsThere() throws {
    let folder = try TemporaryFolder()
    try AwardPages.write(before: folder, to: "pages/site")
    _ = try run(folder)
    let text = try Program.run("status", "--store", folder.path("store.db"))
    #expect(text.status == 0)
    #expect(text.text.contains("4 pages, 3 claims, 3 records; snapshot 1"))
    #expect(text.text.contains(/\nsite +4 +3 +1 +\d{4}-/))
    #expect(text.text.contains(/\nbinary +1 +site\/broken.html\n/))
    #expect(text.text.contains("icf/smart21/2022/vn-hue"))
    let json = try Program.run("status", "--store", folder.path("store.db"), "--json").text
    #expect(json.contains("\"failures\":[{\"code\":\"binary\",\"pages\":1,\"for_example\":\"site/broken.html\"}]"))
    #expect(json.contains("\"present\":4,\"vanished\":0,\"unpublished\":0"))
  }
}
