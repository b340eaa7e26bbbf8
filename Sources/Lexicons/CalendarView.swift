internal import Model

/// One view of the words of dates, by their first tokens. A class, since every sentence is handed it.
package final class CalendarView: Sendable {
  private let slots: CalendarSlots
  /// The entries of all lists, one list behind the other.
  package let entries: [CalendarTable.Entry]
  package let rest: [UInt64]
  private let starts: [Int32]
  private let masks: [UInt64]
  /// The keys with which a word begins.
  let firstWords: [UInt64]

  /// Orders the entries of each first word: longest first, then by kind and value.
  init(_ draft: CalendarViewDraft) {
    var entries: [CalendarTable.Entry] = []
    var rest: [UInt64] = []
    var starts: [Int32] = [0]
    for list in draft.lists {
      let sorted = list.sorted {
        ($0.rest.count, $1.word.kind.rawValue, $1.word.value) > ($1.rest.count, $0.word.kind.rawValue, $0.word.value)
      }
      for entry in sorted {
        let keys = rest.count..<rest.count + entry.rest.count
        rest += entry.rest
        entries.append(
          CalendarTable.Entry(
            kind: entry.word.kind.bit, value: entry.word.value, isVietnamese: entry.word.language == .vietnamese,
            rest: keys))
      }
      starts.append(Int32(entries.count))
    }
    slots = draft.slots
    self.entries = entries
    self.rest = rest
    self.starts = starts
    masks = draft.masks
    firstWords = draft.firstWords
  }

  /// Identity of the words that begin with a key, -1 for none.
  @inline(__always)
  package func list(_ key: UInt64) -> Int32 { slots[key] }

  /// Indices of a list's entries, longest first.
  @inline(__always)
  package func entries(of list: Int32) -> Range<Int> { Int(starts[Int(list)])..<Int(starts[Int(list) + 1]) }

  /// The kinds among the words of a list, as bits.
  @inline(__always)
  package func kinds(_ list: Int32) -> UInt64 { masks[Int(list)] }
}

/// A view while words are added to it.
struct CalendarViewDraft: Sendable {
  struct Entry: Hashable {
    var word: CalendarWord
    var rest: [UInt64]
  }

  private(set) var slots = CalendarSlots()
  private(set) var firstWords: [UInt64] = []
  private(set) var lists: [[Entry]] = []
  private(set) var masks: [UInt64] = []

  mutating func insert(_ word: CalendarWord, _ keys: [UInt64]) {
    guard let first = keys.first else { return }
    let entry = Entry(word: word, rest: Array(keys.dropFirst()))
    let list = Int(slots[first])
    if list >= 0 {
      if !lists[list].contains(entry) { lists[list].append(entry) }
      masks[list] |= word.kind.bit
      return
    }
    slots.append(first)
    firstWords.append(first)
    lists.append([entry])
    masks.append(word.kind.bit)
  }
}

/// Numbers keys in the order of their coming; open addressing, at most half full.
struct CalendarSlots: Sendable {
  private var keys = [UInt64](repeating: 0, count: 4096)
  private var numbers = [Int32](repeating: -1, count: 4096)
  private var count = 0

  @inline(__always)
  static func hash(_ key: UInt64, _ count: Int) -> Int { Int(truncatingIfNeeded: key ^ key >> 29) & (count - 1) }

  /// The number of a key, -1 for one that did not come.
  @inline(__always)
  subscript(key: UInt64) -> Int32 { numbers[slot(key)] }

  /// Gives a new key the next number.
  mutating func append(_ key: UInt64) {
    if count * 2 >= numbers.count { grow() }
    let free = slot(key)
    keys[free] = key
    numbers[free] = Int32(count)
    count += 1
  }

  /// The slot that holds a key, or the free one where it belongs.
  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    var index = Self.hash(key, numbers.count)
    while numbers[index] >= 0, keys[index] != key { index = (index + 1) & (numbers.count - 1) }
    return index
  }

  private mutating func grow() {
    let old = (keys, numbers)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    numbers = [Int32](repeating: -1, count: old.0.count * 2)
    for index in old.0.indices where old.1[index] >= 0 {
      let free = slot(old.0[index])
      keys[free] = old.0[index]
      numbers[free] = old.1[index]
    }
  }
}
