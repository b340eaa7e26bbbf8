internal import Model

/// What a reader of one kind of page found, before it becomes an `Article`.
struct PageParts {
  var url: String?
  var title: String?
  var published: DateValue?
  var publishedBy: String?
  var site: String?
  var byline: String?
  /// The language the page declares.
  var declaredLanguage: String?
  var text = ArticleText()
  var warnings: [String] = []

  init(url: String?) { self.url = url }
}
