extension PhraseAutomaton {
  /// Adds a phrase; the same phrase may carry several payloads. An empty phrase is ignored.
  package mutating func insert(_ phrase: [UInt64], payload: Int32) {
    guard !phrase.isEmpty else { return }
    var path = Path()
    for key in phrase { extend(&path, by: key) }
    end(path, payload)
  }

  /// Adds every phrase of a pattern without gaps, at the cost of its words rather than of its phrases.
  package mutating func insert(_ pattern: PhrasePattern, payload: Int32) {
    for (number, row) in pattern.rows.enumerated() {
      var insertion = Insertion(row: row, number: number, payload: payload)
      add(&insertion, from: 0, Path())
    }
  }

  /// A node on the way from the root.
  private struct Path {
    var hash: UInt64 = 0
    /// Words so far; of what a join leads to, at least two.
    var depth = 0
  }

  /// One row of a pattern while it is inserted.
  private struct Insertion {
    let row: [PhrasePattern.Slot]
    let payload: Int32
    private let number: Int
    /// Per slot how many phrases it and those behind it stand for, at the most.
    private let counts: [Int]
    /// Per slot the index of the node that paths join before it, or -1.
    var joins: [Int32]

    init(row: [PhrasePattern.Slot], number: Int, payload: Int32) {
      self.row = row
      self.number = number
      self.payload = payload
      var counts = [1]
      for slot in row.reversed() { counts.append(min(counts.last! * slot.count, 1000)) }
      self.counts = counts.reversed()
      joins = Array(repeating: -1, count: row.count)
    }

    /// Where paths join before a slot, nil where they go on apart: the first two words tell most patterns from each
    /// other, and what can go on in one or two ways is no shorter when shared.
    func join(before slot: Int, depth: Int) -> UInt64? {
      guard depth >= 2, counts[slot] > 2 else { return nil }
      return NodeTable.child(NodeTable.root(UInt64(payload)), UInt64(number << 16 | slot))
    }
  }

  private mutating func add(_ insertion: inout Insertion, from slot: Int, _ path: Path) {
    guard slot < insertion.row.count else { return end(path, insertion.payload) }
    var path = path
    if let join = insertion.join(before: slot, depth: path.depth) {
      let isNew = insertion.joins[slot] < 0
      if isNew {
        insertion.joins[slot] = Int32(joins.count)
        joins.append(join)
      }
      chain(-1 - insertion.joins[slot], at: path)
      guard isNew else { return }
      path = Path(hash: join, depth: 2)
    }
    for keys in insertion.row[slot] {
      var next = path
      for key in keys { extend(&next, by: key) }
      add(&insertion, from: slot + 1, next)
    }
  }

  private mutating func extend(_ path: inout Path, by key: UInt64) {
    if path.depth == 0 {
      path.hash = NodeTable.root(key)
      _ = roots.slot(inserting: path.hash)
    } else {
      if path.depth == 1 { roots.hint(roots.slot(inserting: path.hash), at: key) }
      path.hash = NodeTable.child(path.hash, key)
      _ = nodes.slot(inserting: path.hash)
    }
    path.depth += 1
  }

  private mutating func end(_ path: Path, _ payload: Int32) {
    if path.depth > 0 { chain(payload, at: path) }
  }

  private mutating func chain(_ payload: Int32, at path: Path) {
    if path.depth == 1 {
      let slot = roots.slot(inserting: path.hash)
      roots.outputs[slot] = chained(payload, before: roots.outputs[slot])
    } else {
      let slot = nodes.slot(inserting: path.hash)
      nodes.outputs[slot] = chained(payload, before: nodes.outputs[slot])
    }
  }

  /// The chain that begins with a payload and goes on with an older one, which stays alone where it has the payload.
  private mutating func chained(_ payload: Int32, before output: Int32) -> Int32 {
    var link = output
    while link >= 0 {
      if chain[Int(link)].payload == payload { return output }
      link = chain[Int(link)].next
    }
    chain.append((payload, output))
    return Int32(chain.count - 1)
  }
}
