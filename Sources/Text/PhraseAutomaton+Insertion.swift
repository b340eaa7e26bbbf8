extension PhraseAutomaton {
  /// Adds a phrase; the same phrase may carry several payloads. An empty phrase is ignored.
  package mutating func insert(_ phrase: [UInt64], payload: Int32) {
    var path = Path()
    for key in phrase { extend(&path, by: key) }
    end(path, payload)
  }

  /// Adds every phrase of a pattern without gaps, at the cost of its words rather than of its phrases.
  package mutating func insert(_ pattern: PhrasePattern, bare: Bool = false, payload: Int32) {
    for row in pattern.rows { insert(pattern, pattern.slots(ofRow: row), row, bare, payload) }
  }

  /// Adds what stands before the first gap of a pattern that has `tails`.
  package mutating func insert(headOf pattern: PhrasePattern, bare: Bool = false, payload: Int32) {
    if let gap = pattern.gapSlot { insert(pattern, 0..<gap, 0, bare, payload) }
  }

  private mutating func insert(
    _ pattern: PhrasePattern, _ slots: Range<Int>, _ row: Int, _ bare: Bool, _ payload: Int32
  ) {
    (bare ? pattern.bareKeys : pattern.keys).withUnsafeBufferPointer { keys in
      pattern.alternatives.withUnsafeBufferPointer { alternatives in
        pattern.slotEnds.withUnsafeBufferPointer { slotEnds in
          withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * slots.count + 1) { memory in
            let insertion = Insertion(
              keys: keys, alternatives: alternatives, slotEnds: slotEnds, slots: slots, row: row, payload: payload,
              memory: memory)
            add(insertion, from: slots.lowerBound, Path())
          }
        }
      }
    }
  }

  /// A node on the way from the root.
  private struct Path {
    var hash: UInt64 = 0
    /// Where the node stood in its table when it was entered.
    var slot = 0
    /// Words so far; of what a join leads to, at least two.
    var depth = 0
    /// The index of the join that the node is, or -1.
    var join: Int32 = -1
  }

  /// One row of a pattern while it is inserted.
  private struct Insertion {
    let keys: UnsafeBufferPointer<UInt64>
    let alternatives: UnsafeBufferPointer<PhrasePattern.Words>
    let slotEnds: UnsafeBufferPointer<Int32>
    let slots: Range<Int>
    let row: Int
    let payload: Int32
    /// Per slot the index of the node that paths join before it, or -1; then per slot how many phrases it and those
    /// behind it stand for, at the most.
    let memory: UnsafeMutableBufferPointer<Int32>

    init(
      keys: UnsafeBufferPointer<UInt64>, alternatives: UnsafeBufferPointer<PhrasePattern.Words>,
      slotEnds: UnsafeBufferPointer<Int32>, slots: Range<Int>, row: Int, payload: Int32,
      memory: UnsafeMutableBufferPointer<Int32>
    ) {
      self.keys = keys
      self.alternatives = alternatives
      self.slotEnds = slotEnds
      self.slots = slots
      self.row = row
      self.payload = payload
      self.memory = memory
      memory.initialize(repeating: -1)
      memory[2 * slots.count] = 1
      for index in (0..<slots.count).reversed() {
        let choices = Int32(self.choices(slots.lowerBound + index).count)
        memory[slots.count + index] = min(memory[slots.count + index + 1] * choices, 1000)
      }
    }

    /// Indices of the alternatives of a slot.
    @inline(__always)
    func choices(_ slot: Int) -> Range<Int> { (slot == 0 ? 0 : Int(slotEnds[slot - 1]))..<Int(slotEnds[slot]) }

    /// Where paths join before a slot, nil where they go on apart: the first two words tell most patterns from each
    /// other, and what can go on in one or two ways is no shorter when shared.
    @inline(__always)
    func join(before slot: Int, depth: Int) -> UInt64? {
      let index = slot - slots.lowerBound
      guard depth >= 2, memory[slots.count + index] > 2 else { return nil }
      return NodeTable.child(NodeTable.root(UInt64(payload)), UInt64(row << 16 | index))
    }

    subscript(joinBefore slot: Int) -> Int32 {
      get { memory[slot - slots.lowerBound] }
      nonmutating set { memory[slot - slots.lowerBound] = newValue }
    }
  }

  private mutating func add(_ insertion: Insertion, from slot: Int, _ path: Path) {
    guard slot < insertion.slots.upperBound else { return end(path, insertion.payload) }
    var path = path
    if let join = insertion.join(before: slot, depth: path.depth) {
      let isNew = insertion[joinBefore: slot] < 0
      if isNew {
        insertion[joinBefore: slot] = Int32(joins.count)
        joins.append(Join(path: join))
      }
      chain(-1 - insertion[joinBefore: slot], at: path)
      guard isNew else { return }
      path = Path(hash: join, depth: 2, join: insertion[joinBefore: slot])
    }
    for alternative in insertion.choices(slot) {
      var next = path
      for index in insertion.alternatives[alternative].range { extend(&next, by: insertion.keys[index]) }
      add(insertion, from: slot + 1, next)
    }
  }

  private mutating func extend(_ path: inout Path, by key: UInt64) {
    if path.depth == 0 {
      path.hash = NodeTable.root(key)
      path.slot = roots.slot(inserting: path.hash)
    } else {
      if path.depth == 1 {
        roots.hint(roots.slot(of: path.hash, once: path.slot), at: key)
      } else {
        nodes.hint(nodes.slot(of: path.hash, once: path.slot), at: key)
      }
      if path.join >= 0 {
        joins[Int(path.join)].hint |= NodeTable.bits(key)
        path.join = -1
      }
      let known = nodes.used
      path.hash = NodeTable.child(path.hash, key)
      path.slot = nodes.slot(inserting: path.hash)
      if path.depth == 1, nodes.used > known { seconds.append(path.hash) }
    }
    path.depth += 1
  }

  private mutating func end(_ path: Path, _ payload: Int32) {
    if path.depth > 0 { chain(payload, at: path) }
  }

  private mutating func chain(_ payload: Int32, at path: Path) {
    if path.depth == 1 {
      let slot = roots.slot(of: path.hash, once: path.slot)
      roots[slot] = chained(payload, before: roots[slot])
    } else {
      let slot = nodes.slot(of: path.hash, once: path.slot)
      nodes[slot] = chained(payload, before: nodes[slot])
    }
  }

  /// The output of a node where a payload comes to an older output, which stays alone where it has the payload.
  private mutating func chained(_ payload: Int32, before output: Int32) -> Int32 {
    if output >= 0 {
      if output == payload { return output }
      chain.append((output, -1))
      return link(payload, before: chain.count - 1)
    }
    guard output > NodeTable.silent else { return payload >= 0 ? payload : link(payload, before: -1) }
    var link = Self.link(output)
    while link >= 0 {
      if chain[link].payload == payload { return output }
      link = Int(chain[link].next)
    }
    return self.link(payload, before: Self.link(output))
  }

  private mutating func link(_ payload: Int32, before next: Int) -> Int32 {
    chain.append((payload, Int32(next)))
    return Self.output(chain.count - 1)
  }
}
