import Foundation
import Model
import TestSupport
import Testing

@testable import Lexicons

private let catalogue: Catalogue = {
  do { return try Lexicon().catalogue } catch { fatalError("\(error)") }
}()

@Suite struct CatalogueTests {
  static let ids = Set(catalogue.programmes.map(\.id))

  /// As the README says.
  @Test func thereAreMoreThanAHundredProgrammes() { #expect(catalogue.programmes.count > 100) }

  @Test func everyAwardBelongsToAProgramme() {
    for award in catalogue.awards { #expect(Self.ids.contains(award.programme), "\(award.programme)/\(award.id)") }
    for id in Self.ids { #expect(catalogue.awards.contains { $0.programme == id }, "\(id) gives no award") }
  }

  @Test func everyRequiredAwardExistsAndChainsEnd() {
    for award in catalogue.awards {
      var seen: Set<String> = [award.id]
      var next = award.requires
      while let id = next {
        let required = catalogue.award(award.programme, id)
        #expect(required != nil, "\(award.programme)/\(award.id) requires \(id)")
        guard seen.insert(id).inserted else {
          Issue.record("\(award.programme)/\(award.id) requires itself")
          break
        }
        next = required?.requires
      }
    }
  }

  @Test func aProgrammeHasOneMainAwardAtMost() {
    for id in Self.ids { #expect(catalogue.awards.filter { $0.programme == id && $0.isMain }.count <= 1, "\(id)") }
  }

  /// Naming such a programme alone would be an award of nothing.
  @Test func aProgrammeNamedAsAWholeHasAMainAward() throws {
    for (line, cells) in try Embedded.cells(try Embedded.table("award-names")) where cells["award"] == nil {
      #expect(
        catalogue.awards.contains { $0.programme == cells["programme"] && $0.isMain }, "award-names.tsv:\(line)")
    }
  }

  @Test(arguments: ["award-names", "organisations", "criteria"])
  func everyProgrammeOfATableExists(_ name: String) throws {
    for (line, cells) in try Embedded.cells(try Embedded.table(name)) {
      guard let programme = cells["programme"] else { continue }
      #expect(Self.ids.contains(programme), "\(name).tsv:\(line): \(programme)")
    }
  }

  @Test func everyAwardOfAnAwardNameExists() throws {
    for (line, cells) in try Embedded.cells(try Embedded.table("award-names")) {
      guard let programme = cells["programme"], let award = cells["award"] else { continue }
      #expect(catalogue.award(programme, award) != nil, "award-names.tsv:\(line): \(programme)/\(award)")
    }
  }

  @Test func everyProgrammeHasANameInBothLanguages() {
    for programme in catalogue.programmes {
      #expect(programme.name.english != nil && programme.name.vietnamese != nil, "\(programme.id)")
      #expect(programme.scope.allSatisfy { $0.utf8.count == 2 }, "\(programme.id)")
    }
    for award in catalogue.awards {
      #expect(award.name.english != nil && award.name.vietnamese != nil, "\(award.programme)/\(award.id)")
      #expect((award.cycle ?? 1) > 0 && (award.size ?? 1) > 0, "\(award.programme)/\(award.id)")
    }
    for criterion in catalogue.criteria {
      #expect(criterion.name.english != nil && criterion.name.vietnamese != nil, "\(criterion.id)")
      #expect(!criterion.patterns.isEmpty, "\(criterion.id) is never found")
    }
  }

  @Test func everyProgrammeCanBeNamedInBothLanguages() throws {
    let rows = try Embedded.cells(try Embedded.table("award-names")).map(\.cells)
    for id in Self.ids {
      for language in ["en", "vi"] {
        // An abbreviation is the same in both.
        let named = rows.contains { $0["programme"] == id && $0["language"] == language }
        #expect(named, "\(id) has no name in \(language)")
      }
    }
  }

  @Test(arguments: [
    (2022, 1, [], 1, 2021), (2022, 1, [2020], 2, 2019), (2022, 2, [], 3, 2016), (2021, 1, [2020], 1, 2019),
  ])
  func editionsCountBackOverGaps(_ edition: Int, _ cycle: Int, _ gaps: [Int], _ count: Int, _ expected: Int) {
    let award = Award(
      programme: "p", id: "a", name: LocalizedName(english: "A"), kind: .list, cycle: cycle, gaps: gaps)
    #expect(award.edition(count, before: edition) == expected)
    #expect(award.edition(0, before: edition) == edition)
    let varying = Award(programme: "p", id: "a", name: LocalizedName(english: "A"), kind: .list, cycle: nil, gaps: gaps)
    #expect(varying.edition(count, before: edition) == nil)
    #expect(varying.edition(0, before: edition) == edition)
  }

  static let contract = Repository.root.deletingLastPathComponent().appending(path: "shared/contract/programmes.tsv")

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: contract.path()), "the list of agreed ids is not on this machine"))
  func agreedIDsExist() throws {
    let table = try Table(name: "programmes", bytes: try Repository.bytes(Self.contract))
    for (line, cells) in try Embedded.cells(table) {
      let programme = try #require(cells["programme"])
      let award = try #require(cells["award"])
      #expect(catalogue.award(programme, award) != nil, "\(programme)/\(award) of line \(line)")
    }
  }
}
