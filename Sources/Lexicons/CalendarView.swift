internal import Model

/// One view of the words of dates, by their first tokens. A class, since every sentence is handed it.
package final class CalendarView: Sendable {
  private let slots: CalendarSlots
  /// Entries of one list and one kind.
  package struct Run: Sendable {
    /// The bit of the kind.
    package let kind: UInt64
    /// Where the entries end; they begin where those of the run before do.
    package var end: Int32
  }

  /// The entries of all lists, one list behind the other, each by kinds and of each kind longest first. All is stored as
  /// it is asked for: other modules read it without a call.
  package let entries: [CalendarTable.Entry]
  package let rest: [UInt64]
  package let runs: [Run]
  /// Where the runs of each list begin; behind the last, where they end.
  package let starts: [Int32]
  /// The kinds among the words of each list, as bits.
  package let masks: [UInt64]
  /// The keys with which a word begins.
  let firstWords: [UInt64]

  /// Orders the entries of each first word: by kind, then longest first, then by value.
  init(_ draft: CalendarViewDraft) {
    var entries: [CalendarTable.Entry] = []
    var runs: [Run] = []
    var starts: [Int32] = [0]
    entries.reserveCapacity(draft.count)
    runs.reserveCapacity(2 * draft.heads.count)
    starts.reserveCapacity(draft.heads.count + 1)
    var order: [Int32] = []
    for list in draft.heads.indices {
      draft.sort(list, into: &order)
      let first = runs.count
      for index in order {
        let entry = draft.entry(index)
        if runs.count == first || runs[runs.count - 1].kind != entry.kind {
          runs.append(Run(kind: entry.kind, end: Int32(entries.count)))
        }
        entries.append(entry)
        runs[runs.count - 1].end += 1
      }
      starts.append(Int32(runs.count))
    }
    slots = draft.slots
    self.entries = entries
    rest = draft.rest
    self.runs = runs
    self.starts = starts
    masks = draft.masks
    firstWords = draft.firstWords
  }

  /// Identity of the words that begin with a key, -1 for none.
  @inline(__always)
  package func list(_ key: UInt64) -> Int32 { slots[key] }
}

/// A view while words are added to it: the words of one first word are chained, so that none costs an allocation.
struct CalendarViewDraft: Sendable {
  private struct Entry {
    /// Index into `words`.
    var word: Int32
    /// Where `rest` has the keys of the tokens after the first.
    var start: Int32
    var count: Int32
    /// The entry of the same first word that came before, or -1.
    var previous: Int32

    var rest: Range<Int> { Int(start)..<Int(start + count) }
  }

  private(set) var slots = CalendarSlots()
  private(set) var firstWords: [UInt64] = []
  private var words: [CalendarWord] = []
  private var entries: [Entry] = []
  private(set) var rest: [UInt64] = []
  /// Per first word the last of its entries.
  private(set) var heads: [Int32] = []
  private(set) var masks: [UInt64] = []

  /// - Parameter phrases: about how many come, so that the arrays need not grow.
  init(phrases: Int) {
    entries.reserveCapacity(phrases)
    rest.reserveCapacity(phrases)
  }

  var count: Int { entries.count }

  mutating func insert(_ word: CalendarWord, _ keys: [UInt64]) {
    guard let first = keys.first else { return }
    var list = Int(slots[first])
    if list < 0 {
      list = heads.count
      slots.append(first)
      firstWords.append(first)
      heads.append(-1)
      masks.append(0)
    }
    masks[list] |= word.kind.bit
    guard !holds(word, keys, list) else { return }
    if words.last != word { words.append(word) }
    entries.append(
      Entry(
        word: Int32(words.count - 1), start: Int32(rest.count), count: Int32(keys.count - 1), previous: heads[list]))
    heads[list] = Int32(entries.count - 1)
    for key in keys.dropFirst() { rest.append(key) }
  }

  private func holds(_ word: CalendarWord, _ keys: [UInt64], _ list: Int) -> Bool {
    var link = heads[list]
    while link >= 0 {
      let entry = entries[Int(link)]
      if Int(entry.count) == keys.count - 1, words[Int(entry.word)] == word,
        entry.rest.indices.allSatisfy({ rest[$0] == keys[$0 - Int(entry.start) + 1] })
      {
        return true
      }
      link = entry.previous
    }
    return false
  }

  /// Gives the indices of a first word's entries: by kind, then longest first, then by value, then in the order of their
  /// coming.
  func sort(_ list: Int, into order: inout [Int32]) {
    order.removeAll(keepingCapacity: true)
    var link = heads[list]
    while link >= 0 {
      order.append(link)
      link = entries[Int(link)].previous
    }
    // One to three in most lists.
    for end in order.indices.dropFirst() {
      var index = end
      while index > 0, precedes(order[index], order[index - 1]) {
        order.swapAt(index, index - 1)
        index -= 1
      }
    }
  }

  private func precedes(_ one: Int32, _ other: Int32) -> Bool {
    let (a, b) = (entries[Int(one)], entries[Int(other)])
    let (x, y) = (words[Int(a.word)], words[Int(b.word)])
    if x.kind != y.kind { return Self.ranks[x.kind.index] < Self.ranks[y.kind.index] }
    if a.count != b.count { return a.count > b.count }
    return (x.value, one) < (y.value, other)
  }

  /// Where each kind stands among the kinds by name.
  private static let ranks: [Int] = {
    var ranks = [Int](repeating: 0, count: CalendarWord.Kind.allCases.count)
    for (rank, kind) in CalendarWord.Kind.allCases.sorted(by: { $0.rawValue < $1.rawValue }).enumerated() {
      ranks[kind.index] = rank
    }
    return ranks
  }()

  func entry(_ index: Int32) -> CalendarTable.Entry {
    let entry = entries[Int(index)]
    return CalendarTable.Entry(words[Int(entry.word)], rest: entry.rest)
  }
}

/// Numbers keys in the order of their coming; open addressing, at most half full.
struct CalendarSlots: Sendable {
  /// A key beside its number, which is -1 in a free slot.
  private var slots = [(key: UInt64, number: Int32)](repeating: (0, -1), count: 2048)
  private var count = 0

  @inline(__always)
  static func hash(_ key: UInt64, _ count: Int) -> Int { Int(truncatingIfNeeded: key ^ key >> 29) & (count - 1) }

  /// The number of a key, -1 for one that did not come.
  @inline(__always)
  subscript(key: UInt64) -> Int32 { slots[slot(key)].number }

  /// Gives a new key the next number.
  mutating func append(_ key: UInt64) {
    if count * 2 >= slots.count { grow() }
    slots[slot(key)] = (key, Int32(count))
    count += 1
  }

  /// The slot that holds a key, or the free one where it belongs.
  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    var index = Self.hash(key, slots.count)
    while slots[index].number >= 0, slots[index].key != key { index = (index + 1) & (slots.count - 1) }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, -1), count: old.count * 2)
    for entry in old where entry.number >= 0 { slots[slot(entry.key)] = entry }
  }
}
