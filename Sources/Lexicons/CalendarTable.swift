internal import Model

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

  private var views = [CalendarView(), CalendarView(), CalendarView()]

  package init() {}

  package subscript(view: View) -> CalendarView { views[view.rawValue] }

  mutating func insert(_ word: CalendarWord, _ keys: [UInt64]) {
    views[View.vietnamese.rawValue].insert(word, keys)
    guard word.language != .vietnamese else { return }
    views[View.toneless.rawValue].insert(word, keys)
    views[View.other.rawValue].insert(word, keys)
  }

  /// A Vietnamese word folded; its toned form is known.
  mutating func insert(toneless word: CalendarWord, _ keys: [UInt64]) {
    views[View.toneless.rawValue].insert(word, keys)
  }

  mutating func insert(marked word: CalendarWord, _ keys: [UInt64]) {
    views[View.other.rawValue].insert(word, keys)
  }

  /// Orders the entries of each first word: longest first, then by kind and value.
  mutating func seal() {
    for index in views.indices { views[index].seal() }
  }
}

/// One view of the table.
package struct CalendarView: Sendable {
  /// Bits of a key that the filter looks at; the words of both languages fill a tenth of it.
  private static let filterBits = 14

  private var filter = [Bool](repeating: false, count: 1 << filterBits)
  /// Open addressing, at most half full.
  private var slotKeys = [UInt64](repeating: 0, count: 4096)
  private var slotLists = [Int32](repeating: -1, count: 4096)
  /// Set by `seal`: the entries of all lists, one list behind the other.
  package private(set) var entries: [CalendarTable.Entry] = []
  package private(set) var rest: [UInt64] = []
  private var starts: [Int32] = [0]
  private var masks: [UInt64] = []
  private var drafts: [[Draft]] = []

  private struct Draft: Hashable {
    var word: CalendarWord
    var rest: [UInt64]
  }

  @inline(__always)
  private static func hash(_ key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: key ^ key >> 29) & (count - 1)
  }

  /// The slot that holds a key, or the free one where it belongs.
  private func slot(_ key: UInt64) -> Int {
    var index = Self.hash(key, slotLists.count)
    while slotLists[index] >= 0, slotKeys[index] != key { index = (index + 1) & (slotLists.count - 1) }
    return index
  }

  /// Identity of the words that begin with a key, -1 for none.
  @inline(__always)
  package func list(_ key: UInt64) -> Int32 {
    guard filter[Self.hash(key, 1 << Self.filterBits)] else { return -1 }
    return slotLists[slot(key)]
  }

  /// Indices of a list's entries, longest first.
  @inline(__always)
  package func entries(of list: Int32) -> Range<Int> { Int(starts[Int(list)])..<Int(starts[Int(list) + 1]) }

  /// The kinds among the words of a list, as bits.
  @inline(__always)
  package func kinds(_ list: Int32) -> UInt64 { masks[Int(list)] }

  mutating func insert(_ word: CalendarWord, _ keys: [UInt64]) {
    guard let first = keys.first else { return }
    let draft = Draft(word: word, rest: Array(keys.dropFirst()))
    let list = slotLists[slot(first)]
    if list >= 0 {
      if !drafts[Int(list)].contains(draft) { drafts[Int(list)].append(draft) }
      masks[Int(list)] |= word.kind.bit
      return
    }
    if drafts.count * 2 >= slotLists.count { grow() }
    let free = slot(first)
    slotKeys[free] = first
    slotLists[free] = Int32(drafts.count)
    drafts.append([draft])
    masks.append(word.kind.bit)
    filter[Self.hash(first, 1 << Self.filterBits)] = true
  }

  private mutating func grow() {
    let old = (slotKeys, slotLists)
    slotKeys = [UInt64](repeating: 0, count: old.0.count * 2)
    slotLists = [Int32](repeating: -1, count: old.0.count * 2)
    for index in old.0.indices where old.1[index] >= 0 {
      let free = slot(old.0[index])
      slotKeys[free] = old.0[index]
      slotLists[free] = old.1[index]
    }
  }

  mutating func seal() {
    for list in drafts {
      let sorted = list.sorted {
        ($0.rest.count, $1.word.kind.rawValue, $1.word.value) > ($1.rest.count, $0.word.kind.rawValue, $0.word.value)
      }
      for draft in sorted {
        let keys = rest.count..<rest.count + draft.rest.count
        rest += draft.rest
        entries.append(
          CalendarTable.Entry(
            kind: draft.word.kind.bit, value: draft.word.value, isVietnamese: draft.word.language == .vietnamese,
            rest: keys))
      }
      starts.append(Int32(entries.count))
    }
    drafts = []
  }
}
