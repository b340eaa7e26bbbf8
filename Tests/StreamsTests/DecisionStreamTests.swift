import JSONText
import Model
import Streams
import Testing

@Suite struct DecisionStreamTests {
  @Test(arguments: [
    #"{"type":"decision","decision":"same","entities":["a","b"],"by":"An","on":"2026-01-02","why":"w"}"#,
    #"{"type":"decision","decision":"different","records":["a/b/2023/c","a/b/2022/c"],"by":"An","on":"2026-01-02","why":"w"}"#,
    #"{"type":"decision","decision":"prefer","record":"a/b/2023/c","field":"announced","value":"2023-02","by":"An","on":"2026-01-02","why":"w"}"#,
    #"{"type":"decision","decision":"reject","claim":"c_1","by":"An","on":"2026-01-02","why":"w"}"#,
  ])
  func linesComeBackAsTheyWere(_ line: String) throws {
    #expect(try Decision(json: try JSONParser.parse(line)).json.compact == line)
    #expect(try #require(LineSchema.named("decision")).problem(in: try JSONParser.parse(line)) == nil)
  }

  @Test func randomDecisionsComeBackAsTheyWere() throws {
    for seed in 0..<1_000 {
      var values = RandomValues(seed: seed)
      let decision = values.decision()
      #expect(try Decision(json: decision.json) == decision)
    }
  }

  @Test(arguments: [
    (#"{"decision":"merge","entities":["a","b"],"by":"An","on":"2026-01-02","why":"w"}"#, "decision"),
    (#"{"decision":"same","entities":["a"],"by":"An","on":"2026-01-02","why":"w"}"#, "entities"),
    (#"{"decision":"same","records":["a","a"],"by":"An","on":"2026-01-02","why":"w"}"#, "records"),
    (#"{"decision":"reject","claim":"","by":"An","on":"2026-01-02","why":"w"}"#, "claim"),
    (#"{"decision":"reject","claim":"c","on":"2026-01-02","why":"w"}"#, "by"),
    (#"{"decision":"reject","claim":"c","by":"An","on":"2026-01","why":"w"}"#, "on"),
    (#"{"decision":"reject","claim":"c","by":"An","on":"2026-01-02","why":""}"#, "why"),
    (
      #"{"decision":"prefer","record":"r","field":"edition","value":"1","by":"An","on":"2026-01-02","why":"w"}"#,
      "field"
    ),
    (#"{"decision":"prefer","record":"r","field":"rank","value":"01","by":"An","on":"2026-01-02","why":"w"}"#, "value"),
    (#"{"type":"claim","decision":"reject","claim":"c","by":"An","on":"2026-01-02","why":"w"}"#, "type"),
  ])
  func badLinesNameTheMember(_ line: String, _ member: String) throws {
    let json = try JSONParser.parse(line)
    #expect {
      _ = try Decision(json: json)
    } throws: { error in
      (error as? StreamError)?.detail.hasPrefix(member) == true
    }
  }
}
