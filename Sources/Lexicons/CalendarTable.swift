package import Model

/// The words of dates by their first token: one array look-up tells that a token begins none.
///
/// Three views of the same rows: Vietnamese text reads words of both languages; text in another language reads
/// Vietnamese ones only where marks show them; Vietnamese typed without marks reads them folded.
package struct CalendarTable: Sendable {
  /// A word whose first token is known.
  package struct Entry: Hashable, Sendable {
    package var kind: CalendarWord.Kind
    /// The kind's bit in the kinds of a list.
    package var bit: UInt64
    package var value: Int
    package var language: Language
    /// Keys of the tokens after the first.
    package var rest: [UInt64]
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
  private var lists: [[CalendarTable.Entry]] = []
  private var masks: [UInt64] = []

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

  package func entries(_ list: Int32) -> [CalendarTable.Entry] { lists[Int(list)] }

  /// The kinds among the words of a list, a bit for each.
  package func kinds(_ list: Int32) -> UInt64 { masks[Int(list)] }

  /// The bit of a kind in `kinds`.
  package static func bit(_ kind: CalendarWord.Kind) -> UInt64 { 1 << UInt64(ordinals[kind] ?? 0) }

  private static let ordinals: [CalendarWord.Kind: Int] = Dictionary(
    uniqueKeysWithValues: CalendarWord.Kind.allCases.enumerated().map { ($1, $0) })

  mutating func insert(_ word: CalendarWord, _ keys: [UInt64]) {
    guard let first = keys.first else { return }
    let entry = CalendarTable.Entry(
      kind: word.kind, bit: Self.bit(word.kind), value: word.value, language: word.language,
      rest: Array(keys.dropFirst()))
    let list = slotLists[slot(first)]
    if list >= 0 {
      if !lists[Int(list)].contains(entry) { lists[Int(list)].append(entry) }
      masks[Int(list)] |= entry.bit
      return
    }
    if lists.count * 2 >= slotLists.count { grow() }
    let free = slot(first)
    slotKeys[free] = first
    slotLists[free] = Int32(lists.count)
    lists.append([entry])
    masks.append(entry.bit)
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
    for index in lists.indices {
      lists[index].sort { ($0.rest.count, $1.kind.rawValue, $1.value) > ($1.rest.count, $0.kind.rawValue, $0.value) }
    }
  }
}
