import Foundation
import TestSupport
import Testing

/// Every input has one outcome, a message names the path, and the run goes on.
@Suite struct BadInputTests {
  private static let page = "Hanoi opens a new library\n\nThe city opened a library on Monday. It holds many books.\n"

  private func outcome(_ result: Program.Result, _ document: String) -> String? {
    result.lines.first { $0.hasPrefix("{\"type\":\"outcome\",\"document\":\"\(document)\"") }
  }

  @Test func aMissingPathIs66AndTheOthersAreRead() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(Self.page, to: "good.txt")
    let result = try Program.run("extract", folder.path("gone.html"), good)
    #expect(result.status == 66)
    #expect(outcome(result, "gone.html")?.contains("\"status\":\"failed\",\"code\":\"missing\"") == true)
    #expect(outcome(result, "good.txt")?.contains("\"status\":\"no-claims\"") == true)
    #expect(result.errors.contains("vinhdanh: \(folder.path("gone.html")): not found\n"))
  }

  @Test(arguments: [
    ("empty.html", [UInt8](), "empty"),
    ("picture.html", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3], "binary"),
    ("broken.html.gz", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3], "bad-gzip"),
  ])
  func aBadFileFailsWithItsCodeAndTheRestGoesOn(name: String, bytes: [UInt8], code: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: name)
    try folder.write(Self.page, to: "good.txt")
    let result = try Program.run("read", folder.url.path())
    #expect(result.status == 3)
    #expect(outcome(result, name)?.contains("\"status\":\"failed\",\"code\":\"\(code)\"") == true)
    #expect(result.text.contains("\"type\":\"article\",\"document\":\"good.txt\""))
    #expect(result.errors.contains("\(name): "))
  }

  @Test func theLimitOfBytesIsSetByAnOption() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write(Self.page, to: "good.txt")
    let refused = try Program.run("read", "--max-bytes", "20", page)
    #expect(refused.status == 65)
    #expect(outcome(refused, "good.txt")?.contains("\"code\":\"too-large\"") == true)
    #expect(try Program.run("read", "--max-bytes", "2000", page).status == 0)
    #expect(try Program.run("read", "--max-bytes", "0", page).status == 64)
  }

  @Test func whenEveryInputFailsTheStatusIs65() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "a.html")
    try folder.write("", to: "b.html")
    let result = try Program.run("read", folder.url.path())
    #expect(result.status == 65)
    #expect(result.lines.count == 2)
  }

  @Test func anUnreadableFileIsReported() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "good.txt")
    // A file that opens and then refuses to be read, also for the superuser.
    try folder.link("memory.txt", to: "/proc/self/mem")
    let result = try Program.run("read", folder.url.path())
    #expect(result.status == 3)
    #expect(outcome(result, "memory.txt")?.contains("\"code\":\"unreadable\"") == true)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read every file"))
  func aFileWithoutPermissionIsReported() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.page, to: "secret.html")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let result = try Program.run("read", path)
    #expect(result.status == 65)
    #expect(outcome(result, "secret.html")?.contains("\"code\":\"unreadable\"") == true)
  }

  @Test func aFolderLoopEndsWithAnOutcome() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "in/good.txt")
    try folder.link("in/again", to: "..")
    let result = try Program.run("read", folder.url.path())
    #expect(result.status == 0)
    #expect(result.lines.count == 2)
    #expect(outcome(result, "in/again")?.contains("\"status\":\"skipped\",\"code\":\"loop\"") == true)
    #expect(result.errors.contains("in/again: skipped: a link to a folder that it lies in"))
  }

  @Test func aPipeIsSkippedWithoutWaiting() throws {
    let folder = try TemporaryFolder()
    try #require(mkfifo(folder.path("pipe.txt"), 0o600) == 0)
    try folder.write(Self.page, to: "good.txt")
    let result = try Program.run("read", folder.url.path(), folder.path("pipe.txt"))
    #expect(result.status == 0)
    #expect(outcome(result, "pipe.txt")?.contains("\"status\":\"skipped\",\"code\":\"not-a-file\"") == true)
  }

  @Test func aLinkThatLeadsNowhereIsReported() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "good.txt")
    try folder.link("dangling.html", to: "nowhere")
    let result = try Program.run("read", folder.url.path())
    #expect(result.status == 3)
    #expect(outcome(result, "dangling.html")?.contains("\"code\":\"missing\"") == true)
  }

  @Test func brokenLinesAreReportedByNumber() throws {
    let input = "{\"id\":\"a\",\"text\":\"\(Self.page.replacing("\n", with: "\\n"))\"}\nnonsense\n{\"id\":\"b\"}\n"
    let result = try Program.run("read", "-", input: input)
    #expect(result.status == 3)
    #expect(result.text.contains("\"type\":\"article\",\"document\":\"a\""))
    #expect(outcome(result, "stdin:2")?.contains("\"code\":\"not-json\"") == true)
    #expect(outcome(result, "b")?.contains("\"code\":\"bad-member\"") == true)
    #expect(result.errors.contains("vinhdanh: standard input:2: not JSON"))
  }

  @Test func emptyStandardInputIsNoInputAndNoError() throws {
    for command in ["read", "extract", "merge"] {
      let result = try Program.run(command, "-")
      #expect(result.status == 0)
      #expect(result.output.isEmpty)
    }
  }

  @Test func aFolderWithoutPagesIs66() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "logo.png")
    let result = try Program.run("read", folder.url.path())
    #expect(result.status == 66)
    #expect(result.errors.contains("no page in the folder"))
  }
}
