/// An open-addressing table from the hash of a path to the first output of its node.
struct NodeTable: Sendable {
  /// No such node.
  static let missing: Int32 = -2
  /// A node without an output.
  private static let silent: Int32 = -1

  /// 0 marks a free slot; no hash is 0.
  private var keys: [UInt64]
  var outputs: [Int32]
  /// Per slot a bit for every hash of a key that may follow; empty in a table without hints.
  private var hints: [UInt64]
  private var count = 0

  init(count: Int = 0, hasHints: Bool = false) {
    var capacity = 64
    while capacity < count * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    outputs = Array(repeating: Self.missing, count: capacity)
    hints = hasHints ? keys : []
  }

  /// The path of a first word.
  @inline(__always)
  static func root(_ key: UInt64) -> UInt64 { child(0x51_7cc1_b727_220a_95, key) }

  @inline(__always)
  static func child(_ path: UInt64, _ key: UInt64) -> UInt64 {
    var hash = (path &+ 0x9e37_79b9_7f4a_7c15) ^ key
    hash = (hash ^ (hash >> 32)) &* 0xd6e8_feb8_6659_fd93
    return (hash ^ (hash >> 32)) &* 0xd6e8_feb8_6659_fd93 | 1
  }

  /// Every path of a table with hints, whether something ends there, and its hints.
  func forEach(_ body: (_ path: UInt64, _ isWhole: Bool, _ hints: UInt64) -> Void) {
    for slot in keys.indices where keys[slot] != 0 { body(keys[slot], outputs[slot] >= 0, hints[slot]) }
  }

  /// How many paths it holds.
  var used: Int { count }

  /// Every path in the table, in no order.
  var paths: some Sequence<UInt64> { keys.lazy.filter { $0 != 0 } }

  @inline(__always)
  func slot(of path: UInt64) -> Int? {
    let mask = keys.count &- 1
    var index = Int(truncatingIfNeeded: path >> 24) & mask
    while keys[index] != 0 {
      if keys[index] == path { return index }
      index = (index &+ 1) & mask
    }
    return nil
  }

  @inline(__always)
  func output(_ path: UInt64) -> Int32 { slot(of: path).map { outputs[$0] } ?? Self.missing }

  /// False when no path goes on from a slot's by a key; true may err.
  @inline(__always)
  func mayFollow(_ slot: Int, _ key: UInt64) -> Bool { hints[slot] & Self.bit(key) != 0 }

  mutating func hint(_ slot: Int, at key: UInt64) { hints[slot] |= Self.bit(key) }

  @inline(__always)
  static func bit(_ key: UInt64) -> UInt64 { 1 << ((key &* 0x9e37_79b9_7f4a_7c15) >> 58) }

  /// The slot of a path, a new one when the path is new.
  mutating func slot(inserting path: UInt64) -> Int {
    if count * 2 >= keys.count { grow() }
    let mask = keys.count - 1
    var index = Int(truncatingIfNeeded: path >> 24) & mask
    while keys[index] != 0 {
      if keys[index] == path { return index }
      index = (index + 1) & mask
    }
    keys[index] = path
    outputs[index] = Self.silent
    count += 1
    return index
  }

  private mutating func grow() {
    let old = self
    self = NodeTable(count: old.keys.count, hasHints: !old.hints.isEmpty)
    for index in old.keys.indices where old.keys[index] != 0 {
      let slot = slot(inserting: old.keys[index])
      outputs[slot] = old.outputs[index]
      if !hints.isEmpty { hints[slot] = old.hints[index] }
    }
  }
}
