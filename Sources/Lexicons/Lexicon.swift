/// All words and facts the stages are given, checked once and immutable.
package struct Lexicon: Sendable {
  package let catalogue: Catalogue
  package let gazetteer: Gazetteer
  package let phrases: PhraseBook
  package let placeWords: PlaceWords

  /// The facts without the phrases, for what reads records and not text.
  package init(catalogue: Catalogue, gazetteer: Gazetteer) {
    self.catalogue = catalogue
    self.gazetteer = gazetteer
    phrases = PhraseBook()
    placeWords = PlaceWords()
  }

  /// Loads the embedded tables. Throws only when an embedded table is ill-formed.
  package init() throws(LexiconError) {
    func table(_ name: String) throws(LexiconError) -> Table {
      guard let bytes = EmbeddedTables.bytes(name) else {
        throw LexiconError(table: name, line: 0, message: "not embedded")
      }
      return try Table(name: name, bytes: bytes)
    }
    catalogue = try Catalogue(
      programmes: try table("programmes"), awards: try table("awards"), criteria: try table("criteria"))
    gazetteer = try Gazetteer(try table("places"))
    placeWords = try PlaceWords(try table("place-words"))
    phrases = try PhraseBook(
      cues: try table("cues"), awardNames: try table("award-names"), organisations: try table("organisations"),
      calendar: try table("calendar"), placeTraps: try table("place-traps"), catalogue: catalogue, gazetteer: gazetteer)
  }
}
