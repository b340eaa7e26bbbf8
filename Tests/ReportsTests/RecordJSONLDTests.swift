import JSONText
import Model
import Reports
import TestSupport
import Testing

@Suite struct RecordJSONLDTests {
  private func document(_ records: [Record]) throws -> JSONValue {
    var bytes: [UInt8] = []
    RecordJSONLD.writeHead(to: &bytes)
    for (index, record) in records.enumerated() { RecordJSONLD.write(record, isFirst: index == 0, to: &bytes) }
    RecordJSONLD.writeTail(hasRecords: !records.isEmpty, to: &bytes)
    return try JSONParser.parse(bytes)
  }

  /// Every member set, with ids and names that no name of a URN may hold as they are.
  private var full: Record {
    var record = RecordExamples.record(
      place: PlaceReference(
        id: "ca-surrey", name: LocalizedName(english: "Surrey"), venue: "City \"Hall\"", country: "CA"))
    record.recipient.id = "xx đà \"n\""
    record.recipient.geonames = 12
    record.recipient.successor = "ca-bville"
    record.event = DateValue(edtf: "2019-10-19/2019-10-20")
    record.theme = LocalizedName(vietnamese: "Sau cơn bão")
    record.derivation = "ordinal"
    return record
  }

  @Test func everyTermIsInTheContextAndEveryNameIsAbsolute() throws {
    let linked = LinkedData(try document([full, RecordExamples.record()]))
    #expect(linked.problems == [])
    #expect(linked.statements.count > 60)
  }

  @Test(arguments: [
    "urn:vinhdanh:record:prog/prize/2020/aville a https://schema.org/AchieveAction",
    "urn:vinhdanh:record:prog/prize/2020/aville https://schema.org/agent urn:vinhdanh:entity:xx%20%C4%91%C3%A0%20%22n%22",
    "urn:vinhdanh:entity:xx%20%C4%91%C3%A0%20%22n%22 a https://schema.org/City",
    "urn:vinhdanh:entity:xx%20%C4%91%C3%A0%20%22n%22 https://schema.org/name Thành phố A@vi",
    "urn:vinhdanh:entity:xx%20%C4%91%C3%A0%20%22n%22 https://schema.org/sameAs https://sws.geonames.org/12/",
    "urn:vinhdanh:award:prog/prize urn:vinhdanh:term:programme urn:vinhdanh:programme:prog",
    "urn:vinhdanh:record:prog/prize/2020/aville urn:vinhdanh:term:rank 2^^http://www.w3.org/2001/XMLSchema#integer",
    "urn:vinhdanh:record:prog/prize/2020/aville urn:vinhdanh:term:announced "
      + "2019-10-20^^http://id.loc.gov/datatypes/edtf",
    "urn:vinhdanh:record:prog/prize/2020/aville urn:vinhdanh:term:theme Sau cơn bão@vi",
  ])
  func aRecordSaysWhatItHolds(statement: String) throws {
    #expect(LinkedData(try document([full])).statements.contains(statement))
  }

  @Test func whatIsUnknownIsLeftOut() throws {
    var record = RecordExamples.record()
    record.edition = nil
    record.announced = nil
    record.rank = nil
    record.ordinal = nil
    record.criteria = []
    record.sources = []
    record.recipient.name = LocalizedName()
    record.place = PlaceReference(name: LocalizedName())
    let linked = LinkedData(try document([record]))
    #expect(linked.problems == [])
    for term in ["edition", "announced", "rank", "times", "location", "criterion", "subjectOf"] {
      #expect(!linked.statements.contains { $0.contains(term + " ") }, "\(term)")
    }
  }

  @Test func noRecordsAreADocument() throws {
    #expect(try document([])["@graph"] == .array([]))
  }

  @Test func equalRecordsGiveEqualBytes() throws { #expect(try document([full]) == document([full])) }

  /// The check must be able to fail.
  @Test func aTermThatTheContextLacksIsFound() throws {
    let whole = try document([full])
    for term in ["edition", "name", "City", "quotation"] {
      let context = JSONValue.object((whole["@context"]?.object ?? []).filter { $0.key != term })
      let broken = JSONValue.members(["@context": context, "@graph": whole["@graph"] ?? .null])
      #expect(!LinkedData(broken).problems.isEmpty, "\(term)")
    }
  }
}
