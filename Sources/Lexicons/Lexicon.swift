/// All words and facts the stages are given, checked once and immutable.
package struct Lexicon: Sendable {
  package let catalogue: Catalogue
  package let gazetteer: Gazetteer
  package let phrases: PhraseBook

  /// The facts without the phrases, for what reads records and not text.
  package init(catalogue: Catalogue, gazetteer: Gazetteer) {
    self.catalogue = catalogue
    self.gazetteer = gazetteer
    phrases = PhraseBook()
  }

  /// Loads the embedded tables. Throws only when an embedded table is ill-formed.
  package init() throws(LexiconError) {
    try self.init { name throws(LexiconError) in try EmbeddedTables.table(name) }
  }

  /// Loads the tables that a function gives by name; throws for an ill-formed one.
  init(tables table: (String) throws(LexiconError) -> Table) throws(LexiconError) {
    catalogue = try Catalogue(
      programmes: try table("programmes"), awards: try table("awards"), criteria: try table("criteria"))
    gazetteer = try Gazetteer(try table("places"))
    phrases = try PhraseBook(
      cues: try table("cues"), awardNames: try table("award-names"), organisations: try table("organisations"),
      calendar: try table("calendar"), placeTraps: try table("place-traps"), catalogue: catalogue, gazetteer: gazetteer)
  }
}
