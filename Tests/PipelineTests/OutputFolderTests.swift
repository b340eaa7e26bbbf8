import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct OutputFolderTests {
  private func names(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted()
  }

  @Test func filesAppearTogether() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path("out"))
    try output.file("a").write("1")
    try output.file("b").write("2")
    #expect(try names(folder).allSatisfy { $0.hasPrefix(".") })
    try output.publish()
    #expect(try names(folder) == ["a", "b"])
    #expect(try String(contentsOfFile: folder.path("out/b"), encoding: .utf8) == "2")
  }

  @Test func aRunThatIsGivenUpLeavesTheOldFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "out/a")
    do {
      let output = try OutputFolder(folder.path("out"))
      try output.file("a").write("new")
    }
    #expect(try names(folder) == ["a"])
    #expect(try String(contentsOfFile: folder.path("out/a"), encoding: .utf8) == "old")
  }

  @Test func aFileInTheWayOfTheFolderIsAFailureToCreate() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "out")
    let failure = #expect(throws: RunFailure.self) { try OutputFolder(folder.path("out/deeper")) }
    #expect(failure?.status == .cannotCreate)
  }
}
