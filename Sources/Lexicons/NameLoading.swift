internal import Dispatch
internal import Synchronization

/// Names of places, awards and bodies, loaded on other threads: that is more than half of the work of loading, and needs
/// nothing of the rest.
final class NameLoading: @unchecked Sendable {
  typealias Source = @Sendable (String) throws(LexiconError) -> Table

  /// What `prepare` began and nobody took.
  private static let prepared = Mutex<NameLoading?>(nil)

  private let group = DispatchGroup()
  // Written by the work of the group, each by one thread, read when it has ended.
  private var places: Result<Places, LexiconError>?
  private var names: Result<NameCompiler, LexiconError>?

  typealias Places = (gazetteer: Gazetteer, names: PlaceNames, words: PlaceWords)

  /// Begins to load tables that a function gives by name.
  init(_ table: @escaping Source) {
    let queue = DispatchQueue.global(qos: .userInitiated)
    queue.async(group: group) { self.places = Result { () throws(LexiconError) in try Self.places(table) } }
    queue.async(group: group) {
      self.names = Result { () throws(LexiconError) in
        try NameCompiler(awardNames: try table("award-names"), organisations: try table("organisations"))
      }
    }
  }

  private static func places(_ table: Source) throws(LexiconError) -> Places {
    let (gazetteer, names) = try PlaceNames.load(try table("places"), traps: try table("place-traps"))
    return (gazetteer, names, try PlaceWords(try table("place-words")))
  }

  /// Waits for the end of the work; throws for an ill-formed table.
  func result() throws(LexiconError) -> (places: Places, names: NameCompiler) {
    group.wait()
    return (try places!.get(), try names!.get())
  }

  /// Begins to load the embedded tables, unless that was begun before.
  static func prepare() {
    prepared.withLock { loading in
      if loading == nil { loading = NameLoading { name throws(LexiconError) in try EmbeddedTables.table(name) } }
    }
  }

  /// What `prepare` began, for the first who asks.
  static func takePrepared() -> NameLoading? {
    prepared.withLock { loading in
      defer { loading = nil }
      return loading
    }
  }
}
