/// What a page says of itself in its markup, collected while it is flattened.
struct PageMetadata {
  /// Entries of each kind that are kept; pages have dozens.
  static let mostEntries = 1_000

  /// `meta` elements: lower-case name or property (or `itemprop`), content.
  var metas: [(name: String, content: String)] = []
  /// The `title` element.
  var documentTitle: String?
  var canonical: String?
  var language: String?
  /// Elements that carry a date in an attribute or are named for dates.
  var dates: [DateElement] = []

  struct DateElement {
    /// Index of the element in the outline.
    var element: Int
    /// Value of `datetime` or `content`.
    var value: String?
    var itemprop: String?
    var isTime: Bool
  }

  func first(_ names: String...) -> String? {
    for name in names {
      if let found = metas.first(where: { $0.name == name && !$0.content.isEmpty }) { return found.content }
    }
    return nil
  }
}
