internal import Model
internal import Text

/// The words of dates by their first token: one array look-up tells that a token begins none.
///
/// Three views of the same rows: Vietnamese text reads words of both languages; text in another language reads
/// Vietnamese ones only where marks show them; Vietnamese typed without marks reads them folded.
package struct CalendarTable: Sendable {
  /// A word whose first token is known; 24 bytes.
  package struct Entry: Hashable, Sendable {
    /// The bit of the word's kind.
    package let kind: UInt64
    private let number: Int32
    /// Where the view's `rest` has the keys of the tokens after the first, and how many.
    package let start: Int32
    package let count: Int32
    package let isVietnamese: Bool

    init(_ word: CalendarWord, rest: Range<Int>) {
      kind = word.kind.bit
      number = Int32(clamping: word.value)
      isVietnamese = word.language == .vietnamese
      start = Int32(rest.lowerBound)
      count = Int32(rest.count)
    }

    package var value: Int { Int(number) }
  }

  package enum View: Int, Sendable { case vietnamese, toneless, other }

  private var drafts: [CalendarViewDraft] = []
  private var views: [CalendarView] = []

  /// A table of no words, to be filled and then sealed.
  ///
  /// - Parameter phrases: about how many come.
  package init(phrases: Int = 0) {
    drafts = (0..<3).map { _ in CalendarViewDraft(phrases: phrases) }
  }

  /// A view of a sealed table.
  package subscript(view: View) -> CalendarView { views[view.rawValue] }

  /// Adds the phrases of a pattern; Vietnamese ones also folded.
  mutating func insert(_ word: CalendarWord, _ phrases: PhrasePattern) {
    let isVietnamese = word.language == .vietnamese
    phrases.forEach { phrase in
      drafts[View.vietnamese.rawValue].insert(word, phrase)
      guard !isVietnamese else { return }
      drafts[View.toneless.rawValue].insert(word, phrase)
      drafts[View.other.rawValue].insert(word, phrase)
    }
    guard isVietnamese else { return }
    var unmarked: [UInt64] = []
    phrases.forEach(bare: true) { phrase in
      drafts[View.toneless.rawValue].insert(word, phrase)
      if !unmarked.contains(phrase[0]) { unmarked.append(phrase[0]) }
    }
    phrases.forEach { if !unmarked.contains($0[0]) { drafts[View.other.rawValue].insert(word, $0) } }
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
