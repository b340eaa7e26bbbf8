import Lexicons
import Model
import Testing

@testable import Extraction

/// For every programme of the tables a short page that gives one of its awards. The facts are made up.
@Suite struct ProgrammeExamplesTests {
  static let all = agreed + asian + european + ranked + visited + worldwide

  @Test(arguments: all)
  func claims(_ example: ClaimExample) {
    #expect(example.found == example.expected.sorted())
  }

  @Test func everyProgrammeHasAnExample() {
    let spoken = Set(Self.all.flatMap(\.expected).compactMap { $0.split(separator: "/").first.map(String.init) })
    let known = Set(Pages.lexicon.catalogue.programmes.map(\.id))
    #expect(known.subtracting(spoken).sorted() == [])
    #expect(spoken.subtracting(known).sorted() == [])
  }

  @Test func bothLanguagesHaveTheirShare() {
    let vietnamese = Self.all.count { $0.language == .vietnamese }
    #expect(abs(Self.all.count - 2 * vietnamese) <= 6)
  }
}
