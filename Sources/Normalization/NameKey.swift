internal import Model
internal import Text

/// The slugs by which two spellings of a name are compared.
enum NameKey {
  /// The slugs of both languages' names, the English one first, without repetition.
  static func folds(_ name: LocalizedName) -> [String] {
    let english = name.english.map(Slug.make)
    let vietnamese = name.vietnamese.map(Slug.make)
    return [english, english == vietnamese ? nil : vietnamese].compactMap { $0 }.filter { !$0.isEmpty }
  }
}
