internal import Dispatch
internal import Synchronization

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
    let found = Mutex<Result<(Gazetteer, PlaceNames, PlaceWords), LexiconError>?>(nil)
    let group = DispatchGroup()
    DispatchQueue.global(qos: .userInitiated).async(group: group) {
      let result = Result { () throws(LexiconError) in
        let gazetteer = try Gazetteer(try table("places"))
        let names = try PlaceNames(gazetteer, traps: try table("place-traps"))
        return (gazetteer, names, try PlaceWords(try table("place-words")))
      }
      found.withLock { $0 = result }
    }
    let phrases = Result { () throws(LexiconError) in
      let catalogue = try Catalogue(
        programmes: try table("programmes"), awards: try table("awards"), criteria: try table("criteria"))
      let phrases = try PhraseCompiler(
        cues: try table("cues"), awardNames: try table("award-names"), organisations: try table("organisations"),
        calendar: try table("calendar"), catalogue: catalogue)
      return (catalogue, phrases)
    }
    group.wait()
    let names: PlaceNames
    (gazetteer, names, placeWords) = try found.withLock { $0! }.get()
    catalogue = try phrases.get().0
    self.phrases = PhraseBook(try phrases.get().1, names, placeWords)
  }
}
