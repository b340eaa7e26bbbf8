internal import Dispatch
internal import Synchronization

/// What belongs to places, loaded on another thread: it is half of the work of loading, and needs nothing of the rest.
final class PlaceLoading: @unchecked Sendable {
  typealias Source = @Sendable (String) throws(LexiconError) -> Table

  /// What `prepare` began and nobody took.
  private static let prepared = Mutex<PlaceLoading?>(nil)

  private let group = DispatchGroup()
  // Written by the work of the group, read when it has ended.
  private var gazetteer: Gazetteer?
  private var names = PlaceNames()
  private var words = PlaceWords()
  private var error: LexiconError?

  /// Begins to load tables that a function gives by name.
  init(_ table: @escaping Source) {
    DispatchQueue.global(qos: .userInitiated).async(group: group) { self.load(table) }
  }

  private func load(_ table: Source) {
    do throws(LexiconError) {
      (gazetteer, names) = try PlaceNames.load(try table("places"), traps: try table("place-traps"))
      words = try PlaceWords(try table("place-words"))
    } catch {
      self.error = error
    }
  }

  /// Waits for the end of the work; throws for an ill-formed table.
  func result() throws(LexiconError) -> (Gazetteer, PlaceNames, PlaceWords) {
    group.wait()
    if let error { throw error }
    return (gazetteer!, names, words)
  }

  /// Begins to load the embedded tables, unless that was begun before.
  static func prepare() {
    prepared.withLock { loading in
      if loading == nil { loading = PlaceLoading { name throws(LexiconError) in try EmbeddedTables.table(name) } }
    }
  }

  /// What `prepare` began, for the first who asks.
  static func takePrepared() -> PlaceLoading? {
    prepared.withLock { loading in
      defer { loading = nil }
      return loading
    }
  }
}
