internal import Model
internal import Text

/// The words of dates by their first token: one array look-up tells that a token begins none.
///
/// Three views of the same rows: Vietnamese text reads words of both languages; text in another language reads
/// Vietnamese ones only where marks show them; Vietnamese typed without marks reads them folded.
package struct CalendarTable: Sendable {
  /// A word whose first token is known.
  package struct Entry: Hashable, Sendable {
    /// The bit of the word's kind.
    package var kind: UInt64
    package var value: Int
    package var isVietnamese: Bool
    /// Where the view's `rest` has the keys of the tokens after the first.
    package var rest: Range<Int>
  }

  package enum View: Int, Sendable { case vietnamese, toneless, other }

  private var drafts = [CalendarViewDraft(), CalendarViewDraft(), CalendarViewDraft()]
  private var views: [CalendarView] = []

  /// A table of no words, to be filled and then sealed.
  package init() {}

  /// A view of a sealed table.
  package subscript(view: View) -> CalendarView { views[view.rawValue] }

  mutating func insert(_ word: CalendarWord, _ keys: [UInt64]) {
    drafts[View.vietnamese.rawValue].insert(word, keys)
    guard word.language != .vietnamese else { return }
    drafts[View.toneless.rawValue].insert(word, keys)
    drafts[View.other.rawValue].insert(word, keys)
  }

  /// A Vietnamese word folded; its toned form is known.
  mutating func insert(toneless word: CalendarWord, _ keys: [UInt64]) {
    drafts[View.toneless.rawValue].insert(word, keys)
  }

  mutating func insert(marked word: CalendarWord, _ keys: [UInt64]) {
    drafts[View.other.rawValue].insert(word, keys)
  }

  /// Marks every word that begins one of dates, by view; a table of no words that is not sealed has none.
  func mark(in words: inout FirstWords) {
    guard !views.isEmpty else { return }
    for view in [View.vietnamese, .toneless, .other] {
      for key in self[view].firstWords { words.add(PhraseBook.Mark.date(view), word: key) }
    }
  }

  /// Makes the views of what was inserted.
  mutating func seal() {
    views = drafts.map { CalendarView($0) }
    drafts = []
  }
}
