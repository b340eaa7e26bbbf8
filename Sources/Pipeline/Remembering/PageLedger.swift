internal import Model
internal import Store

/// Which pages are known after a run: those that are there, and those that vanished and were not pruned.
///
/// A vanished page gives way to a page of its name, of its content, or of its article: such a page was edited, renamed or
/// fetched anew. So what is known depends on the pages seen, not on how files were moved about.
struct PageLedger {
  struct Entry: NamedInput {
    var page: KnownPage
    var origin: InputItem.Origin?
    /// The listed file that it is in; nil where the page keeps the file that it has.
    var file: ListedFile?
    /// Whether it is not among the inputs.
    var isVanished = false
    /// Whether its text is new or another than before.
    var isNews = false
    /// Whether its row has to be written.
    var isChanged = false

    var document: String
    var label: String { page.label }
    var isSettled: Bool { page.settled != nil }

    func contentOrder() -> UInt64 {
      if let reading = page.reading { return reading.order }
      return ContentOrder.settled(code: page.settled?.code, detail: page.settled?.detail)
    }
  }

  /// Sorted by document.
  private(set) var entries: [Entry] = []
  /// Rows of pages that are known no longer.
  private(set) var removed: [Int64] = []
  /// Pages that are known and not among the inputs.
  private(set) var vanished = 0
  /// How many pages with content were known before.
  private let before: Int
  private var unsettled: [Entry] = []

  /// `recalled`: pages of files that were not opened. `gone`: all others that were known. `isGuarded`: an input is
  /// missing, so that nothing can be said to have vanished.
  init(
    recalled: [(page: KnownPage, identity: FileStatus.Identity)], fresh: [FreshPage], gone: [KnownPage],
    isGuarded: Bool
  ) {
    before = recalled.count { $0.page.reading != nil } + gone.count { $0.reading != nil }
    unsettled = recalled.map { known in
      Entry(
        page: known.page, origin: .init(file: known.identity, entry: known.page.entry), document: known.page.name)
    }
    var presence = Presence()
    for entry in unsettled { presence.add(entry.page.reading) }
    for page in fresh { presence.add(page.reading) }
    var heirs = Heirs(fresh)
    for (page, heir) in heirs.matches(gone.sorted { $0.id < $1.id }) {
      if let heir {
        unsettled.append(Self.entry(heir, after: page))
      } else if presence.covers(page) {
        removed.append(page.id)
      } else {
        var page = page
        let wasThere = page.file != nil
        if !isGuarded { page.file = nil }
        vanished += 1
        unsettled.append(
          Entry(page: page, isVanished: true, isChanged: wasThere && !isGuarded, document: page.name))
      }
    }
    for page in heirs.others { unsettled.append(Self.entry(page, after: nil)) }
  }

  /// Whether no page changed, came or went.
  var isUnchanged: Bool { removed.isEmpty && !entries.contains(where: \.isChanged) }

  /// The share of pages in percent that `prune` may take.
  static let mostPruned = 20

  /// Forgets what vanished; refuses where that is more than a fifth of what was known, unless `allowsShrink`.
  mutating func prune(allowsShrink: Bool) -> Bool {
    if vanished * 100 > before * Self.mostPruned, !allowsShrink { return false }
    removed += unsettled.filter(\.isVanished).map(\.page.id)
    unsettled.removeAll(where: \.isVanished)
    vanished = 0
    return true
  }

  /// Gives every page its document id.
  mutating func settle() {
    entries = UniqueDocuments.settle(unsettled)
    let kept = Set(entries.lazy.map(\.page.id))
    removed += unsettled.map(\.page.id).filter { $0 != 0 && !kept.contains($0) }
    for index in entries.indices {
      let document = entries[index].document
      if entries[index].page.document != document { entries[index].isChanged = true }
      entries[index].page.document = document
    }
  }

  private static func entry(_ fresh: FreshPage, after old: KnownPage?) -> Entry {
    let page = KnownPage(
      id: old?.id ?? 0, file: old?.file, entry: fresh.item.origin?.entry ?? 0, name: fresh.item.document,
      label: fresh.item.label, document: old?.document ?? "", reading: fresh.reading, settled: fresh.settled)
    var entry = Entry(page: page, origin: fresh.item.origin, file: fresh.item.file, document: page.name)
    guard let old else {
      entry.isNews = true
      entry.isChanged = true
      return entry
    }
    entry.isNews = old.reading?.article != page.reading?.article || old.reading?.code != page.reading?.code
    entry.isChanged =
      old.reading?.key != page.reading?.key || old.entry != page.entry || old.name != page.name
      || old.label != page.label || old.settled?.status != page.settled?.status
      || old.settled?.code != page.settled?.code || old.settled?.detail != page.settled?.detail || old.file == nil
    return entry
  }

  /// What the pages that are there hold.
  private struct Presence {
    private var contents: Set<ContentDigest> = []
    private var articles: Set<Int64> = []

    mutating func add(_ reading: Reading?) {
      guard let reading else { return }
      contents.insert(reading.content)
      if let article = reading.article { articles.insert(article) }
    }

    /// Whether a page is there under another name, or never was one.
    func covers(_ page: KnownPage) -> Bool {
      guard let reading = page.reading else { return true }
      return contents.contains(reading.content) || reading.article.map(articles.contains) ?? false
    }
  }
}
