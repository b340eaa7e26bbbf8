import Testing

@testable import Lexicons

@Suite struct NameLoadingTests {
  @Test func whatWasPreparedIsWhatIsLoaded() throws {
    let plain = try NameLoading { name throws(LexiconError) in try EmbeddedTables.table(name) }.result()
    Lexicon.prepare()
    Lexicon.prepare()
    for _ in 0..<3 {
      let lexicon = try Lexicon()
      #expect(lexicon.gazetteer.places.map(\.id) == plain.places.gazetteer.places.map(\.id))
      #expect(lexicon.gazetteer.place("vn-hue")?.kind != nil)
    }
  }

  @Test func anIllFormedTableIsReported() {
    let loading = NameLoading { name throws(LexiconError) in
      if name == "place-words" { return try Table(name: name, bytes: Array("role\tvalue\n".utf8)) }
      return try EmbeddedTables.table(name)
    }
    #expect(throws: LexiconError.self) { try loading.result() }
  }
}

@Suite struct IdIndexTests {
  /// Rows of one hash come in their order, and the caller chooses.
  @Test func rowsOfOneHashAreToldApart() {
    let index = IdIndex(5, [7, 9, 7, 7, 9])
    #expect(index.first(7) { _ in true } == 0)
    #expect(index.first(7) { $0 > 0 } == 2)
    #expect(index.first(7) { $0 > 3 } == nil)
    #expect(index.first(9) { $0 > 1 } == 4)
    #expect(index.first(8) { _ in true } == nil)
  }

  @Test func hashesTellWhereOneIdEnds() {
    #expect(IdIndex.hash("ab", "c") != IdIndex.hash("a", "bc"))
    #expect(IdIndex.hash("ab") == IdIndex.hash("ab", ""))
  }
}
