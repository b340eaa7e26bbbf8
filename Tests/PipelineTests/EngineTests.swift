import Model
import Pipeline
import Testing

@Suite struct EngineTests {
  @Test func aPageWithoutTextFailsWithACode() throws {
    let engine = try Engine()
    let error = #expect(throws: EngineError.self) {
      try engine.article(from: Engine.Page(document: "a.html", content: []))
    }
    #expect(error?.code == "empty")
  }

  @Test func noClaimsAreNoRecords() throws {
    #expect(try Engine().records(from: []).isEmpty)
  }

  @Test func versionsAreSet() {
    #expect(Engine.version.split(separator: ".").count == 3)
    #expect(Engine.libxml2Version.hasPrefix("2."))
  }
}
