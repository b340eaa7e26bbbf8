internal import Lexicons

/// The words beside names by one reference: the table is of many arrays, each of which a copy would count.
final class NameWords: Sendable {
  let table: PlaceWords

  init(_ table: PlaceWords) { self.table = table }
}
