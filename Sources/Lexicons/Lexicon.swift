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
    phrases = PhraseBook(CueCompiler(), NameCompiler(), PlaceNames(), PlaceWords())
    placeWords = PlaceWords()
  }

  /// Loads the embedded tables. Throws only when an embedded table is ill-formed.
  package convenience init() throws(LexiconError) {
    let table: NameLoading.Source = { name throws(LexiconError) in try EmbeddedTables.table(name) }
    try self.init(tables: table, names: NameLoading.takePrepared() ?? NameLoading(table))
  }

  /// Loads the tables that a function gives by name; throws for an ill-formed one.
  convenience init(tables: @escaping NameLoading.Source) throws(LexiconError) {
    try self.init(tables: tables, names: NameLoading(tables))
  }

  private init(tables table: NameLoading.Source, names: NameLoading) throws(LexiconError) {
    let words = Result { () throws(LexiconError) in
      let catalogue = try Catalogue(
        programmes: try table("programmes"), awards: try table("awards"), criteria: try table("criteria"))
      return (
        catalogue,
        try CueCompiler(cues: try table("cues"), calendar: try table("calendar"), catalogue: catalogue)
      )
    }
    let loaded = try names.result()
    let cues: CueCompiler
    (catalogue, cues) = try words.get()
    gazetteer = loaded.places.gazetteer
    placeWords = loaded.places.words
    phrases = PhraseBook(cues, loaded.names, loaded.places.names, placeWords)
  }

  /// Begins to load the embedded names on another thread, where a program has something else to do before it needs
  /// words; the next `Lexicon()` takes them over. Returns at once.
  package static func prepare() { NameLoading.prepare() }
}
