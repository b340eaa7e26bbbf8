import Model
import Testing

@testable import Differences

/// Which of several things that happened at once is the cause of what.
@Suite struct CauseFinderTests {
  /// A claim of Aville's prize by a page, with its rule and rank.
  private func claim(_ id: String, _ document: String, rule: String = "r", rank: Int? = nil) -> Claim {
    Claim(
      id: id, document: document, language: .english, programme: "q", award: "a", edition: 2030,
      recipient: Recipient(id: "x", name: LocalizedName(english: "Aville")), status: .announced, rank: rank,
      confidence: 900, rule: rule)
  }

  private func record(_ claims: [Claim], edit: (inout Record) -> Void = { _ in }) -> Record {
    let words = Set(claims.map(\.document)).sorted().map { RecordBuilder.Words(document: $0) }
    return RecordBuilder.record("q/a/2030/x", claims: claims.map(\.id).sorted(), words: words) { record in
      let ranks = Dictionary(grouping: claims.filter { $0.rank != nil }, by: { $0.rank! })
      record.rank = claims.compactMap(\.rank).first
      record.fields.append(
        RecordField(
          name: "rank",
          values: ranks.keys.sorted().map { rank in
            FieldValue(
              value: String(rank), rank: rank == record.rank ? .preferred : .deprecated, reason: "x",
              claims: ranks[rank]!.map(\.id).sorted())
          }))
      edit(&record)
    }
  }

  /// The pages by name with a text for each, and the claims; the lexicon is the same everywhere.
  private func state(
    _ pages: [String: String], _ claims: [Claim], _ record: Record?, decisions: [Decision] = []
  ) -> RecordState {
    var state = RecordState()
    state.describe(Manifest(version: "1", inputs: pages.count, files: [], lexicon: "same"))
    state.knowsDecisions()
    for (document, text) in pages { state.add(Outcome(document: document, status: .claims, text: text)) }
    for claim in claims { state.add(claim) }
    for decision in decisions { state.add(decision) }
    if let record {
      let isNew = state.add(record)
      #expect(isNew)
    }
    return state
  }

  /// Each member with its causes, and the whole record's causes under its kind.
  private func causes(_ old: RecordState, _ new: RecordState) -> [String] {
    func text(_ causes: [ChangeCause]) -> String {
      causes.map { ([$0.code.rawValue] + $0.documents + $0.oldRules + $0.newRules).joined(separator: " ") }
        .joined(separator: ", ")
    }
    return StateComparison.differences(old, new).flatMap { difference in
      difference.fields.filter { $0.severity != .evidence }.map { "\($0.field): \(text($0.causes))" }
        + (difference.causes.isEmpty ? [] : ["\(difference.kind.rawValue): \(text(difference.causes))"])
    }
  }

  @Test func aPageThatSaysNothingOfTheValueIsNotItsCause() {
    let (first, second) = (claim("c1", "a", rank: 1), claim("c2", "b"))
    let other = claim("c3", "a", rank: 2)
    let old = state(["a": "1", "b": "1"], [first, second], record([first, second]))
    let new = state(["a": "2", "b": "1", "c": "1"], [other, second], record([other, second]))
    #expect(causes(old, new) == ["rank: page-edited a"])
  }

  @Test func theStatusChangesByThePagesThatComeAndGo() {
    let (first, second) = (claim("c1", "a", rank: 1), claim("c2", "b"))
    let other = claim("c3", "a", rank: 2)
    let old = state(["a": "1"], [first], record([first]))
    let new = state(
      ["a": "2", "b": "1"], [other, second], record([other, second]) { $0.status = .confirmed })
    #expect(causes(old, new) == ["rank: page-edited a", "status: page-new b"])
  }

  @Test func otherClaimsOfTheSameTextAreTheRules() {
    let (before, after) = (claim("c1", "a", rule: "old", rank: 1), claim("c2", "a", rule: "new", rank: 2))
    let old = state(["a": "1"], [before], record([before]))
    #expect(causes(old, state(["a": "1"], [after], record([after]))) == ["rank: rules a old new"])
    #expect(causes(old, state(["a": "1"], [after], nil)) == ["removed: rules a old"])
  }

  /// An id leaves out place, theme and quotes.
  @Test func aClaimOfTheSameIdThatSaysOtherwiseIsAnotherClaim() {
    var after = claim("c1", "a")
    after.theme.english = "Tides"
    let old = state(["a": "1"], [claim("c1", "a")], record([claim("c1", "a")]))
    let new = state(["a": "2"], [after], record([after]) { $0.theme.english = "Tides" })
    #expect(causes(old, new) == ["theme.en: page-edited a"])
  }

