import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct ProblemTests {
  @Test func theReadmeListsTheCodesOfProblemsAndNoOthers() throws {
    let readme = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    let table = try #require(readme.range(of: "| Problem | Codes |")).upperBound
    let end = try #require(readme.range(of: "\n\n", range: table..<readme.endIndex)).lowerBound
    let codes = readme[table..<end].split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map {
      String($0.element)
    }
    #expect(codes.count > 10)
    #expect(codes.sorted() == Problem.Code.allCases.map(\.rawValue).sorted())
  }
}
