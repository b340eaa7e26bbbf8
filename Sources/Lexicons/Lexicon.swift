internal import Dispatch

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
    try self.init { name throws(LexiconError) in try EmbeddedTables.table(name) }
  }

  /// Loads the tables that a function gives by name; throws for an ill-formed one.
  init(tables table: @escaping @Sendable (String) throws(LexiconError) -> Table) throws(LexiconError) {
    // What belongs to places is half of the work of loading, and needs nothing of the rest.
    let places = PlaceLoading()
    let group = DispatchGroup()
    DispatchQueue.global(qos: .userInitiated).async(group: group) { places.load(table) }
    let catalogue: Catalogue
    let compiler: PhraseCompiler
    do throws(LexiconError) {
      catalogue = try Catalogue(
        programmes: try table("programmes"), awards: try table("awards"), criteria: try table("criteria"))
      compiler = try PhraseCompiler(
        cues: try table("cues"), awardNames: try table("award-names"), organisations: try table("organisations"),
        calendar: try table("calendar"), catalogue: catalogue)
    } catch {
      group.wait()
      throw places.error ?? error
    }
    group.wait()
    if let error = places.error { throw error }
    self.catalogue = catalogue
    gazetteer = places.gazetteer!
    placeWords = places.words
    phrases = PhraseBook(compiler, places.names, placeWords)
  }
}

/// What belongs to places, loaded on another thread and handed over when the group of its work has ended.
private final class PlaceLoading: @unchecked Sendable {
  private(set) var gazetteer: Gazetteer?
  private(set) var names = PlaceNames()
  private(set) var words = PlaceWords()
  private(set) var error: LexiconError?

  func load(_ table: (String) throws(LexiconError) -> Table) {
    do throws(LexiconError) {
      (gazetteer, names) = try PlaceNames.load(try table("places"), traps: try table("place-traps"))
      words = try PlaceWords(try table("place-words"))
    } catch {
      self.error = error
    }
  }
}
