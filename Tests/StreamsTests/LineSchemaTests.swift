import JSONText
import Model
import Streams
import TestSupport
import Testing

@Suite struct LineSchemaTests {
  private static let names = [
    "article", "mention", "claim", "outcome", "record", "finding", "decision", "manifest", "difference",
  ]
  private static let cases = 1000
  /// A decision is a line that people write, and only one stream has it; most records have neither of the others.
  private static let optional: Set = ["decision.type", "record.aliases", "record.decisions"]

  private static func line(_ name: String, _ values: inout RandomValues) -> JSONValue {
    switch name {
    case "article": values.article().json
    case "mention": values.mention().json
    case "claim": values.claim().json
    case "outcome": values.outcome().json
    case "record": values.record().json
    case "finding": values.finding().json
    case "decision": values.decision().json
    case "manifest": values.manifest().json
    default: values.difference().json
    }
  }

  private func schema(_ name: String) throws -> LineSchema { try #require(LineSchema.named(name)) }

  @Test func everyStreamHasASchema() { #expect(LineSchema.all.map(\.name) == Self.names) }

  @Test(arguments: names)
  func whatIsWrittenIsValid(name: String) throws {
    let schema = try schema(name)
    let validator = SchemaValidator(schema.json)
    for seed in 0..<Self.cases {
      var values = RandomValues(seed: seed)
      let line = try JSONParser.parse(Self.line(name, &values).compact)
      #expect(try validator.errors(in: line) == [], "seed \(seed)")
      #expect(schema.problem(in: line) == nil, "seed \(seed)")
    }
  }

  @Test(arguments: names)
  func aLineWithoutARequiredMemberOrWithAnotherIsRefused(name: String) throws {
    let schema = try schema(name)
    let validator = SchemaValidator(schema.json)
    var values = RandomValues(seed: 1)
    let line = Self.line(name, &values)
    let members = try #require(line.object)
    #expect(members.count > 3)
    for index in members.indices where !Self.optional.contains(name + "." + members[index].key) {
      var rest = members
      rest.remove(at: index)
      #expect(schema.problem(in: .object(rest)) != nil)
      #expect(try !validator.errors(in: .object(rest)).isEmpty)
    }
    let more = JSONValue.object(members + [JSONMember("more", 1)])
    #expect(schema.problem(in: more) == "more: unknown member")
    #expect(try !validator.errors(in: more).isEmpty)
    #expect(schema.problem(in: .array([line])) != nil)
  }

  /// The check of a line and the schema are two readings of one shape: they agree on lines that are broken anywhere.
  @Test(arguments: names)
  func theCheckOfALineAgreesWithTheSchema(name: String) throws {
    let schema = try schema(name)
    let validator = SchemaValidator(schema.json)
    var refused = 0
    for seed in 0..<Self.cases {
      var values = RandomValues(seed: seed)
      let line = Self.line(name, &values)
      var damage = Damage(seed: seed, at: values.below(Damage.nodes(in: line)))
      let broken = damage.apply(to: line)
      let problem = schema.problem(in: broken)
      let errors = try validator.errors(in: broken)
      #expect((problem == nil) == errors.isEmpty, "seed \(seed): \(problem ?? "accepted"), \(errors)")
      if problem != nil { refused += 1 }
    }
    #expect(refused > Self.cases / 4)
  }

  @Test(arguments: [
    ("claim", "status", JSONValue.string("sure"), "status: sure is no value for it"),
    ("claim", "confidence", 1001, "confidence: more than 1000"), ("claim", "id", "c_1", "id: not a claim's id"),
    ("claim", "announced", "2023-02-30", "announced: not a date in EDTF"),
    ("claim", "country", "Vietnam", "country: not a country's code"), ("claim", "rank", 0, "rank: less than 1"),
    ("claim", "evidence", .array([.members(["field": "rank"])]), "evidence[0].start: missing"),
    ("claim", "type", "record", "type: not claim"), ("mention", "kind", "song", "kind: names no kind"),
    ("record", "fields", .members(["colour": .array([])]), "fields.colour: unknown field"),
    ("record", "fields", .members(["rank": .array([])]), "fields.rank: fewer than 1"),
    ("article", "text", .null, "text: not a string"), ("outcome", "document", "", "document: empty"),
    ("decision", "decision", "merge", "decision: names no kind"),
    ("decision", "on", "2026-02-30", "on: not a day, as 2026-01-31"), ("decision", "why", "", "why: empty"),
    ("manifest", "inputs", "3", "inputs: not an integer"),
    ("record", "consecutive", .null, "consecutive: not true or false"),
  ])
  func theMessageNamesThePlace(name: String, key: String, value: JSONValue, message: String) throws {
    var values = RandomValues(seed: 3)
    let members = try #require(Self.line(name, &values).object)
    let broken = JSONValue.object(members.map { $0.key == key ? JSONMember(key, value) : $0 })
    #expect(try schema(name).problem(in: broken) == message)
  }

  @Test func aMemberThatStandsTwiceIsRefused() throws {
    var values = RandomValues(seed: 3)
    let members = try #require(values.outcome().json.object)
    #expect(try schema("outcome").problem(in: .object(members + [members[1]])) == "document: stands twice")
  }

  @Test func findingsAndManifestsAreReadAsTheyWereWritten() throws {
    for seed in 0..<Self.cases {
      var values = RandomValues(seed: seed)
      let (finding, manifest) = (values.finding(), values.manifest())
      #expect(try Finding(json: finding.json) == finding)
      #expect(try Manifest(json: manifest.json) == manifest)
    }
  }

  @Test func theValidatorKnowsEveryKeywordOrSaysSo() {
    let schema = JSONValue.members(["type": "string", "format": "date"])
    #expect(throws: SchemaValidator.UnknownKeyword(name: "format")) {
      try SchemaValidator(schema).errors(in: "2023")
    }
  }
}

/// Breaks one node of a JSON value: the n-th in the order of writing.
private struct Damage {
  private var values: RandomValues
  private var left: Int

  init(seed: Int, at node: Int) {
    values = RandomValues(seed: seed + 7)
    left = node
  }

  static func nodes(in value: JSONValue) -> Int {
    1 + (value.array ?? (value.object ?? []).map(\.value)).reduce(0) { $0 + nodes(in: $1) }
  }

  mutating func apply(to value: JSONValue) -> JSONValue {
    left -= 1
    if left == -1 { return broken(value) }
    switch value {
    case .array(let items): return .array(items.map { apply(to: $0) })
    case .object(let members): return .object(members.map { JSONMember($0.key, apply(to: $0.value)) })
    default: return value
    }
  }

  private mutating func broken(_ value: JSONValue) -> JSONValue {
    switch (values.below(3), value) {
    case (0, .object(let members)): .object(members + [JSONMember("more", .null)])
    case (1, .object(let members)) where !members.isEmpty: .object(Array(members.dropFirst()))
    case (0, .array(let items)): .array(items + [.members(["more": 1])])
    case (0, .string): 7
    case (1, .string(let text)): .string(text + " ")
    case (0, .integer): "7"
    case (1, .integer(let number)): .integer(-number - 100_000)
    case (0, .null): true
    default: .null
    }
  }
}
