import JSONText
import Model
import Streams
import Testing

@Suite struct RecordStreamTests {
  @Test func membersStandInTheOrderOfTheContract() {
    #expect(
      fullRecord().json.object?.map(\.key) == [
        "type", "id", "programme", "award", "edition", "recipient", "announced", "place", "theme", "rank", "ordinal",
        "consecutive", "criteria", "status", "support", "fields", "sources", "event", "derivation",
      ])
  }

  @Test func nestedMembersHaveTheContractsShape() {
    let json = fullRecord().json
    #expect(
      json["recipient"]?.compact
        == #"{"id":"vn-binh-duong","kind":"province","name":{"en":"Binh Duong","vi":"Bình Dương"},"country":"VN","#
        + #""geonames":1905475,"successor":"vn-ho-chi-minh-city"}"#)
    #expect(json["criteria"]?.compact == #"[{"id":"broadband","name":{"en":"Broadband","vi":"Băng thông"}}]"#)
    #expect(json["support"]?.compact == #"{"documents":3,"independent":2,"languages":["en","vi"]}"#)
    #expect(
      json["fields"]?.compact
        == #"{"announced":[{"value":"2022-06-21","rank":"preferred","reason":"more-witnesses","claims":["c_1","c_2"]},"#
        + #"{"value":"2021-06-21","rank":"deprecated","reason":"before-edition","claims":["c_1"]}]}"#)
    #expect(
      json["sources"]?.compact
        == #"[{"document":"a.html","url":"https://a.example","title":"T","published":"2022","language":"vi","quotes":["#
        + #"{"field":"recipient","zone":"title","start":1,"end":3,"quote":"ab"},"#
        + #"{"field":"award","zone":"text","start":0,"end":2,"quote":"cd"}]}]"#)
  }

  @Test func readingGivesBackWhatWasWritten() throws {
    let record = fullRecord()
    #expect(try Record(json: JSONParser.parse(record.json.compact)) == record)
    var bare = record
    bare.edition = nil
    bare.announced = nil
    bare.place = nil
    bare.event = nil
    bare.theme = LocalizedName()
    bare.rank = nil
    bare.derivation = nil
    bare.fields = []
    bare.sources = []
    #expect(try Record(json: JSONParser.parse(bare.json.compact)) == bare)
  }

  @Test(arguments: [
    ("id", JSONValue.null, "id: missing"), ("award", .members(["name": .null]), "award.id: missing"),
    ("status", "sure", "status: sure is no value for it"),
    ("fields", .members(["rank": .array([.members(["value": 1])])]), "fields.rank[0].value: not a string"),
    ("sources", .array([1]), "sources[0]: not an object"), ("type", "claim", "type: claim, not record"),
    ("support", .members(["languages": .array([.null])]), "support.languages[0]: not a string"),
  ])
  func refusesWithTheMembersName(_ key: String, _ value: JSONValue, _ message: String) throws {
    guard case .object(var members) = fullRecord().json else { return }
    members = members.map { $0.key == key ? JSONMember(key, value) : $0 }
    do throws(StreamError) {
      _ = try Record(json: .object(members))
      Issue.record("read a record with \(key) = \(value.compact)")
    } catch {
      #expect(error.detail == message)
    }
  }
}
