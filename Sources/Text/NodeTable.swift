/// An open-addressing table from the hash of a path to the output of its node.
struct NodeTable: Sendable {
  /// No such node.
  static let missing = Int32.min
  /// A node without an output.
  static let silent = Int32.min + 1

  /// A node; all that a look-up asks for lies in one line of the cache.
  private struct Slot {
    /// 0 marks a free slot; no hash is 0.
    var path: UInt64 = 0
    var output = NodeTable.missing
    /// A bit for every hash of a key by which a path goes on, where somebody set it.
    var followers: UInt32 = 0
  }

  private var slots: [Slot]
  private var count = 0

  init(count: Int = 0) {
    var capacity = 64
    while Self.isFull(count, capacity) { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
  }

  /// At most three in four slots: a page of memory costs more at the start than the probes that it spares.
  @inline(__always)
  private static func isFull(_ count: Int, _ capacity: Int) -> Bool { count * 4 >= capacity * 3 }

  /// The path of a first word: of a key that is a hash already, or a small number, and asked for every word of a text.
  @inline(__always)
  static func root(_ key: UInt64) -> UInt64 { (key ^ 0x517c_c1b7_2722_0a95) &* 0xd6e8_feb8_6659_fd93 | 1 }

  @inline(__always)
  static func child(_ path: UInt64, _ key: UInt64) -> UInt64 {
    var hash = (path &+ 0x9e37_79b9_7f4a_7c15) ^ key
    hash = (hash ^ (hash >> 32)) &* 0xd6e8_feb8_6659_fd93
    return (hash ^ (hash >> 32)) &* 0xd6e8_feb8_6659_fd93 | 1
  }

  /// Every path, and whether something ends there.
  func forEach(_ body: (_ path: UInt64, _ isWhole: Bool) -> Void) {
    for slot in slots where slot.path != 0 { body(slot.path, slot.output > Self.silent) }
  }

  /// How many paths it holds.
  var used: Int { count }

  @inline(__always)
  func slot(of path: UInt64) -> Int? {
    let mask = slots.count &- 1
    var index = Int(truncatingIfNeeded: path >> 24) & mask
    while slots[index].path != 0 {
      if slots[index].path == path { return index }
      index = (index &+ 1) & mask
    }
    return nil
  }

  @inline(__always)
  func output(_ path: UInt64) -> Int32 { slot(of: path).map { slots[$0].output } ?? Self.missing }

  /// The output of the node in a slot.
  @inline(__always)
  subscript(slot: Int) -> Int32 {
    get { slots[slot].output }
    set { slots[slot].output = newValue }
  }

  /// The keys by which paths go on from a node; true may err.
  struct Followers: Sendable {
    let bits: UInt32

    @inline(__always)
    func mayHold(_ key: UInt64) -> Bool { bits & NodeTable.bit(key) != 0 }

    /// The same of some keys by their bits.
    @inline(__always)
    func mayHold(_ keys: UInt32) -> Bool { bits & keys != 0 }
  }

  /// Those of the node in a slot.
  @inline(__always)
  func followers(of slot: Int) -> Followers { Followers(bits: slots[slot].followers) }

  @inline(__always)
  mutating func hint(_ slot: Int, at key: UInt64) {
    slots[slot].followers |= Self.bit(key)
  }

  /// One bit of 32.
  @inline(__always)
  static func bit(_ key: UInt64) -> UInt32 { 1 &<< UInt32(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 59) }

  /// Two bits of 64, one in each half: with both, nearly every other key is told from a few.
  @inline(__always)
  static func bits(_ key: UInt64) -> UInt64 {
    let hash = key &* 0x9e37_79b9_7f4a_7c15
    return 1 &<< (hash >> 59) | 1 &<< (32 | hash >> 54 & 31)
  }

  /// The slot of a path, a new one when the path is new.
  @inline(__always)
  mutating func slot(inserting path: UInt64) -> Int {
    if Self.isFull(count, slots.count) { grow() }
    let mask = slots.count &- 1
    var index = Int(truncatingIfNeeded: path >> 24) & mask
    while slots[index].path != 0 {
      if slots[index].path == path { return index }
      index = (index &+ 1) & mask
    }
    slots[index] = Slot(path: path, output: Self.silent)
    count += 1
    return index
  }

  /// The slot of a path that is in the table, and was in a slot before others came.
  @inline(__always)
  mutating func slot(of path: UInt64, once slot: Int) -> Int {
    slot < slots.count && slots[slot].path == path ? slot : self.slot(inserting: path)
  }

  @inline(never)
  private mutating func grow() {
    let old = slots
    self = NodeTable(count: old.count)
    for slot in old where slot.path != 0 { slots[self.slot(inserting: slot.path)] = slot }
  }
}
