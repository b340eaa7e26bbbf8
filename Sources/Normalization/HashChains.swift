/// Numbers by hash in flat arrays, twelve bytes each: millions of small lists would cost ten times as much.
struct HashChains {
  private struct Link {
    var hash: UInt32
    var value: Int32
    /// The link before it in its slot and one, or 0.
    var next: Int32
  }

  private var links: [Link] = []
  /// The last link of a slot and one, or 0. A power of two, at least as many as links.
  private var slots = [Int32](repeating: 0, count: 1 << 8)

  /// The values added to a hash, the last first.
  func values(_ hash: UInt32) -> [Int] {
    var values: [Int] = []
    var link = slots[slot(hash)]
    while link != 0 {
      let current = links[Int(link) - 1]
      if current.hash == hash { values.append(Int(current.value)) }
      link = current.next
    }
    return values
  }

  mutating func add(_ value: Int, to hash: UInt32) {
    if links.count == slots.count { grow() }
    links.append(Link(hash: hash, value: Int32(value), next: slots[slot(hash)]))
    slots[slot(hash)] = Int32(links.count)
  }

  /// The hashes of a sketch are the least of many, so that their first bits are alike and their last ones are not.
  private func slot(_ hash: UInt32) -> Int { Int(hash) & (slots.count - 1) }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for index in links.indices {
      links[index].next = slots[slot(links[index].hash)]
      slots[slot(links[index].hash)] = Int32(index + 1)
    }
  }
}
