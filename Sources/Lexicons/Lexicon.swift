/// All words and facts the stages are given, checked once and immutable.
package final class Lexicon: Sendable {
  package let catalogue: Catalogue
  package let gazetteer: Gazetteer
  package let phrases: PhraseBook
  package let placeWords: PlaceWords

  /// The facts without the phrases, for what reads records and not text.
  package init(catalogue: Catalogue, gazetteer: Gazetteer) {
    self.catalogue = catalogue
    self.gazetteer = gazetteer
    phrases = PhraseBook(PhraseCompiler(), PlaceNames(), PlaceWords())
    placeWords = PlaceWords()
  }

  /// Loads the embedded tables. Throws only when an embedded table is ill-formed.
  package convenience init() throws(LexiconError) {
    let table: PlaceLoading.Source = { name throws(LexiconError) in try EmbeddedTables.table(name) }
    try self.init(tables: table, places: PlaceLoading.takePrepared() ?? PlaceLoading(table))
  }

  /// Loads the tables that a function gives by name; throws for an ill-formed one.
  convenience init(tables: @escaping PlaceLoading.Source) throws(LexiconError) {
    try self.init(tables: tables, places: PlaceLoading(tables))
  }

  private init(tables table: PlaceLoading.Source, places: PlaceLoading) throws(LexiconError) {
    let words = Result { () throws(LexiconError) in
      let catalogue = try Catalogue(
        programmes: try table("programmes"), awards: try table("awards"), criteria: try table("criteria"))
      let phrases = try PhraseCompiler(
        cues: try table("cues"), awardNames: try table("award-names"), organisations: try table("organisations"),
        calendar: try table("calendar"), catalogue: catalogue)
      return (catalogue, phrases)
    }
    let names: PlaceNames
    (gazetteer, names, placeWords) = try places.result()
    let phrases: PhraseCompiler
    (catalogue, phrases) = try words.get()
    self.phrases = PhraseBook(phrases, names, placeWords)
  }

  /// Begins to load the embedded places on another thread, where a program has something else to do before it needs
  /// words; the next `Lexicon()` takes them over. Returns at once.
  package static func prepare() { PlaceLoading.prepare() }
}
