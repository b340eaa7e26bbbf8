/// A read-only map from words to cues, probed by a rolling hash that the caller computes while it reads the word.
///
/// Class names are the most frequent words of a page, so they are never made into strings. Keys are 64-bit FNV-1a
/// hashes; that two of some hundred words share one is out of the question, and a foreign word that does would only
/// add a cue.
struct NameTable {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always) static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  static func hash(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(seed, step) }

  private var keys: [UInt64]
  private var values: [Cues]
  private let mask: Int

  init(_ rows: [(String, Cues)]) {
    var size = 64
    while size < rows.count * 4 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Cues](repeating: [], count: size)
    mask = size - 1
    for (word, cues) in rows {
      let key = Self.hash(word.utf8)
      var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      keys[slot] = key
      values[slot].formUnion(cues)
    }
  }

  @inline(__always) subscript(key: UInt64) -> Cues? {
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
