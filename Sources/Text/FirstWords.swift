/// Which automata have a phrase that begins with a word: one look-up a token in place of one for each automaton.
package struct FirstWords: Sendable {
  /// A word by the path of its key, 0 in a free slot, beside its marks: both come with one line of the cache.
  private struct Slot {
    var path: UInt64 = 0
    var marks: UInt32 = 0
  }

  /// Open addressing, at most half full; the count is a power of two.
  private var slots = [Slot](repeating: Slot(), count: 1024)
  private var count = 0

  package init() {}

  mutating func add(_ mask: UInt32, _ path: UInt64) {
    if count * 2 >= slots.count { grow() }
    let index = slot(path)
    if slots[index].path == 0 {
      slots[index].path = path
      count += 1
    }
    slots[index].marks |= mask
  }

  /// Adds a mark to a word by its key.
  package mutating func add(_ mask: UInt32, word key: UInt64) { add(mask, NodeTable.root(key)) }

  /// Sets the marks of every token; a number also has those of phrases that say any number.
  package func mark(_ tokens: inout [Token]) {
    let numeric = slots[slot(NodeTable.root(PhraseAutomaton.anyNumber))].marks
    slots.withUnsafeBufferPointer { slots in
      tokens.withUnsafeMutableBufferPointer { tokens in
        let last = slots.count &- 1
        for index in tokens.indices where tokens[index].kind != .mark {
          let path = NodeTable.root(tokens[index].key)
          var slot = Int(truncatingIfNeeded: path >> 24) & last
          while slots[slot].path != path, slots[slot].path != 0 { slot = (slot &+ 1) & last }
          // A free slot has none.
          tokens[index].marks = tokens[index].kind == .number ? slots[slot].marks | numeric : slots[slot].marks
        }
      }
    }
  }

  /// The slot that holds a path, or the free one where it belongs.
  private func slot(_ path: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: path >> 24) & (slots.count - 1)
    while slots[index].path != 0, slots[index].path != path { index = (index + 1) & (slots.count - 1) }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for each in old where each.path != 0 { slots[slot(each.path)] = each }
  }
}
