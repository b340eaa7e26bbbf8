internal import Lexicons
internal import Model

/// A place named in a sentence, with its kind word and the places that contain it.
struct PlaceGroup: Hashable {
  /// What the words around a place make of it.
  enum Role: Hashable {
    /// Stands for itself: may be honoured.
    case plain
    /// Names an institution, a plan, a person's office: `UBND tỉnh X`, `mayor of X`, `X University`.
    case affiliation
    /// Where something happens.
    case locative
    /// `won by X`.
    case agent
    /// Helped or inspired; not honoured here.
    case mentor
    /// A country or continent: says where recipients come from.
    case territory
  }

  /// The name without kind words.
  var name: Span
  /// The name with its kind words.
  var span: Span
  /// The name with its kind words and the containing places after it.
  var full: Span
  /// Index into the gazetteer; nil for a name it does not know.
  var place: Int?
  /// Other rows the name may stand for.
  var candidates: [Int]
  /// Kind as printed: `city`, `province`, `region`, `district`, `town`.
  var printedKind: String?
  /// Country of the place, or of what contains it.
  var country: String?
  /// Gazetteer index of the innermost place that is printed after it and contains it.
  var container: Int?
  var role: Role
  /// Also a word or a person's name, so a place only with a kind word or a container.
  var isTrap = false
  /// What the words around make of the name.
  var reading = PlaceReading.place
  /// Something beside the name says that it is a place.
  var isCertain = false
}
