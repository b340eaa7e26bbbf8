internal import Store

/// Fresh pages that take over the row of a page before them, so that it is known since when they are there.
struct Heirs {
  private var waiting: [FreshPage?]
  private var byName: [String: [Int]] = [:]
  private var byArticle: [Int64: [Int]] = [:]

  init(_ fresh: [FreshPage]) {
    waiting = fresh
    for (index, page) in fresh.enumerated() {
      byName[page.item.document, default: []].append(index)
      if let article = page.reading?.article { byArticle[article, default: []].append(index) }
    }
  }

  /// Those that no page before them has.
  var others: [FreshPage] { waiting.compactMap(\.self) }

  /// Each page with its heir, if any: a page of its name and content, else of its name and place, else of its name, else
  /// of its article. The nearer kin of all pages goes before the farther of any.
  mutating func matches(_ old: [KnownPage]) -> [(KnownPage, FreshPage?)] {
    var found: [FreshPage?] = Array(repeating: nil, count: old.count)
    let kinships: [(FreshPage, KnownPage) -> Bool] = [
      { $0.reading?.key == $1.reading?.key }, { $0.item.label == $1.label }, { _, _ in true },
    ]
    for isKin in kinships {
      for (index, page) in old.enumerated() where found[index] == nil {
        found[index] = take(byName[page.name] ?? []) { isKin($0, page) }
      }
    }
    for (index, page) in old.enumerated() where found[index] == nil {
      guard let article = page.reading?.article else { continue }
      found[index] = take(byArticle[article] ?? []) { _ in true }
    }
    return Array(zip(old, found))
  }

  private mutating func take(_ candidates: [Int], where isKin: (FreshPage) -> Bool) -> FreshPage? {
    for index in candidates {
      guard let page = waiting[index], isKin(page) else { continue }
      waiting[index] = nil
      return page
    }
    return nil
  }
}
