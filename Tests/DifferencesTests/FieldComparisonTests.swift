import Model
import Testing

@testable import Differences

@Suite struct FieldComparisonTests {
  private func fields(_ edit: (inout Record) -> Void, _ other: (inout Record) -> Void) -> [String] {
    let id = "q/a/2030/x"
    return FieldComparison(RecordBuilder.record(id, edit: edit), RecordBuilder.record(id, edit: other)).fields.map {
      "\($0.field) \($0.meaning.rawValue) \($0.severity.rawValue)"
    }
  }

  @Test(arguments: [
    ("2030-05", "2030-05-03", "refined"), ("2030", "2030-05", "refined"), ("2030-05-03", "2030-05", "coarsened"),
    ("2030-05-03", "2030-05-04", "contradicted"), ("2029/2031", "2030", "refined"), ("2030", "2029/2031", "coarsened"),
    ("2030-05-03", "2030-05-03T10:00", "refined"), ("2030-05-03T10:00", "2030-05-03", "coarsened"),
    ("2030-05-03T10:00", "2030-05-03T11:00", "contradicted"), ("XXXX-05-03", "2030-05-03", "refined"),
    ("2030-05-03", "XXXX-05-03", "coarsened"), ("XXXX-05-03", "2030-06-03", "contradicted"),
    ("2030-06", "2030-06-01/2030-06-30", "refined"), ("2030-06-01/2030-06-30", "2030-06-12", "refined"),
    ("2030-02", "2030-02-28/2030-03-01", "contradicted"),
  ])
  func datesAreComparedByTheDaysThatTheyCanMean(old: String, new: String, meaning: String) {
    let severity = meaning == "refined" ? "additive" : "breaking"
    #expect(
      fields({ $0.announced = DateValue(edtf: old) }, { $0.announced = DateValue(edtf: new) }) == [
        "announced \(meaning) \(severity)"
      ])
  }

  @Test func allDaysOfAnEventSayMoreThanOne() {
    let (day, days) = (DateValue(edtf: "2030-05-03"), DateValue(edtf: "2030-05-02/2030-05-05"))
    #expect(fields({ $0.event = day }, { $0.event = days }) == ["event refined additive"])
    #expect(fields({ $0.event = days }, { $0.event = day }) == ["event coarsened breaking"])
  }

  @Test func whatIsGivenIsAdditiveAndWhatIsWithdrawnBreaks() {
    #expect(fields({ $0.rank = nil }, { $0.rank = 3 }) == ["rank given additive"])
    #expect(fields({ $0.rank = 3 }, { $0.rank = nil }) == ["rank withdrawn breaking"])
    #expect(fields({ $0.rank = 3 }, { $0.rank = 4 }) == ["rank contradicted breaking"])
    #expect(fields({ $0.consecutive = false }, { $0.consecutive = true }) == ["consecutive given additive"])
    #expect(
      fields({ $0.theme.english = "Tides" }, { $0.theme.vietnamese = "Con nước" }) == [
        "theme.en withdrawn breaking", "theme.vi given additive",
      ])
  }

  @Test func namesAreRelabelled() {
    #expect(
      fields({ $0.recipient.name.english = "Saigon" }, { $0.recipient.name.english = "Ho Chi Minh City" }) == [
        "recipient.name.en relabelled breaking"
      ])
    #expect(
      fields({ $0.award.name.english = "Quay" }, { $0.award.name = LocalizedName(english: "Quay", vietnamese: "Bến") })
        == ["award.name.vi given additive"])
  }

  @Test func placesAreComparedPartByPart() {
    let town = PlaceReference(id: "vn-hue", name: LocalizedName(english: "Hue"), country: "VN")
    var hall = town
    hall.venue = "Citadel"
    let country = PlaceReference(id: "vn", name: LocalizedName(english: "Vietnam"), country: "VN")
    let other = PlaceReference(id: "vn-vinh", name: LocalizedName(english: "Vinh"), country: "VN")
    var renamed = town
    renamed.name.english = "Huế"
    for (old, new, meaning) in [
      (town, hall, "refined additive"), (hall, town, "coarsened breaking"), (country, town, "refined additive"),
      (town, other, "contradicted breaking"), (town, renamed, "relabelled breaking"),
    ] {
      #expect(fields({ $0.place = old }, { $0.place = new }) == ["place \(meaning)"])
    }
  }

  @Test func listsAreExtendedReducedOrOthers() {
    func criteria(_ ids: String...) -> [Named] { ids.map { Named(id: $0, name: LocalizedName()) } }
    #expect(
      fields({ $0.criteria = criteria("a") }, { $0.criteria = criteria("b", "a") }) == ["criteria extended additive"])
    #expect(
      fields({ $0.criteria = criteria("a", "b") }, { $0.criteria = criteria("b") }) == ["criteria reduced breaking"])
    #expect(
      fields({ $0.criteria = criteria("a") }, { $0.criteria = criteria("b") }) == ["criteria contradicted breaking"])
    #expect(fields({ $0.criteria = criteria("a", "b") }, { $0.criteria = criteria("b", "a") }) == [])
    #expect(fields({ $0.aliases = ["q/b"] }, { $0.aliases = [] }) == ["aliases reduced breaking"])
  }

  @Test func aStatusIsStrengthenedOrWeakened() {
    #expect(fields({ $0.status = .reported }, { $0.status = .confirmed }) == ["status strengthened additive"])
    #expect(fields({ $0.status = .confirmed }, { $0.status = .disputed }) == ["status weakened breaking"])
    #expect(fields({ $0.status = .disputed }, { $0.status = .inferred }) == ["status strengthened additive"])
  }

  @Test func losersCountWhereTheWinnerStays() {
    func announced(_ losers: String...) -> (inout Record) -> Void {
      { record in
        record.announced = DateValue(edtf: "2030")
        record.fields.append(
          RecordField(
            name: "announced",
            values: [FieldValue(value: "2030", rank: .preferred, reason: "x", claims: [])]
              + losers.map { FieldValue(value: $0, rank: .deprecated, reason: "y", claims: []) }))
      }
    }
    #expect(fields(announced(), announced("2029")) == ["announced other-values additive"])
    #expect(fields(announced("2029"), announced("2029")) == [])
  }

  @Test func supportAndDerivationAreEvidence() {
    #expect(
      fields({ _ in }) {
        $0.support.documents = 2
        $0.derivation = "streak"
      } == ["support evidence evidence", "derivation evidence evidence"])
  }
}
