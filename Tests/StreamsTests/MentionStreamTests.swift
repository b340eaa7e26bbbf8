import JSONText
import Model
import Streams
import Testing

@Suite struct MentionStreamTests {
  @Test(arguments: [
    (Mention.Value.date(DateValue(edtf: "2023-02-24")!, relative: true), #"{"edtf":"2023-02-24","relative":true}"#),
    (
      .date(DateValue(PartialDate(year: 2023)!, part: .early), relative: false),
      #"{"edtf":"2023","relative":false,"part":"early"}"#
    ),
    (
      .date(DateValue(PartialDate(year: nil, month: 1, day: 15)!, isLunar: true), relative: false),
      #"{"edtf":"XXXX-01-15","relative":false,"calendar":"lunar"}"#
    ),
    (
      .place(id: "vn-hue", name: LocalizedName(vietnamese: "Huế"), country: "VN", kind: "city"),
      #"{"id":"vn-hue","name":{"en":null,"vi":"Huế"},"country":"VN","kind":"city"}"#
    ),
    (.award(programme: "icf", award: nil), #"{"programme":"icf","award":null}"#),
    (.rank(nil, change: -2), #"{"rank":null,"change":-2}"#),
    (.recurrence(count: 5, consecutive: true), #"{"count":5,"consecutive":true}"#),
    (.criterion(programme: "icf", id: "advocacy"), #"{"programme":"icf","id":"advocacy"}"#),
    (.organisation(id: "icf"), #"{"id":"icf"}"#),
    (.person(name: "A B"), #"{"name":"A B"}"#),
    (.modality(.aspired), #"{"modality":"aspired"}"#),
  ])
  func aMentionIsALineWithItsValue(value: Mention.Value, json: String) {
    let mention = Mention(document: "a", range: TextRange(2, 5), text: "x", value: value, rule: "r")
    #expect(
      mention.json.compact
        == #"{"type":"mention","document":"a","kind":"\#(mention.kind.rawValue)","start":2,"end":5,"text":"x","value":"#
        + json + #","rule":"r"}"#)
  }
}
