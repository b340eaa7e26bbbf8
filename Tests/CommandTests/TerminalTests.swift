import Foundation
import TestSupport
import Testing

/// What changes when a person looks on: colours, the table, the progress line.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "script gives a terminal"))
struct TerminalTests {
  private static let page = "Hanoi opens a new library\n\nThe city opened a library on Monday. It holds many books.\n"

  private func onTerminal(_ arguments: String) throws -> String {
    let line = "script -qec \"'\(Program.path)' \(arguments)\" /dev/null"
    return try Program.shell(line).text.replacing("\r\n", with: "\n")
  }

  @Test func explanationsAreColoured() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write(Self.page, to: "a.txt")
    #expect(try onTerminal("explain '\(page)'").contains("\u{1b}[1mTEXT\u{1b}[0m"))
  }

  @Test func differencesAreColoured() throws {
    let folder = try TemporaryFolder()
    let records = Repository.corpus.appending(path: "expected/records.jsonl").path()
    let fewer = try folder.write(try Program.shell("sed 1d '\(records)'").output, to: "fewer.jsonl")
    #expect(try onTerminal("diff '\(records)' '\(fewer)'").contains("\u{1b}[31mBREAKING  1 record\u{1b}[0m"))
  }

  @Test func runShowsProgressAndNamesItsFiles() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write(Self.page, to: "a.txt")
    let text = try onTerminal("run '\(page)' --out '\(folder.path("out"))'")
    #expect(text.contains("\r\u{1b}[K1/1\r\u{1b}[Kvinhdanh: 1 page, "))
    #expect(text.contains("\(folder.path("out/records.jsonl")): "))
  }
}
