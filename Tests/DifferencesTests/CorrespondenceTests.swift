import Model
import Testing

@testable import Differences

@Suite struct CorrespondenceTests {
  private func groups(_ old: [Record], _ new: [Record]) -> [String] {
    func named(_ records: [Record]) -> [String: Record] {
      Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0) })
    }
    return Correspondence(named(old), named(new)).groups.map { group in
      "\(group.old.joined(separator: "+"))>\(group.new.joined(separator: "+")) \(group.link?.rawValue ?? "")"
        .replacing("q/", with: "").trimmingSpaces
    }
  }

  private func record(
    _ id: String, _ claims: [String] = [], _ words: RecordBuilder.Words..., aliases: [String] = []
  ) -> Record {
    RecordBuilder.record("q/" + id, claims: claims, words: words) { $0.aliases = aliases }
  }

  @Test func equalIdsAreOneRecordAndOthersStandAlone() {
    #expect(
      groups([record("a/2030/x"), record("a/2030/y")], [record("a/2030/x"), record("a/2030/z")]) == [
        "a/2030/x>a/2030/x", "a/2030/y>", ">a/2030/z",
      ])
  }

  @Test func anAliasTiesInBothDirections() {
    let (undated, dated) = (record("a/undated/x"), record("a/2030/x", aliases: ["q/a/undated/x"]))
    #expect(groups([undated], [dated]) == ["a/undated/x>a/2030/x alias"])
    #expect(groups([dated], [undated]) == ["a/2030/x>a/undated/x alias"])
  }

  @Test func claimsThatMoveMakeAMergeOrASplit() {
    let (x, y) = (record("a/2030/x", ["c1"]), record("a/2030/y", ["c2"]))
    let both = record("a/2030/x", ["c1", "c2"])
    #expect(groups([x, y], [both]) == ["a/2030/x+a/2030/y>a/2030/x claims"])
    #expect(groups([both], [x, y]) == ["a/2030/x>a/2030/x+a/2030/y claims"])
  }

  @Test func aClaimThatImpliesSeveralRecordsTiesNoneOfThem() {
    let old = [record("a/2029/x", ["c1"]), record("a/2030/x", ["c1"])]
    #expect(groups(old, [record("a/2030/x", ["c1"])]) == ["a/2029/x>", "a/2030/x>a/2030/x"])
  }

  @Test func theSameWordsMakeOneRecordOfTwoIds() {
    let words = RecordBuilder.Words()
    var longer = words
    longer.recipient = 0..<9
    #expect(groups([record("a/2030/x", [], words)], [record("a/2030/y", [], longer)]) == ["a/2030/x>a/2030/y words"])
  }

  @Test(arguments: [
    RecordBuilder.Words(document: "b.html"), RecordBuilder.Words(recipient: 5..<9),
    RecordBuilder.Words(award: 20..<25),
  ])
  func otherWordsDoNot(words: RecordBuilder.Words) {
    #expect(
      groups([record("a/2030/x", [], RecordBuilder.Words())], [record("a/2030/y", [], words)]) == [
        "a/2030/x>", ">a/2030/y",
      ])
  }

  @Test func anotherAwardOfAnotherRecipientIsAnotherRecord() {
    let words = RecordBuilder.Words()
    #expect(
      groups([record("a/2030/x", [], words)], [record("b/2030/y", [], words)]) == ["a/2030/x>", ">b/2030/y"])
  }

  /// The years of a row are all read from the same words.
  @Test func wordsOfARowTieEachYearToOneYear() {
    let words = RecordBuilder.Words()
    let old = [2027, 2028, 2029].map { record("a/\($0)/x", [], words) }
    let new = [2028, 2029, 2030].map { record("a/\($0)/x", [], words) }
    #expect(
      groups(old, new) == [
        "a/2028/x>a/2028/x", "a/2029/x>a/2029/x", "a/2027/x>a/2030/x words",
      ])
    #expect(groups(old, Array(new.dropLast())).contains("a/2027/x>"))
  }

  @Test func twoRecordsOfTwoPagesThatAreReadAsOneAreAMerge() {
    let (first, second) = (RecordBuilder.Words(), RecordBuilder.Words(document: "b.html"))
    #expect(
      groups(
        [record("a/2030/x", [], first), record("a/2030/y", [], second)], [record("a/2030/z", [], first, second)]
      ) == ["a/2030/x+a/2030/y>a/2030/z words"])
  }
}

extension String {
  fileprivate var trimmingSpaces: String { hasSuffix(" ") ? String(dropLast()) : self }
}
