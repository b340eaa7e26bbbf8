import JSONText
import Model
import Streams
import Testing

@Suite struct ClaimStreamTests {
  @Test func membersStandInTheOrderOfTheContract() {
    #expect(
      fullClaim().json.object?.map(\.key) == [
        "type", "id", "document", "language", "programme", "award", "edition", "recipient", "country", "modality",
        "status", "announced", "place", "rank", "ordinal", "consecutive", "criteria", "confidence", "rule", "evidence",
        "warnings", "event", "theme", "derivation", "headline_evidence", "source",
      ])
  }

  @Test func bareClaimIsWrittenWithNulls() {
    #expect(
      bareClaim().json.compact
        == #"{"type":"claim","id":"c_1","document":"b.txt","language":"en","programme":"icf","award":"smart21","#
        + #""edition":null,"recipient":{"id":"eindhoven","name":{"en":"Eindhoven","vi":null},"kind":null},"#
        + #""country":null,"modality":"asserted","status":"past","announced":null,"place":null,"rank":null,"#
        + #""ordinal":null,"consecutive":false,"criteria":[],"confidence":0,"rule":"en/x","evidence":[],"#
        + #""warnings":[],"event":null,"theme":{"en":null,"vi":null},"derivation":null,"headline_evidence":[],"#
        + #""source":{"url":null,"title":null,"published":null,"sketch":null}}"#)
  }

  @Test func quotesOfTextAndHeadlineStandApart() {
    let json = fullClaim().json
    #expect(json["evidence"]?.array?.map { $0["field"]?.string } == ["recipient", "edition"])
    #expect(
      json["headline_evidence"]?.compact == #"[{"field":"award","start":0,"end":5,"quote":"Top 7"}]"#)
    #expect(
      json["place"]?.compact
        == #"{"id":"vn-thu-dau-mot","name":{"en":"Thu Dau Mot","vi":"Thủ Dầu Một"},"#
        + #""venue":"Trung tâm \"Hội nghị\"","country":"VN"}"#)
    #expect(
      json["warnings"]?.array?.last?.compact
        == #"{"code":"weak","field":"place","printed":null,"reason":null,"start":null,"end":null}"#)
  }

  @Test func sketchIsItsCountAndItsHashes() {
    #expect(fullClaim().json["source"]?["sketch"] == "3:0000000100000003ffffffff")
  }

  @Test func readingGivesBackWhatWasWritten() throws {
    for claim in [fullClaim(), bareClaim()] {
      var sorted = claim
      sorted.evidence.sort { $0.zone == .text && $1.zone == .title }
      #expect(try Claim(json: JSONParser.parse(claim.json.compact)) == sorted)
      #expect(try Claim(json: claim.json).json.compact == claim.json.compact)
    }
  }

  @Test func unknownMembersAreIgnored() throws {
    guard case .object(let members) = bareClaim().json else { return }
    let widened = JSONValue.object([JSONMember("colour", "blue")] + members + [JSONMember("type", "record")])
    #expect(try Claim(json: widened) == bareClaim())
  }

  @Test func missingIdsAreDerived() throws {
    let json = try JSONParser.parse(
      #"{"document":"a","language":"en","programme":"icf","award":"top7","recipient":{"name":{"en":"X"}},"#
        + #""modality":"asserted","status":"past"}"#)
    let claim = try Claim(json: json)
    #expect(claim.id == ClaimID.make(claim))
    #expect(claim.recipient.id == "")
  }

  @Test(arguments: [
    ("document", JSONValue.null, "document: missing"), ("document", 1, "document: not a string"),
    ("edition", "2023", "edition: not an integer"), ("language", "fr", "language: fr is no value for it"),
    ("status", "rumour", "status: rumour is no value for it"), ("modality", .null, "modality: missing"),
    ("announced", "2023-02-30", "announced: 2023-02-30 is no value for it"),
    ("recipient", .null, "recipient: missing"), ("recipient", "X", "recipient: not an object"),
    ("recipient", .members(["name": .members(["en": 1])]), "recipient.name.en: not a string"),
    ("consecutive", 1, "consecutive: not true or false"), ("criteria", .array([1]), "criteria[0]: not a string"),
    (
      "evidence", .array([.members(["field": "a", "start": 2, "end": 1, "quote": "x"])]),
      "evidence[0].end: 1"
    ),
    (
      "headline_evidence", .array([.members(["field": "a", "end": 1, "quote": "x"])]),
      "headline_evidence[0].start: missing"
    ),
    ("warnings", .array([.members(["field": "a"])]), "warnings[0].code: missing"),
    ("source", .members(["published": "soon"]), "source.published: soon is no value for it"),
    (
      "source", .members(["sketch": "2:0000000100000001"]),
      "source.sketch: 2:0000000100000001 is no value for it"
    ),
    ("type", "record", "type: record, not claim"),
  ])
  func refusesWithTheMembersName(_ key: String, _ value: JSONValue, _ message: String) throws {
    guard case .object(var members) = bareClaim().json else { return }
    members = members.map { $0.key == key ? JSONMember(key, value) : $0 }
    do throws(StreamError) {
      _ = try Claim(json: .object(members))
      Issue.record("read a claim with \(key) = \(value.compact)")
    } catch {
      #expect(error.detail == message)
    }
  }
}
