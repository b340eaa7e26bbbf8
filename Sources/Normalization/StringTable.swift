internal import Model

/// Numbers for texts, each kept once. Texts are told apart by their bytes, not by canonical equivalence.
struct StringTable {
  private(set) var texts: [String] = []
  private var hashes: [UInt64] = []
  /// Open addressing: a number and one, or 0 for a free slot. A power of two, at most half full.
  private var slots = [Int32](repeating: 0, count: 1 << 10)

  subscript(number: Int) -> String { texts[number] }

  /// The number of a text, which is given one when it has none. Constant time.
  mutating func number(_ text: String) -> Int {
    var text = text
    let hash = text.withUTF8 { bytes in
      var hash = StableHash()
      hash.add(bytes)
      return hash.value
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, texts[number].utf8.elementsEqual(text.utf8) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    texts.append(text)
    hashes.append(hash)
    slots[slot] = Int32(texts.count)
    if texts.count * 2 > slots.count { grow() }
    return texts.count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }
}
