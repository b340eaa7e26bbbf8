import Foundation
import TestSupport
import Testing

/// States at a revision of a Git repository.
@Suite struct DiffGitTests {
  /// A repository with results in `data/out`, committed once, then changed in the working tree.
  private func repository() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let expected = Repository.corpus.appending(path: "expected").path()
    let script = """
      set -e
      git -c init.defaultBranch=main init -q .
      mkdir -p data/out
      cp '\(expected)'/*.jsonl data/out
      git add -A
      git -c user.name=n -c user.email=e@example.org -c commit.gpgsign=false commit -qm first
      sed -i 1d data/out/records.jsonl
      """
    let made = try Program.shell(script, in: folder.url)
    #expect(made.status == 0, "\(made.errors)")
    return folder
  }

  @Test(arguments: [
    ("", ["git:HEAD:data/out"]), ("", ["git:main:data/out", "data/out"]), ("", ["git:HEAD:data/out/"]),
    ("", ["git:HEAD:data/out/records.jsonl"]), ("data", ["git:HEAD:out"]), ("data/out", ["git:HEAD:records.jsonl"]),
    ("data/out", ["git:HEAD:.", "."]), ("data/out", ["git:HEAD:../out", "../out"]),
  ])
  func aRevisionIsComparedWithTheWorkingTree(folder: String, arguments: [String]) throws {
    let repository = try repository()
    let result = try Program.run(["diff"] + arguments, in: repository.url.appending(path: folder))
    #expect(result.status == 1, "\(result.errors)")
    #expect(result.text.hasPrefix("BREAKING  1 record\n\nremoved  "))
    #expect(result.errors.hasSuffix("1 breaking\n"))
  }

  @Test func revisionsAreComparedWithEachOther() throws {
    let repository = try repository()
    let result = try Program.run(["diff", "git:HEAD:data/out", "git:main:data/out"], in: repository.url)
    #expect(result.status == 0)
    #expect(try Program.run(["diff", "data/out", "git:HEAD:data/out"], in: repository.url).text.contains("\nadded  "))
  }

  @Test(arguments: [
    ("git:nowhere:data/out", "nowhere: no such revision"), ("git:HEAD:data/in", "git:HEAD:data/in: not found"),
    ("git:HEAD:data", "git:HEAD:data: no records.jsonl in the folder"), ("git:--all:data/out", "not a revision"),
  ])
  func whatIsMissingIsNamed(state: String, message: String) throws {
    let repository = try repository()
    let result = try Program.run(["diff", state, "data/out"], in: repository.url)
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func withoutARepositoryOrWithoutGitItSaysSo() throws {
    let folder = try TemporaryFolder()
    let outside = try Program.run(["diff", "git:HEAD:out"], in: folder.url)
    #expect(outside.status == 2)
    #expect(outside.errors.contains("not in a Git repository"))
    let bare = try Program.shell("PATH=/nowhere vinhdanh diff git:HEAD:out", in: folder.url)
    #expect(bare.status == 2)
    #expect(bare.errors.contains("git: not installed"))
  }

  @Test func annotationsNameTheLineInTheWorkingTree() throws {
    let repository = try repository()
    let result = try Program.run(["diff", "data/out", "git:HEAD:data/out", "-f", "github"], in: repository.url)
    #expect(result.text.hasPrefix("::warning file=data/out/records.jsonl,line=1,title=added%3A "))
  }
}
