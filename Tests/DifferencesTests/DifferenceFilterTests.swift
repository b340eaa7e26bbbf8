import Model
import Testing

@testable import Differences

@Suite struct DifferenceFilterTests {
  private static let changed = RecordDifference(
    kind: .changed, severity: .breaking, old: ["a"], new: ["a"],
    subject: .init(recipient: LocalizedName(), award: LocalizedName(), edition: nil),
    fields: [
      FieldDifference("announced", .refined, .additive, old: "2030", new: "2030-05", causes: [ChangeCause(.pageNew)]),
      FieldDifference("rank", .contradicted, .breaking, old: "1", new: "2", causes: [ChangeCause(.rules)]),
      FieldDifference("theme.en", .given, .additive, old: nil, new: "x", causes: [ChangeCause(.rules)]),
    ])
  private static let added = RecordDifference(
    kind: .added, severity: .additive, old: [], new: ["b"], subject: changed.subject, causes: [ChangeCause(.pageNew)])
  private static let evidence = RecordDifference(
    kind: .evidence, severity: .evidence, old: ["c"], new: ["c"], subject: changed.subject,
    causes: [ChangeCause(.pageNew), ChangeCause(.rules)])

  @Test(
    arguments: [
      ([], [], ["a announced rank theme.en", "b", "c"]),
      (["added"], [], ["b"]), (["breaking"], [], ["a announced rank theme.en"]),
      (["rank"], [], ["a rank"]), (["theme"], [], ["a theme.en"]), (["page-new"], [], ["a announced", "b"]),
      (["rank", "evidence"], [], ["a rank", "c"]), ([], ["evidence"], ["a announced rank theme.en", "b"]),
      ([], ["breaking"], ["b", "c"]), ([], ["rank"], ["a announced theme.en", "b", "c"]),
      ([], ["announced", "rank", "theme"], ["b", "c"]), ([], ["page-new"], ["a rank theme.en", "c"]),
      (["changed"], ["rules"], ["a announced"]),
    ] as [([String], [String], [String])])
  func wordsNameKindsSeveritiesMembersAndCauses(only: [String], ignored: [String], left: [String]) throws {
    let filter = DifferenceFilter(
      only: try only.map { try #require(DifferenceFilter.Term($0)) },
      ignored: try ignored.map { try #require(DifferenceFilter.Term($0)) })
    let found = filter.apply(to: [Self.changed, Self.added, Self.evidence]).map { difference in
      ([difference.id] + difference.fields.map(\.field)).joined(separator: " ")
    }
    #expect(found.sorted() == left)
  }

  @Test func severityIsThatOfTheMembersThatAreLeft() throws {
    let filter = DifferenceFilter(only: [], ignored: [.field("rank")])
    #expect(filter.apply(to: [Self.changed]).map(\.severity) == [.additive])
  }

  @Test func everyWordIsKnownAndOthersAreNot() {
    for name in DifferenceFilter.names { #expect(DifferenceFilter.Term(name) != nil) }
    #expect(Set(DifferenceFilter.names).count == DifferenceFilter.names.count)
    #expect(DifferenceFilter.Term("colour") == nil)
  }
}
