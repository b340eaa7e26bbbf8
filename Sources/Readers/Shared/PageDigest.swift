internal import Model

/// A hash over a page as it was found, by which an edited page is told from one that is read otherwise.
enum PageDigest {
  // Odd, with bits all over: the first two of SplitMix64's.
  private static let factor: UInt64 = 0xbf58_476d_1ce4_e5b9
  private static let seed: UInt64 = 0x94d0_49bb_1331_11eb

  /// Sixteen hexadecimal digits over the bytes after unpacking and all that was given with them, the name apart. Eight
  /// bytes a step, since whole pages are hashed: a small part of what reading them costs.
  static func make(_ bytes: [UInt8], of page: RawPage) -> String {
    var hash = StableHash()
    hash.add(field: page.url)
    hash.add(field: page.title)
    hash.add(field: page.published?.edtf)
    hash.add(field: page.language?.rawValue)
    var words = sum(bytes).littleEndian
    withUnsafeBytes(of: &words) { hash.add($0.map(\.self)) }
    return hash.hex
  }

  private static func sum(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var state = seed ^ UInt64(buffer.count)
      func mix(_ word: UInt64) {
        state = (state ^ word) &* factor
        state ^= state >> 29
      }
      var offset = 0
      while offset + 8 <= buffer.count {
        mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      var rest: UInt64 = 0
      while offset < buffer.count {
        rest = rest << 8 | UInt64(buffer[offset])
        offset += 1
      }
      mix(rest)
      return state
    }
  }
}
