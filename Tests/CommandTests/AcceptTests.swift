import Foundation
import TestSupport
import Testing

@Suite struct AcceptTests {
  private static let corpus = Repository.corpus.appending(path: "pages/vi").path()

  private func results() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(try Program.run("run", Self.corpus, "--out", folder.path("out")).status == 0)
    return folder
  }

  @Test func whatWasAcceptedIsTheSame() throws {
    let folder = try results()
    let accepted = try Program.run(["accept", "out", "--baseline", "ci/baseline.jsonl"], in: folder.url)
    #expect(accepted.status == 0)
    #expect(accepted.output.isEmpty)
    #expect(accepted.errors.hasSuffix(" records accepted; a new baseline\n"))
    #expect(try Program.run(["diff", "ci/baseline.jsonl", "out"], in: folder.url).status == 0)
    let again = try Program.run(["accept", "out", "--baseline", "ci/baseline.jsonl"], in: folder.url)
    #expect(again.errors.hasSuffix(" records accepted; no difference\n"))
    let bytes = try Repository.bytes(folder.url.appending(path: "ci/baseline.jsonl"))
    let copy = try Program.run(["accept", "ci/baseline.jsonl", "--baseline", "copy.jsonl"], in: folder.url)
    #expect(copy.status == 0)
    #expect(try Repository.bytes(folder.url.appending(path: "copy.jsonl")) == bytes)
  }

  /// With claims and outcomes in it, a baseline tells as many causes as a folder.
  @Test(arguments: [([], "page gone: "), (["--records-only"], "page gone: ")] as [([String], String)])
  func aBaselineTellsCauses(arguments: [String], cause: String) throws {
    let folder = try results()
    _ = try Program.run(["accept", "out", "--baseline", "base.jsonl"] + arguments, in: folder.url)
    let pages = folder.url.appending(path: "pages")
    try FileManager.default.copyItem(atPath: Self.corpus, toPath: pages.path())
    let gone = pages.appending(path: "pci-2022-xep-hang-co-dong-hang.html")
    try FileManager.default.removeItem(at: gone)
    _ = try Program.run(["run", pages.path(), "--out", "new"], in: folder.url)
    let result = try Program.run(["diff", "base.jsonl", "new", "--only", "removed"], in: folder.url)
    #expect(result.status == 1)
    #expect(result.text.contains(cause + gone.lastPathComponent))
  }

  @Test func recordsAloneMakeASmallerBaseline() throws {
    let folder = try results()
    _ = try Program.run(["accept", "out", "--baseline", "all.jsonl"], in: folder.url)
    _ = try Program.run(["accept", "out", "--baseline", "few.jsonl", "--records-only"], in: folder.url)
    let records = try Repository.bytes(folder.url.appending(path: "out/records.jsonl"))
    #expect(try Repository.bytes(folder.url.appending(path: "few.jsonl")) == records)
    #expect(try Repository.bytes(folder.url.appending(path: "all.jsonl")).count > records.count)
    #expect(try Program.run(["diff", "few.jsonl", "all.jsonl"], in: folder.url).status == 0)
  }

  @Test func aBaselineIsReplacedWholeOrNotAtAll() throws {
    let folder = try results()
    let before = Array("something else\n".utf8)
    try folder.write(before, to: "base.jsonl")
    for (results, status) in [("nowhere", 66), ("base.jsonl", 66)] {
      let result = try Program.run(["accept", results, "--baseline", "base.jsonl"], in: folder.url)
      #expect(result.status == Int32(status))
      #expect(try Repository.bytes(folder.url.appending(path: "base.jsonl")) == before)
    }
    let replaced = try Program.run(["accept", "out", "--baseline", "base.jsonl"], in: folder.url)
    #expect(replaced.errors.hasSuffix("accepted; the file before was no baseline\n"))
    #expect(try Program.run(["accept", "out", "--baseline", "out"], in: folder.url).status == 73)
    let own = try Program.run(["accept", "out", "--baseline", "out/records.jsonl"], in: folder.url)
    #expect(own.status == 64)
    #expect(try Program.run("check", folder.path("out")).status == 0)
    #expect(try Program.run("accept", folder.path("out")).status == 64)
  }
}