  @Test func whatNoClaimExplainsIsMergingOrItsRules() {
    let (first, second) = (claim("c1", "a", rank: 1), claim("c2", "b", rank: 2))
    let old = state(["a": "1", "b": "1"], [first, second], record([first, second]))
    let turned = record([second, first])
    #expect(causes(old, state(["a": "1", "b": "1"], [first, second], turned)) == ["rank: rules"])
    let third = claim("c3", "c")
    #expect(
      causes(old, state(["a": "1", "b": "1", "c": "1"], [first, second, third], turned)) == ["rank: merging c"])
  }

  @Test func aRejectedClaimIsADecision() {
    let (first, second) = (claim("c1", "a", rank: 1), claim("c2", "b", rank: 2))
    let reject = Decision(.reject(claim: "c1"), by: "An", on: PartialDate(edtf: "2031-01-02")!, why: "withdrawn")
    let pages = ["a": "1", "b": "1"]
    let old = state(pages, [first, second], record([first, second]))
    let new = state(pages, [first, second], record([second]), decisions: [reject])
    #expect(causes(old, new) == ["rank: decision"])
    #expect(causes(new, old) == ["rank: decision-withdrawn"])
    let none = state(pages, [first, second], nil, decisions: [reject])
    #expect(causes(old, none) == ["removed: decision"])
  }

  /// The values of a record come with its claims, whatever brought them together.
  @Test func membersOfMergedRecordsChangeForTheCauseOfTheMerge() {
    let (first, second) = (claim("c1", "a"), claim("c2", "b", rank: 2))
    let same = Decision(.same(.entities(["x", "y"])), by: "An", on: PartialDate(edtf: "2031-01-02")!, why: "one")
    var before = state(["a": "1", "b": "1"], [first, second], record([first]))
    let isNew = before.add(RecordBuilder.record("q/a/2030/y", claims: ["c2"], words: [.init(document: "b")]))
    #expect(isNew)
    let after = state(["a": "1", "b": "1"], [first, second], record([first, second]), decisions: [same])
    #expect(causes(before, after) == ["rank: decision", "merged: decision"])
    #expect(causes(after, before) == ["rank: decision-withdrawn", "split: decision-withdrawn"])
  }

  @Test func whatTheGazetteerKnowsIsOfTheTables() {
    func named(_ name: String, geonames: Int?) -> RecordState {
      let claims = [claim("c1", "a")] + (name == "Bville" ? [claim("c2", "b")] : [])
      return state(
        ["a": "1", "b": "1"], claims,
        record([claim("c1", "a")]) {
          $0.recipient.name.english = name
          $0.recipient.geonames = geonames
        })
    }
    #expect(
      causes(named("Aville", geonames: 7), named("Bville", geonames: 7)) == ["recipient.name.en: rules"])
    #expect(
      causes(named("Aville", geonames: nil), named("Bville", geonames: nil)) == ["recipient.name.en: merging b"])
  }

  @Test func articlesTellTextsWhereOutcomesDoNot() {
    func folder(_ text: String, _ claim: Claim) -> RecordState {
      var state = RecordState()
      state.add(Outcome(document: "a", status: .claims))
      state.add(Article(document: "a", language: .english, text: SourceText(text), blocks: []))
      state.add(claim)
      let isNew = state.add(record([claim]))
      #expect(isNew)
      return state
    }
    let (before, after) = (claim("c1", "a", rank: 1), claim("c2", "a", rank: 2))
    #expect(causes(folder("one", before), folder("two", after)) == ["rank: page-edited a"])
    #expect(causes(folder("one", before), folder("one", after)) == ["rank: rules-or-lexicon a r r"])
  }

  @Test func aPageReadAnewIsTheRulesAndAnotherPageIsAnEdit() {
    func found(_ input: String, _ text: String, _ claim: Claim) -> RecordState {
      var state = RecordState()
      state.add(Outcome(document: "a", status: .claims, input: input, text: text))
      state.add(claim)
      let isNew = state.add(record([claim]))
      #expect(isNew)
      return state
    }
    let (before, after) = (claim("c1", "a", rank: 1), claim("c2", "a", rank: 2))
    #expect(causes(found("i", "1", before), found("i", "2", after)) == ["rank: rules a r r"])
    #expect(causes(found("i", "1", before), found("j", "2", after)) == ["rank: page-edited a"])
    #expect(causes(found("i", "1", before), found("j", "1", after)) == ["rank: rules-or-lexicon a r r"])
  }
}
